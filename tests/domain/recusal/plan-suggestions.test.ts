import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundConflict, findConflicts } from '../../../src-main/core/domain/recusal/find-conflicts.ts';
import { type KnownConflict, planSuggestions } from '../../../src-main/core/domain/recusal/plan-suggestions.ts';
import type { ConflictDecision } from '../../../src-main/core/domain/recusal/register.ts';
import { applicant, expert, ground, works } from './people.ts';

const UNITS = 50;
const people = (count: number, moved: ReadonlySet<number> = new Set()) =>
  Array.from({ length: count }, (_, i) =>
    applicant(`a${String(i).padStart(4, '0')}`, {
      ...{ name: `申${i}`, idNumber: `A${i}`, idKind: 'other' },
      employments: [works(`u${(moved.has(i) ? i + 1 : i) % UNITS}`)],
    }),
  );
const jury = Array.from({ length: 30 }, (_, i) =>
  expert(`e${i}`, { name: `评${i}`, idNumber: `E${i}`, idKind: 'other', employments: [works(`u${i % 20}`)] }),
);
const search = (applicants: ReturnType<typeof people>) => findConflicts(applicants, jury, ground());
const known = (found: readonly FoundConflict[], decision: (i: number) => ConflictDecision): KnownConflict[] =>
  found.map((one, i) => ({ ...one, conflictId: `c${i}`, entered: false, decision: decision(i) }));

describe('a second search', () => {
  const first = search(people(1000));
  const decided = known(first, (i) => (i % 2 === 0 ? 'dismissed' : 'recused'));

  it('after 1,000 people came in again unchanged asks nothing', () => {
    expect(first.length).toBeGreaterThan(500);
    expect(planSuggestions(decided, search(people(1000)))).toEqual({ fresh: [], raised: [], rewritten: [], gone: [] });
  });

  it('asks only about those of 1,000 whose evidence changed', () => {
    const moved = new Set([3, 111, 512, 700, 999]);
    const plan = planSuggestions(decided, search(people(1000, moved)));
    const asked = new Set([...plan.fresh, ...plan.raised.map(({ found }) => found)].map((one) => one.applicationId));
    expect(asked.size).toBeGreaterThan(0);
    for (const id of asked) expect(moved.has(Number(id.slice(1)))).toBe(true);
    // Who was decided on keeps the decision, also where nothing shows the relation any more.
    expect(plan.gone).toEqual([]);
  });

  it('asks again where somebody was let near by evidence that is another now', () => {
    const [one] = first as [FoundConflict];
    const other = { ...one, digest: 'other' };
    const of = (decision: ConflictDecision, digest = one.digest) =>
      planSuggestions([{ ...one, digest, conflictId: 'c', entered: false, decision }], [other]);
    expect(of('dismissed').raised).toEqual([{ conflictId: 'c', found: other }]);
    expect(of('disclosed').raised).toHaveLength(1);
    for (const decision of ['recused', 'undecided'] as const) {
      expect([of(decision).raised, of(decision).rewritten.length]).toEqual([[], 1]);
    }
    // A decision from before digests were kept stands, and its evidence is written down.
    expect([of('dismissed', '').raised, of('dismissed', '').rewritten.length]).toEqual([[], 1]);
  });

  it('takes away what nobody decided and nothing shows any more, never what a person entered', () => {
    const [one] = first as [FoundConflict];
    const of = (entered: boolean, decision: ConflictDecision) =>
      planSuggestions([{ ...one, conflictId: 'c', entered, decision }], []).gone;
    expect(of(false, 'undecided')).toEqual(['c']);
    expect(of(true, 'undecided')).toEqual([]);
    expect(of(false, 'dismissed')).toEqual([]);
    // What a juror declared does not hide that the data show it as well.
    const both = planSuggestions([{ ...one, conflictId: 'c', entered: true, decision: 'recused' }], [one]);
    expect(both.fresh).toEqual([one]);
  });
});

it('searching twice is searching once, whatever was decided in between', () => {
  const decisions = fc.array(fc.constantFrom<ConflictDecision>('undecided', 'recused', 'disclosed', 'dismissed'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), decisions, (count, list) => {
      const found = search(people(count));
      const again = planSuggestions(
        known(found, (i) => list[i % list.length] as ConflictDecision),
        search(people(count)),
      );
      expect([again.fresh, again.raised, again.rewritten, again.gone]).toEqual([[], [], [], []]);
    }),
    { numRuns: 100 },
  );
});
