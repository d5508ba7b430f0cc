import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addYears } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { type Employment, employerTie } from '../../../src-main/core/domain/recusal/employment.ts';
import { findConflicts } from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { day } from '../support/day.ts';
import { applicant, expert, ground, unit, worked, works } from './people.ts';

const units = new Map([
  ['u0', unit()],
  ['u1', unit('u0')],
  ['u2', unit('u1')],
  ['u3', unit()],
  ['u4', unit('u3', false)],
]);
const unitId = fc.constantFrom('u0', 'u1', 'u2', 'u3', 'u4');
const year = fc.integer({ min: 2008, max: 2022 });
const past = fc
  .tuple(unitId, fc.option(year), fc.option(year))
  .map(([id, from, until]) => worked(id, from === null ? null : `${from}`, until === null ? null : `${until}-06`));
const employments = fc
  .tuple(unitId, fc.array(past, { maxLength: 2 }))
  .map(([now, before]): Employment[] => [works(now), ...before]);
const person = fc.record({
  name: fc.constantFrom('丹增', '旦增', '李伟'),
  idNumber: fc.constantFrom('', 'A1111', 'B2222', 'C3333'),
  idKind: fc.constantFrom('resident', 'passport'),
  birth: fc.constantFrom(null, '1980', '1980-05', '1990-01'),
  employments,
});

describe('a search of many', () => {
  it('finds what looking at each pair by itself finds, and nothing more', () => {
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 1, maxLength: 6 }),
        fc.array(person, { minLength: 1, maxLength: 6 }),
        (as, es) => {
          const applicants = as.map((one, i) => applicant(`a${i}`, one));
          const experts = es.map((one, i) => expert(`e${i}`, one));
          const around = ground({ units });
          const pairs = applicants.flatMap((a) => experts.flatMap((e) => findConflicts([a], [e], around)));
          expect(findConflicts(applicants, experts, around)).toEqual(pairs);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never finds a person by the name where unit and number say otherwise', () => {
    fc.assert(
      fc.property(person, person, (a, e) => {
        const found = findConflicts([applicant('a', a)], [expert('e', e)], ground({ units }));
        const own = found.find((one) => one.kind === 'own_application');
        if (own === undefined || own.path[0]?.step === 'id') return;
        expect(a.employments[0]?.unitId).toBe(e.employments[0]?.unitId);
        expect(a.idNumber === '' || e.idNumber === '' || a.idKind !== e.idKind).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a tie by employer', () => {
  const on = day('2022-12-05');

  it('is the same from both sides, is not lost with more years, and never ends before the day', () => {
    fc.assert(
      fc.property(employments, employments, fc.integer({ min: 0, max: 9 }), (a, b, years) => {
        const tie = employerTie(a, b, years, on);
        const other = employerTie(b, a, years, on);
        expect([tie === undefined, tie?.expiresOn]).toEqual([other === undefined, other?.expiresOn]);
        if (tie === undefined) return;
        expect(tie.expert.unitId).toBe(tie.applicant.unitId);
        expect(employerTie(a, b, years + 1, on)).toBeDefined();
        if (tie.expiresOn !== null) expect(tie.expiresOn >= on).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds on its last day and not on the day after', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 9 }), (left, years) => {
        const gone = [works('u3'), worked('u0', null, `${left}-06-30`)];
        const last = addYears(day(`${left}-06-30`), years);
        expect(employerTie(gone, [works('u0')], years, last)?.expiresOn).toBe(last);
        expect(employerTie(gone, [works('u0')], years, addYears(last, 1))).toBeUndefined();
      }),
    );
  });
});
