import type { AnswerPreview } from '../../src-main/core/contract/index.ts';
import { useWords } from '../api/index.ts';
import { Note } from '../ui/index.ts';
import { passedInWords, previewInWords } from './answer-words.ts';
import styles from './stage-page.module.css';

/** Who would take the seat and why others would not. */
export function WhoFollows({ preview }: { readonly preview: AnswerPreview }) {
  const all = useWords();
  const open = preview.seat !== null && preview.calledIn === null;
  return (
    <Note tone={open ? 'warning' : 'info'}>
      {previewInWords(all, preview)}
      {preview.passedOver.map((one) => (
        <div key={one.expertId} className={styles.small}>
          {passedInWords(all, one)}
        </div>
      ))}
      {open && <div className={styles.small}>{all.answers.openSeat}</div>}
    </Note>
  );
}
