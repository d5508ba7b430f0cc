import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../src-main/core/domain/draw/completion.ts';
import { boundsOf, type CompositionRule, leastOf, leastText } from '../../../src-main/core/domain/draw/composition.ts';
import { diagnose } from '../../../src-main/core/domain/draw/doctor.ts';
import { drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { type DrawCandidate, sealedPool } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { renamed } from '../../../src-main/core/domain/draw/rejection-proof.ts';
import { drawInOrder } from '../../../src-main/core/domain/draw/sequence.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { bookUntil, candidates, dice, inputOf, rule } from './random-pools.ts';

const checker = outsideChecker();
const ATTRIBUTES = ['specialty', 'level', 'region', 'employer'] as const;

interface Instance {
  readonly people: readonly DrawCandidate[];
  readonly rules: readonly CompositionRule[];
  readonly seats: number;
  readonly alternates: number;
  readonly seed: string;
}

/** Rules around a jury that exists, as tight as thrown; every third instance has one that is then turned the screw. */
function instance(number: number): Instance {
  const roll = dice(number);
  const values = { specialty: 2 + roll(5), level: 2 + roll(2), region: 2 + roll(5), employer: 5 + roll(15) };
  const thrown = candidates(roll, { people: 16 + roll(40), values });
  // A second value for some: sets that overlap, where no flow helps.
  const people = thrown.map((one) => {
    const own = one.attributes ?? {};
    const region = roll(4) === 0 ? [...new Set([...(own.region ?? []), `region${roll(values.region)}`])] : own.region;
    const attributes: Readonly<Record<string, readonly string[]>> = { ...own, region: region ?? [] };
    return { ...one, attributes };
  });
  const seats = [5, 7, 9, 11, 13][roll(5)] as number;
  const hidden = [...people].sort((a, b) => (a.name < b.name ? -1 : 1)).filter((_, i) => (i + number) % 3 !== 0);
  const jury = hidden.slice(0, seats);
  const rules: CompositionRule[] = [];
  for (const attribute of ATTRIBUTES) {
    for (let v = 0; v < values[attribute]; v += 1) {
      const value = `${attribute}${v}`;
      const n = jury.filter((one) => one.attributes[attribute]?.includes(value)).length;
      if (attribute === 'employer' || roll(4) === 0) continue;
      const least = Math.max(0, n - roll(2));
      // Every fifth is asked as a share of the seats that comes to the same number.
      const share = { numerator: 2 * least - 1, denominator: 2 * seats };
      rules.push(rule(attribute, value, number % 5 === 1 && least > 0 ? share : least, n + roll(3)));
    }
  }
  const worst = Math.max(...jury.map((a) => jury.filter((b) => a.unit === b.unit).length));
  if (roll(2) === 0) rules.push(rule('employer', '*', 0, worst));
  if (number % 3 === 0 && rules.length > 0) {
    const at = roll(rules.length);
    const one = rules[at] as CompositionRule;
    rules[at] =
      one.value === '*' ? { ...one, max: 1 } : { ...one, min: leastOf(one.min, seats) + 2 + roll(3), max: null };
  }
  return { people, rules, seats, alternates: roll(4), seed: `${1 + roll(6)}.${number}./` };
}

/** The instance by places, in the order in which people are sealed. */
function placed({ people, rules, seats }: Instance) {
  const sealed = sealedPool({ candidates: people, excluded: [], rules });
  const bounded = boundsOf(rules, sealed, seats);
  return { sealed, bounded };
}

describe('a thousand random pools and rule sets', () => {
  it('are drawn within every rule or refused, and an outsider confirms each step of either', () => {
    const seen = { drawn: 0, refused: 0, rejections: 0 };
    for (let number = 1; number <= 1000; number += 1) {
      const one = instance(number);
      const { people, rules, seats, alternates, seed } = one;
      const input = inputOf(people, rules, { seats, alternates, seed });
      const drawn = drawJury(input);
      if (drawn.ok) {
        seen.drawn += 1;
        seen.rejections += drawn.value.rejections.length;
        const value = seed.replaceAll('/', '').split('.').join(' ');
        const contributions = [{ kind: 'slips' as const, by: '', value, highest: 9999 }];
        const file = proofFile(input, drawn.value, { jury: '', contributions, attempts: bookUntil(1) });
        const { ok, steps } = checker.checkDraw(file);
        if (!ok) expect([number, steps.filter((s) => !s.ok)]).toEqual([number, []]);
        continue;
      }
      expect([number, drawn.refusal.code]).toEqual([number, 'composition_impossible']);
      seen.refused += 1;
      const { sealed, bounded } = placed(one);
      const none = drawInOrder(poolOf(bounded), seats);
      if (none.kind !== 'none') throw new Error(`${number}: refused and drawn`);
      const name = (b: number) => bounded.bounds[b]?.key ?? `split-${b - bounded.bounds.length + 1}`;
      const proof = renamed(none.proof, name, (p) => sealed[p]?.poolNumber ?? '');
      const outside = people.map((p) => ({ number: String(p.poolNumber), values: p.attributes ?? {} }));
      const told = {
        seats,
        rules: rules.map((r) => [r.attribute, r.value, leastText(r.min), r.max ?? '', r.severity]),
      };
      expect([number, checker.proves(proof, checker.boundsOf(told, outside), seats, [], outside)]).toEqual([
        number,
        true,
      ]);
    }
    // The thousand are worth something: both answers, and many rejections.
    expect(seen.drawn).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(150);
    expect(seen.rejections).toBeGreaterThan(500);
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
  const one = { people, rules, seats: 5, alternates: 0, seed: '' };

  it('are refused with a distinction of cases, which an outsider confirms', () => {
    const { sealed, bounded } = placed(one);
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

  it('are a conflict of all three, and any one given way makes a jury', () => {
    const found = diagnose({ candidates: people, excluded: [], rules, seats: 5, alternates: 0 });
    if (found.kind !== 'impossible') throw new Error(found.kind);
    expect(new Set(found.conflict.map((c) => c.rule)).size).toBe(3);
    expect(found.relaxations.map((r) => r.cost)).toEqual([1, 1, 1]);
  });
});

describe('fifty broken rule sets', () => {
  it('each have a conflict of which nothing can be left out, and ways out that lead to a jury', () => {
    let broken = 0;
    let three = 0;
    for (let number = 3; broken < 50; number += 3) {
      const { people, rules, seats } = instance(number);
      const sealed = { candidates: people, excluded: [], rules, seats, alternates: 0 };
      const found = diagnose(sealed);
      if (found.kind !== 'impossible') continue;
      broken += 1;
      const loosen = (end: { rule: number; end: 'min' | 'max' }, list: readonly CompositionRule[]) =>
        list.map((r, i) => (i !== end.rule ? r : end.end === 'min' ? { ...r, min: 0 } : { ...r, max: null }));
      const inConflict = rules.map((r, i) => ({
        ...r,
        min: found.conflict.some((c) => c.rule === i && c.end === 'min') ? r.min : 0,
        max: found.conflict.some((c) => c.rule === i && c.end === 'max') ? r.max : null,
      }));
      const possible = (list: readonly CompositionRule[], n = seats) =>
        drawJury(inputOf(people, list, { seats: n, alternates: 0 })).ok;
      expect([number, possible(inConflict)]).toEqual([number, false]);
      for (const end of found.conflict) expect([number, possible(loosen(end, inConflict))]).toEqual([number, true]);
      expect([number, found.relaxations.length > 0]).toEqual([number, true]);
      if (found.relaxations.length === 3) three += 1;
      for (const { changes, seats: other } of found.relaxations) {
        const relaxed = rules.map((r, i) => {
          const own = changes.filter((c) => c.rule === i).map(({ end, to }) => [end, to] as const);
          return { ...r, ...Object.fromEntries(own) };
        });
        expect([number, possible(relaxed, other?.to)]).toEqual([number, true]);
        // No step of it is given away: taking one back by a single person is too much again.
        for (const { rule: at, end, from, to } of changes) {
          const back = relaxed.map((r, i) => (i === at ? { ...r, [end]: to + Math.sign(from - to) } : r));
          expect([number, possible(back, other?.to)]).toEqual([number, false]);
        }
      }
    }
    // Some pools leave fewer ways, whatever is asked.
    expect(three).toBeGreaterThan(35);
  });
});
