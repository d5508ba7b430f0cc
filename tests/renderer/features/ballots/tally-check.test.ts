// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { checkRow, parseCount } from '../../../../src-renderer/features/ballots/tally-check.ts';

const row = (agree: string, oppose: string, abstain: string, invalid: string) => ({ agree, oppose, abstain, invalid });

const sums = { mustSum: 24, maySum: 24 };

describe('a row of the tally on screen', () => {
  it.each([
    { texts: row('20', '3', '1', '0'), state: 'balanced' },
    { texts: row('２０', '3', '1', '0'), state: 'balanced' },
    { texts: row('20', '3', '1', '1'), state: 'unbalanced', found: 25 },
    { texts: row('20', '3', '0', '0'), state: 'unbalanced', found: 23 },
    { texts: row('20', '3', '1', ''), state: 'incomplete', found: 24 },
    { texts: row('24', '', '', ''), state: 'incomplete', found: 24 },
    { texts: row('20', '3', '1', 'x'), state: 'incomplete', found: 24 },
    { texts: row('20', '5', '-1', '0'), state: 'incomplete', found: 25 },
  ])('$texts of 24 is $state', ({ texts, state, found }) => {
    expect(checkRow(sums, texts)).toMatchObject({ state, ...(found === undefined ? {} : { found }) });
  });

  it('may hold one mark more where a missing ballot may have had the struck line', () => {
    const either = { mustSum: 23, maySum: 24 };
    expect(['22', '23', '24', '25'].map((agree) => checkRow(either, row(agree, '0', '0', '0')).state)).toEqual([
      'unbalanced',
      'balanced',
      'balanced',
      'unbalanced',
    ]);
  });

  it('sends whole numbers', () => {
    expect(checkRow(sums, row('20', '3', '1', '0'))).toMatchObject({
      marks: { agree: 20, oppose: 3, abstain: 1, invalid: 0 },
    });
  });

  it.each([
    ['0', 0],
    [' 7 ', 7],
    ['１８', 18],
    ['1.5', undefined],
    ['-1', undefined],
    ['', undefined],
    ['十', undefined],
    ['1e2', undefined],
  ])('reads %j as %j', (text, count) => {
    expect(parseCount(text)).toBe(count);
  });
});
