import { SegmentedControl, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ScoreSheet } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './scoring.module.css';
import { VetoButton } from './veto-button.tsx';

type Part = ScoreSheet['parts'][number];
type SheetRow = Part['rows'][number];
type Choice = 'none' | 'agree' | 'disagree';

interface VerdictListProps {
  readonly roundId: RoundId;
  readonly sheet: ScoreSheet;
  readonly part: Part;
  readonly readOnly: boolean;
}

/** One expert's verdicts where the scheme has no points: agreeing is saved at once, disagreeing with its reason. */
export function VerdictList({ roundId, sheet, part, readOnly }: VerdictListProps) {
  const t = useWords().scoring.entry;
  return (
    <ul className={own.verdicts} aria-label={t.gridOf(sheet.expert)}>
      {part.rows.map((row) => (
        <li key={row.applicationId}>
          <VerdictRow roundId={roundId} expertId={sheet.expertId} row={row} readOnly={readOnly} />
          {part.scheme.vetoes.length > 0 && (
            <VetoButton
              roundId={roundId}
              expertId={sheet.expertId}
              vetoes={part.scheme.vetoes}
              row={row}
              readOnly={readOnly}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function VerdictRow({
  roundId,
  expertId,
  row,
  readOnly,
}: Pick<VerdictListProps, 'roundId' | 'readOnly'> & { readonly expertId: ExpertId; readonly row: SheetRow }) {
  const t = useWords().scoring.entry;
  const judge = useCommand('scoring', 'judge');
  const [choice, setChoice] = useState<Choice>(row.verdict?.verdict ?? 'none');
  const [remark, setRemark] = useState(row.verdict?.remark ?? '');
  const onDisk = row.verdict?.verdict === choice && row.verdict.remark === remark.trim();
  const waits = choice === 'disagree' && remark.trim() === '';
  // What was sent last, not what is read back: a second choice may come before the first is saved, and then waits for it.
  const sent = useRef({ verdict: choice, remark });
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const save = (verdict: Choice, text: string) => {
    const before = sent.current;
    // A remark without a verdict is kept nowhere.
    const said = verdict === 'none' ? '' : text.trim();
    if (verdict === 'disagree' && said === '') return;
    if (before.verdict === verdict && before.remark === said) return;
    const now = { verdict, remark: said };
    sent.current = now;
    const { applicationId } = row;
    const given = verdict === 'none' ? null : verdict;
    queue.current = queue.current.then(async () => {
      const done = await judge.run({ roundId, expertId, applicationId, verdict: given, remark: said });
      if (done === undefined && sent.current === now) sent.current = before;
    });
  };
  return (
    <>
      <div>
        <span className={styles.quiet}>{row.number}</span> <span className={styles.name}>{row.name}</span>
        {row.lead && <span className={own.lead}>{t.lead}</span>}
        <div className={`${styles.quiet} ${styles.small}`}>{row.title}</div>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t.verdictOf(row.name)}
        value={choice}
        disabled={readOnly}
        data={(['none', 'agree', 'disagree'] as const).map((value) => ({ value, label: t.verdicts[value] }))}
        onChange={(next) => {
          setChoice(next as Choice);
          save(next as Choice, remark);
        }}
      />
      <div>
        <TextInput
          size="xs"
          aria-label={t.remarkOf(row.name)}
          placeholder={t.remark}
          maxLength={500}
          readOnly={readOnly}
          value={remark}
          onChange={(event) => setRemark(event.currentTarget.value)}
          onBlur={() => save(choice, remark)}
        />
        {waits && !onDisk && (
          <p className={own.missing} role="status">
            {t.remarkNeeded}
          </p>
        )}
        <ErrorNote error={judge.error} />
      </div>
    </>
  );
}
