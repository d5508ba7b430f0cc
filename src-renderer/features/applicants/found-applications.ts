import { useDeferredValue, useMemo } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { foundByAll } from '../../../src-main/core/domain/search/found-by-all.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { applicationWords } from '../application-words.ts';

export interface Found {
  /** True for who has every word; undefined where nothing is searched for. */
  readonly has: ((one: ApplicationView) => boolean) | undefined;
  /** The text that `has` answers; it follows what is being typed. */
  readonly text: string;
}

/**
 * Who is found by what is typed: by the office's index, and by the words of state, level and kind as the columns show
 * them. The answer to the text before stands until the next one is there, so typing never waits.
 */
export function useFoundApplications(typed: string): Found {
  const words = useWords();
  const { roundId } = useRound();
  const asked = useDeferredValue(typed.trim());
  const found = useAsk('applicants', 'search', { roundId, text: asked }, { enabled: asked !== '' });
  const own = useMemo(() => applicationWords(words), [words]);
  return useMemo(() => {
    if (asked === '') return { has: undefined, text: '' };
    // Signs alone are no words and find nobody.
    const terms = found.data?.terms ?? [];
    return { has: terms.length === 0 ? () => false : foundByAll(terms, own), text: asked };
  }, [asked, found.data, own]);
}
