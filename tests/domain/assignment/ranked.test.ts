import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certifyRanked, rankedKept } from '../../../src-main/core/domain/assignment/certify-ranked.ts';
import { type Ranked, solveRanked } from '../../../src-main/core/domain/assignment/ranked.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { bestByTrying, tinyRanked } from '../support/groupings.ts';

/** Rows against columns: costs of one aim after the other. */
function ranked(costs: readonly (readonly (readonly number[])[])[], change: Partial<Ranked> = {}): Ranked {
  const [rows, columns] = [costs[0]?.length ?? 0, costs[0]?.[0]?.length ?? 0];
  return {
    rows,
    columns,
    forbidden: new Uint8Array(rows * columns),
    least: new Int32Array(columns),
    most: new Int32Array(columns).fill(rows),
    aims: costs.map((one) => ({ cost: Int32Array.from(one.flat()), balance: 0 })),
    ...change,
  };
}

describe('aims in order', () => {
  it('never gives the first up for the second, however much that would win', () => {
    const solved = atOnce(
      solveRanked(
        ranked([
          [
            [0, 1],
            [0, 1],
          ],
          [
            [900, 0],
            [900, 0],
          ],
        ]),
      ),
    );
    expect(solved.ok && [...solved.of]).toEqual([0, 0]);
    const free = atOnce(
      solveRanked(
        ranked([
          [
            [0, 0],
            [0, 1],
          ],
          [
            [900, 0],
            [900, 0],
          ],
        ]),
      ),
    );
    expect(free.ok && [...free.of]).toEqual([1, 0]);
  });

  it('is the best that trying everything finds, and its certificate holds; 2,000 tiny problems', () => {
    let [solvable, several] = [0, 0];
    fc.assert(
      fc.property(tinyRanked, (problem) => {
        const best = bestByTrying(problem);
        const solved = atOnce(solveRanked(problem));
        expect(solved.ok).toBe(best !== undefined);
        if (!solved.ok) return;
        solvable += 1;
        if (problem.aims.length > 1) several += 1;
        expect(certifyRanked(problem, solved)).toEqual({ ok: true, value: best });
      }),
      { numRuns: 2000 },
    );
    expect([solvable > 800, several > 300]).toEqual([true, true]);
  });

  it('lets no plan pass that is worse, whatever rows were exchanged, and none of another problem', () => {
    let rejected = 0;
    fc.assert(
      fc.property(tinyRanked, fc.nat(5), fc.nat(2), (problem, at, to) => {
        const solved = atOnce(solveRanked(problem));
        if (!solved.ok || problem.aims.length === 0) return;
        const of = solved.of.slice();
        of[at % problem.rows] = to % problem.columns;
        const [best, now] = [rankedKept(problem, solved.of), rankedKept(problem, of)];
        const told = certifyRanked(problem, { of, prices: solved.prices });
        if (!best.ok) throw new Error('no plan');
        const as = now.ok && now.value.values.join() === best.value.values.join();
        expect(told.ok).toBe(as);
        if (!as) rejected += 1;
      }),
      { numRuns: 1000 },
    );
    expect(rejected).toBeGreaterThan(100);
  });

  it('says what is wrong with a plan', () => {
    const problem = ranked([[[0, 1]], [[1, 0]]], { forbidden: Uint8Array.from([0, 1]) });
    const prices = [
      [0, 0, 0],
      [0, 0, 0],
    ];
    const code = (of: number[], more = prices) => {
      const told = certifyRanked(problem, { of, prices: more });
      return told.ok ? 'ok' : told.refusal.code;
    };
    expect(code([0])).toBe('ok');
    expect(code([1])).toBe('pair_forbidden');
    expect(code([2])).toBe('row_not_covered');
    expect(code([])).toBe('row_not_covered');
    expect(code([0], [[0, 0, 0]])).toBe('not_optimal');
    expect(code([0], [[Number.NaN, 0, 0], prices[1] as number[]])).toBe('not_optimal');
    const full = certifyRanked({ ...problem, most: Int32Array.from([0, 1]) }, { of: [0], prices });
    expect(full).toMatchObject({ refusal: { code: 'limit_broken', params: { column: 0, load: 1 } } });
  });
});
