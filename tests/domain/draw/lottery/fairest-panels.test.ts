import { beforeAll, describe, expect, it } from 'vitest';
import { boundsOf, type CompositionRule } from '../../../../src-main/core/domain/draw/composition.ts';
import { fairestPanels } from '../../../../src-main/core/domain/draw/lottery/fairest-panels.ts';
import { readLottery } from '../../../../src-main/core/domain/draw/lottery/lottery.ts';
import { makeLottery } from '../../../../src-main/core/domain/draw/lottery/make-lottery.ts';
import { isPanel, type PanelTypes, panelTypes } from '../../../../src-main/core/domain/draw/lottery/panel-types.ts';
import type { Solver } from '../../../../src-main/core/domain/draw/lottery/solver.ts';
import type { DrawCandidate, Sealable } from '../../../../src-main/core/domain/draw/pool-digest.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { atOnce, type KnownChance } from '../../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../../src-main/features/draw/highs-solver.ts';
import { codeOf } from '../../../support/round-builder.ts';
import { candidates, dice, rule } from '../random-pools.ts';

let solver: Solver;
beforeAll(async () => {
  solver = await highsSolver();
});

/** The same solver, each question counted. */
function counting() {
  const asked = { whole: 0, parts: 0 };
  const open: Solver['open'] = (programme) => {
    const kind = programme.columns.some(({ whole }) => whole) ? 'whole' : 'parts';
    const opened = solver.open(programme);
    return {
      ...opened,
      solve: () => {
        asked[kind] += 1;
        return opened.solve();
      },
    };
  };
  return { asked, solver: { open } };
}

function typesOf(people: readonly DrawCandidate[], rules: readonly CompositionRule[], seats: number): PanelTypes {
  const described = people.map(({ attributes = {} }) => ({ attributes }));
  return panelTypes(boundsOf(rules, described, seats), seats);
}

/** On how many panels the people of a type sit, at least, as turns are taken. */
const leastOf = (types: PanelTypes, panels: readonly (readonly number[])[]) =>
  types.people.map(({ length }, t) => Math.floor(panels.reduce((n, counts) => n + (counts[t] as number), 0) / length));

describe('the fairest lottery of a pool with many types', () => {
  const shape = { people: 500, values: { specialty: 12, level: 3, prefecture: 8, sex: 2, employer: 400 } };
  const people = candidates(dice(7), shape);
  const three = [rule('specialty', '*', 1, 4), rule('level', '*', 7, 14), rule('prefecture', '*', 2, 6)];

  // Looked for one by one, the panels of these ask the solver near a thousand times, in minutes and not in seconds.
  it.each([
    ['four attributes', [...three, rule('sex', 'sex0', 12, 16)]],
    ['an employer at most once', [...three, rule('employer', '*', 0, 1)]],
  ])('by %s is found with few questions, and is proved to the last type', (_, rules) => {
    const types = typesOf(people, rules, 31);
    expect(types.people.length).toBeGreaterThan(300);
    const { asked, solver: asks } = counting();
    const known: KnownChance[] = [];
    const steps = fairestPanels(types, 1000, asks, { luck: '' });
    let step = steps.next();
    for (; !step.done; step = steps.next())
      if (typeof step.value !== 'number' && 'reached' in step.value.known) known.push(step.value.known);
    const found = step.value;
    if (found === undefined) throw new Error('no panels');
    expect(found.fairness.complete).toBe(true);
    expect(found.panels).toHaveLength(1000);
    expect(found.panels.every((counts) => isPanel(types, counts))).toBe(true);
    expect(Math.min(...leastOf(types, found.panels))).toBe(found.fairness.most);
    expect(asked.whole + asked.parts).toBeLessThan(60);
    // Told on the way: nothing reached is above what nothing can better, and in the end the two meet but for a panel.
    expect(known).toHaveLength(1000);
    expect(known.every(({ reached, most }) => reached <= most + 1)).toBe(true);
    const last = known.at(-1) as KnownChance;
    expect(last.most - last.reached).toBeLessThan(10_000);
    expect(found.fairness.most).toBe(Math.floor((last.most + 1) / 1000));
  });
});

describe('where parts of people could sit better than whole ones', () => {
  // Of three people any two exclude each other; two others fill the jury. In halves the three would have 1/2 each, whole 1/3.
  const person = (i: number, attributes: Record<string, readonly string[]>): DrawCandidate => ({
    ...{ expertId: asId<'expert'>(`e${i}`), poolNumber: i, name: `专家${i}`, unit: '', specialty: '', title: '' },
    attributes,
  });
  const candidatesOf = [
    person(1, { prefecture: ['ab', 'ac'] }),
    person(2, { prefecture: ['ab', 'bc'] }),
    person(3, { prefecture: ['ac', 'bc'] }),
    person(4, { sex: ['d'] }),
    person(5, { sex: ['d'] }),
  ];
  const rules = [rule('prefecture', '*', 0, 1), rule('sex', 'd', 0, 2)];
  const sealed: Sealable = { candidates: candidatesOf, excluded: [], rules, seats: 3, alternates: 0 };
  const asked = { panels: 300, secret: '' };

  it('panels are looked for one by one, and the fairest is found and proved', () => {
    const made = atOnce(makeLottery(sealed, asked, solver));
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.value.fairness).toEqual({ most: 100, complete: true });
    const read = readLottery(made.value.text, sealed);
    expect(read.ok && read.value.counts).toEqual([100, 100, 100, 300, 300]);
  });

  it('once time is up it is not called the fairest: what none can better is told, and far from it nothing is made', () => {
    const types = typesOf(candidatesOf, rules, 3);
    let steps = 0;
    const inTime = () => steps < 300;
    const search = fairestPanels(types, 300, solver, { luck: '', inTime });
    let step = search.next();
    for (; !step.done; step = search.next()) steps += 1;
    expect(step.value?.fairness).toEqual({ most: 150, complete: false });
    expect(step.value?.panels.every((counts) => isPanel(types, counts))).toBe(true);

    steps = 0;
    const making = makeLottery(sealed, asked, solver, inTime);
    let made = making.next();
    for (; !made.done; made = making.next()) steps += 1;
    expect(codeOf(made.value)).toBe('lottery_time_up');
    expect(codeOf(atOnce(makeLottery(sealed, asked, solver, () => false)))).toBe('lottery_time_up');
  });

  it('of types that lack a little when time is up, the lottery is made and says so', () => {
    // Ten more share two seats: theirs is the smallest chance, and it is proved. The three above them have the same gap.
    const more = Array.from({ length: 10 }, (_, i) => person(6 + i, { level: ['m'] }));
    const wider: Sealable = {
      ...sealed,
      candidates: [...candidatesOf, ...more],
      rules: [...rules, rule('level', 'm', 2, 2)],
      seats: 5,
    };
    let steps = 0;
    const making = makeLottery(wider, asked, solver, () => steps < 300);
    let made = making.next();
    for (; !made.done; made = making.next()) steps += 1;
    if (!made.value.ok) throw new Error(made.value.refusal.code);
    expect(made.value.value.fairness).toEqual({ most: 60, complete: false });
    const whole = atOnce(makeLottery(wider, asked, solver));
    expect(whole.ok && whole.value.fairness).toEqual({ most: 60, complete: true });
  });
});

it('another secret makes another lottery of the same chances, the same secret the same', () => {
  const people = candidates(dice(5), { people: 40, values: { specialty: 4, level: 2 } });
  const rules = [rule('specialty', '*', 1, 4)];
  const sealed: Sealable = { candidates: people, excluded: [], rules, seats: 11, alternates: 0 };
  const made = ['', 'a', 'b', 'a'].map((secret) => {
    const one = atOnce(makeLottery(sealed, { panels: 100, secret }, solver));
    if (!one.ok) throw new Error(one.refusal.code);
    return one.value;
  });
  expect(new Set(made.map(({ text }) => text)).size).toBe(3);
  expect(made[1]).toEqual(made[3]);
  expect(new Set(made.map(({ fairness }) => JSON.stringify(fairness))).size).toBe(1);
});
