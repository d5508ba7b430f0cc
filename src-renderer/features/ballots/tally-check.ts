import type { BallotRowView } from '../../../src-main/core/contract/index.ts';
import { checkTallyRow, type TallyMarks } from '../../../src-main/core/domain/ballots/tally-row.ts';

export const tallyKeys = ['agree', 'oppose', 'abstain', 'invalid'] as const;
export type TallyKey = (typeof tallyKeys)[number];

/** A count as typed: digits only, full-width ones too; undefined for anything else. */
export function parseCount(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,5}$/u.test(plain) ? Number(plain) : undefined;
}

export type TallyCheck =
  /** Cells are empty or no counts: the row waits. `found` is the sum of what stands there. */
  | { readonly state: 'incomplete'; readonly found: number; readonly expected: number }
  | { readonly state: 'unbalanced'; readonly found: number; readonly expected: number }
  | { readonly state: 'balanced'; readonly expected: number; readonly marks: TallyMarks };

/** The row as it stands on screen, judged by the rule main applies. `mustSum` is returned − struck. */
export function checkRow(mustSum: number, texts: Readonly<Record<string, string>>): TallyCheck {
  const counts = tallyKeys.map((key) => parseCount(texts[key] ?? ''));
  const found = counts.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const [agree, oppose, abstain, invalid] = counts;
  if (agree === undefined || oppose === undefined || abstain === undefined || invalid === undefined) {
    return { state: 'incomplete', found, expected: mustSum };
  }
  const marks = { agree, oppose, abstain, invalid };
  // The struck lines are already taken off `mustSum`.
  const checked = checkTallyRow({ returned: mustSum, struck: 0 }, marks);
  return checked.ok
    ? { state: 'balanced', expected: mustSum, marks }
    : { state: 'unbalanced', found, expected: mustSum };
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
