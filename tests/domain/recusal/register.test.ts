import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { denominatorsBy, denominatorsOf } from '../../../src-main/core/domain/recusal/denominators.ts';
import {
  CONFLICT_KINDS,
  isMilder,
  proposedTreatment,
  staysInGroup,
  TREATMENTS,
  type Treatment,
  takesPart,
} from '../../../src-main/core/domain/recusal/kinds.ts';
import {
  type ConflictDecision,
  decisionOf,
  mayHandle,
  recusedFrom,
  tiesOf,
  undecidedCount,
} from '../../../src-main/core/domain/recusal/register.ts';
import { national40 } from '../support/national-40.ts';

const entry = (
  expert: string,
  application: string,
  decision: ConflictDecision,
  treatment: Treatment = decision === 'disclosed' ? 'disclose' : 'leave',
) => ({
  expertId: asId<'expert'>(expert),
  applicationId: asId<'application'>(application),
  decision,
  treatment,
});

// Two applicants called 李伟 are two applications here: the register knows ids only (hard case 16).
const register = [
  entry('e2', 'a1', 'recused'),
  entry('e2', 'a1', 'dismissed'),
  entry('e1', 'a1', 'recused'),
  entry('e1', 'a1', 'recused', 'forbid'),
  entry('e3', 'a1', 'dismissed'),
  entry('e4', 'a1', 'undecided'),
  entry('e5', 'a1', 'disclosed'),
  entry('e6', 'a1', 'disclosed'),
  entry('e6', 'a1', 'recused'),
  entry('e1', 'a2', 'dismissed', 'forbid'),
];
const handles = (e: string, a: string) => mayHandle(register, asId<'expert'>(e), asId<'application'>(a));

describe('recusal register', () => {
  it('names each recused expert once, and nobody who only discloses', () => {
    expect(recusedFrom(register, asId<'application'>('a1'))).toEqual(['e1', 'e2', 'e6']);
    expect(recusedFrom(register, asId<'application'>('a2'))).toEqual([]);
  });

  it('keeps the recused and the undecided away, for that application only', () => {
    const may = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e9'].map((e) => handles(e, 'a1'));
    expect(may).toEqual([false, false, true, false, true, false, true]);
    expect(handles('e1', 'a2')).toBe(true);
    expect(undecidedCount(register)).toBe(1);
  });

  it('counts how many of those in the seats are recused from each application, each once', () => {
    const seated = new Set(['e1', 'e2', 'e4', 'e5']);
    const counted = [...denominatorsBy(national40(), 25, seated, register)];
    expect(counted).toEqual([['a1', denominatorsOf(national40(), 25, 4, 2)]]);
  });

  it('counts what is confirmed and only disclosed as no recusal', () => {
    expect(decisionOf('confirmed', 'disclose')).toBe('disclosed');
    expect(decisionOf('confirmed', 'leave')).toBe('recused');
    expect(decisionOf('suggested', 'disclose')).toBe('undecided');
    expect(decisionOf('dismissed', 'forbid')).toBe('dismissed');
  });
});

describe('treatments', () => {
  it('say who takes part and who stays in the group', () => {
    expect(TREATMENTS.map((t) => [t, staysInGroup(t), takesPart(t)])).toEqual([
      ['forbid', false, false],
      ['leave', true, false],
      ['disclose', true, true],
    ]);
  });

  it('are proposed strictest for the own application, kin and superiors, and never mild', () => {
    const strict = CONFLICT_KINDS.filter((kind) => proposedTreatment(kind) === 'forbid');
    expect(strict).toEqual(['own_application', 'relative', 'superior']);
    expect(CONFLICT_KINDS.every((kind) => proposedTreatment(kind) !== 'disclose')).toBe(true);
    expect(TREATMENTS.map((t) => isMilder(t, 'leave'))).toEqual([false, false, true]);
  });
});

describe('both readings of the denominator', () => {
  const pack = national40();

  it('differ for Zhao: 25 present, 2 recused (hard case 4)', () => {
    expect(denominatorsOf(pack, 25, 25, 2)).toEqual({
      ...{ attending: 25, recused: 2, quorumMet: true },
      ...{ exclude: { denominator: 23, needed: 16 }, include: { denominator: 25, needed: 17 } },
    });
  });

  it('leave one applicant without a quorum: 17 present, 3 recused (hard case 5)', () => {
    expect(denominatorsOf(pack, 25, 17, 3).quorumMet).toBe(false);
    expect(denominatorsOf(pack, 25, 17, 0).quorumMet).toBe(true);
  });

  it('need two thirds of their own number, and never more where the recused are left out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 99 }), (attending, away) => {
        const recused = Math.min(away, attending);
        const { exclude, include } = denominatorsOf(pack, 99, attending, recused);
        for (const { denominator, needed } of [exclude, include]) {
          expect(3 * needed).toBeGreaterThanOrEqual(2 * denominator);
          expect(3 * (needed - 1)).toBeLessThan(2 * denominator);
        }
        expect(exclude.denominator + recused).toBe(include.denominator);
        expect(exclude.needed).toBeLessThanOrEqual(include.needed);
      }),
    );
  });
});

describe('what lies between an expert and an application', () => {
  it('is the strictest of what the register holds, a suggestion counting as proposed, a dismissal not at all', () => {
    expect(
      tiesOf([
        entry('e3', 'a1', 'disclosed', 'disclose'),
        entry('e2', 'a1', 'recused', 'leave'),
        entry('e2', 'a1', 'undecided', 'forbid'),
        entry('e1', 'a1', 'undecided', 'leave'),
        entry('e1', 'a1', 'recused', 'leave'),
        entry('e4', 'a1', 'dismissed', 'forbid'),
      ]),
    ).toEqual([
      { expertId: 'e1', treatment: 'leave', open: false },
      { expertId: 'e2', treatment: 'forbid', open: true },
      { expertId: 'e3', treatment: 'disclose', open: false },
    ]);
  });

  it('keeps away exactly whom the register keeps away', () => {
    for (const decision of ['undecided', 'recused', 'disclosed', 'dismissed'] as const) {
      for (const treatment of TREATMENTS) {
        const one = entry('e1', 'a1', decision, treatment);
        const away = tiesOf([one]).some((tie) => !takesPart(tie.treatment));
        expect(away).toBe(!mayHandle([one], one.expertId, one.applicationId));
      }
    }
  });
});
