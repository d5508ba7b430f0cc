import type { DeskError } from '../api/index.ts';
import { useWords } from '../api/index.ts';
import { ErrorNote } from '../ui/index.ts';
import styles from './stage-page.module.css';

/** In place of a page whose answer is not there yet, or did not come. */
export function Waiting({ error }: { readonly error: DeskError | null }) {
  const words = useWords().common;
  return (
    <div className={styles.waiting}>
      {error ? <ErrorNote error={error.reply} /> : <p role="status">{words.loading}</p>}
    </div>
  );
}
