import { describe, expect, it } from 'vitest';
import { leastOf, leastText, readLeast } from '../../../src-main/core/domain/draw/composition.ts';
import { countJuries } from '../../../src-main/core/domain/draw/count-juries.ts';
import { diagnose } from '../../../src-main/core/domain/draw/doctor.ts';
import { type DrawInput, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { sealedPool, sealedText } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { standingJury } from '../../../src-main/core/domain/draw/replacement.ts';
import { verifyDraw } from '../../../src-main/core/domain/draw/replay.ts';
import { checkJury } from '../../../src-main/core/domain/draw/what-if.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { bookUntil, candidates, dice, inputOf, rule } from './random-pools.ts';

const THIRD = { numerator: 1, denominator: 3 };

/** 40 people, so many of them new; of 11 seats at least a third, so 4 and not 3, must be theirs. */
function pool(newcomers: number, change: Partial<DrawInput> = {}): DrawInput {
  const people = candidates(dice(5), { people: 40, values: { specialty: 2 } }).map((one, i) => {
    return { ...one, attributes: { ...one.attributes, service: [i < newcomers ? 'new' : 'served'] } };
  });
  return inputOf(people, [rule('service', 'new', THIRD)], { seats: 11, alternates: 4, ...change });
}

const newOf = ({ candidates: all }: DrawInput, ids: readonly { readonly expertId: ExpertId }[]) => {
  const fresh = new Set(all.filter((one) => one.attributes?.service?.[0] === 'new').map((one) => one.expertId));
  return ids.filter((one) => fresh.has(one.expertId)).length;
};

describe('a least number given as a share of the seats', () => {
  it.each([
    [THIRD, 25, 9],
    [THIRD, 24, 8],
    [{ numerator: 1, denominator: 1 }, 25, 25],
    [{ numerator: 3, denominator: 10 }, 10, 3],
    [{ numerator: 1, denominator: 199 }, 11, 1],
    [4, 25, 4],
  ])('%j of %i seats is %i people: part of a person counts as one', (least, seats, people) => {
    expect(leastOf(least, seats)).toBe(people);
  });

  it('is read as somebody types it, and told back the same way', () => {
    expect(readLeast(' １／３ ')).toEqual(THIRD);
    expect(readLeast('9')).toBe(9);
    for (const wrong of ['', '1/0', '0/3', '4/3', '0.3', '30%', '-1', '1/3/3'])
      expect(readLeast(wrong)).toBeUndefined();
    expect([leastText(THIRD), leastText(9)]).toEqual(['1/3', '9']);
  });

  it('goes under the seal as the share, so that another share is another digest', () => {
    expect(sealedText(pool(10))).toContain('\nrule|service|new|1/3||block|评委会办公室设定\n');
    const other = pool(10);
    expect(sealedText({ ...other, rules: [rule('service', 'new', 4)] })).not.toBe(sealedText(other));
  });

  it('binds draw and alternates whatever the seed, and the checker page and a replay confirm it', () => {
    const checker = outsideChecker();
    for (let n = 1; n <= 30; n += 1) {
      const input = pool(5, { seed: `${n}./` });
      const drawn = drawJury(input);
      if (!drawn.ok) throw new Error(drawn.refusal.code);
      expect(newOf(input, drawn.value.members)).toBeGreaterThanOrEqual(4);
      const { ok } = verifyDraw({ input, outcome: drawn.value, contributions: [] });
      const contributions = [{ kind: 'slips' as const, by: '', value: String(n), highest: 99 }];
      const file = proofFile(input, drawn.value, { jury: '', contributions, attempts: bookUntil(1) });
      expect([ok, checker.checkDraw(file).ok]).toEqual([true, true]);
      // Somebody says afterwards that less was asked: neither the seal nor, sealed anew, the jury bears it out.
      const rules = file.rules.map(([attribute = '', value = '', , ...rest]) => [attribute, value, '1/2', ...rest]);
      expect(checker.checkDraw({ ...file, rules }).ok).toBe(false);
    }
  });

  it('is held by those who take a seat afterwards', () => {
    for (let n = 1; n <= 30; n += 1) {
      const input = pool(8, { seed: `${n}./` });
      const drawn = drawJury(input);
      if (!drawn.ok) throw new Error(drawn.refusal.code);
      const { members } = drawn.value;
      const gone = members.filter((one) => newOf(input, [one]) === 1).slice(0, 2);
      const lines = gone.map(({ expertId }, i) => ({ number: i + 1, expertId, answer: 'declined' as const }));
      const { seats } = standingJury(input, drawn.value, lines);
      const sitting = seats.filter((one) => !one.open).map((one) => ({ expertId: one.holder }));
      const open = seats.length - sitting.length;
      expect(newOf(input, sitting) + open).toBeGreaterThanOrEqual(4);
    }
  });

  it('is what a jury tried by hand is measured by, and what the number of juries is counted under', () => {
    const input = pool(10);
    const ids = (from: number, to: number) => input.candidates.slice(from, to).map((one) => one.expertId);
    expect(checkJury(input, [...ids(0, 3), ...ids(10, 18)])).toMatchObject({ ok: false, bounds: [{ min: 4, by: -1 }] });
    expect(checkJury(input, [...ids(0, 4), ...ids(10, 17)])).toMatchObject({ ok: true, bounds: [{ min: 4, by: 0 }] });
    const counted = (least: typeof THIRD | number) =>
      countJuries([rule('service', 'new', least)], sealedPool(input), input.seats);
    expect(counted(THIRD)).toBe(counted(4));
    expect(counted(THIRD)).not.toBe(counted(3));
  });

  it('is diagnosed in people where it cannot be kept, and each way out works, fewer seats by the share of those', async () => {
    const input = pool(3);
    const solver = await highsSolver();
    const diagnosed = (sealed: DrawInput) => atOnce(diagnose(sealed, solver));
    const found = diagnosed(input);
    if (found.kind !== 'impossible') throw new Error(found.kind);
    expect(found.conflict).toEqual([{ rule: 0, end: 'min' }]);
    expect(found.relaxations).toContainEqual(
      expect.objectContaining({ changes: [{ rule: 0, end: 'min', from: 4, to: 3 }], seats: null }),
    );
    // A third of 9 is 3: two seats fewer will do as well.
    expect(found.relaxations).toContainEqual(expect.objectContaining({ changes: [], seats: { from: 11, to: 9 } }));
    const relaxed = { ...input, rules: [rule('service', 'new', 3)] };
    expect([diagnosed(relaxed).kind, diagnosed({ ...input, seats: 9 }).kind]).toEqual(['possible', 'possible']);
  });

  it('refuses a share that is none, and binds nothing where it only warns', () => {
    const more = rule('service', 'new', { numerator: 4, denominator: 3 });
    const refused = drawJury({ ...pool(10), rules: [more] });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'composition_rule_invalid' } });
    const input = pool(0);
    const rules = [rule('service', 'new', THIRD, null, 'warn')];
    expect(drawJury({ ...input, rules }).ok).toBe(true);
  });
});
