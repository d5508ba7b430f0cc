import { type IsoDate, isoDateOf } from '../calendar/iso-date.ts';

export interface PostDeparture {
  readonly id: string;
  /** Day of the retirement, transfer or other decision. */
  readonly decidedOn: IsoDate;
  /** Day the post is free; null where the decision does not say. */
  readonly effectiveOn: IsoDate | null;
}

export interface CountedDepartures {
  readonly counted: readonly string[];
  /** Outside the window altogether. */
  readonly outside: readonly string[];
  /** Decided inside the window and effective outside it, or the other way round, or without an effective day. */
  readonly doubtful: readonly string[];
}

/** Who left a post of the level between 1 January and 31 December of the year; what is unclear a person decides. */
export function countDepartures(departures: readonly PostDeparture[], year: number): CountedDepartures {
  const [first, last] = [isoDateOf(year, 1, 1), isoDateOf(year, 12, 31)];
  if (!first || !last) throw new RangeError(`no such year: ${year}`);
  const inside = (day: IsoDate) => first <= day && day <= last;
  const result = { counted: [] as string[], outside: [] as string[], doubtful: [] as string[] };
  for (const { id, decidedOn, effectiveOn } of departures) {
    const decided = inside(decidedOn);
    if (effectiveOn === null) result[decided ? 'doubtful' : 'outside'].push(id);
    else if (decided !== inside(effectiveOn)) result.doubtful.push(id);
    else result[decided ? 'counted' : 'outside'].push(id);
  }
  return result;
}
