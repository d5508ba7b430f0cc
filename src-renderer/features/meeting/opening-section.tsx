import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { findSentence, say } from '../../text/index.ts';
import { ConfirmButton, ErrorNote, Note, RulePopover, Section, StatusIcon } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { OfficerFields, type OfficersPicked, officersLack } from './officer-fields.tsx';

/** What is backed up after the opening: in a break and after the close. */
export function BackUpSection({ roundId }: { readonly roundId: RoundId }) {
  const words = useWords().meeting.gates;
  const backUp = useCommand('meeting', 'backUp');
  return (
    <Section title={words.backUpHeading} note={words.backUpLead}>
      <div className={styles.stack}>
        <div>
          <Button variant="default" loading={backUp.busy} onClick={() => void backUp.run({ roundId })}>
            {words.backUp}
          </Button>
        </div>
        {backUp.done && <Note tone="success">{words.backedUp(backUp.done.fileName)}</Note>}
        <ErrorNote error={backUp.error} onClose={backUp.clear} />
      </div>
    </Section>
  );
}

/** What must hold before the meeting opens, one line each, with its rule. */
export function GateList({ roundId, gates }: { readonly roundId: RoundId; readonly gates: MeetingView['gates'] }) {
  const words = useWords().meeting.gates;
  const backUp = useCommand('meeting', 'backUp');
  return (
    <Section title={words.heading}>
      <ul className={styles.checks}>
        {gates.map((gate) => (
          <li key={gate.code}>
            <StatusIcon status={gate.ok ? 'passed' : 'waiting'} />
            <span>
              {say(findSentence(words.codes, gate.code) ?? gate.code, gate.params)}
              <span className={styles.quiet}>
                {' '}
                {gate.ok ? words.ok : gate.severity === 'warn' ? words.warn : words.notOk}
              </span>
              {gate.rule !== null && <RulePopover rule={gate.rule} />}
              {gate.code === 'backup_made' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={backUp.busy}
                  onClick={() => void backUp.run({ roundId })}
                >
                  {words.backUp}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {backUp.done && <Note tone="success">{words.backedUp(backUp.done.fileName)}</Note>}
      <ErrorNote error={backUp.error} onClose={backUp.clear} />
    </Section>
  );
}

/** Who opens the meeting, and the act itself. */
export function OpeningForm({ roundId, meeting }: { readonly roundId: RoundId; readonly meeting: MeetingView }) {
  const words = useWords().meeting.open;
  const open = useCommand('meeting', 'open');
  const seated = meeting.jurors.filter((one) => one.seated && one.state === 'present');
  const natural = seated.find((one) => one.role === 'chair') ?? seated.find((one) => one.mayChair === true);
  const [chosen, setChosen] = useState<OfficersPicked>({ chairId: null, viceChairIds: [], officersReason: '' });
  const picked = { ...chosen, chairId: chosen.chairId ?? natural?.expertId ?? null };
  const [gatesReason, setGatesReason] = useState('');
  const unmet = meeting.gates.filter((gate) => !gate.ok && gate.severity === 'block').length;
  const warned = meeting.gates.some((gate) => !gate.ok && gate.severity === 'warn');
  const lack = officersLack(meeting, picked);
  const unsaid = warned && gatesReason.trim() === '';
  const filled = lack === null && !unsaid;
  return (
    <Section title={words.heading}>
      <div className={styles.stack}>
        <OfficerFields meeting={meeting} picked={picked} onPick={setChosen} />
        {warned && (
          <TextInput
            label={words.gatesReason}
            description={words.gatesReasonHint}
            withAsterisk
            maxLength={300}
            value={gatesReason}
            onChange={(event) => setGatesReason(event.currentTarget.value)}
          />
        )}
        <p className={`${styles.quiet} ${styles.small}`}>
          {unmet > 0
            ? words.blocked(unmet)
            : filled
              ? words.ready
              : lack === null
                ? words.gatesLack
                : lack === 'chair'
                  ? words.needFields
                  : words.officersLack[lack]}
        </p>
        <div>
          <ConfirmButton
            label={words.action}
            title={words.title}
            action={words.action}
            irreversible
            disabled={unmet > 0 || !filled}
            error={open.error}
            onConfirm={() =>
              picked.chairId === null
                ? Promise.resolve(undefined)
                : open.run({
                    roundId,
                    ...picked,
                    gatesReason,
                    chairId: picked.chairId,
                    viceChairIds: [...picked.viceChairIds],
                  })
            }
          >
            {words.body(meeting.present, meeting.jurySize, meeting.quorumNeeded)}
          </ConfirmButton>
        </div>
      </div>
    </Section>
  );
}
