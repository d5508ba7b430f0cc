import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applied,
  changesBetween,
  mayStand,
  type PlanCells,
  readPlanText,
  reversed,
  spelt,
} from '../../../src-main/core/domain/groups/plan-history.ts';
import { canonicalJson, sha256Hex } from '../../../src-main/core/domain/kernel/digest.ts';
import { codeOf, must } from '../../support/round-builder.ts';

const cells = (entries: Record<string, string>): PlanCells => new Map(Object.entries(entries));
const ids = fc.constantFrom(
  'expert/e1',
  'expert/e2',
  'application/a1',
  'review/a1/e1',
  'review/a1/e2',
  'group/g1',
  'plan',
);
const plans = fc.dictionary(ids, fc.constantFrom('0', '1', 'g1', 'g2')).map(cells);

describe('the history of a plan', () => {
  it('tells each cell that came, went or changed', () => {
    const changes = changesBetween(
      cells({ 'expert/e1': 'g1', 'review/a1/e1': '1' }),
      cells({ 'expert/e1': 'g2', 'expert/e2': 'g1' }),
    );
    expect(changes).toEqual([
      { cell: 'expert/e1', before: 'g1', after: 'g2' },
      { cell: 'expert/e2', before: null, after: 'g1' },
      { cell: 'review/a1/e1', before: '1', after: null },
    ]);
  });

  it('undo all equals the start, byte for byte; redo all equals the end', () => {
    fc.assert(
      fc.property(fc.array(plans, { minLength: 2, maxLength: 12 }), (states) => {
        const acts = states.slice(1).map((state, i) => changesBetween(states[i] as PlanCells, state));
        let now = states.at(-1) as PlanCells;
        for (const act of [...acts].reverse()) now = must(applied(now, reversed(act)));
        expect(spelt(now).text).toBe(spelt(states[0] as PlanCells).text);
        for (const [i, act] of acts.entries()) {
          now = must(applied(now, act));
          expect(spelt(must(applied(must(applied(now, reversed(act))), act))).text).toBe(spelt(now).text);
          expect(spelt(now).digest).toBe(spelt(states[i + 1] as PlanCells).digest);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same text whatever the order of its cells, and comes back from it', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(spelt(new Map([...plan].reverse())).text).toBe(spelt(plan).text);
        expect(readPlanText(spelt(plan).text)).toEqual(new Map([...plan].sort()));
      }),
    );
  });

  it('throws nothing away that another hand put there', () => {
    const act = changesBetween(cells({ 'expert/e1': 'g1' }), cells({ 'expert/e1': 'g2' }));
    expect(applied(cells({ 'expert/e1': 'g3' }), reversed(act))).toMatchObject({
      refusal: { code: 'plan_changed_since', params: { cells: 1 } },
    });
    expect(codeOf(applied(cells({ 'expert/e1': 'g1' }), act))).toBe('ok');
  });

  it('lets nobody come back who is recused, absent or gone, and looks only at what comes', () => {
    const ground = {
      jurors: new Set(['e1', 'e2']),
      expected: new Set(['e1']),
      applications: new Set(['a1']),
      mayHandle: (expertId: string) => expertId !== 'e1',
    };
    const back = (cell: string) => mayStand([{ cell, before: null, after: '0' }], ground);
    expect(codeOf(back('review/a1/e1'))).toBe('plan_recused_since');
    for (const cell of ['review/a1/e2', 'review/a9/e1', 'expert/e9', 'application/a9']) {
      expect(codeOf(back(cell)), cell).toBe('plan_people_changed');
    }
    expect(codeOf(back('expert/e2'))).toBe('ok');
    expect(codeOf(mayStand([{ cell: 'review/a1/e1', before: '0', after: null }], ground))).toBe('ok');
  });
});

it('spells a plan of thousands of cells, part by part, as its one object, and digests that', () => {
  for (const size of [0, 1, 2000, 4001]) {
    const plan = new Map(
      Array.from({ length: size }, (_, i) => [`review/a${(i * 7919) % size}/专家"${i}`, String(i % 2)]),
    );
    const text = canonicalJson(Object.fromEntries(plan));
    expect(spelt(plan)).toEqual({ text, digest: sha256Hex(text) });
  }
});
