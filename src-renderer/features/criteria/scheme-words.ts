import type { ScoreScheme } from '../../../src-main/core/domain/scoring/scheme.ts';
import { schemeLine, schemeName } from '../../../src-main/core/reports/scheme-line.ts';
import type { Words } from '../../text/index.ts';
import { codeWord, type SeriesName } from './value-words.ts';

/** A scheme in one line, with the series and levels that it is for. */
export function schemeInWords(words: Words, scheme: ScoreScheme, series: readonly SeriesName[]): string {
  const { schemes: t } = words.criteria;
  const named = (of: 'series' | 'levels', ids: readonly string[] = []) =>
    ids.map((id) => codeWord(words, of, id, series));
  const scope = [...named('series', scheme.series), ...named('levels', scheme.levels)];
  return t.line(
    schemeName(scheme.title, t),
    scope.length === 0 ? t.forAll : scope.join(t.comma),
    schemeLine(scheme, t),
  );
}
