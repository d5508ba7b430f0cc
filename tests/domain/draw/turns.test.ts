import { describe, expect, it } from 'vitest';
import { drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { turnsOf } from '../../../src-main/core/domain/draw/turns.ts';
import { candidates, dice, inputOf, rule } from './random-pools.ts';

/** A jury of five of many employers capped at one: most draws pass somebody over, some several in a row. */
function drawn(seed: number) {
  const people = candidates(dice(seed), { people: 30, values: { specialty: 3, employer: 8 } });
  const input = inputOf(people, [rule('employer', '*', 0, 1)], { seats: 5, alternates: 2, seed: `${seed}./` });
  const outcome = drawJury(input);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  const { members, alternates, rejections, order } = outcome.value;
  const person = ({ expertId }: { readonly expertId: string }) => expertId;
  const turns = turnsOf({
    seats: 5,
    members: [...members].reverse().map((one) => ({ order: one.order, person: person(one) })),
    alternates: alternates.map((one) => ({ order: one.order, person: person(one) })),
    rejections: rejections.map((one) => ({ ...one, person: person(one) })),
  });
  return { turns, outcome: outcome.value, order: order.map(person) };
}

describe('a draw told turn by turn', () => {
  it('goes down the drawn order, nobody left out and nobody before their turn', () => {
    let passedOver = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const { turns, outcome, order } = drawn(seed);
      const settling = turns.filter((turn) => turn.kind !== 'alternate');
      expect(settling.map((turn) => turn.person)).toEqual(order.slice(0, settling.length));
      expect(settling.at(-1)?.kind).toBe('member');
      passedOver += outcome.rejections.length;
    }
    expect(passedOver).toBeGreaterThan(100);
  });

  it('ends with the alternates in their order, and keeps the proof with whom it is about', () => {
    const { turns, outcome } = drawn(3);
    expect(turns.slice(-2)).toEqual(
      outcome.alternates.map(({ order, expertId }) => ({ kind: 'alternate', order, person: expertId })),
    );
    const skipped = turns.flatMap((turn) => (turn.kind === 'skipped' ? [[turn.person, turn.proof]] : []));
    expect(skipped).toEqual(outcome.rejections.map(({ expertId, proof }) => [expertId, proof]));
  });
});
