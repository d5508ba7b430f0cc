import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { JuryView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, FactList, Page, pathTo, pathToRegister, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer, RegisterHistory } from '../register-drawer.tsx';
import { Waiting } from '../waiting.tsx';
import { ApprovalForm } from './approval-form.tsx';
import { ApprovalsSection } from './approvals-section.tsx';
import { JuryForm } from './jury-form.tsx';
import { JuryStandingBadge } from './standing-badge.tsx';

/** One jury: what it may evaluate, every approval it had, the rounds that chose it. */
export function JuryPage() {
  const words = useWords();
  const t = words.juries;
  const { roundId, juryId } = useParams();
  const { data, error } = useAsk('juries', 'list', {});
  const [act, setAct] = useState<'correct' | 'approval' | null>(null);
  if (!data) return <Waiting error={error} />;
  const back = (
    <Button variant="default" component={Link} to={pathToRegister(roundId, 'juries')}>
      {t.back}
    </Button>
  );
  const jury = data.juries.find((one) => one.juryId === juryId);
  if (jury === undefined) return <Page title={words.juries.title} subtitle={words.shell.notHere} tools={back} />;
  const close = () => setAct(null);
  return (
    <Page
      title={jury.name}
      subtitle={`${t.seriesOf(jury.series, jury.specialty)}　${t.kinds[jury.kind]}`}
      badge={<JuryStandingBadge standing={jury.standing} />}
      tools={
        <>
          {back}
          <Button variant="default" onClick={() => setAct('correct')}>
            {t.correct}
          </Button>
          <Button onClick={() => setAct('approval')}>{t.addApproval}</Button>
        </>
      }
    >
      <Facts jury={jury} />
      <ApprovalsSection jury={jury} years={data.rule.years} />
      <Section title={t.rounds} flush>
        <DataTable
          label={t.rounds}
          rows={jury.rounds}
          rowKey={(row) => row.roundId}
          empty={<p className={register.nothing}>{t.noRounds}</p>}
          columns={[
            {
              key: 'name',
              title: t.round,
              value: (row) => row.name,
              width: 16,
              cell: (row) => (
                <Link className={register.name ?? ''} to={pathTo(row.roundId)}>
                  {row.name}
                </Link>
              ),
            },
            { key: 'meeting', title: t.meeting, value: (row) => row.meetingDate, tight: true },
            { key: 'approval', title: t.approval.number, value: (row) => row.approvalNumber, width: 10 },
          ]}
        />
      </Section>
      <Section title={words.registers.history}>
        <RegisterHistory
          entered={{ utc: jury.recordedUtc, by: jury.recordedBy }}
          changes={jury.changes.map((change) => ({ ...change, act: 'correct', was: readable(change.was, t) }))}
          acts={t.acts}
          fields={t.fields}
          values={{ ...t.kinds, ...t.scopes }}
          titled={false}
        />
      </Section>
      <RegisterDrawer title={act === 'approval' ? t.addApproval : t.correct} opened={act !== null} onClose={close}>
        {act === 'correct' && <JuryForm jury={jury} onDone={close} />}
        {act === 'approval' && (
          <ApprovalForm juryId={jury.juryId} years={data.rule.years} today={data.today} onDone={close} />
        )}
      </RegisterDrawer>
    </Page>
  );
}

/** The ranks that stood there before, in words. */
function readable(was: Readonly<Record<string, string>>, t: ReturnType<typeof useWords>['juries']) {
  if (was.levels === undefined) return was;
  const ranks = JSON.parse(was.levels) as JuryView['levels'];
  return { ...was, levels: t.listed(ranks.map((rank) => t.ranks[rank])) };
}

function Facts({ jury }: { readonly jury: JuryView }) {
  const { juries: t, common } = useWords();
  const or = (text: string) => (text === '' ? common.none : text);
  return (
    <Section title={t.facts}>
      <FactList
        facts={[
          { label: t.fields.scope, value: t.scopes[jury.scope] },
          { label: t.fields.levels, value: t.listed(jury.levels.map((rank) => t.ranks[rank])) },
          { label: t.fields.territory, value: or(jury.territory) },
          { label: t.fields.establishingBody, value: jury.establishingBody },
          { label: t.fields.officeName, value: jury.officeName },
          { label: t.fields.delegation, value: or(jury.delegation) },
          ...(jury.note === '' ? [] : [{ label: t.fields.note, value: jury.note }]),
          ...(jury.dissolvedOn === null ? [] : [{ label: t.fields.dissolvedOn, value: jury.dissolvedOn }]),
        ]}
      />
    </Section>
  );
}
