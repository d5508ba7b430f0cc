import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { type DayPeriod, joinPeriods } from '../../../src-main/core/domain/calendar/periods.ts';
import { day } from '../support/day.ts';

const period = (from: string, to: string): DayPeriod => ({ from: day(from), to: day(to) });

describe('periods joined', () => {
  it('touch without a gap from one day to the next', () => {
    const joined = joinPeriods([period('2021-07-01', '2022-12-31'), period('2020-12-01', '2021-06-30')]);
    expect(joined).toEqual({ runs: [period('2020-12-01', '2022-12-31')], gaps: [] });
  });

  it('list a single missing day', () => {
    const joined = joinPeriods([period('2020-12-01', '2021-06-30'), period('2021-07-02', '2022-12-31')]);
    expect(joined.runs).toHaveLength(2);
    expect(joined.gaps).toEqual([{ ...period('2021-07-01', '2021-07-01'), days: 1 }]);
  });

  it('keep the longer end of a period that lies inside another', () => {
    const joined = joinPeriods([period('2020-01-01', '2022-01-01'), period('2020-06-01', '2020-07-01')]);
    expect(joined.runs).toEqual([period('2020-01-01', '2022-01-01')]);
  });

  it('end at the cut-off, and later ones do not count', () => {
    const joined = joinPeriods(
      [period('2021-01-01', '2023-06-30'), period('2023-08-01', '2023-09-01')],
      day('2022-12-31'),
    );
    expect(joined).toEqual({ runs: [period('2021-01-01', '2022-12-31')], gaps: [] });
  });

  it('refuse to be turned round', () => {
    expect(() => joinPeriods([period('2022-01-02', '2022-01-01')])).toThrow(RangeError);
  });

  it('cover exactly the days of the periods, whatever their order', () => {
    const some = fc
      .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }))
      .map(([from, length]): DayPeriod => {
        const start = addDays(day('2020-01-01'), from);
        return { from: start, to: addDays(start, length) };
      });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (periods) => {
        const days = new Set<number>();
        const fill = (p: DayPeriod, into: Set<number>) => {
          for (let n = dayNumber(p.from); n <= dayNumber(p.to); n++) into.add(n);
        };
        for (const p of periods) fill(p, days);
        const joined = joinPeriods(periods);
        const again = new Set<number>();
        for (const run of joined.runs) fill(run, again);
        expect([...again].sort()).toEqual([...days].sort());
        const between = new Set<number>();
        for (const gap of joined.gaps) fill(gap, between);
        expect([...between].filter((n) => days.has(n))).toEqual([]);
        expect(joined.gaps.reduce((sum, gap) => sum + gap.days, 0)).toBe(between.size);
        expect(joined.gaps).toHaveLength(Math.max(0, joined.runs.length - 1));
        expect(joinPeriods([...periods].reverse())).toEqual(joined);
      }),
    );
  });
});
