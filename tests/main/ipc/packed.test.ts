import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packReply, unpackReply } from '../../../src-main/core/contract/index.ts';

const through = (value: unknown) => unpackReply(packReply({ ok: true, value }));
const size = (value: unknown) => JSON.stringify(packReply({ ok: true, value })).length;

describe('an answer that crosses packed', () => {
  it('is the same answer on the other side', () => {
    const cell = fc.oneof(
      fc.constantFrom('', '工程师', '高级工程师', '[]', 'of'),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
      fc.record({ code: fc.constantFrom('x', 'y'), params: fc.dictionary(fc.string({ minLength: 1 }), fc.integer()) }),
    );
    const row = fc.record({ id: fc.string(), unit: cell, of: cell, at: cell });
    const odd = fc.record({ id: fc.string(), more: cell }, { requiredKeys: ['id'] });
    const list = (one: fc.Arbitrary<unknown>) => fc.array(one, { minLength: 95, maxLength: 130 });
    const answer = fc.record({
      rows: fc.oneof(list(row), list(odd), list(cell), fc.array(row, { maxLength: 3 })),
      inside: fc.array(fc.record({ found: list(row), n: fc.integer() }), { maxLength: 2 }),
      frozen: fc.boolean(),
      nothing: fc.constant(null),
    });
    fc.assert(
      fc.property(answer, (value) => {
        // What JSON itself changes (-0) is none of the packing's.
        const sent = JSON.parse(JSON.stringify(value)) as unknown;
        expect(through(sent)).toEqual({ ok: true, value: sent });
      }),
      { numRuns: 60 },
    );
  });

  it('keeps order and fields of rows that are not alike', () => {
    const rows = Array.from({ length: 120 }, (_, i) => (i === 100 ? { id: i, extra: 1 } : { id: i }));
    expect(through(rows)).toEqual({ ok: true, value: rows });
    const unset = rows.map((one) => ({ ...one, late: undefined as string | undefined }));
    expect(through(unset)).toEqual({ ok: true, value: unset });
  });

  it('writes a value that repeats once', () => {
    const unit = '青海省水利水电勘测规划设计研究院有限公司';
    const rows = Array.from({ length: 1000 }, (_, i) => ({ applicationId: `a${i}`, unit, warnings: ['x'] }));
    expect(size(rows)).toBeLessThan(JSON.stringify(rows).length / 4);
  });

  it('leaves a refusal and the answer of a door that does not pack as they are', () => {
    const refused = { ok: false, error: { code: 'locked' } } as const;
    expect(packReply(refused)).toBe(refused);
    expect(unpackReply(refused)).toBe(refused);
    const plain = { ok: true, value: { packed: 'a field of that name' } } as const;
    expect(unpackReply(plain)).toBe(plain);
    expect(through(plain.value)).toEqual(plain);
  });
});
