import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { BallotRoundView, BallotRowView } from '../../../src-main/core/contract/index.ts';
import type { RoundId, SectionId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ReasonField, RulePopover, StatusBadge, unbroken } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './ballots.module.css';

interface RowResultProps {
  readonly roundId: RoundId;
  readonly sectionId: SectionId;
  readonly round: BallotRoundView;
  readonly row: BallotRowView;
  /** The counts on screen are those on disk. */
  readonly stored: boolean;
  readonly fixed: boolean;
}

/** The office's answer for the row, in a sentence; where the readings differ, the chair's ruling. */
export function RowResult({ roundId, sectionId, round, row, stored, fixed }: RowResultProps) {
  const words = useWords().ballots;
  const [ruling, setRuling] = useState(false);
  if (!stored || row.agree === null) return <span className={styles.quiet}>{words.tally.waiting}</span>;
  const sentence =
    row.denominator === null || row.needed === null
      ? ''
      : !row.quorumMet
        ? words.tally.noQuorumSentence(round.present - row.recusedPresent)
        : row.recusedPresent > 0
          ? words.tally.sentenceRecused(row.agree, row.denominator, row.needed, row.recusedPresent)
          : words.tally.sentence(row.agree, row.denominator, row.needed);
  return (
    <>
      {row.rulingNeeded ? (
        <StatusBadge status="waiting">{words.tally.rulingNeeded}</StatusBadge>
      ) : (
        <StatusBadge status={row.passed ? 'passed' : 'failed'} plain>
          {row.passed ? words.tally.passed : row.quorumMet ? words.tally.failed : words.tally.noQuorum}
        </StatusBadge>
      )}
      <div className={`${styles.quiet} ${styles.small} ${own.sentence}`}>{unbroken(sentence)}</div>
      {row.ruling !== null && (
        <div className={styles.small}>{words.ruling.by(words.open[row.ruling], row.rulingReason)}</div>
      )}
      {row.rulingNeeded && !fixed && (
        <Button size="compact-sm" mt="0.3rem" onClick={() => setRuling(true)}>
          {words.ruling.action}
        </Button>
      )}
      {ruling && (
        <RulingDialog
          roundId={roundId}
          sectionId={sectionId}
          round={round}
          row={row}
          agree={row.agree}
          onClose={() => setRuling(false)}
        />
      )}
    </>
  );
}

interface RulingDialogProps {
  readonly roundId: RoundId;
  readonly sectionId: SectionId;
  readonly round: BallotRoundView;
  readonly row: BallotRowView;
  readonly agree: number;
  onClose(): void;
}

/** Hard case: the decree is silent on recused experts. Both readings stand side by side; the chair chooses. */
function RulingDialog({ roundId, sectionId, round, row, agree, onClose }: RulingDialogProps) {
  const words = useWords().ballots.ruling;
  const rule = useCommand('ballots', 'rule');
  const [mode, setMode] = useState<'exclude' | 'include' | null>(null);
  const [reason, setReason] = useState('');
  const voters = round.present - row.recusedPresent;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.title(row.name)}
      action={words.save}
      irreversible
      error={rule.error}
      disabled={mode === null || reason.trim() === ''}
      onConfirm={() =>
        mode === null
          ? Promise.resolve(undefined)
          : rule.run({ roundId, sectionId, applicationId: row.applicationId, mode, reason })
      }
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>
          {words.body}
          <RulePopover rule="denominatorMode" />
        </p>
        <Radio.Group
          label={words.mode}
          withAsterisk
          value={mode}
          onChange={(value) => setMode(value === 'include' ? 'include' : 'exclude')}
        >
          <div className={styles.tight} style={{ marginTop: '0.4rem' }}>
            <Radio value="exclude" label={words.exclude(agree, voters, row.excludePassed === true)} />
            <Radio value="include" label={words.include(agree, round.present, row.includePassed === true)} />
          </div>
        </Radio.Group>
        <ReasonField label={words.reason} placeholder={words.reasonHint} value={reason} onChange={setReason} />
      </div>
    </Confirm>
  );
}
