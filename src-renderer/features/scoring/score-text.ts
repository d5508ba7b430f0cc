import { type SchemeItem, type ScoreScheme, scoredItems } from '../../../src-main/core/domain/scoring/scheme.ts';
import { expertTotal, formatPoints, parsePoints, shownPoints } from '../../../src-main/core/domain/scoring/score.ts';
import { schemeName, shortPoints } from '../../../src-main/core/reports/scheme-line.ts';
import type { Words } from '../../text/index.ts';
import type { EntryColumn } from '../../ui/entry-grid/entry-grid.tsx';

/** What is wrong with points as typed, or null; an empty cell is not wrong. The same rule main applies. */
export function pointsProblem(words: Words['scoring'], text: string, item: SchemeItem): string | null {
  if (text.trim() === '') return null;
  const points = parsePoints(text, item);
  if (points.ok) return null;
  switch (points.refusal.code) {
    case 'too_many_decimals':
      return words.errors.too_many_decimals;
    case 'above_maximum':
      return words.errors.above_maximum(formatPoints(item.maxPoints));
    case 'not_a_step':
      return words.errors.not_a_step(shortPoints(item.step ?? 1));
    default:
      return words.errors.not_a_number;
  }
}

/** The total of what stands in the row now, in hundredths; null while a cell is empty or wrong. */
export function liveTotal(scheme: ScoreScheme, texts: Readonly<Record<string, string>>): number | null {
  const sheet = Object.fromEntries(
    scoredItems(scheme).map((item) => {
      const points = parsePoints(texts[item.id] ?? '', item);
      return [item.id, points.ok ? points.value : undefined] as const;
    }),
  );
  const total = expertTotal(scheme, sheet);
  return total.ok ? shownPoints(total.value) : null;
}

/** The columns of a sheet: one for each thing that gets points, with what may be given. */
export function columnsOf(words: Words, scheme: ScoreScheme): EntryColumn[] {
  const { entry } = words.scoring;
  const name = (title: string) => schemeName(title, words.criteria.schemes);
  return scheme.criteria.flatMap((criterion) => {
    const { items = [], weight } = criterion;
    return (items.length === 0 ? [criterion] : items).map((item): EntryColumn => {
      const max = entry.max(shortPoints(item.maxPoints));
      const stepped = item.step === undefined ? max : entry.step(max, shortPoints(item.step));
      return {
        key: item.id,
        title: items.length === 0 ? name(item.title) : entry.itemOf(name(criterion.title), name(item.title)),
        hint: weight === undefined ? stepped : entry.weight(stepped, weight),
      };
    });
  });
}

/** Where the items together may come to more than their criterion gives. */
export function capNotes(words: Words, { criteria }: ScoreScheme): string[] {
  return criteria.flatMap(({ title, maxPoints, items = [] }) =>
    items.reduce((sum, one) => sum + one.maxPoints, 0) > maxPoints
      ? words.scoring.entry.capNote(schemeName(title, words.criteria.schemes), shortPoints(maxPoints))
      : [],
  );
}

export function pointsText(points: number | null | undefined): string {
  return points === null || points === undefined ? '' : formatPoints(points);
}
