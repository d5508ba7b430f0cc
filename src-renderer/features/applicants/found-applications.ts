import { useDeferredValue, useMemo } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { foldForSearch } from '../../../src-main/core/domain/search/bigrams.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';

/** Columns that only the window has words for. */
function shownWords(one: ApplicationView, { common, acceptance }: Words): string {
  const parts = [
    one.sex === null ? '' : common[one.sex],
    common.levels[one.level] ?? one.level,
    acceptance.states[one.state],
    common.applicationKinds[one.kind] ?? one.kind,
  ];
  return parts.map(foldForSearch).join(' ');
}

export interface Found {
  readonly rows: readonly ApplicationView[];
  /** The text that `rows` answer; it follows what is being typed. */
  readonly text: string;
}

/**
 * The applications found by what is typed: by the office's index, and by the words of state, level and kind as the
 * columns show them. The rows of the text before stand until the next answer is there, so typing never waits.
 */
export function useFoundApplications(applications: readonly ApplicationView[], typed: string): Found {
  const words = useWords();
  const { roundId } = useRound();
  const text = useDeferredValue(typed.trim());
  const found = useAsk('applicants', 'search', { roundId, text }, { enabled: text !== '' });
  const shown = useMemo(
    () => new Map(applications.map((one) => [one.applicationId, shownWords(one, words)])),
    [applications, words],
  );
  const rows = useMemo(() => {
    if (text === '') return applications;
    const ids = new Set(found.data?.applicationIds);
    const term = foldForSearch(text);
    return applications.filter(
      (one) => ids.has(one.applicationId) || (term !== '' && shown.get(one.applicationId)?.includes(term)),
    );
  }, [applications, text, found.data, shown]);
  return { rows, text };
}
