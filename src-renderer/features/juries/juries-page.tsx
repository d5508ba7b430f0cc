import { Button } from '@mantine/core';
import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { JuryView } from '../../../src-main/core/contract/index.ts';
import { approvalFor, type JuryStanding } from '../../../src-main/core/domain/juries/approvals.ts';
import { useAsk, useCommand, usePreferences, useWords } from '../../api/index.ts';
import { DataTable, EmptyState, Page, pathToRegister, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { FilterChips, RegisterDrawer } from '../register-drawer.tsx';
import { SavePaperMenu } from '../save-paper-menu.tsx';
import { Waiting } from '../waiting.tsx';
import { JuryForm } from './jury-form.tsx';
import { JuryStandingBadge } from './standing-badge.tsx';

const STANDINGS: readonly JuryStanding[] = ['in_force', 'ends_soon', 'not_begun', 'expired', 'none', 'dissolved'];
const ALL = 'all';

/** The approval that speaks for today; annulled ones never do. */
export const approvalToday = (jury: JuryView, today: string) =>
  approvalFor(
    jury.approvals.filter((one) => one.annulled === null),
    today as JuryView['approvals'][number]['validFrom'],
  );

/** The register of juries: what each may evaluate, by which approval, until when. */
export function JuriesPage() {
  const words = useWords();
  const t = words.juries;
  const { roundId } = useParams();
  const navigate = useNavigate();
  const { language } = usePreferences().preferences;
  const { data, error } = useAsk('juries', 'list', {});
  const save = useCommand('juries', 'saveRegister');
  const [filter, setFilter] = useState<string>(ALL);
  const [adding, setAdding] = useState(false);
  if (!data) return <Waiting error={error} />;
  const { juries, today, rule } = data;
  const add = (
    <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setAdding(true)}>
      {t.add}
    </Button>
  );
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      tools={
        <>
          {juries.length > 0 && (
            <SavePaperMenu
              form="F37"
              save={save}
              onSave={(format) => void save.run({ form: 'F37', format, language })}
            />
          )}
          {add}
        </>
      }
    >
      <Section title={t.list} note={t.rule(rule.title, rule.decree)} flush>
        {juries.length > 0 && (
          <FilterChips
            value={filter}
            onChange={setFilter}
            filters={[
              { key: ALL, label: words.registers.all, n: juries.length },
              ...STANDINGS.map((standing) => ({
                key: standing,
                label: t.standings[standing],
                n: juries.filter((one) => one.standing === standing).length,
              })),
            ]}
          />
        )}
        <DataTable
          label={t.list}
          rows={juries.filter((one) => filter === ALL || one.standing === filter)}
          rowKey={(row) => row.juryId}
          filter={t.search}
          searchText={(row) => `${row.pinyin} ${row.delegation}`}
          empty={
            juries.length > 0 ? (
              <p className={register.nothing}>{words.registers.noneShown}</p>
            ) : (
              <EmptyState compact icon={<IconGavel size="2rem" aria-hidden />} title={t.emptyTitle}>
                {t.emptyText}
              </EmptyState>
            )
          }
          columns={[
            {
              key: 'name',
              title: t.fields.name,
              value: (row) => row.name,
              width: 14,
              cell: (row) => (
                <Link className={register.name ?? ''} to={pathToRegister(roundId, 'juries', row.juryId)}>
                  {row.name}
                </Link>
              ),
            },
            {
              key: 'standing',
              title: t.fields.standing,
              value: (row) => t.standings[row.standing],
              tight: true,
              cell: (row) => <JuryStandingBadge plain standing={row.standing} />,
            },
            { key: 'series', title: t.fields.series, value: (row) => t.seriesOf(row.series, row.specialty), width: 8 },
            { key: 'kind', title: t.fields.kind, value: (row) => t.kinds[row.kind], tight: true },
            {
              key: 'levels',
              title: t.fields.levels,
              value: (row) => t.listed(row.levels.map((rank) => t.ranks[rank])),
              width: 8,
            },
            { key: 'territory', title: t.fields.territory, value: (row) => row.territory, width: 10 },
            {
              key: 'approval',
              title: t.fields.approval,
              value: (row) => approvalToday(row, today)?.number ?? null,
              width: 9,
            },
            {
              key: 'until',
              title: t.fields.until,
              value: (row) => approvalToday(row, today)?.validUntil ?? null,
              tight: true,
            },
          ]}
        />
      </Section>
      <RegisterDrawer title={t.addTitle} opened={adding} onClose={() => setAdding(false)}>
        <JuryForm
          onDone={(juryId) => {
            setAdding(false);
            // An approval is the next thing to enter, and it is entered on the jury's own page.
            if (juryId !== undefined) void navigate(pathToRegister(roundId, 'juries', juryId));
          }}
        />
      </RegisterDrawer>
    </Page>
  );
}
