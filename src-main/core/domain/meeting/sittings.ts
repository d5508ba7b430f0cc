import { addDays, dayNumber, type IsoDate } from '../calendar/iso-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { AttendanceEntry } from '../quorum/attendance-log.ts';

/** What a sitting deals with, in the order of the day of a jury meeting; `own`: case by case (一事一议). */
export const AGENDA_KINDS = [
  'opening',
  'pledge',
  'recusal',
  'briefing',
  'group_review',
  'plenary',
  'own',
  'tellers',
  'ballot',
  'announcement',
  'minutes',
  'other',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export interface AgendaItem {
  readonly kind: AgendaKind;
  /** '' where it is called by its kind. */
  readonly title: string;
}

export interface PlannedSitting {
  readonly heldOn: IsoDate;
  /** 上午, 下午 …; '' where the day has only this one. */
  readonly half: string;
  readonly place: string;
  readonly agenda: readonly AgendaItem[];
}

export interface Sitting extends PlannedSitting {
  /** From 1 on. */
  readonly number: number;
  readonly presidingId: string | null;
  readonly openedUtc: string | null;
  readonly closedUtc: string | null;
}

/** The agenda where nobody wrote one: the usual order, without an item of its own where nobody is dealt with case by case. */
export function usualAgenda(hasOwn: boolean): readonly AgendaItem[] {
  return AGENDA_KINDS.filter((kind) => kind !== 'other' && (kind !== 'own' || hasOwn)).map((kind) => ({
    kind,
    title: '',
  }));
}

/** The sittings of a meeting; of one that nobody planned the single one that the set-up means. */
export function sittingsOf(
  stored: readonly Sitting[],
  setup: { readonly meetingDate: IsoDate; readonly meetingPlace: string },
  hasOwn: boolean,
): readonly Sitting[] {
  const first: Sitting = {
    ...{ number: 1, heldOn: setup.meetingDate, half: '', place: setup.meetingPlace },
    ...{ presidingId: null, openedUtc: null, closedUtc: null, agenda: [] },
  };
  const all = stored.length === 0 ? [first] : stored;
  return all.some((one) => one.agenda.length > 0) || all.length > 1
    ? all
    : all.map((one) => ({ ...one, agenda: usualAgenda(hasOwn) }));
}

/** The one that was opened last, or the first: who is in the room is who is in this one. */
export function sittingNow<S extends Pick<Sitting, 'openedUtc'>>(all: readonly [S, ...S[]] | readonly S[]): S {
  const [first] = all;
  if (first === undefined) throw new RangeError('a meeting without a sitting');
  return all.findLast((one) => one.openedUtc !== null) ?? first;
}

/** The one whose sheet lies on the table: the open one, in a break the next one, after the last one that one. */
export function sittingToSign<S extends Pick<Sitting, 'openedUtc' | 'closedUtc'>>(all: readonly S[]): S {
  const now = sittingNow(all);
  if (now.openedUtc === null || now.closedUtc === null) return now;
  return all.find((one) => one.openedUtc === null) ?? now;
}

/** Whether votes can be taken now. */
export function inSitting({ openedUtc, closedUtc }: Pick<Sitting, 'openedUtc' | 'closedUtc'>): boolean {
  return openedUtc !== null && closedUtc === null;
}

/**
 * The sittings on the day on which one of them really opens: where that is later than planned it is held on that day, and
 * those after it keep their distance from it.
 */
export function openedOn(all: readonly Sitting[], number: number, today: IsoDate): readonly Sitting[] {
  const planned = all.find((one) => one.number === number)?.heldOn ?? today;
  const late = Math.max(0, dayNumber(today) - dayNumber(planned));
  return all.map((one) => (one.number < number ? one : { ...one, heldOn: addDays(one.heldOn, late) }));
}

/**
 * The plan in the place of another. A sitting that opened keeps its place in the order, its day and its half: papers name
 * them. So does one for which something stands in `log`; its half may still be told apart from another of the day.
 * Refusals: `sitting_missing`, `sitting_opened` {number}, `sitting_signed` {number}, `sittings_not_in_order` {number},
 * `sitting_not_on_meeting_day` {meetingDate} while the meeting has not opened: another day is a putting off.
 */
export function planSittings(
  before: readonly Sitting[],
  wanted: readonly PlannedSitting[],
  meetingDate: IsoDate,
  log: readonly Pick<AttendanceEntry, 'sitting' | 'struck'>[],
): Result<readonly (PlannedSitting & Partial<Sitting>)[]> {
  const [first] = wanted;
  if (first === undefined) return refuse('sitting_missing');
  const opened = before.filter((one) => one.openedUtc !== null);
  for (const one of opened) {
    const now = wanted[one.number - 1];
    if (now === undefined || now.heldOn !== one.heldOn || now.half !== one.half) {
      return refuse('sitting_opened', { number: one.number });
    }
  }
  const signed = new Set(log.filter((e) => e.struck === null).map((e) => e.sitting));
  for (const { number, heldOn, half } of before.filter((one) => one.openedUtc === null && signed.has(one.number))) {
    const now = wanted[number - 1];
    // What people signed for one half of a day is not their signature for another.
    if (now === undefined || now.heldOn !== heldOn || (half !== '' && now.half !== half)) {
      return refuse('sitting_signed', { number });
    }
  }
  if (opened.length === 0 && first.heldOn !== meetingDate) {
    return refuse('sitting_not_on_meeting_day', { meetingDate });
  }
  for (const [i, one] of wanted.entries()) {
    const earlier = wanted[i - 1];
    if (earlier !== undefined && one.heldOn < earlier.heldOn) return refuse('sittings_not_in_order', { number: i + 1 });
  }
  return ok(
    wanted.map((one, i) => {
      const { presidingId = null, openedUtc = null, closedUtc = null } = opened[i] ?? {};
      return { ...one, presidingId, openedUtc, closedUtc };
    }),
  );
}
