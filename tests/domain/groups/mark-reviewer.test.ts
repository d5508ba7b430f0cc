import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markReviewer, type Reviewer } from '../../../src-main/core/domain/groups/mark-reviewer.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { codeOf, must } from '../../support/round-builder.ts';

const e = (id: string) => asId<'expert'>(id);
const THREE: readonly Reviewer[] = [
  { expertId: e('a'), lead: true },
  { expertId: e('b'), lead: false },
  { expertId: e('c'), lead: false },
];
const four = (id = 'd') => must(markReviewer(THREE, e(id), 'reviewer', 3));

describe('setting a reviewer by hand', () => {
  it('adds one, names another lead, takes one away', () => {
    expect(four().map((one) => [one.expertId, one.lead])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', false],
    ]);
    expect(must(markReviewer(THREE, e('c'), 'lead', 3)).map((one) => [one.expertId, one.lead])).toEqual([
      ['a', false],
      ['b', false],
      ['c', true],
    ]);
    expect(must(markReviewer(four(), e('b'), null, 3)).map((one) => one.expertId)).toEqual(['a', 'c', 'd']);
  });

  it('never leaves fewer than needed, nor nobody in the lead', () => {
    expect(markReviewer(THREE, e('b'), null, 3)).toMatchObject({
      refusal: { code: 'reviewers_below_minimum', rule: 'groupMinimum', params: { have: 2, need: 3 } },
    });
    expect(codeOf(markReviewer(four(), e('a'), null, 3))).toBe('lead_needed');
    expect(codeOf(markReviewer(four(), e('a'), 'reviewer', 3))).toBe('lead_needed');
    expect(codeOf(markReviewer(THREE, e('a'), 'lead', 3))).toBe('mark_unchanged');
    expect(codeOf(markReviewer(THREE, e('x'), null, 3))).toBe('mark_unchanged');
  });

  it('keeps one lead and the minimum whatever is set', () => {
    const step = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'f'), fc.constantFrom('lead', 'reviewer', null));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let now = THREE;
        for (const [id, mark] of steps) {
          const next = markReviewer(now, e(id), mark as 'lead' | 'reviewer' | null, 3);
          if (next.ok) now = next.value;
          expect(now.filter((one) => one.lead)).toHaveLength(1);
          expect(now.length).toBeGreaterThanOrEqual(3);
          expect(new Set(now.map((one) => one.expertId)).size).toBe(now.length);
        }
      }),
    );
  });
});
