import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign } from '../../../src-main/core/domain/assignment/assign.ts';
import { checkAssignment } from '../../../src-main/core/domain/assignment/check-assignment.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { application, expert, leastCost, RULES } from '../support/plans.ts';

const place = fc.constantFrom('p', 'q');
const employer = fc.constantFrom('u', 'v');
/** Employers that work in both prefectures: the two limits cross, and no network holds them. */
const crossing = fc
  .record({
    apps: fc.array(fc.record({ prefecture: place, employer, specialty: fc.constantFrom('x', 'y') }), {
      minLength: 2,
      maxLength: 4,
    }),
    experts: fc.array(fc.record({ prefecture: place, employer, specialties: fc.constantFrom(['x'], ['y']) }), {
      minLength: 5,
      maxLength: 6,
    }),
    most: fc.constantFrom(2, 3, 9),
    balance: fc.constantFrom(0, 1),
  })
  .map(({ apps, experts, most, balance }) => ({
    applications: apps.map((one, i) => application(i, one)),
    experts: experts.map((one, i) => expert(i, { ...one, most })),
    conflicts: [],
    locks: [],
    rules: { ...RULES, need: 2, within: 'jury' as const, samePrefecture: 1, sameEmployer: 1, balance },
  }));

it('side rules that cross: proved by a search, or told with the gap where nobody searches', {
  timeout: 120_000,
}, async () => {
  const solver = await highsSolver();
  const seen = { searched: 0, gaps: 0 };
  fc.assert(
    fc.property(crossing, (given) => {
      const best = leastCost(given);
      const proved = atOnce(assign(given, solver));
      expect(proved.ok).toBe(Number.isFinite(best));
      const open = atOnce(assign(given, undefined));
      if (!proved.ok) return;
      expect([proved.value.objective, proved.value.bound]).toEqual([best, best]);
      expect(checkAssignment(given, proved.value).ok).toBe(true);
      if (proved.value.proof === 'search') seen.searched += 1;
      // Without a search there may be no plan, never a wrong bound or a rule broken.
      if (!open.ok) return;
      expect(open.value.bound).toBeLessThanOrEqual(best);
      expect(open.value.objective).toBeGreaterThanOrEqual(best);
      expect(checkAssignment(given, open.value).ok).toBe(true);
      if (open.value.bound < open.value.objective) seen.gaps += 1;
    }),
    { numRuns: 500 },
  );
  expect(seen.searched).toBeGreaterThan(25);
  expect(seen.gaps).toBeGreaterThan(2);
});
