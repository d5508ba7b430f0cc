import { useAsk, useWords } from '../../../api/index.ts';
import { ErrorNote, localDateTime, Section } from '../../../ui/index.ts';
import { shownText } from './choices.ts';
import styles from './editing.module.css';

/** What was changed of one application after it came in; nothing where nothing was. */
export function PersonEdits({ roundId, applicationId }: { readonly roundId: string; readonly applicationId: string }) {
  const words = useWords();
  const { personHistory: t, historyList, blank } = words.editing;
  const edits = useAsk('applicants', 'editsOf', { roundId, applicationId });
  if (edits.isError) return <ErrorNote error={edits.error.reply} />;
  if (!edits.data || edits.data.length === 0) return null;
  return (
    <Section title={t.title} note={t.note}>
      <ol className={styles.edits}>
        {edits.data.map((edit) => (
          <li key={`${edit.utc} ${edit.field}`}>
            <div>
              {t.line(
                edit.field,
                shownText(edit.field, edit.before, words) || blank,
                shownText(edit.field, edit.after, words) || blank,
              )}
            </div>
            <div className={styles.small}>{historyList.line(edit.people, localDateTime(edit.utc))}</div>
            {edit.reason !== '' && <div>{edit.reason}</div>}
            {edit.undoneUtc !== null && (
              <div className={styles.small}>{historyList.undone(edit.undoneBy, localDateTime(edit.undoneUtc))}</div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
