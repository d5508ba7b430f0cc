import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import { rowFinder } from '../../../src-main/core/domain/search/row-finder.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { applicationWords } from '../application-words.ts';

export interface Found {
  /** Who has every word, in the order of the list; undefined where nothing is searched for. */
  readonly people: readonly ApplicationView[] | undefined;
  /** The text that they answer; it follows what is being typed. */
  readonly text: string;
}

const NOT_SEARCHED: Found = { people: undefined, text: '' };

/**
 * Who is found by what is typed: by the office's index, and by the words of state, level and kind as the columns show
 * them. The answer to the text before stands until the next one is there, so nobody is counted under a text that was not
 * answered yet; and it comes behind the key that is typed next.
 */
export function useFoundApplications(applications: readonly ApplicationView[], typed: string): Found {
  const words = useWords();
  const { roundId } = useRound();
  const asked = typed.trim();
  const { data, isPlaceholderData } = useAsk(
    'applicants',
    'search',
    { roundId, text: asked },
    { enabled: asked !== '' },
  );
  const finder = useMemo(() => {
    let made: ReturnType<typeof rowFinder<ApplicationView>> | undefined;
    // Whoever never searches does not wait for it.
    return () => {
      made ??= rowFinder(applications, applicationWords(words));
      return made;
    };
  }, [applications, words]);
  const answered = useRef(NOT_SEARCHED);
  const found = useMemo(() => {
    if (asked === '') return NOT_SEARCHED;
    if (data === undefined || isPlaceholderData) return answered.current;
    // Signs alone are no words and find nobody.
    return { people: data.terms.length === 0 ? [] : finder()(data.terms), text: asked };
  }, [asked, data, isPlaceholderData, finder]);
  useEffect(() => {
    answered.current = found;
  }, [found]);
  return useDeferredValue(found);
}
