import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { daysHeld, standingOn } from '../../../src-main/core/domain/integrity/integrity-period.ts';
import { day } from '../support/day.ts';

const START = day('2021-03-01');
const END = day('2021-03-31');

it.each<[what: string, liftedOn: string | null, until: string | null]>([
  ['never lifted', null, '2021-03-31'],
  ['lifted before its first day', '2021-02-10', null],
  ['lifted on its first day', '2021-03-01', null],
  ['lifted on its second', '2021-03-02', '2021-03-01'],
  ['lifted in between', '2021-03-15', '2021-03-14'],
  ['lifted on its last day', '2021-03-31', '2021-03-30'],
  ['lifted on the day after', '2021-04-01', '2021-03-31'],
  ['lifted long after its end', '2022-01-01', '2021-03-31'],
])('%s', (_, lifted, until) => {
  const period = { startOn: START, endOn: END, liftedOn: lifted === null ? null : day(lifted) };
  const held = daysHeld(period);
  expect(held).toEqual(until === null ? undefined : { from: START, until });
  // The same days, one by one.
  for (let on: IsoDate = day('2021-02-25'); on <= '2021-04-05'; on = addDays(on, 1)) {
    const within = held !== undefined && held.from <= on && on <= held.until;
    expect([on, standingOn(period, on) === 'in_force']).toEqual([on, within]);
  }
});
