import type { SchemeLineWords } from '../../../src-renderer/text/zh-cn/scheme-line.ts';
import type { SchemeCriterion, SchemeItem, ScoreScheme } from '../domain/scoring/scheme.ts';
import { maximumOf, shownPoints } from '../domain/scoring/score.ts';

/** Points without the decimals that are naught: 2050 → "20.5". */
export function shortPoints(hundredths: number): string {
  return String(hundredths / 100);
}

/** A title of a scheme or of something in it. */
export function schemeName(title: string, { names }: Pick<SchemeLineWords, 'names'>): string {
  return names[title] ?? title;
}

/** What a scheme asks, as a person reads it: criteria with their items and weights, the total, cut-off and vetoes. */
export function schemeLine(scheme: ScoreScheme, w: SchemeLineWords): string {
  const { kind, criteria, vetoes, cutOff, cutOffUse } = scheme;
  const item = ({ title, maxPoints }: SchemeItem) => w.item(schemeName(title, w), shortPoints(maxPoints));
  const criterion = (one: SchemeCriterion) => {
    const { title, maxPoints, items = [], weight } = one;
    const parts = items.map(item).join(w.comma);
    const plain = items.length === 0 ? item(one) : w.capped(schemeName(title, w), shortPoints(maxPoints), parts);
    return weight === undefined ? plain : w.weight(plain, weight);
  };
  const asked =
    kind === 'agreement'
      ? [w.agreement]
      : [criteria.map(criterion).join(w.comma), w.full(shortPoints(shownPoints(maximumOf(scheme))))];
  return [
    ...asked,
    ...(cutOff === undefined || cutOffUse === undefined ? [] : [w.cutOff(shortPoints(cutOff), w.uses[cutOffUse])]),
    ...(vetoes.length === 0 ? [] : [w.vetoes(vetoes.map(({ title }) => title).join(w.comma))]),
  ].join(w.between);
}
