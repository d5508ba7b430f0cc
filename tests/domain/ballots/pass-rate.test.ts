import { expect, it } from 'vitest';
import { passRate } from '../../../src-main/core/domain/ballots/pass-rate.ts';

it('has no rate for a level without applicants (hard case 36)', () => {
  expect(passRate(0, 0)).toBeUndefined();
  expect(passRate(0, 8)).toEqual({ numerator: 0, denominator: 1 });
  expect(passRate(6, 8)).toEqual({ numerator: 3, denominator: 4 });
});
