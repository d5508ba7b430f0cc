import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { BallotRoundView } from '../../../src-main/core/contract/index.ts';
import { reconcile as check } from '../../../src-main/core/domain/ballots/reconcile.ts';
import type { RoundId, SectionId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ErrorNote, Note, NumberField, Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { progressOf } from './round-step.ts';

interface ReconcileFormProps {
  readonly roundId: RoundId;
  readonly sectionId: SectionId;
  readonly round: BallotRoundView;
  /** Set where a count already made is corrected; called when it is stored or given up. */
  readonly onDone?: () => void;
}

/** Sheets are counted before any is opened; the balance stands beside the fields while they are filled. A correction asks once. */
export function ReconcileForm({ roundId, sectionId, round, onDone }: ReconcileFormProps) {
  const words = useWords().ballots.reconcile;
  const run = useCommand('ballots', 'reconcile');
  const [issued, setIssued] = useState<number | null>(round.issued);
  const [returned, setReturned] = useState<number | null>(round.returned);
  const [unused, setUnused] = useState<number | null>(round.unused ?? 0);
  const [spoiled, setSpoiled] = useState<number | null>(round.spoiled ?? 0);
  const [supervisor, setSupervisor] = useState('');
  const [asking, setAsking] = useState(false);
  const correcting = onDone !== undefined;
  const cleared = progressOf(round).entered;

  const counts =
    issued === null || returned === null || unused === null || spoiled === null
      ? null
      : { issued, returned, unused, spoiled };
  const checked = counts === null ? null : check({ ...counts, eligiblePresent: round.eligible });
  const tooMany = checked !== null && !checked.ok && checked.refusal.code === 'returned_exceeds_issued';
  const send = async () => {
    if (counts === null) return undefined;
    const sent = await run.run({ roundId, sectionId, ...counts, supervisor });
    if (sent !== undefined) onDone?.();
    return sent;
  };

  return (
    <Section
      title={correcting ? words.correct.heading : words.heading}
      note={correcting ? words.correct.lead(cleared) : words.lead}
    >
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          if (tooMany || (correcting && checked?.ok)) setAsking(true);
          else if (checked?.ok) void send();
        }}
      >
        <div className={styles.fields}>
          <NumberField
            label={words.issued}
            description={words.issuedHint(round.eligible)}
            withAsterisk
            value={issued ?? ''}
            onChange={setIssued}
          />
          <NumberField
            label={words.returned}
            description={words.returnedHint}
            withAsterisk
            value={returned ?? ''}
            onChange={setReturned}
          />
          <NumberField
            label={words.unused}
            description={words.unusedHint}
            withAsterisk
            value={unused ?? ''}
            onChange={setUnused}
          />
          <NumberField
            label={words.spoiled}
            description={words.spoiledHint}
            withAsterisk
            value={spoiled ?? ''}
            onChange={setSpoiled}
          />
        </div>
        <TextInput
          label={words.supervisor}
          description={correcting ? words.correct.supervisorHint : words.supervisorHint}
          maxLength={100}
          value={supervisor}
          onChange={(event) => setSupervisor(event.currentTarget.value)}
        />
        <div role="status">
          {counts === null || checked === null ? (
            <span className={styles.quiet}>{words.fill}</span>
          ) : tooMany ? (
            <Note tone="warning">{words.codes.returned_exceeds_issued(counts.returned, counts.issued)}</Note>
          ) : !checked.ok ? (
            <Note tone="warning">{words.codes.issued_not_equal_eligible(counts.issued, round.eligible)}</Note>
          ) : (
            <StatusBadge status="passed">
              {checked.value.unreturned === 0 ? words.balanced : words.unreturned(checked.value.unreturned)}
            </StatusBadge>
          )}
        </div>
        <ErrorNote error={asking ? null : run.error} onClose={run.clear} />
        <div className={styles.row}>
          <Button
            type="submit"
            loading={run.busy}
            disabled={checked === null || (!checked.ok && !tooMany)}
            {...(tooMany ? { color: 'blocked' } : {})}
          >
            {tooMany ? words.voidAction : correcting ? words.correct.action : words.action}
          </Button>
          {correcting && (
            <Button variant="default" onClick={onDone} disabled={run.busy}>
              {words.correct.leave}
            </Button>
          )}
        </div>
        <Confirm
          opened={asking}
          onClose={() => setAsking(false)}
          title={tooMany ? words.voidTitle : words.correct.title}
          action={tooMany ? words.voidAction : words.correct.action}
          irreversible={tooMany || cleared > 0}
          destructive={tooMany}
          error={run.error}
          onConfirm={send}
        >
          {counts !== null && tooMany && <p>{words.voidBody(counts.returned, counts.issued)}</p>}
          {correcting && <p>{words.correct.body(cleared)}</p>}
        </Confirm>
      </form>
    </Section>
  );
}
