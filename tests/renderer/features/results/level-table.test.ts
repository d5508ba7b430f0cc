// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { rateText } from '../../../../src-renderer/features/results/level-table.tsx';

describe('the share passed', () => {
  it.each([
    [12, 14, '85.7%'],
    [2, 3, '66.7%'],
    [1, 8, '12.5%'],
    [1, 16, '6.3%'],
    [5, 5, '100.0%'],
    [0, 5, '0.0%'],
    [0, 0, undefined],
  ])('%i of %i is %s', (passed, voted, text) => {
    expect(rateText(passed, voted)).toBe(text);
  });
});
