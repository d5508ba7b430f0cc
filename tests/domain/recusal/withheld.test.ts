import { expect, it } from 'vitest';
import { isWithheld } from '../../../src-main/core/domain/recusal/withheld.ts';

it.each([
  [true, 'own_application', true],
  [true, 'same_employer', true],
  [true, 'declared_unit', true],
  [true, 'declared_other', false],
  [false, 'own_application', false],
  [false, 'declared_other', false],
] as const)('masked: %s, %s: withheld %s', (masked, kind, is) => {
  expect(isWithheld(masked, kind)).toBe(is);
});
