import { describe, expect, it } from 'vitest';
import { tellerChoice } from '../../../src-main/core/domain/ballots/teller-choice.ts';

describe('who watches and counts', () => {
  it('is recused from nobody of the section, while two scrutineers and a teller are left', () => {
    expect(tellerChoice(['a', 'b', 'c', 'd'], new Set(['b', 'elsewhere']))).toEqual({
      eligible: ['a', 'c', 'd'],
      recused: ['b'],
    });
  });

  it('is anybody present where fewer than three are free', () => {
    expect(tellerChoice(['a', 'b', 'c', 'd'], new Set(['b', 'd']))).toEqual({
      eligible: ['a', 'b', 'c', 'd'],
      recused: ['b', 'd'],
    });
  });
});
