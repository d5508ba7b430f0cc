import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { NoticeView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, RefusalNote, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** Ends the notice; before its last day is over it says when that is. */
export function CloseNotice({ roundId, view }: { readonly roundId: RoundId; readonly view: NoticeView }) {
  const all = useWords();
  const words = all.notice.close;
  const close = useCommand('notice', 'close');
  const [note, setNote] = useState('');
  return (
    <Section title={words.heading}>
      <div className={styles.stack}>
        {view.periodOver ? (
          <Textarea
            label={words.note}
            placeholder={words.noteHint}
            autosize
            minRows={2}
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        ) : (
          <RefusalNote
            reason={words.blocked(view.endsOn === null ? '' : all.common.longDate(view.endsOn))}
            rule="noticeWorkingDays"
          />
        )}
        <div>
          <ConfirmButton
            label={words.action}
            title={words.title}
            action={words.action}
            irreversible
            disabled={!view.periodOver}
            error={close.error}
            onConfirm={async () => ((await close.run({ roundId, note })) === undefined ? undefined : true)}
          >
            {words.body}
          </ConfirmButton>
        </div>
      </div>
    </Section>
  );
}
