import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reconcile, voidsRound } from '../../../src-main/core/domain/ballots/reconcile.ts';

const counts = { eligiblePresent: 25, issued: 25, returned: 25, unused: 0, spoiled: 0 };

describe('reconcile', () => {
  it('balances when all come back', () => {
    expect(reconcile(counts)).toEqual({ ok: true, value: { status: 'balanced', unreturned: 0 } });
  });

  it('takes 24 of 25 returned as valid and records one unreturned (hard case 9)', () => {
    expect(reconcile({ ...counts, returned: 24 })).toEqual({ ok: true, value: { status: 'balanced', unreturned: 1 } });
  });

  it('voids the round when 26 come back of 25 (hard case 8)', () => {
    const result = reconcile({ ...counts, returned: 26 });
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'returned_exceeds_issued', params: { returned: 26, issued: 25 } },
    });
    expect(!result.ok && voidsRound(result.refusal)).toBe(true);
  });

  it.each([
    [{ issued: 24 }, 'issued_not_equal_eligible'],
    [{ issued: 26, returned: 26 }, 'issued_not_equal_eligible'],
    [{ returned: -1 }, 'counts_negative'],
    [{ unused: -1 }, 'counts_negative'],
    [{ spoiled: 0.5 }, 'counts_negative'],
    [{ issued: Number.NaN }, 'counts_negative'],
    [{ printed: 30, unused: 3, spoiled: 1 }, 'issued_unused_spoiled_do_not_balance'],
    [{ printed: 28, unused: 3, spoiled: 1 }, 'issued_unused_spoiled_do_not_balance'],
  ])('refuses %j as %s and does not void the round', (change, code) => {
    const result = reconcile({ ...counts, ...change });
    expect(result.ok ? undefined : result.refusal.code).toBe(code);
    expect(!result.ok && voidsRound(result.refusal)).toBe(false);
  });

  it('accounts for every printed sheet', () => {
    expect(reconcile({ ...counts, printed: 29, unused: 3, spoiled: 1 }).ok).toBe(true);
  });

  it('accounts for every issued ballot whenever it balances', () => {
    const n = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(n, n, (issued, returned) => {
        const result = reconcile({ eligiblePresent: issued, issued, returned, unused: 0, spoiled: 0 });
        expect(result.ok).toBe(returned <= issued);
        if (result.ok) expect(returned + result.value.unreturned).toBe(issued);
      }),
    );
  });
});
