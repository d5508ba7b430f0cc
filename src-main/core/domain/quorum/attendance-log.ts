import { ok, type Result, refuse } from '../kernel/result.ts';

/**
 * What is written down of one expert in one sitting. `late`: came after the opening; `absent`: does not take part, whatever
 * was signed before; `pledged`: signed the pledge after the sheet. Source: the sign-in sheet (签到表), kept per sitting.
 */
export const ENTRY_KINDS = ['arrived', 'late', 'left', 'returned', 'absent', 'pledged'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface AttendanceEntry {
  /** From 1 on, in the order of writing. */
  readonly number: number;
  readonly sitting: number;
  readonly expertId: string;
  readonly kind: EntryKind;
  /** When it happened; of one person never before the entry above. ISO UTC. */
  readonly atUtc: string;
  readonly writtenUtc: string;
  readonly pledged: boolean;
  readonly reason: string;
  /** Found to be wrong: kept, and counted no more. */
  readonly struck: { readonly utc: string; readonly reason: string } | null;
}

type Log = readonly AttendanceEntry[];
export type Presence = 'present' | 'absent';

/** A ballot round as far as attendance depends on it. */
export interface VoteMoment {
  readonly sitting: number;
  /** The last entry of the log when it opened. */
  readonly seen: number;
  readonly openedUtc: string;
}

const HERE: Readonly<Record<EntryKind, Presence | null>> = {
  arrived: 'present',
  late: 'present',
  returned: 'present',
  left: 'absent',
  absent: 'absent',
  pledged: null,
};

/** The standing entries of a sitting, up to one of them. */
function standing(log: Log, sitting: number, seen: number): Log {
  return log.filter((e) => e.sitting === sitting && e.struck === null && e.number <= seen);
}

/** What the log says of everybody in a sitting, as of its entry number `seen`; of whom it says nothing is not in it. */
export function presenceAt(log: Log, sitting: number, seen = Number.POSITIVE_INFINITY): ReadonlyMap<string, Presence> {
  const state = new Map<string, Presence>();
  for (const { expertId, kind } of standing(log, sitting, seen)) {
    const here = HERE[kind];
    if (here !== null) state.set(expertId, here);
  }
  return state;
}

/** Who was in the room: what the log says now that it said at that entry. */
export function presentAt(log: Log, sitting: number, seen?: number): ReadonlySet<string> {
  return new Set([...presenceAt(log, sitting, seen)].flatMap(([id, state]) => (state === 'present' ? [id] : [])));
}

export interface Written {
  readonly expertId: string;
  readonly sitting: { readonly number: number; readonly openedUtc: string | null };
  readonly now: string;
  /** When it happened, to the minute, where not now: the beginning of that minute, ISO UTC. */
  readonly minute: string | null;
  readonly votes: readonly VoteMoment[];
}

const MINUTE = 60_000;

function latest(moments: readonly (string | null | undefined)[]): string {
  const known = moments.flatMap((utc) => (utc == null ? [] : [Date.parse(utc)]));
  return new Date(Math.max(...known)).toISOString();
}

/**
 * The moment of an entry: as said, but neither ahead of the clock nor before what is already written of the person or a
 * ballot that was given out. What happens now is after all of these and after the opening, also by a clock that was set
 * back. Refusals: `time_ahead`, `time_before_entry`, `entry_before_ballot`.
 */
function momentOf(log: Log, { expertId, sitting, now, minute, votes }: Written): Result<string> {
  const last = standing(log, sitting.number, Number.POSITIVE_INFINITY).findLast((e) => e.expertId === expertId);
  const voted = votes.findLast((v) => v.sitting === sitting.number);
  const floors = [
    { utc: last?.atUtc, code: 'time_before_entry' },
    { utc: voted?.openedUtc, code: 'entry_before_ballot' },
  ];
  if (minute === null) return ok(latest([now, last?.atUtc, voted?.openedUtc, sitting.openedUtc]));
  const said = Date.parse(minute);
  if (said > Date.parse(now)) return refuse('time_ahead');
  let at = said;
  for (const { utc, code } of floors) {
    if (utc === undefined) continue;
    const floor = Date.parse(utc);
    if (said + MINUTE <= floor) return refuse(code);
    at = Math.max(at, floor);
  }
  return ok(new Date(at).toISOString());
}

type Next = Pick<AttendanceEntry, 'kind' | 'atUtc'>;

/**
 * The entry of somebody who signs the sheet: late after the opening, back where they had left. `null`: is here already.
 * Refusals: those of the moment.
 */
export function arrival(log: Log, written: Written): Result<Next | null> {
  const { expertId, sitting } = written;
  const mine = standing(log, sitting.number, Number.POSITIVE_INFINITY).filter((e) => e.expertId === expertId);
  if (presenceAt(mine, sitting.number).get(expertId) === 'present') return ok(null);
  const at = momentOf(log, written);
  if (!at.ok) return at;
  const left = mine.findLast((e) => HERE[e.kind] !== null)?.kind === 'left';
  const late = sitting.openedUtc !== null && at.value >= sitting.openedUtc;
  return ok({ kind: left ? 'returned' : late ? 'late' : 'arrived', atUtc: at.value });
}

/**
 * The entry of somebody who does not take part: gone, where they were in the room of an open sitting. Refusals: those of
 * the moment, `time_before_opening`.
 */
export function departure(log: Log, written: Written): Result<Next> {
  const { expertId, sitting } = written;
  const at = momentOf(log, written);
  if (!at.ok) return at;
  const here = presenceAt(log, sitting.number).get(expertId) === 'present';
  if (!here || sitting.openedUtc === null) return ok({ kind: 'absent', atUtc: at.value });
  // In the minute of the opening it is after it.
  if (Date.parse(at.value) + MINUTE <= Date.parse(sitting.openedUtc)) return refuse('time_before_opening');
  return ok({ kind: 'left', atUtc: latest([at.value, sitting.openedUtc]) });
}

/**
 * The entry that is found to be wrong. Only the last one that stands of a person in a sitting; never one by which somebody
 * was, or was not, in the room when ballots were given out. Refusals: `entry_not_found`, `entry_struck`,
 * `later_entry_stands`, `entry_before_ballot`.
 */
export function strikable(log: Log, number: number, votes: readonly VoteMoment[]): Result<AttendanceEntry> {
  const entry = log.find((e) => e.number === number);
  if (entry === undefined) return refuse('entry_not_found');
  if (entry.struck !== null) return refuse('entry_struck');
  const { expertId, sitting } = entry;
  const later = log.some((e) => {
    return e.struck === null && e.number > number && e.expertId === expertId && e.sitting === sitting;
  });
  if (later) return refuse('later_entry_stands');
  const without = log.filter((e) => e.number !== number);
  const moved = votes.some((v) => {
    return presentAt(log, v.sitting, v.seen).has(expertId) !== presentAt(without, v.sitting, v.seen).has(expertId);
  });
  return moved ? refuse('entry_before_ballot') : ok(entry);
}

/** When whoever came to a sitting first came, by person; an absence takes back what was signed before it. */
export function firstCame(log: Log, sitting: number): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { expertId, kind, atUtc } of standing(log, sitting, Number.POSITIVE_INFINITY)) {
    if (kind === 'absent') first.delete(expertId);
    else if (HERE[kind] === 'present' && !first.has(expertId)) first.set(expertId, atUtc);
  }
  return first;
}

/** Whose signature on the sheet of any sitting carries the pledge, and was not taken back by an absence. */
export function pledgedIn(log: Log): ReadonlySet<string> {
  return signers(log, (e) => e.pledged);
}

/** Who ever came, also where they left before the end. */
export function everCame(log: Log): ReadonlySet<string> {
  return signers(log, (e) => HERE[e.kind] === 'present');
}

function signers(log: Log, signs: (entry: AttendanceEntry) => boolean): ReadonlySet<string> {
  const all = new Set<string>();
  for (const sitting of new Set(log.map((e) => e.sitting))) {
    const here = new Set<string>();
    for (const entry of standing(log, sitting, Number.POSITIVE_INFINITY)) {
      if (entry.kind === 'absent') here.delete(entry.expertId);
      else if (signs(entry)) here.add(entry.expertId);
    }
    for (const id of here) all.add(id);
  }
  return all;
}
