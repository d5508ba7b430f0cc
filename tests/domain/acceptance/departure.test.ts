import { describe, expect, it } from 'vitest';
import {
  type DepartureEntry,
  departureKinds,
  mayEnter,
  stateAfter,
} from '../../../src-main/core/domain/acceptance/departure.ts';
import { applicationStates } from '../../../src-main/core/domain/acceptance/states.ts';
import { day } from '../support/day.ts';

const entry = (kind: DepartureEntry['kind'], on = '2022-12-01', toUnit = ''): DepartureEntry => ({
  kind,
  on: day(on),
  toUnit,
});

describe('what became of the applicant after applying (hard case 26)', () => {
  it.each([
    [entry('retired'), undefined, 'ok'],
    [entry('in_post'), undefined, 'ok'],
    [entry('retired'), entry('retired'), 'departure_already_entered'],
    [entry('retired', '2022-12-02'), entry('retired'), 'ok'],
    [entry('in_post'), entry('retired'), 'ok'],
    [entry('transferred', '2022-12-01', '乙院'), entry('transferred'), 'ok'],
    [
      entry('transferred', '2022-12-01', '乙院 '),
      entry('transferred', '2022-12-01', '乙院'),
      'departure_already_entered',
    ],
    [entry('died', '2022-12-01', '乙院'), undefined, 'departure_unit_needless'],
  ])('%j over %j: %s', (given, last, expected) => {
    const result = mayEnter(given, last);
    expect(result.ok ? 'ok' : result.refusal.code).toBe(expected);
  });

  it('sends an accepted application back to a person, and moves no other', () => {
    for (const state of applicationStates) {
      for (const kind of departureKinds) {
        const again = state === 'accepted' && kind !== 'in_post';
        expect([state, kind, stateAfter(state, kind)]).toEqual([state, kind, again ? 'under_check' : state]);
      }
    }
  });
});
