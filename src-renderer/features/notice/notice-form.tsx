import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NoticeView } from '../../../src-main/core/contract/index.ts';
import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, DateField, ErrorNote, Note, RulePopover, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { DayStrip } from './day-strip.tsx';
import own from './notice.module.css';

/** The posting day and what follows from it, day by day, before anything is posted. */
export function NoticeForm({ roundId, view }: { readonly roundId: RoundId; readonly view: NoticeView }) {
  const all = useWords();
  const words = all.notice.plan;
  const [postedOn, setPostedOn] = useState<string>(view.today);
  const [channels, setChannels] = useState(view.channels);
  const [phone, setPhone] = useState(view.phone);
  const [address, setAddress] = useState(view.address);
  const date = parseIsoDate(postedOn);
  const plan = useAsk('notice', 'plan', { roundId, postedOn: date ?? view.today }, { enabled: date !== undefined });
  const post = useCommand('notice', 'post');
  const filled = [channels, phone, address].every((text) => text.trim() !== '');

  return (
    <Section title={words.heading} note={words.days(view.days)}>
      <div className={styles.columns}>
        <div className={styles.stack}>
          <DateField
            label={words.postedOn}
            required
            value={postedOn}
            onChange={setPostedOn}
            error={date === undefined ? words.badDate : undefined}
          />
          <TextInput
            label={words.channels}
            placeholder={words.channelsHint}
            withAsterisk
            maxLength={200}
            value={channels}
            onChange={(event) => setChannels(event.currentTarget.value)}
          />
          <TextInput
            label={words.phone}
            withAsterisk
            maxLength={50}
            value={phone}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <TextInput
            label={words.address}
            withAsterisk
            maxLength={200}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          <div className={styles.row}>
            <ConfirmButton
              label={words.post}
              title={words.title}
              action={words.post}
              irreversible
              disabled={!filled || date === undefined || !plan.data || plan.isPlaceholderData}
              error={post.error}
              onConfirm={() =>
                date === undefined
                  ? Promise.resolve(undefined)
                  : post.run({ roundId, postedOn: date, channels, phone, address })
              }
            >
              {plan.data &&
                date !== undefined &&
                words.body(
                  view.passed.length,
                  all.common.longDate(date),
                  all.common.longDate(plan.data.to),
                  plan.data.counted.length,
                )}
            </ConfirmButton>
            {!filled && <span className={styles.quiet}>{words.need}</span>}
          </div>
        </div>
        <div className={styles.stack}>
          {plan.data && date !== undefined && (
            <>
              <div>
                <span className={styles.quiet}>{words.endsOn}　</span>
                <span className={own.end}>{words.endsAt(all.common.longDate(plan.data.to))}</span>
                <RulePopover rule="noticeWorkingDays" />
              </div>
              <DayStrip from={date} counted={plan.data.counted} today={view.today} />
              <p className={`${styles.quiet} ${styles.small}`}>{words.calendarNote}</p>
              {plan.data.provisional && <Note tone="warning">{words.provisional}</Note>}
            </>
          )}
          {plan.error && <ErrorNote error={plan.error.reply} />}
        </div>
      </div>
    </Section>
  );
}
