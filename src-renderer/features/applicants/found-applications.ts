import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
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

const NOT_SEARCHED: Found = { has: undefined, text: '' };

/**
 * Who is found by what is typed: by the office's index, and by the words of state, level and kind as the columns show
 * them. The answer to the text before stands until the next one is there, so typing never waits and nobody is counted
 * under a text that was not answered yet.
 */
export function useFoundApplications(typed: string): Found {
  const words = useWords();
  const { roundId } = useRound();
  const asked = useDeferredValue(typed.trim());
  const { data, isPlaceholderData } = useAsk(
    'applicants',
    'search',
    { roundId, text: asked },
    { enabled: asked !== '' },
  );
  const own = useMemo(() => applicationWords(words), [words]);
  const answered = useRef(NOT_SEARCHED);
  const found = useMemo(() => {
    if (asked === '') return NOT_SEARCHED;
    if (data === undefined || isPlaceholderData) return answered.current;
    // Signs alone are no words and find nobody.
    return { has: data.terms.length === 0 ? () => false : foundByAll(data.terms, own), text: asked };
  }, [asked, data, isPlaceholderData, own]);
  useEffect(() => {
    answered.current = found;
  }, [found]);
  return found;
}
