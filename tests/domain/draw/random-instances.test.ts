import { describe, expect, it } from 'vitest';
import { poolOf } from '../../../src-main/core/domain/draw/completion.ts';
import { boundsOf, leastText } from '../../../src-main/core/domain/draw/composition.ts';
import { drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { sealedPool } from '../../../src-main/core/domain/draw/pool-digest.ts';
import { proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { renamed } from '../../../src-main/core/domain/draw/rejection-proof.ts';
import { drawInOrder } from '../../../src-main/core/domain/draw/sequence.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { bookUntil, candidates, dice, inputOf, rule } from './random-pools.ts';
import { type Instance, instance } from './random-rules.ts';

const checker = outsideChecker();
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
});
