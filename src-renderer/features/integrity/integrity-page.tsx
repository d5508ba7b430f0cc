import { Button } from '@mantine/core';
import { IconPlus, IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { IntegrityEntry } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, EmptyState, LongName, Page, Section, type Status, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { FilterChips, RegisterDrawer } from '../register-drawer.tsx';
import { Waiting } from '../waiting.tsx';
import { EntryDetails } from './entry-details.tsx';
import { EntryForm } from './entry-form.tsx';
import { SaveRegister } from './save-register.tsx';

type Standing = IntegrityEntry['standing'];

const statusOfStanding: Readonly<Record<Standing, Status>> = {
  in_force: 'waiting',
  not_begun: 'open',
  ended: 'passed',
  lifted: 'passed',
};
const STANDINGS: readonly Standing[] = ['in_force', 'not_begun', 'ended', 'lifted'];
const ALL = 'all';
const NEW = 'new';

/** The integrity register: who, for what, by which decision, until when. */
export function IntegrityPage() {
  const words = useWords();
  const t = words.integrity;
  const { data, error } = useAsk('integrity', 'list', {});
  const [filter, setFilter] = useState<string>(ALL);
  const [open, setOpen] = useState<string | null>(null);
  if (!data) return <Waiting error={error} />;
  const { entries, today, rule } = data;
  const rows = entries.filter((entry) => filter === ALL || entry.standing === filter);
  const entry = entries.find((one) => one.recordId === open);
  const close = () => setOpen(null);
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      tools={
        <>
          {entries.length > 0 && <SaveRegister />}
          <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setOpen(NEW)}>
            {t.add}
          </Button>
        </>
      }
    >
      <Section title={t.list} note={t.rule(rule.title, rule.decree)} flush>
        {entries.length > 0 && (
          <FilterChips
            value={filter}
            onChange={setFilter}
            filters={[
              { key: ALL, label: words.registers.all, n: entries.length },
              ...STANDINGS.map((standing) => ({
                key: standing,
                label: t.standings[standing],
                n: entries.filter((one) => one.standing === standing).length,
              })),
            ]}
          />
        )}
        <DataTable
          label={t.list}
          rows={rows}
          rowKey={(row) => row.recordId}
          filter={t.search}
          searchText={(row) => row.pinyin}
          empty={
            entries.length > 0 ? (
              <p className={register.nothing}>{words.registers.noneShown}</p>
            ) : (
              <EmptyState compact icon={<IconShieldCheck size="2rem" aria-hidden />} title={t.emptyTitle}>
                {t.emptyText}
              </EmptyState>
            )
          }
          columns={[
            {
              key: 'name',
              title: t.fields.name,
              value: (row) => row.name,
              width: 6,
              cell: (row) => (
                <button
                  type="button"
                  className={register.name}
                  aria-label={t.open(row.name)}
                  onClick={() => setOpen(row.recordId)}
                >
                  <LongName name={row.name} />
                </button>
              ),
            },
            { key: 'id', title: t.fields.idNumber, value: (row) => row.idMasked, tight: true },
            { key: 'unit', title: t.fields.unit, value: (row) => row.unit, width: 10 },
            { key: 'matter', title: t.fields.matter, value: (row) => row.matter, width: 12 },
            { key: 'decision', title: t.fields.decisionNumber, value: (row) => row.decisionNumber, width: 10 },
            {
              key: 'period',
              title: t.fields.period,
              value: (row) => row.startOn,
              cell: (row) => (
                <>
                  {row.startOn}
                  <br />
                  {t.until(row.endOn)}
                </>
              ),
              tight: true,
            },
            {
              key: 'standing',
              title: t.fields.standing,
              value: (row) => t.standings[row.standing],
              tight: true,
              cell: (row) => (
                <StatusBadge plain status={statusOfStanding[row.standing]}>
                  {t.standings[row.standing]}
                </StatusBadge>
              ),
            },
          ]}
        />
      </Section>
      <RegisterDrawer
        title={entry === undefined ? t.addTitle : t.entryTitle(entry.name)}
        opened={entry !== undefined || open === NEW}
        onClose={close}
      >
        {open === NEW && <EntryForm today={today} onDone={close} />}
        {entry !== undefined && (
          <EntryDetails
            key={entry.recordId}
            entry={entry}
            today={today}
            status={<StatusBadge status={statusOfStanding[entry.standing]}>{t.standings[entry.standing]}</StatusBadge>}
          />
        )}
      </RegisterDrawer>
    </Page>
  );
}
