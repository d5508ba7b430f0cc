import { useMemo } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { tallyOf } from '../../../src-main/core/domain/list-view/row-filter.ts';
import { useWords } from '../../api/index.ts';
import { valueName } from './filter-words.ts';
import styles from './listing.module.css';

interface ListSummaryProps {
  readonly clauses: readonly string[];
  readonly shown: readonly ApplicationView[];
  readonly all: number;
}

const MOST = 4;
const NO_UNITS = new Map();

/** What is shown as one sentence, and how many of each level and kind that is. */
export function ListSummary({ clauses, shown, all }: ListSummaryProps) {
  const words = useWords();
  const { listing: t } = words.applicants;
  const parts = useMemo(() => {
    const lineOf = (by: 'level' | 'kind') => {
      const tally = tallyOf(shown, (row) => row[by]);
      const named = tally.slice(0, MOST).map(({ value, n }) => t.part(valueName(by, value, words, NO_UNITS), n));
      const rest = tally.slice(MOST).reduce((sum, { n }) => sum + n, 0);
      return [...named, ...(rest > 0 ? [t.others(rest)] : [])].join(words.common.comma);
    };
    return shown.length === 0 ? [] : [lineOf('level'), lineOf('kind')];
  }, [shown, words, t]);
  return (
    <div className={styles.summary}>
      <span role="status">{t.sentence(clauses, shown.length, all)}</span>
      {parts.length > 0 && <span className={styles.quiet}>{t.statistics(parts)}</span>}
    </div>
  );
}
