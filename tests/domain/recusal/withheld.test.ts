import { expect, it } from 'vitest';
import { isWithheld } from '../../../src-main/core/domain/recusal/withheld.ts';

it.each([
  [true, false, true],
  [true, true, false],
  [false, false, false],
  [false, true, false],
] as const)('masked %s, entered of the seat %s: withheld %s', (masked, entered, is) => {
  expect(isWithheld(masked, entered)).toBe(is);
});
