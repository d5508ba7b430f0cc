import type { BallotRowView } from '../../../src-main/core/contract/index.ts';
import type { TallyMarks } from '../../../src-main/core/domain/ballots/tally-row.ts';

export const tallyKeys = ['agree', 'oppose', 'abstain', 'invalid'] as const;
export type TallyKey = (typeof tallyKeys)[number];

/** A count as typed: digits only, full-width ones too; undefined for anything else. */
export function parseCount(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,5}$/u.test(plain) ? Number(plain) : undefined;
}

/** What the row may add up to; one number unless ballots are missing. */
export type Sums = Pick<BallotRowView, 'mustSum' | 'maySum'>;

export type TallyCheck =
  /** Cells are empty or no counts: the row waits. `found` is the sum of what stands there. */
  | { readonly state: 'incomplete'; readonly found: number }
  | { readonly state: 'unbalanced'; readonly found: number }
  | { readonly state: 'balanced'; readonly found: number; readonly marks: TallyMarks };

/** The row as it stands on screen, judged by the sums that main gave: main judges the counts again. */
export function checkRow({ mustSum, maySum }: Sums, texts: Readonly<Record<string, string>>): TallyCheck {
  const counts = tallyKeys.map((key) => parseCount(texts[key] ?? ''));
  const found = counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const [agree, oppose, abstain, invalid] = counts;
  if (agree === undefined || oppose === undefined || abstain === undefined || invalid === undefined) {
    return { state: 'incomplete', found };
  }
  const fits = found >= (mustSum ?? 0) && found <= (maySum ?? 0);
  return fits
    ? { state: 'balanced', found, marks: { agree, oppose, abstain, invalid } }
    : { state: 'unbalanced', found };
}

/** What is on disk, as the cell shows it. */
export function storedText(row: BallotRowView, key: string): string {
  const value = tallyKeys.includes(key as TallyKey) ? row[key as TallyKey] : null;
  return value === null ? '' : String(value);
}

/** True where the screen shows exactly what is on disk. */
export function isStored(row: BallotRowView, texts: Readonly<Record<string, string>>): boolean {
  return row.agree !== null && tallyKeys.every((key) => parseCount(texts[key] ?? '') === row[key]);
}
