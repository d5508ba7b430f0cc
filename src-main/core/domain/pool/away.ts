import { storedParts } from '../acceptance/event-words.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

/** Days on which somebody cannot come; both are counted. */
export interface Away {
  readonly from: IsoDate;
  readonly until: IsoDate;
}

/** The same as the pool knows it. */
export interface ToldAway extends Away {
  /** '' where nobody said; it stays in the pool and goes into no round. */
  readonly reason: string;
}

export function isAway(away: readonly Away[], day: IsoDate): boolean {
  return away.some(({ from, until }) => from <= day && day <= until);
}

export function isRetired(retiresOn: IsoDate | null, day: IsoDate): boolean {
  return retiresOn !== null && retiresOn <= day;
}

/** By their first day; those that touch and have the same reason as one. Refusal: `pool_away_reversed` {from, until}. */
export function readAway(typed: readonly ToldAway[]): Result<readonly ToldAway[]> {
  const wrong = typed.find(({ from, until }) => until < from);
  if (wrong !== undefined) return refuse('pool_away_reversed', { from: wrong.from, until: wrong.until });
  const joined: ToldAway[] = [];
  for (const one of typed.toSorted((a, b) => byText(a.from, b.from))) {
    const at = joined.findLastIndex(({ reason }) => reason === one.reason);
    const last = joined[at];
    if (last === undefined || addDays(last.until, 1) < one.from) joined.push(one);
    else if (one.until > last.until) joined[at] = { ...last, until: one.until };
  }
  return ok(joined);
}

/** `2022-12-05`, or `2022-12-05–2022-12-09` for more than a day; the reason is a part of its own. */
export function awayText({ from, until, reason }: ToldAway): string {
  const days = from === until ? from : `${from}–${until}`;
  return reason === '' ? days : storedParts(days, reason);
}
