import type { IsoDate } from '../core/domain/calendar/iso-date.ts';

/** A clock that starts where it is told and takes one second a look: the order of things without the machine's time. */
export interface FixedClock {
  readonly now: () => string;
  readonly today: () => IsoDate;
  /** Moves on to a time of the day in China. Never back. */
  moveTo(date: IsoDate, time: string): void;
}

const EIGHT_HOURS = 8 * 60 * 60 * 1000;

export function fixedClock(date: IsoDate, time: string): FixedClock {
  const instant = (d: IsoDate, t: string) => Date.parse(`${d}T${t}:00.000Z`) - EIGHT_HOURS;
  let at = instant(date, time);
  return {
    now() {
      const text = new Date(at).toISOString();
      at += 1000;
      return text;
    },
    today: () => new Date(at + EIGHT_HOURS).toISOString().slice(0, 10) as IsoDate,
    moveTo(d, t) {
      at = Math.max(at, instant(d, t));
    },
  };
}
