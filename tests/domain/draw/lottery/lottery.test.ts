import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Contribution, seedOf } from '../../../../src-main/core/domain/draw/contributions.ts';
import { type DrawInput, drawJury } from '../../../../src-main/core/domain/draw/draw.ts';
import { ballsOf, panelByBalls } from '../../../../src-main/core/domain/draw/lottery/balls.ts';
import {
  ballsFor,
  LOTTERY_METHOD,
  panelNumber,
  readLottery,
  spreadOfLottery,
} from '../../../../src-main/core/domain/draw/lottery/lottery.ts';
import { makeLottery } from '../../../../src-main/core/domain/draw/lottery/make-lottery.ts';
import type { Solver } from '../../../../src-main/core/domain/draw/lottery/solver.ts';
import { poolDigest, type Sealable } from '../../../../src-main/core/domain/draw/pool-digest.ts';
import { atOnce } from '../../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../../src-main/features/draw/highs-solver.ts';
import { codeOf } from '../../../support/round-builder.ts';
import { candidates, dice, rule } from '../random-pools.ts';

const people = candidates(dice(5), { people: 40, values: { specialty: 4, level: 2, employer: 12 } });
const rules = [rule('specialty', '*', 1, 4), rule('level', 'level0', 4, 7), rule('employer', '*', 0, 1)];
const sealed: Sealable = {
  candidates: people,
  excluded: [{ expertId: people[2]?.expertId as never, reason: 'retired' }],
  rules,
  seats: 11,
  alternates: 3,
};

const asked = (panels: number, secret = '') => ({ panels, secret });

let solver: Solver;
let text: string;
beforeAll(async () => {
  solver = await highsSolver();
  const made = atOnce(makeLottery(sealed, asked(100), solver));
  if (!made.ok) throw new Error(made.refusal.code);
  text = made.value.text;
});

const lines = () => text.split('\n');
const withLine = (at: number, change: (cells: string[]) => readonly string[]) =>
  lines()
    .map((line, i) => (i === at ? change(line.split('|')).join('|') : line))
    .join('\n');

describe('a published lottery', () => {
  it('is plain text with the digest of the file, and is the same again from the same seal', () => {
    const read = readLottery(text, sealed);
    if (!read.ok) throw new Error(read.refusal.code);
    expect(read.value.digest).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    expect(lines().slice(0, 4)).toEqual(['jurydesk/lottery/1', `pool|${poolDigest(sealed)}`, 'seats|11', 'panels|100']);
    expect(lines()[4]?.split('|')).toHaveLength(12);
    expect([lines()[4]?.slice(0, 3), lines()[103]?.slice(0, 3)]).toEqual(['00|', '99|']);
    const turned = { ...sealed, candidates: [...people].reverse() };
    expect(atOnce(makeLottery(turned, asked(100), solver))).toMatchObject({ ok: true, value: { text } });
  });

  it('counts everybody in whole numbers: seats times panels in all', () => {
    const read = readLottery(text, sealed);
    if (!read.ok) throw new Error(read.refusal.code);
    const { counts, eligible } = read.value;
    expect(eligible).toHaveLength(39);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(1100);
    const { lowest, highest, panels } = spreadOfLottery(read.value);
    expect([lowest, highest, panels]).toEqual([Math.min(...counts), Math.max(...counts), 100]);
  });

  it('is refused where anything in it is not as sealed', () => {
    const [first] = lines()[4]?.split('|').slice(1) ?? [];
    const seated = new Set(lines()[4]?.split('|').slice(1));
    const outside = people.map((one) => String(one.poolNumber)).filter((n) => !seated.has(n) && n !== '3');
    const code = (changed: string) => codeOf(readLottery(changed, sealed));
    const broken = 'lottery_panel_broken';
    // Whoever is excluded, somebody twice, one too few, an unknown number, a wrong panel number.
    expect(code(withLine(4, (cells) => ['00', '3', ...cells.slice(2)]))).toBe(broken);
    expect(code(withLine(4, (cells) => ['00', first as string, ...cells.slice(1, -1)]))).toBe(broken);
    expect(code(withLine(4, (cells) => cells.slice(0, -1)))).toBe(broken);
    expect(code(withLine(4, (cells) => [...cells.slice(0, -1), '999']))).toBe(broken);
    expect(code(withLine(4, (cells) => ['01', ...cells.slice(1)]))).toBe(broken);
    // Anybody else in somebody's place either keeps the rules or is found out; one at least is.
    const swaps = outside.map((other) =>
      withLine(4, (cells) => ['00', ...[...cells.slice(2), other].sort((a, b) => Number(a) - Number(b))]),
    );
    const found = swaps.map((one) => readLottery(one, sealed));
    expect(found.some((one) => !one.ok && one.refusal.code === broken)).toBe(true);
    expect(code(text.replace('panels|100', 'panels|99'))).toBe('lottery_unreadable');
    expect(code(text.slice(0, -1))).toBe('lottery_unreadable');
    expect(code(text.replace('seats|11', 'seats|13'))).toBe('lottery_of_another_pool');
    expect(codeOf(readLottery(text, { ...sealed, alternates: 4 }))).toBe('lottery_of_another_pool');
    expect(codeOf(readLottery(text, { ...sealed, excluded: [] }))).toBe('lottery_of_another_pool');
  });

  it('seats nobody twice and everybody in the pool’s order, also where no rule would notice', () => {
    const free: Sealable = { ...sealed, rules: [], excluded: [] };
    const made = atOnce(makeLottery(free, asked(10), solver));
    if (!made.ok) throw new Error(made.refusal.code);
    const changed = (change: (people: string[]) => readonly string[]) =>
      made.value.text.replace(/^0\|(.*)$/mu, (_, people: string) => ['0', ...change(people.split('|'))].join('|'));
    expect(readLottery(made.value.text, free).ok).toBe(true);
    expect(
      readLottery(
        changed(([first = '', , ...rest]) => [first, first, ...rest]),
        free,
      ).ok,
    ).toBe(false);
    expect(
      readLottery(
        changed((people) => people.toReversed()),
        free,
      ).ok,
    ).toBe(false);
  });

  it('is of a size that balls can name', () => {
    for (const size of [9, 10_001, 12.5])
      expect(codeOf(atOnce(makeLottery(sealed, asked(size), solver)))).toBe('lottery_size_wrong');
    expect([10, 11, 100, 101, 1000, 10_000].map(ballsFor)).toEqual([1, 2, 2, 3, 3, 4]);
    expect(panelNumber(7, 1000)).toBe('007');
  });
});

describe('numbered balls', () => {
  const balls = (value: string): Contribution => ({ kind: 'balls', by: '见证人', value, highest: 9 });

  it('name the panel, however the digits are written and by however many people they are drawn', () => {
    expect(panelByBalls(ballsOf([balls('４ 0 7')]), 1000)).toEqual({ ok: true, value: { panel: 407, void: [] } });
    expect(panelByBalls(ballsOf([balls('4'), balls('07')]), 1000)).toEqual({
      ok: true,
      value: { panel: 407, void: [] },
    });
    expect(seedOf(LOTTERY_METHOD, [balls('4'), balls('07')])).toEqual({ ok: true, value: '4./0.7./' });
  });

  it('that name no panel are drawn anew, so that no panel is favoured', () => {
    expect(panelByBalls([7, 0, 3, 9, 9, 9, 0, 1, 2], 640)).toEqual({
      ok: true,
      value: { panel: 12, void: ['703', '999'] },
    });
    const times = new Map<number, number>();
    for (let n = 0; n < 1000; n += 1) {
      const found = panelByBalls([...String(n).padStart(3, '0')].map(Number), 640);
      if (found.ok) times.set(found.value.panel, (times.get(found.value.panel) ?? 0) + 1);
      else expect([n >= 640, found.refusal.code]).toEqual([true, 'balls_incomplete']);
    }
    expect([times.size, ...new Set(times.values())]).toEqual([640, 1]);
  });

  it('end with the panel: too few or too many are refused', () => {
    expect(codeOf(panelByBalls([], 1000))).toBe('lottery_wants_balls');
    expect(codeOf(panelByBalls([4, 0], 1000))).toBe('balls_incomplete');
    expect(codeOf(panelByBalls([4, 0, 7, 1], 1000))).toBe('balls_beyond');
    expect(codeOf(panelByBalls([4, 0, 7, 1, 1, 1], 1000))).toBe('balls_beyond');
  });
});

describe('a jury drawn from the lottery', () => {
  const input = (digits: readonly number[], seed: string): DrawInput => {
    const lottery = { text, balls: digits };
    return { method: LOTTERY_METHOD, seed, attempt: 1, poolDigest: poolDigest(sealed), ...sealed, lottery };
  };

  it('is the panel that the balls name, and who waits follows from all that was brought', () => {
    const drawn = drawJury(input([4, 2], '4.2./'));
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    const number = new Map(people.map((one) => [one.expertId, String(one.poolNumber)]));
    const members = drawn.value.members.map((one) => number.get(one.expertId));
    expect(`42|${members.join('|')}`).toBe(lines()[4 + 42]);
    expect(drawn.value.alternates.length).toBeGreaterThan(0);
    const seated = new Set(drawn.value.members.map((one) => one.expertId));
    expect(drawn.value.alternates.some((one) => seated.has(one.expertId))).toBe(false);
    expect(drawn.value.order).toHaveLength(39);
    const more = drawJury(input([4, 2], '4.2./天佑中华/'));
    if (!more.ok) throw new Error(more.refusal.code);
    expect(more.value.members).toEqual(drawn.value.members);
    expect(more.value.order).not.toEqual(drawn.value.order);
  });

  it('is refused without a lottery, without balls, or from a lottery that was touched', () => {
    const { lottery: _, ...without } = input([4, 2], '4.2./');
    expect(codeOf(drawJury(without))).toBe('lottery_missing');
    expect(codeOf(drawJury(input([], '/')))).toBe('lottery_wants_balls');
    const touched = {
      ...input([4, 2], '4.2./'),
      lottery: { text: withLine(90, (c) => c.slice(0, -1)), balls: [4, 2] },
    };
    expect(codeOf(drawJury(touched))).toBe('lottery_panel_broken');
  });
});
