import type { ApplicationView, Meaning } from '../../src-main/core/contract/index.ts';
import type { ApplicationState } from '../../src-main/core/domain/acceptance/states.ts';
import { foldForSearch, searchTerms } from '../../src-main/core/domain/search/bigrams.ts';
import type { OwnWords } from '../../src-main/core/domain/search/found-by-all.ts';
import type { Words } from '../text/index.ts';
import type { Status } from '../ui/index.ts';

/** The colour and the sign of an application's state, the same wherever it is shown. */
export const statusOfState: Readonly<Record<ApplicationState, Status>> = {
  received: 'open',
  under_check: 'next',
  correction_asked: 'waiting',
  accepted: 'passed',
  returned: 'failed',
  deemed_withdrawn: 'failed',
  withdrawn: 'failed',
  moved: 'failed',
};

/**
 * What an application is found by beside the office's index: sex, level, state and kind in the words of the columns, and
 * the series, which a round has few of.
 */
export function applicationWords({ common, acceptance }: Words): (one: ApplicationView) => OwnWords {
  // A handful of combinations for any number of rows: each is folded once.
  const folded = new Map<string, OwnWords>();
  return ({ sex, level, state, kind, series }) => {
    const key = `${sex}|${level}|${state}|${kind}|${series}`;
    const known = folded.get(key);
    if (known !== undefined) return known;
    const parts = [
      common.levels[level] ?? level,
      acceptance.states[state],
      common.applicationKinds[kind] ?? kind,
      series,
    ];
    const whole = sex === null ? '' : foldForSearch(common[sex]);
    const made = { text: parts.map(foldForSearch).join(' '), whole };
    folded.set(key, made);
    return made;
  };
}

/** The same for a text whose rows are not at hand: which codes its words mean in the columns. */
export function meaningsOf({ common, acceptance }: Words, text: string): Meaning[] {
  const sexes = { male: common.male, female: common.female };
  return searchTerms(text).map(({ folded: term }) => {
    const meant = (words: Readonly<Record<string, string>>) =>
      Object.keys(words).filter((code) => foldForSearch(words[code] ?? '').includes(term));
    return {
      term,
      sexes: Object.keys(sexes).filter((code) => foldForSearch(sexes[code as keyof typeof sexes]) === term),
      levels: meant(common.levels),
      states: meant(acceptance.states),
      kinds: meant(common.applicationKinds),
    };
  });
}
