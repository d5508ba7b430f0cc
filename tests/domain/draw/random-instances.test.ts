import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../src-main/core/domain/draw/completion.ts';
import { boundsOf, leastText } from '../../../src-main/core/domain/draw/composition.ts';
import { type DrawInput, type DrawOutcome, drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { type DrawCandidate, ELIGIBLE, sealedPool } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { type ProofFile, proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { renamed } from '../../../src-main/core/domain/draw/rejection-proof.ts';
import { drawInOrder } from '../../../src-main/core/domain/draw/sequence.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { bookUntil, candidates, dice, inputOf, rule } from './random-pools.ts';
import { exclusionsOf, type Instance, instance } from './random-rules.ts';

const checker = outsideChecker();

const inputOfInstance = (one: Instance, number: number, change: Partial<DrawInput> = {}) => {
  const { people, rules, seats, alternates, seed } = one;
  return inputOf(people, rules, { seats, alternates, seed, ...exclusionsOf(one, number), ...change });
};

function fileOf(input: DrawInput, outcome: DrawOutcome) {
  const value = input.seed.replaceAll('/', '').split('.').join(' ');
  const contributions = [{ kind: 'slips' as const, by: '', value, highest: 9999 }];
  return proofFile(input, outcome, { jury: '', contributions, attempts: bookUntil(1) });
}

/** Those who may be drawn, by places, in the order in which people are sealed. */
function placed(input: Pick<DrawInput, 'candidates' | 'excluded' | 'rules' | 'seats'>) {
  const sealed = sealedPool(input).filter(({ code }) => code === ELIGIBLE);
  return { sealed, bounded: boundsOf(input.rules, sealed, input.seats) };
}

/** That nobody can keep these rules, proved to the outsider, who is told of `people`. */
function refusalProved(input: DrawInput, people: readonly DrawCandidate[]): boolean {
  const { rules, seats } = input;
  const { sealed, bounded } = placed(input);
  const none = drawInOrder(poolOf(bounded), seats);
  if (none.kind !== 'none') throw new Error('refused and drawn');
  const name = (b: number) => bounded.bounds[b]?.key ?? `split-${b - bounded.bounds.length + 1}`;
  const proof = renamed(none.proof, name, (p) => sealed[p]?.poolNumber ?? '');
  const outside = people.map((p) => ({ number: String(p.poolNumber), values: p.attributes ?? {} }));
  const told = { seats, rules: rules.map((r) => [r.attribute, r.value, leastText(r.min), r.max ?? '', r.severity]) };
  return checker.proves(proof, checker.boundsOf(told, outside), seats, [], outside);
}

describe('a thousand random pools, rule sets and exclusions', () => {
  it('are drawn within every rule or refused, and an outsider confirms each step of either', () => {
    const seen = { drawn: 0, refused: 0, rejections: 0, out: 0, told: 0, byExclusions: 0 };
    const codes = new Set<string>();
    for (let number = 1; number <= 1000; number += 1) {
      const one = instance(number);
      const input = inputOfInstance(one, number);
      const out = new Set(input.excluded.map(({ expertId }) => expertId));
      const drawn = drawJury(input);
      if (drawn.ok) {
        seen.drawn += 1;
        seen.rejections += drawn.value.rejections.length;
        const { ok, steps } = checker.checkDraw(fileOf(input, drawn.value));
        if (!ok) expect([number, steps.filter((s) => !s.ok)]).toEqual([number, []]);
        const told = new Set(input.told?.map(({ expertId }) => expertId).filter((id) => !out.has(id)));
        const found = steps.find(({ id }) => id === 'exclusions')?.detail;
        expect([number, found]).toMatchObject([number, { wrong: '', out: out.size, told: told.size }]);
        seen.out += out.size;
        seen.told += told.size;
        for (const { reason } of input.excluded) codes.add(reason);
        continue;
      }
      const eligible = one.people.filter(({ expertId }) => !out.has(expertId));
      if (eligible.length < input.seats + input.alternates) {
        expect([number, drawn.refusal.code]).toEqual([number, 'pool_too_small']);
        continue;
      }
      expect([number, drawn.refusal.code]).toEqual([number, 'composition_impossible']);
      seen.refused += 1;
      expect([number, refusalProved(input, eligible)]).toEqual([number, true]);
      if (!drawJury(inputOfInstance(one, number, { excluded: [] })).ok) continue;
      // Only the exclusions made it impossible: of everybody, them too, the same proof proves nothing.
      seen.byExclusions += 1;
      expect([number, refusalProved(input, one.people)]).toEqual([number, false]);
    }
    // The thousand are worth something: both answers, many rejections, exclusions of every kind that decide too.
    expect(seen.drawn).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(150);
    expect(seen.rejections).toBeGreaterThan(500);
    expect(seen.out).toBeGreaterThan(3000);
    expect(seen.told).toBeGreaterThan(1000);
    expect(seen.byExclusions).toBeGreaterThan(20);
    expect(codes.size).toBeGreaterThanOrEqual(5);
  }, 120_000);

  it('with one excluded person drawn all the same, or kept out by a rule that only warns, are not confirmed', () => {
    const planted = { drawn: 0, warned: 0, told: 0 };
    for (let number = 1; number <= 100; number += 1) {
      const one = instance(number);
      const input = inputOfInstance(one, number);
      const failing = (file: ProofFile) => checker.checkDraw(file).steps.flatMap((s) => (s.ok ? [] : [s.id]));
      // Drawn as if nobody were excluded, and sealed as if they were.
      const free = drawJury(inputOfInstance(one, number, { excluded: [] }));
      const out = new Set(input.excluded.map(({ expertId }) => expertId));
      if (free.ok && free.value.members.some(({ expertId }) => out.has(expertId))) {
        planted.drawn += 1;
        expect([number, failing(fileOf(input, free.value)).length > 0]).toEqual([number, true]);
      }
      const relabelled = (change: Partial<DrawInput>) => {
        const other = inputOfInstance(one, number, change);
        const drawn = drawJury(other);
        return drawn.ok ? failing(fileOf(other, drawn.value)) : undefined;
      };
      const warning = input.exclusionRules?.find(({ severity }) => severity === 'warn')?.code ?? '';
      const blocking = input.exclusionRules?.find(({ severity }) => severity === 'block')?.code ?? '';
      const [first, ...others] = input.excluded;
      if (first !== undefined) {
        const found = relabelled({ excluded: [{ ...first, reason: warning }, ...others] });
        if (found !== undefined) planted.warned += 1;
        expect([number, found ?? ['exclusions']]).toEqual([number, ['exclusions']]);
      }
      const may = input.told?.find(({ expertId }) => !out.has(expertId));
      if (may !== undefined) {
        const found = relabelled({ told: [{ ...may, reason: blocking }] });
        if (found !== undefined) planted.told += 1;
        expect([number, found ?? ['exclusions']]).toEqual([number, ['exclusions']]);
      }
    }
    for (const times of Object.values(planted)) expect(times).toBeGreaterThan(25);
  });
});

describe('rules that halves of people could keep', () => {
  // Everybody is of two sorts; one of each of three sorts would take one and a half people.
  const pairs = [
    ['甲', '乙'],
    ['乙', '丙'],
    ['丙', '甲'],
  ];
  const people = candidates(dice(1), { people: 16, values: { specialty: 1 } }).map((one, i) => {
    return { ...one, attributes: { discipline: i < 9 ? (pairs[i % 3] as string[]) : [] } };
  });
  const rules = ['甲', '乙', '丙'].map((value) => rule('discipline', value, 1, 1));

  it('are refused with a distinction of cases, which an outsider confirms', () => {
    const { sealed, bounded } = placed({ candidates: people, excluded: [], rules, seats: 5 });
    const none = drawInOrder(poolOf(bounded), 5);
    if (none.kind !== 'none') throw new Error(none.kind);
    expect(none.proof.kind).toBe('split');
    const name = (b: number) => bounded.bounds[b]?.key ?? `split-${b - bounded.bounds.length + 1}`;
    const proof = renamed(none.proof, name, (p) => sealed[p]?.poolNumber ?? '');
    const outside = people.map((p) => ({ number: String(p.poolNumber), values: p.attributes }));
    const told = { seats: 5, rules: rules.map((r) => [r.attribute, r.value, r.min, r.max ?? '', r.severity]) };
    expect(checker.proves(proof, checker.boundsOf(told, outside), 5, [], outside)).toBe(true);
    if (proof.kind !== 'split') throw new Error('no cases');
    // Neither case alone is a proof, and a case does not prove the other.
    expect(checker.proves(proof.fewer, checker.boundsOf(told, outside), 5, [], outside)).toBe(false);
    const turned = { ...proof, fewer: proof.more, more: proof.fewer };
    expect(checker.proves(turned, checker.boundsOf(told, outside), 5, [], outside)).toBe(false);
  });
});

describe('a thousand experts under twenty quotas', () => {
  it('are drawn to a jury of fifty-one, since fifty would be even, and the outsider confirms every step', () => {
    const values = { specialty: 8, level: 3, region: 8, employer: 300 };
    const people = candidates(dice(50), { people: 1000, values });
    const quotas = (['specialty', 'level', 'region'] as const).flatMap((attribute) =>
      Array.from({ length: values[attribute] }, (_, v) => {
        const share = Math.floor(51 / values[attribute]);
        return rule(attribute, `${attribute}${v}`, share - 1, share + 2);
      }),
    );
    const rules = [...quotas, rule('employer', '*', 0, 1)];
    expect(rules).toHaveLength(20);
    const input = inputOf(people, rules, { seats: 51, alternates: 15, seed: '5.0./' });
    const drawn = drawJury(input);
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    expect([drawn.value.members.length, drawn.value.alternates.length]).toEqual([51, 15]);
    // The quotas stood in somebody's way, or the draw would have had nothing to prove.
    expect(drawn.value.rejections.length).toBeGreaterThan(5);
    const { ok, steps } = checker.checkDraw(fileOf(input, drawn.value));
    expect([ok, steps.filter((s) => !s.ok)]).toEqual([true, []]);
    expect(drawJury({ ...input, seats: 50 })).toMatchObject({ ok: false, refusal: { code: 'even_jury' } });
  });
});
