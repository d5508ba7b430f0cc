import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AttendanceLine, MeetingView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { type Column, Confirm, DataTable, localDate, localTime, ReasonField, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** The last entry that stands of somebody in a sitting: the only one that can be struck out. */
export function lastStanding(log: readonly AttendanceLine[], sitting: number, expertId: string) {
  return log.findLast((one) => one.struck === null && one.sitting === sitting && one.expertId === expertId);
}

interface LogSectionProps {
  readonly roundId: RoundId;
  readonly meeting: MeetingView;
}

/** Everything that was written down of who came and went, the newest first. */
export function LogSection({ roundId, meeting }: LogSectionProps) {
  const words = useWords().sittings.log;
  const { log, closed, sittings } = meeting;
  const [striking, setStriking] = useState<AttendanceLine | null>(null);
  const columns: readonly Column<AttendanceLine>[] = [
    { key: 'number', title: words.number, value: (one) => one.number, align: 'right', tight: true },
    ...(sittings.length > 1
      ? [{ key: 'sitting', title: words.sitting, value: (one: AttendanceLine) => one.sitting, tight: true } as const]
      : []),
    {
      key: 'at',
      title: words.at,
      value: (one) => one.atUtc,
      cell: (one) => (
        <>
          {localTime(one.atUtc)}
          {localTime(one.atUtc) !== localTime(one.writtenUtc) && (
            <div className={`${styles.quiet} ${styles.small}`}>{words.written(localTime(one.writtenUtc))}</div>
          )}
        </>
      ),
      text: (one) => `${localDate(one.atUtc)} ${localTime(one.atUtc)}`,
      tight: true,
    },
    { key: 'name', title: words.name, value: (one) => one.name, tight: true },
    { key: 'kind', title: words.kind, value: (one) => words.kinds[one.kind], tight: true },
    {
      key: 'reason',
      title: words.reason,
      value: (one) => one.reason,
      cell: (one) => (
        <>
          {one.reason}
          {one.struck !== null && <div className={styles.small}>{words.struck(one.struck.reason)}</div>}
        </>
      ),
      text: (one) => [one.reason, one.struck === null ? '' : words.struck(one.struck.reason)].join(' ').trim(),
    },
    ...(closed
      ? []
      : [
          {
            key: 'acts',
            title: '',
            value: () => null,
            sortable: false,
            align: 'right',
            cell: (one: AttendanceLine) =>
              lastStanding(log, one.sitting, one.expertId) === one && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={words.strikeOf(one.name, words.kinds[one.kind])}
                  onClick={() => setStriking(one)}
                >
                  {words.strike}
                </Button>
              ),
          } as const,
        ]),
  ];
  return (
    <Section title={words.heading} note={words.lead} flush>
      <DataTable
        label={words.heading}
        rows={[...log].reverse()}
        columns={columns}
        rowKey={(one) => String(one.number)}
        filter
        empty={<p className={styles.nothing}>{words.empty}</p>}
        rowMark={(one) => (one.struck === null ? undefined : 'quiet')}
      />
      {striking && <StrikeDialog roundId={roundId} line={striking} onClose={() => setStriking(null)} />}
    </Section>
  );
}

interface StrikeDialogProps {
  readonly roundId: RoundId;
  readonly line: AttendanceLine;
  onClose(): void;
}

export function StrikeDialog({ roundId, line, onClose }: StrikeDialogProps) {
  const words = useWords().sittings.log;
  const strike = useCommand('meeting', 'strikeEntry');
  const [reason, setReason] = useState('');
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.strikeTitle(line.name, words.kinds[line.kind], localTime(line.atUtc))}
      action={words.strike}
      error={strike.error}
      disabled={reason.trim() === ''}
      onConfirm={() => strike.run({ roundId, number: line.number, reason })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.strikeBody}</p>
        <ReasonField
          label={words.strikeReason}
          placeholder={words.strikeHint}
          maxLength={200}
          data-autofocus
          value={reason}
          onChange={setReason}
        />
      </div>
    </Confirm>
  );
}
