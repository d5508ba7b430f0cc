import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { findSentence, say } from '../../text/index.ts';
import { ConfirmButton, RulePopover, Section, StatusIcon } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { OfficerFields, type OfficersPicked, officersLack } from './officer-fields.tsx';

/** What must hold before the meeting opens, one line each, with its rule. */
export function GateList({ gates }: { readonly gates: MeetingView['gates'] }) {
  const words = useWords().meeting.gates;
  return (
    <Section title={words.heading}>
      <ul className={styles.checks}>
        {gates.map((gate) => (
          <li key={gate.code}>
            <StatusIcon status={gate.ok ? 'passed' : 'waiting'} />
            <span>
              {say(findSentence(words.codes, gate.code) ?? gate.code, gate.params)}
              <span className={styles.quiet}>　{gate.ok ? words.ok : words.notOk}</span>
              {gate.rule !== null && <RulePopover rule={gate.rule} />}
            </span>
          </li>
        ))}
      </ul>
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
  const [secretary, setSecretary] = useState('');
  const [supervisor, setSupervisor] = useState('');
  const unmet = meeting.gates.filter((gate) => !gate.ok).length;
  const lack = officersLack(meeting, picked);
  const filled = lack === null && secretary.trim() !== '' && supervisor.trim() !== '';
  return (
    <Section title={words.heading}>
      <div className={styles.stack}>
        <OfficerFields meeting={meeting} picked={picked} onPick={setChosen} />
        <TextInput
          label={words.secretary}
          withAsterisk
          maxLength={50}
          value={secretary}
          onChange={(event) => setSecretary(event.currentTarget.value)}
        />
        <TextInput
          label={words.supervisor}
          withAsterisk
          maxLength={100}
          value={supervisor}
          onChange={(event) => setSupervisor(event.currentTarget.value)}
        />
        <p className={`${styles.quiet} ${styles.small}`}>
          {unmet > 0
            ? words.blocked(unmet)
            : filled
              ? words.ready
              : lack === null || lack === 'chair'
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
                    chairId: picked.chairId,
                    viceChairIds: [...picked.viceChairIds],
                    secretary,
                    supervisor,
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
