import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkTallyRow, marksPossible } from '../../../src-main/core/domain/ballots/tally-row.ts';

describe('checkTallyRow', () => {
  it('refuses 17 + 5 + 2 = 24 of 25 (hard case 10)', () => {
    expect(
      checkTallyRow({ issued: 25, returned: 25, struck: 0 }, { agree: 17, oppose: 5, abstain: 2, invalid: 0 }),
    ).toEqual({
      ok: false,
      refusal: { code: 'row_does_not_balance', params: { expected: 25, most: 25, found: 24 } },
    });
  });

  it('leaves struck lines of recused experts out of the sum', () => {
    expect(
      checkTallyRow({ issued: 25, returned: 25, struck: 2 }, { agree: 16, oppose: 4, abstain: 2, invalid: 1 }),
    ).toEqual({
      ok: true,
      value: { marks: 23, valid: 22 },
    });
    expect(
      checkTallyRow({ issued: 25, returned: 25, struck: 0 }, { agree: 16, oppose: 4, abstain: 2, invalid: 1 }).ok,
    ).toBe(false);
  });

  it('does not let a negative count balance a row', () => {
    const row = checkTallyRow(
      { issued: 25, returned: 25, struck: 0 },
      { agree: 26, oppose: -1, abstain: 0, invalid: 0 },
    );
    expect(row.ok ? undefined : row.refusal.code).toBe('counts_negative');
  });

  it('refuses more struck lines than ballots', () => {
    const row = checkTallyRow({ issued: 2, returned: 2, struck: 3 }, { agree: 0, oppose: 0, abstain: 0, invalid: 0 });
    expect(row.ok ? undefined : row.refusal.code).toBe('struck_exceeds_issued');
  });

  it.each([
    // Everything came back: one number only.
    [{ issued: 25, returned: 25, struck: 1 }, 24, 24],
    // One ballot is missing, and it may be the one with the struck line: then the box holds 24 marks, not 23.
    [{ issued: 25, returned: 24, struck: 1 }, 23, 24],
    [{ issued: 25, returned: 24, struck: 0 }, 24, 24],
    [{ issued: 25, returned: 22, struck: 1 }, 21, 22],
    [{ issued: 25, returned: 24, struck: 3 }, 21, 22],
    [{ issued: 3, returned: 1, struck: 2 }, 0, 1],
  ])('%j: the box holds %d to %d marks', (ballots, least, most) => {
    expect(marksPossible(ballots)).toEqual({ least, most });
    for (const marks of [least - 1, least, most, most + 1]) {
      if (marks < 0) continue;
      const row = checkTallyRow(ballots, { agree: marks, oppose: 0, abstain: 0, invalid: 0 });
      expect([marks, row.ok]).toEqual([marks, marks >= least && marks <= most]);
    }
  });

  it('accepts exactly the sums that some box could hold', () => {
    const n = fc.nat(12);
    fc.assert(
      fc.property(n, n, n, fc.nat(40), (missing, struck, free, sum) => {
        const issued = struck + free;
        const returned = Math.max(0, issued - missing);
        // Every way the missing ballots can be shared between struck and free ones.
        const sums = new Set<number>();
        for (let gone = 0; gone <= Math.min(struck, issued - returned); gone += 1) {
          const freeGone = issued - returned - gone;
          if (freeGone <= free) sums.add(free - freeGone);
        }
        const row = checkTallyRow({ issued, returned, struck }, { agree: sum, oppose: 0, abstain: 0, invalid: 0 });
        expect(row.ok).toBe(sums.has(sum));
      }),
    );
  });
});
