import type { SealStatement } from '../../../src-main/core/domain/draw/seal-statement.ts';
import { plannedInWords } from '../../../src-main/core/reports/plan-in-words.ts';
import { useWords } from '../../api/index.ts';
import { FactList } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

/** What one seal is for and how it is drawn: attempt, day, salt, method, and who brings what in which order. */
export function SealedStatement({ statement }: { readonly statement: SealStatement }) {
  const all = useWords();
  const { composition, drawRecord } = all.documents;
  const words = drawRecord.statement;
  const { attempt, day, salt, method, plan } = statement;
  return (
    <FactList
      facts={[
        { label: drawRecord.attempt, value: drawRecord.attemptOf(attempt) },
        { label: words.day, value: all.documents.date(day) },
        { label: drawRecord.method, value: composition.methods[method] ?? method },
        ...plan.map((one, i) => ({
          label: words.contribution(i + 1),
          value: [plannedInWords(one, method, composition), one.by].filter((part) => part !== '').join(' · '),
        })),
        { label: words.salt, value: <span className={styles.digest}>{salt}</span> },
      ]}
    />
  );
}
