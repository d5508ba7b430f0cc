import { Button } from '@mantine/core';
import { IconMailForward, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { EntrustmentEntry } from '../../../src-main/core/contract/index.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  keptTogether,
  LongName,
  Page,
  Section,
  type Status,
  StatusBadge,
} from '../../ui/index.ts';
import register from '../register.module.css';
import { FilterChips, RegisterDrawer } from '../register-drawer.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import { Waiting } from '../waiting.tsx';
import { EntrustmentDetails } from './entrustment-details.tsx';
import { LetterForm } from './letter-form.tsx';

const statusOfStep: Readonly<Record<EntrustmentEntry['step'], Status>> = {
  letter_sent: 'waiting',
  agreed: 'next',
  declined: 'failed',
  result_back: 'passed',
  annulled: 'blocked',
};
const DIRECTIONS = ['out', 'in'] as const;
const STEPS = ['letter_sent', 'agreed'] as const;
const ALL = 'all';
const NEW = 'new';

/** The round's register of entrusted evaluations, both ways. */
export function EntrustmentsPage() {
  const words = useWords();
  const t = words.entrustments;
  const { roundId } = useRound();
  const { data, error } = useAsk('entrustments', 'list', { roundId });
  const [filter, setFilter] = useState<string>(ALL);
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(words, setOpen), [words]);
  if (!data) return <Waiting error={error} />;
  const { entries, today, ourBody } = data;
  const fits = (entry: EntrustmentEntry, key: string) =>
    key === ALL || entry.step === key || (entry.direction === key && entry.step !== 'annulled');
  const shown = (key: string) => entries.filter((entry) => fits(entry, key));
  const entry = entries.find((one) => one.entrustmentId === open);
  const close = () => setOpen(null);
  return (
    <Page
      title={t.title}
      subtitle={t.lead}
      tools={
        <>
          {entries.length > 0 && (
            <SaveDocumentButton roundId={roundId} form="F26" formats={['pdf', 'docx', 'xlsx']} ready />
          )}
          <Button leftSection={<IconPlus size="1.1rem" aria-hidden />} onClick={() => setOpen(NEW)}>
            {t.add}
          </Button>
        </>
      }
    >
      <Section title={t.list} note={t.hint} flush>
        {entries.length > 0 && (
          <FilterChips
            value={filter}
            onChange={setFilter}
            filters={[
              { key: ALL, label: words.registers.all, n: entries.length },
              ...DIRECTIONS.map((key) => ({ key, label: t.directions[key], n: shown(key).length })),
              ...STEPS.map((key) => ({ key, label: t.steps[key], n: shown(key).length })),
            ]}
          />
        )}
        <DataTable
          label={t.list}
          rows={shown(filter)}
          rowKey={(row) => row.entrustmentId}
          filter={t.search}
          searchText={(row) => row.pinyin}
          rowMark={(row) => (row.step === 'annulled' ? 'quiet' : undefined)}
          empty={
            entries.length > 0 ? (
              <p className={register.nothing}>{words.registers.noneShown}</p>
            ) : (
              <EmptyState compact icon={<IconMailForward size="2rem" aria-hidden />} title={t.emptyTitle}>
                {t.emptyText}
              </EmptyState>
            )
          }
          columns={columns}
        />
      </Section>
      <RegisterDrawer
        title={entry === undefined ? t.addTitle : t.entryTitle(entry.number, entry.name)}
        opened={entry !== undefined || open === NEW}
        onClose={close}
      >
        {open === NEW && <LetterForm roundId={roundId} today={today} ourBody={ourBody} onDone={close} />}
        {entry !== undefined && (
          <EntrustmentDetails
            key={entry.entrustmentId}
            roundId={roundId}
            entry={entry}
            today={today}
            status={<StatusBadge status={statusOfStep[entry.step]}>{t.steps[entry.step]}</StatusBadge>}
          />
        )}
      </RegisterDrawer>
    </Page>
  );
}

function columnsOf(words: Words, onOpen: (entrustmentId: string) => void): readonly Column<EntrustmentEntry>[] {
  const { entrustments: t, registers, common } = words;
  return [
    { key: 'number', title: t.fields.number, value: (row) => row.number, tight: true },
    { key: 'direction', title: t.fields.direction, value: (row) => t.directions[row.direction], tight: true },
    {
      key: 'name',
      title: registers.name,
      value: (row) => row.name,
      width: 6,
      cell: (row) => (
        <button
          type="button"
          className={register.name}
          aria-label={t.open(row.name)}
          onClick={() => onOpen(row.entrustmentId)}
        >
          <LongName name={row.name} />
        </button>
      ),
    },
    { key: 'unit', title: registers.unit, value: (row) => row.unit, width: 9 },
    { key: 'level', title: t.fields.level, value: (row) => common.levels[row.level] ?? row.level, tight: true },
    { key: 'title', title: t.fields.title, value: (row) => row.title, width: 6.75 },
    {
      key: 'letter',
      title: t.fields.letterNumber,
      value: (row) => row.letterNumber,
      width: 9,
      cell: (row) => (
        <>
          {keptTogether(row.letterNumber)}
          <div className={register.small}>{row.letterOn}</div>
        </>
      ),
    },
    {
      key: 'other',
      title: `${t.fields.fromBody} / ${t.fields.toBody}`,
      // Ours is known: the other side tells the letters apart.
      value: (row) => (row.direction === 'out' ? row.toBody : row.fromBody),
      width: 10,
    },
    {
      key: 'step',
      title: t.fields.step,
      value: (row) => t.steps[row.step],
      tight: true,
      cell: (row) => (
        <>
          <StatusBadge plain status={statusOfStep[row.step]}>
            {t.steps[row.step]}
          </StatusBadge>
          {row.result !== null && <div className={register.small}>{t.results[row.result]}</div>}
        </>
      ),
    },
  ];
}
