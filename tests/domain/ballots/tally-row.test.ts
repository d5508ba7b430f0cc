import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTallyRow } from '../../../src-main/core/domain/ballots/tally-row.ts';

describe('checkTallyRow', () => {
  it('refuses 17 + 5 + 2 = 24 of 25 (hard case 10)', () => {
    expect(checkTallyRow({ returned: 25, struck: 0 }, { agree: 17, oppose: 5, abstain: 2, invalid: 0 })).toEqual({
      ok: false,
      refusal: { code: 'row_does_not_balance', params: { expected: 25, found: 24 } },
    });
  });

  it('leaves struck lines of recused experts out of the sum', () => {
    expect(checkTallyRow({ returned: 25, struck: 2 }, { agree: 16, oppose: 4, abstain: 2, invalid: 1 })).toEqual({
      ok: true,
      value: { expected: 23, valid: 22 },
    });
    expect(checkTallyRow({ returned: 25, struck: 0 }, { agree: 16, oppose: 4, abstain: 2, invalid: 1 }).ok).toBe(false);
  });

  it('does not let a negative count balance a row', () => {
    const row = checkTallyRow({ returned: 25, struck: 0 }, { agree: 26, oppose: -1, abstain: 0, invalid: 0 });
    expect(row.ok ? undefined : row.refusal.code).toBe('counts_negative');
  });

  it('refuses more struck lines than ballots', () => {
    const row = checkTallyRow({ returned: 2, struck: 3 }, { agree: 0, oppose: 0, abstain: 0, invalid: 0 });
    expect(row.ok ? undefined : row.refusal.code).toBe('struck_exceeds_returned');
  });

  it('accepts exactly the rows that balance', () => {
    const n = fc.nat(30);
    fc.assert(
      fc.property(n, n, n, n, n, fc.integer({ min: -2, max: 2 }), (agree, oppose, abstain, invalid, struck, off) => {
        const sum = agree + oppose + abstain + invalid;
        const returned = Math.max(0, sum + struck + off);
        const row = checkTallyRow({ returned, struck }, { agree, oppose, abstain, invalid });
        expect(row.ok).toBe(returned - struck === sum);
      }),
    );
  });
});
