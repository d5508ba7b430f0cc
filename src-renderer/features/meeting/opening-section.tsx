import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MeetingView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { findSentence, say } from '../../text/index.ts';
import { ConfirmButton, RulePopover, Section, StatusIcon } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

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
  const present = meeting.jurors.filter((one) => one.seated && one.state === 'present');
  const natural = present.find((one) => one.role === 'chair') ?? present.find((one) => one.role === 'vice_chair');
  const [picked, setPicked] = useState<string | null>(null);
  const [secretary, setSecretary] = useState('');
  const [supervisor, setSupervisor] = useState('');
  const chair = present.find((one) => one.expertId === picked) ?? natural;
  const unmet = meeting.gates.filter((gate) => !gate.ok).length;
  const filled = chair !== undefined && secretary.trim() !== '' && supervisor.trim() !== '';
  return (
    <Section title={words.heading}>
      <div className={styles.stack}>
        <Select
          label={words.chair}
          description={words.chairHint}
          withAsterisk
          searchable
          allowDeselect={false}
          data={present.map((one) => ({ value: one.expertId as string, label: one.name }))}
          value={chair?.expertId ?? null}
          onChange={setPicked}
        />
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
          {unmet > 0 ? words.blocked(unmet) : filled ? words.ready : words.needFields}
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
              chair === undefined
                ? Promise.resolve(undefined)
                : open.run({ roundId, chairId: chair.expertId, secretary, supervisor })
            }
          >
            {words.body(meeting.present, meeting.jurySize, meeting.quorumNeeded)}
          </ConfirmButton>
        </div>
      </div>
    </Section>
  );
}
