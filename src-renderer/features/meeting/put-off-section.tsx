import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { RoundView } from '../../../src-main/core/contract/index.ts';
import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { findSentence, say } from '../../text/index.ts';
import { Confirm, DateField, Note, RulePopover, Section, stageOf } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** The planned day before the opening, how it came about, and the way to another one. */
export function PutOffSection({ round }: { readonly round: RoundView }) {
  const all = useWords();
  const words = all.meeting.putOff;
  const putOff = useCommand('meeting', 'putOff');
  const [asking, setAsking] = useState(false);
  const unmet = putOff.done?.findings.filter((finding) => !finding.ok) ?? [];
  const day = all.common.longDate;
  return (
    <Section title={words.heading}>
      <div className={styles.stack}>
        <p style={{ margin: 0 }}>{words.planned(day(round.setup.meetingDate))}</p>
        {round.putOffs.map(({ number, from, to, reason }) => (
          <p key={number} className={`${styles.quiet} ${styles.small}`}>
            {words.history(day(from), day(to), reason)}
          </p>
        ))}
        {unmet.length > 0 && (
          <Note tone="warning" title={words.unmet} onClose={putOff.clear}>
            {unmet.map((finding) => (
              <div key={finding.code}>
                {say(findSentence(all.meeting.gates.codes, finding.code) ?? finding.code, finding.params)}
                {finding.rule !== null && <RulePopover rule={finding.rule} />}
              </div>
            ))}
          </Note>
        )}
        {stageOf(round, 'groups').state !== 'blocked' && (
          <div>
            <Button variant="default" onClick={() => setAsking(true)}>
              {words.action}
            </Button>
          </div>
        )}
      </div>
      {asking && <PutOffDialog roundId={round.roundId} putOff={putOff} onClose={() => setAsking(false)} />}
    </Section>
  );
}

interface PutOffDialogProps {
  readonly roundId: RoundId;
  readonly putOff: ReturnType<typeof useCommand<'meeting', 'putOff'>>;
  onClose(): void;
}

function PutOffDialog({ roundId, putOff, onClose }: PutOffDialogProps) {
  const words = useWords().meeting.putOff;
  const [date, setDate] = useState('');
  const [reason, setReason] = useState('');
  const day = parseIsoDate(date);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.title}
      action={words.save}
      error={putOff.error}
      disabled={day === undefined || reason.trim() === ''}
      onConfirm={() => (day === undefined ? Promise.resolve(undefined) : putOff.run({ roundId, date: day, reason }))}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.body}</p>
        <DateField
          label={words.date}
          required
          value={date}
          onChange={setDate}
          error={date !== '' && day === undefined ? words.badDate : undefined}
        />
        <TextInput
          label={words.reason}
          placeholder={words.reasonHint}
          withAsterisk
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
    </Confirm>
  );
}
