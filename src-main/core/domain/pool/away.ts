import { addDays, type IsoDate, parseIsoDate } from '../calendar/iso-date.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

/** Days on which somebody cannot come; both are counted. */
export interface Away {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

export function isAway(away: readonly Away[], day: IsoDate): boolean {
  return away.some(({ from, until }) => from <= day && day <= until);
}

export function isRetired(retiresOn: IsoDate | null, day: IsoDate): boolean {
  return retiresOn !== null && retiresOn <= day;
}

/** By their first day, those that touch as one. Refusal: `pool_away_reversed` {from, until}. */
export function readAway(typed: readonly Away[]): Result<readonly Away[]> {
  const wrong = typed.find(({ from, until }) => until < from);
  if (wrong !== undefined) return refuse('pool_away_reversed', { ...wrong });
  const joined: Away[] = [];
  for (const one of typed.toSorted((a, b) => byText(a.from, b.from))) {
    const last = joined.at(-1);
    if (last === undefined || addDays(last.until, 1) < one.from) joined.push(one);
    else if (one.until > last.until) joined[joined.length - 1] = { from: last.from, until: one.until };
  }
  return ok(joined);
}

/** `2022-12-05`, or `2022-12-05–2022-12-09` for more than a day. */
export function awayText({ from, until }: Away): string {
  return from === until ? from : `${from}–${until}`;
}

/** The same as a person types it, 2022-12-05 至 2022-12-09; undefined where a day does not exist or the last is before the first. */
export function readSpan(text: string): Away | undefined {
  const [first = '', last = first, ...more] = text.split(/\s*(?:–|—+|~|～|至|到|to)\s*/u);
  const [from, until] = [parseIsoDate(first), parseIsoDate(last)];
  if (from === undefined || until === undefined || until < from || more.length > 0) return undefined;
  return { from, until };
}
