import { answeredLate } from '../../../src-main/core/domain/acceptance/correction.ts';
import { partsOf, peopleOf } from '../../../src-main/core/domain/acceptance/event-words.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { ErrorNote, localDate, localDateTime, Section } from '../../ui/index.ts';
import styles from './applicants.module.css';

/** Every step of the application with who took it and why, who checked it, what was asked for. */
export function ApplicantHistory({
  roundId,
  applicationId,
}: {
  readonly roundId: string;
  readonly applicationId: string;
}) {
  const { applicants, acceptance, common } = useWords();
  const { page: t } = applicants;
  const { drawer } = acceptance;
  const acts: Readonly<Record<string, string>> = acceptance.acts;
  const history = useAsk('acceptance', 'history', { roundId, applicationId });
  if (history.isError) return <ErrorNote error={history.error.reply} />;
  if (!history.data) return null;
  const { events, checks, notices } = history.data;
  return (
    <Section title={t.history} note={t.historyNote}>
      {events.length + checks.length + notices.length === 0 && <p className={styles.quiet}>{t.noHistory}</p>}
      <ol className={styles.lines}>
        {events.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <li key={i}>
            {acts[event.act] ?? event.act}　{peopleOf(event.people).join(common.comma)}
            <div className={styles.small}>
              {`${localDateTime(event.utc)}　`}
              {event.from === event.to
                ? acceptance.states[event.to]
                : drawer.step(acceptance.states[event.from], acceptance.states[event.to])}
            </div>
            {event.reason !== '' && <div>{common.told(partsOf(event.reason))}</div>}
          </li>
        ))}
      </ol>
      <ul className={styles.lines}>
        {checks.map((check) => (
          <li key={check.checker}>
            {t.checkedBy(check.checker)}　{drawer[check.outcome]}
            <div className={styles.small}>{localDateTime(check.utc)}</div>
            {check.note !== '' && <div>{check.note}</div>}
          </li>
        ))}
        {notices.map((notice) => (
          <li key={notice.noticeId}>
            {t.notice(notice.number, localDate(notice.issuedOn), localDate(notice.deadline))}
            <ul className={styles.items}>
              {notice.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
            {notice.answeredOn !== null && (
              <div className={styles.small}>{drawer.answered(notice.answeredOn, answeredLate(notice))}</div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
