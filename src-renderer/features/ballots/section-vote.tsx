import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BallotRoundView, SectionView } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { explainCode, useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, localDateTime, Note, Section } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import own from './ballots.module.css';
import { BeginRound } from './begin-round.tsx';
import { ReconcileForm } from './reconcile-form.tsx';
import { RoundFacts } from './round-facts.tsx';
import { progressOf, stepOf, voidRounds } from './round-step.ts';
import { TallyGrid } from './tally-grid.tsx';

interface SectionVoteProps {
  readonly roundId: RoundId;
  readonly section: SectionView;
  readonly name: string;
  readonly present: readonly { readonly expertId: ExpertId; readonly name: string }[];
  readonly quorumNeeded: number;
  /** The meeting is open. */
  readonly usable: boolean;
}

/** One section's vote from the roll to the signature; void rounds are kept below. */
export function SectionVote({ roundId, section, name, present, quorumNeeded, usable }: SectionVoteProps) {
  const words = useWords().ballots;
  const at = stepOf(section);
  const voided = voidRounds(section);
  const { sectionId } = section;
  const [correcting, setCorrecting] = useState<number | null>(null);
  const correction = at.step === 'tally' && correcting === at.round.number;
  return (
    <>
      {at.step === 'begin' && usable && (
        <BeginRound
          key={`${sectionId}-${at.number}`}
          roundId={roundId}
          sectionId={sectionId}
          number={at.number}
          present={present}
          tellers={section.tellers}
          quorumNeeded={quorumNeeded}
        />
      )}
      {at.step !== 'begin' && (
        <Section
          title={words.round(at.round.number)}
          tools={
            at.step === 'tally' &&
            usable &&
            !correction && (
              <Button variant="default" onClick={() => setCorrecting(at.round.number)}>
                {words.reconcile.correct.open}
              </Button>
            )
          }
        >
          <RoundFacts round={at.round} />
        </Section>
      )}
      {at.step === 'reconcile' && (
        <ReconcileForm
          key={`${sectionId}-${at.round.number}`}
          roundId={roundId}
          sectionId={sectionId}
          round={at.round}
        />
      )}
      {at.step === 'tally' && correction && (
        <ReconcileForm
          key={`${sectionId}-${at.round.number}-correct`}
          roundId={roundId}
          sectionId={sectionId}
          round={at.round}
          onDone={() => setCorrecting(null)}
        />
      )}
      {((at.step === 'tally' && !correction) || at.step === 'signed') && (
        <Section
          title={words.tally.heading}
          note={words.tally.lead}
          tools={<SaveDocumentButton roundId={roundId} form="F14" label={words.tally.sheet} />}
          flush
        >
          <TallyGrid
            key={`${sectionId}-${at.round.number}`}
            roundId={roundId}
            sectionId={sectionId}
            round={at.round}
            label={name}
          />
        </Section>
      )}
      {at.step === 'tally' && !correction && (
        <SignSection roundId={roundId} section={section} round={at.round} name={name} />
      )}
      {at.step === 'signed' && at.round.signedUtc !== null && (
        <Note tone="success">{words.sign.signed(localDateTime(at.round.signedUtc))}</Note>
      )}
      {voided.length > 0 && (
        <Section title={words.voidHeading} note={words.voidKept}>
          <div className={styles.stack}>
            {voided.map((round) => (
              <VoidRound key={round.number} round={round} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function VoidRound({ round }: { readonly round: BallotRoundView }) {
  const all = useWords();
  const words = all.ballots;
  const reason =
    round.voidReason === 'returned_exceeds_issued' && round.returned !== null && round.issued !== null
      ? words.reconcile.codes.returned_exceeds_issued(round.returned, round.issued)
      : (explainCode(all, round.voidReason) ?? round.voidReason);
  return (
    <div className={styles.tight}>
      <h3 className={own.round}>{words.round(round.number)}</h3>
      <p style={{ margin: 0 }}>
        <span className={styles.quiet}>{words.voidReason}　</span>
        {reason}
      </p>
      <RoundFacts round={round} />
    </div>
  );
}

interface SignSectionProps {
  readonly roundId: RoundId;
  readonly section: SectionView;
  readonly round: BallotRoundView;
  readonly name: string;
}

/** The chair's signature: after it nothing of the vote changes. */
function SignSection({ roundId, section, round, name }: SignSectionProps) {
  const words = useWords().ballots.sign;
  const sign = useCommand('ballots', 'sign');
  const progress = progressOf(round);
  const left = progress.rows - progress.entered;
  return (
    <Section title={words.heading}>
      <div className={styles.row}>
        <ConfirmButton
          label={words.action}
          title={words.title(name, round.number)}
          action={words.action}
          irreversible
          disabled={left > 0 || progress.rulings > 0}
          error={sign.error}
          onConfirm={() => sign.run({ roundId, sectionId: section.sectionId })}
        >
          {words.body(progress.passed, progress.failed)}
        </ConfirmButton>
        {left > 0 && <span className={styles.quiet}>{words.rowsLeft(left)}</span>}
        {progress.rulings > 0 && <span className={styles.quiet}>{words.rulingsLeft(progress.rulings)}</span>}
      </div>
    </Section>
  );
}
