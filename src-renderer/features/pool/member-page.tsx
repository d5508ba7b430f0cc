import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PoolPageView } from '../../../src-main/core/contract/index.ts';
import { partsOf } from '../../../src-main/core/domain/acceptance/event-words.ts';
import { awayText } from '../../../src-main/core/domain/pool/away.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, FactList, localDateTime, Note, Page, pathTo, pathToRegister, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { Waiting } from '../waiting.tsx';
import { type Decision, DecisionForm } from './decision-form.tsx';
import { IdentityForm } from './identity-form.tsx';
import { MemberForm } from './member-form.tsx';
import { PoolStandingBadge } from './pool-page.tsx';

const POSSIBLE: Readonly<Record<PoolPageView['state'], readonly Decision[]>> = {
  active: ['suspended', 'removed'],
  suspended: ['resumed', 'removed'],
  removed: ['readmitted'],
};

/** Everything about one expert over the years. */
export function MemberPage() {
  const t = useWords().pool;
  const { roundId, memberId = '' } = useParams();
  const { data, error } = useAsk('pool', 'get', { memberId, roundId: roundId ?? null });
  const [act, setAct] = useState<Decision | 'correct' | 'identity' | null>(null);
  // The answer about somebody else may still stand while this one is being read.
  if (!data || data.memberId !== memberId) return <Waiting error={error} />;
  const close = () => setAct(null);
  const { state, stateUntil } = data;
  const drawerTitle =
    act === null || act === 'correct'
      ? t.correct
      : act === 'identity'
        ? t.identity
        : t.decideTitle(t.decide[act], data.name);
  return (
    <Page
      title={data.name}
      subtitle={`${data.unit}　${data.title}`}
      badge={<PoolStandingBadge standing={data.standing} />}
      tools={
        <>
          <Button variant="default" component={Link} to={pathToRegister(roundId, 'pool')}>
            {t.back}
          </Button>
          {POSSIBLE[state].map((one) => (
            <Button key={one} variant="default" onClick={() => setAct(one)}>
              {t.decide[one]}
            </Button>
          ))}
          <Button variant="default" onClick={() => setAct('identity')}>
            {t.identity}
          </Button>
          <Button onClick={() => setAct('correct')}>{t.correct}</Button>
        </>
      }
    >
      {state === 'suspended' && <Note tone="warning">{t.suspendedUntil(stateUntil)}</Note>}
      <Facts member={data} />
      <Service member={data} />
      <Changes member={data} />
      <RegisterDrawer title={drawerTitle} opened={act !== null} onClose={close}>
        {act === 'correct' && <MemberForm member={data} onDone={close} />}
        {act === 'identity' && <IdentityForm member={data} onDone={close} />}
        {act !== null && act !== 'correct' && act !== 'identity' && (
          <DecisionForm member={data} act={act} onDone={close} />
        )}
      </RegisterDrawer>
    </Page>
  );
}

function Facts({ member }: { readonly member: PoolPageView }) {
  const { pool: t, common, titles } = useWords();
  const { details, grades, units, juries } = member;
  const or = (text: string) => (text === '' ? common.none : text);
  const yes = (value: boolean) => (value ? common.yes : common.no);
  return (
    <Section title={t.facts} note={t.onDay(member.day)}>
      <FactList
        facts={[
          { label: t.number, value: member.number },
          { label: t.fields.idNumber, value: member.idMasked },
          {
            label: t.fields.titles,
            value: (
              <ul className={register.lines}>
                {details.titles.map((one, i) => {
                  const grade = grades[i] ?? null;
                  return (
                    <li key={`${one.series} ${one.title}`}>
                      {one.series}　{one.title}　{grade === null ? t.gradeUnknown : titles.ranks[grade]}
                      {one.since !== null && <span className={register.small}>　{one.since}</span>}
                    </li>
                  );
                })}
              </ul>
            ),
          },
          { label: t.fields.disciplines, value: details.disciplines.join(common.comma) },
          { label: t.fields.duty, value: or(details.duty) },
          { label: t.fields.education, value: or(details.education) },
          {
            label: t.units,
            value: (
              <ul className={register.lines}>
                {units.toReversed().map((one, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the same unit may come twice
                  <li key={i}>
                    {one.unit}
                    <span className={register.small}>　{one.since === null ? t.sinceUnknown : t.since(one.since)}</span>
                  </li>
                ))}
              </ul>
            ),
          },
          { label: t.fields.prefecture, value: or(details.prefecture) },
          { label: t.term, value: or([details.termStart, details.termEnd].filter((one) => one !== null).join(' – ')) },
          { label: t.fields.inPost, value: yes(details.inPost) },
          { label: t.fields.retiresOn, value: or(details.retiresOn ?? '') },
          {
            label: t.fields.away,
            value: or(details.away.map((one) => common.told(partsOf(awayText(one)))).join(common.comma)),
          },
          {
            label: t.fields.juries,
            value: juries.length === 0 ? t.everyJury : juries.map((one) => one.jury).join(common.comma),
          },
          { label: t.fields.chairEligible, value: yes(details.chairEligible) },
          { label: t.fields.ownStaff, value: yes(details.ownStaff) },
          { label: t.fields.phone, value: or(details.phone) },
          { label: t.fields.address, value: or(details.address) },
          { label: t.fields.avoidUnits, value: or(details.avoidUnits.join(common.comma)) },
          { label: t.fields.availability, value: or(details.availability) },
          ...(details.remark === '' ? [] : [{ label: t.fields.remark, value: details.remark }]),
        ]}
      />
    </Section>
  );
}

function Service({ member }: { readonly member: PoolPageView }) {
  const { pool: t, common, answers } = useWords();
  const { served } = member.details;
  const cameOrNot = ({ answer, attendance }: PoolPageView['service'][number]) => {
    // A no says more than the absence it led to.
    if (answer !== null && answer !== 'accepted' && attendance !== 'present') return answers.answers[answer];
    return attendance === null ? '' : t.attendances[attendance];
  };
  return (
    <Section title={t.service} {...(served.length === 0 ? {} : { note: t.earlier(served.join(common.comma)) })} flush>
      <DataTable
        label={t.service}
        rows={member.service}
        rowKey={(row) => row.roundId}
        empty={<p className={register.nothing}>{t.noService}</p>}
        columns={[
          { key: 'year', title: t.year, value: (row) => row.year, tight: true },
          {
            key: 'round',
            title: t.round,
            value: (row) => row.round,
            width: 14,
            cell: (row) => (
              <Link className={register.name ?? ''} to={pathTo(row.roundId)}>
                {row.round}
              </Link>
            ),
          },
          {
            key: 'drawn',
            title: t.drawn,
            value: (row) => (row.drawn === null ? t.notDrawnYet : t.drawnAs[row.drawn]),
            tight: true,
          },
          {
            key: 'came',
            title: t.came,
            value: (row) =>
              [cameOrNot(row), row.chaired ? t.chaired : '', row.reason].filter((one) => one !== '').join(common.comma),
            width: 10,
          },
        ]}
      />
    </Section>
  );
}

function Changes({ member }: { readonly member: PoolPageView }) {
  const { pool: t, common } = useWords();
  const shown = (texts: readonly string[]) =>
    texts.map((text) => t.values[text] ?? common.told(partsOf(text))).join(common.comma);
  return (
    <Section title={t.changes}>
      <ol className={register.lines} reversed>
        {member.changes.toReversed().map((change) => (
          <li key={change.actId}>
            {change.onDate}　{t.acts[change.act]}　{change.by}
            <span className={register.small}>　{localDateTime(change.utc)}</span>
            <div>{[change.reason, change.document].filter((one) => one !== '').join('　')}</div>
            {change.cells.map((cell) => (
              <div key={cell.field} className={register.small}>
                {t.was(t.fields[cell.field], shown(cell.before), shown(cell.after))}
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}
