import { describe, expect, it } from 'vitest';
import { type Contribution, seedOf } from '../../../src-main/core/domain/draw/contributions.ts';
import { drawJury } from '../../../src-main/core/domain/draw/draw.ts';
import { proofFile } from '../../../src-main/core/domain/draw/proof-file.ts';
import { RFC_3797 } from '../../../src-main/core/domain/draw/rfc3797.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import vector from '../../fixtures/rfc3797.json' with { type: 'json' };
import { outsideChecker } from '../../support/draw-checker.ts';
import { bookUntil, inputOf } from './random-pools.ts';

// RFC 3797 section 6: three sources, 25 volunteers, ten wanted; the fixture has its steps as published.
const contributions: readonly Contribution[] = vector.inputs.sources.map((numbers) => {
  return { kind: 'slips', by: '见证人', value: numbers.join(' '), highest: 9999 };
});
const people = vector.inputs.names.map((name, i) => ({
  expertId: asId<'expert'>(name),
  poolNumber: i + 1,
  name,
  unit: '',
  title: '',
  specialty: '公路',
}));
const key = seedOf(RFC_3797, contributions);
const seed = key.ok ? key.value : '';
const input = inputOf(people, [], { method: RFC_3797, seed, seats: 11, alternates: 0 });

describe('the draw in the manner of RFC 3797', () => {
  it('writes the key of the contributions as the RFC does, sorted inside each', () => {
    expect(seed).toBe(vector.key);
  });

  it('finds every published digest and selection by the same way as any draw', () => {
    const drawn = drawJury(input);
    if (!drawn.ok) throw new Error(drawn.refusal.code);
    const { order, members } = drawn.value;
    expect(vector.steps.length).toBeGreaterThanOrEqual(10);
    for (const { index, md5, selected_1based, name } of vector.steps) {
      expect([index, order[index]?.key, order[index]?.expertId]).toEqual([index, md5, name]);
      if (index < 11) expect(members[index]?.expertId).toBe(people[selected_1based - 1]?.expertId);
    }
    expect(members.slice(0, 10).map((m) => people.findIndex((p) => p.expertId === m.expertId) + 1)).toEqual([
      17, 7, 2, 16, 25, 23, 8, 24, 19, 13,
    ]);
    const file = proofFile(input, drawn.value, { jury: '', contributions, attempts: bookUntil(1) });
    expect(
      outsideChecker()
        .checkDraw(file)
        .steps.filter((s) => !s.ok),
    ).toEqual([]);
  });

  it('wants numbers', () => {
    const words = { kind: 'words' as const, by: '见证人', value: '公平', highest: 0 };
    expect(seedOf(RFC_3797, [words])).toEqual({
      ok: false,
      refusal: { code: 'rfc3797_wants_numbers', params: { number: 1 } },
    });
  });
});
