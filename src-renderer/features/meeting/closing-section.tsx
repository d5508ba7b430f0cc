import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, FactList, RulePopover, Section, stageOf } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** The end of the meeting: what must be in, and the act itself. */
export function ClosingSection({ roundId }: { readonly roundId: RoundId }) {
  const words = useWords().meeting.close;
  const round = useRound();
  const close = useCommand('meeting', 'close');
  const [note, setNote] = useState('');
  const { scoresEntered, scoresExpected, sections, sectionsSigned } = round.counts;
  const announced = stageOf(round, 'results').state === 'done';
  const missing = [
    ...(scoresEntered < scoresExpected ? [words.scoresMissing(scoresExpected - scoresEntered)] : []),
    ...(sectionsSigned < sections ? [words.sectionsOpen(sections - sectionsSigned)] : []),
    ...(announced ? [] : [words.notAnnounced]),
  ];
  return (
    <Section title={words.heading} note={words.lead}>
      <div className={styles.stack}>
        <FactList
          figures
          facts={[
            { label: words.scores, value: words.scoresOf(scoresEntered, scoresExpected) },
            { label: words.sections, value: words.sectionsOf(sectionsSigned, sections) },
            { label: words.announced, value: announced ? words.yes : words.no },
          ]}
        />
        {missing.length > 0 ? (
          <p className={styles.quiet}>
            {missing.join(' ')}
            {!announced && <RulePopover rule="chairAnnounces" />}
          </p>
        ) : (
          <Textarea
            label={words.note}
            placeholder={words.noteHint}
            autosize
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <div>
          <ConfirmButton
            label={words.action}
            title={words.title}
            action={words.action}
            irreversible
            disabled={missing.length > 0}
            error={close.error}
            onConfirm={() => close.run({ roundId, note })}
          >
            {words.body}
          </ConfirmButton>
        </div>
      </div>
    </Section>
  );
}
