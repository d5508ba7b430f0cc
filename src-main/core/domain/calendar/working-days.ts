import { addDays, type IsoDate, weekday } from './iso-date.ts';

export interface WorkCalendar {
  /** Years whose arrangement of holidays has been published. */
  readonly years: readonly number[];
  readonly holidays: readonly IsoDate[];
  /** Saturdays and Sundays worked to make up for a holiday. */
  readonly makeUpDays: readonly IsoDate[];
  /** Local holidays (ethnic-autonomous prefectures) typed by the office; they win over everything else. */
  readonly extraHolidays?: readonly IsoDate[];
}

/** Holidays on fixed days by the national holiday measures: known before the year's arrangement is published. */
const FIXED_HOLIDAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

interface Lookup {
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<IsoDate>;
  readonly makeUp: ReadonlySet<IsoDate>;
  readonly local: ReadonlySet<IsoDate>;
}

const lookups = new WeakMap<WorkCalendar, Lookup>();

function lookup(calendar: WorkCalendar): Lookup {
  let found = lookups.get(calendar);
  if (!found) {
    found = {
      years: new Set(calendar.years),
      off: new Set(calendar.holidays),
      makeUp: new Set(calendar.makeUpDays),
      local: new Set(calendar.extraHolidays ?? []),
    };
    lookups.set(calendar, found);
  }
  return found;
}

/** True where the calendar for the day's year is published; otherwise only weekends and fixed holidays are known. */
export function isPublished(date: IsoDate, calendar: WorkCalendar): boolean {
  return lookup(calendar).years.has(Number(date.slice(0, 4)));
}

export function isWorkingDay(date: IsoDate, calendar: WorkCalendar): boolean {
  const { off, makeUp, local } = lookup(calendar);
  if (local.has(date)) return false;
  if (makeUp.has(date)) return true;
  if (off.has(date)) return false;
  if (!isPublished(date, calendar) && FIXED_HOLIDAYS.has(date.slice(5))) return false;
  const day = weekday(date);
  return day >= 1 && day <= 5;
}

export interface NoticePeriod {
  /** The day the notice goes up; objections are received from then on. */
  readonly from: IsoDate;
  /** The last counted day; the period ends at its midnight. */
  readonly to: IsoDate;
  readonly counted: readonly IsoDate[];
  /** The period touches a year whose holidays are not published yet: to be recomputed when they are. */
  readonly provisional: boolean;
}

/**
 * The working days of a public notice. Civil Code: the day of posting is not counted; some offices count it, hence the
 * parameter. `days` is whole and at least 1.
 */
export function noticePeriod(
  postedOn: IsoDate,
  days: number,
  calendar: WorkCalendar,
  { firstDayCounted }: { readonly firstDayCounted: boolean },
): NoticePeriod {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError('a notice period has at least one day');
  const counted: IsoDate[] = [];
  let day = firstDayCounted ? postedOn : addDays(postedOn, 1);
  let provisional = !isPublished(postedOn, calendar);
  for (; ; day = addDays(day, 1)) {
    provisional ||= !isPublished(day, calendar);
    if (!isWorkingDay(day, calendar)) continue;
    counted.push(day);
    if (counted.length === days) return { from: postedOn, to: day, counted, provisional };
  }
}

/** Working days after `from`, up to and including `to`; 0 where `to` is not later. Tells how many are left of a term. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}
