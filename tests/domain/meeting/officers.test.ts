import { describe, expect, it } from 'vitest';
import {
  type OfficerRules,
  officerFindings,
  presiding,
  standIns,
} from '../../../src-main/core/domain/meeting/officers.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';

const rules = (chair: boolean, vice: number, severity: Severity = 'block'): OfficerRules => ({
  chairEligible: { value: chair, severity },
  viceChairs: { value: vice, severity },
});

describe('what the rules say of chair and vice-chairs', () => {
  it.each([
    [true, 0, rules(true, 0), []],
    [false, 0, rules(true, 0), ['chairEligible']],
    // Whom the pool does not know carries no mark.
    [null, 0, rules(true, 0, 'warn'), ['chairEligible']],
    [null, 0, rules(false, 0), []],
    [true, 1, rules(true, 2), ['viceChairs']],
    [true, 2, rules(true, 2), []],
    [false, 0, rules(true, 1), ['chairEligible', 'viceChairs']],
  ] as const)('marked %s, %i vice-chairs', (eligible, vice, asked, expected) => {
    const found = officerFindings({ eligible }, vice, asked);
    expect(found.map((one) => one.rule)).toEqual(expected);
    expect(found.every((one) => one.severity === asked.chairEligible.severity)).toBe(true);
  });
});

describe('who presides', () => {
  const officers = { chairId: 'c', viceChairIds: ['v2', 'v1'] };

  it('is the chair, else the first named of the vice-chairs who can, and never anybody else', () => {
    expect(presiding(officers, () => true)).toBe('c');
    expect(presiding(officers, (id) => id !== 'c')).toBe('v2');
    expect(presiding(officers, (id) => id === 'v1' || id === 'm')).toBe('v1');
    expect(presiding(officers, (id) => id === 'm')).toBeNull();
  });

  const out = (applicationId: string, ...experts: readonly string[]) =>
    experts.map((expertId) => ({ expertId, applicationId }));

  it('over somebody whom the chair may not judge is the next who may, by applicant', () => {
    const recused = [...out('a1', 'c'), ...out('a2', 'v2', 'c'), ...out('a3', 'c', 'v1', 'v2'), ...out('a4', 'v1')];
    expect(standIns(officers, 'c', new Set(['c', 'v1', 'v2']), [...recused, ...out('a5', 'm')])).toEqual([
      { expertId: 'v2', applicationIds: ['a1'] },
      { expertId: 'v1', applicationIds: ['a2'] },
      { expertId: null, applicationIds: ['a3'] },
    ]);
  });

  it('asks only those in the room: an absent chair stands in for nobody, nor does an absent vice-chair', () => {
    const recused = [...out('a1', 'v2'), ...out('a2', 'c')];
    expect(standIns(officers, 'c', new Set(['v1', 'v2']), recused)).toEqual([
      { expertId: 'v1', applicationIds: ['a1'] },
    ]);
    expect(standIns(officers, 'c', new Set(['v2']), recused)).toEqual([{ expertId: null, applicationIds: ['a1'] }]);
  });

  it('a vice-chair who opened goes on when the chair comes late, and the chair stands in', () => {
    const recused = [...out('a1', 'v2'), ...out('a2', 'c'), ...out('a3', 'v2', 'c')];
    expect(standIns(officers, 'v2', new Set(['c', 'v1', 'v2']), recused)).toEqual([
      { expertId: 'c', applicationIds: ['a1'] },
      { expertId: 'v1', applicationIds: ['a3'] },
    ]);
  });
});
