// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { liveTotal, pointsProblem } from '../../../../src-renderer/features/scoring/score-text.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';

const words = dictionaries['zh-CN'].scoring;
const criteria = [
  { criterionId: 'ethics', title: 'ethics', maxPoints: 2000 },
  { criterionId: 'ability', title: 'ability', maxPoints: 3000 },
];

describe('points as typed', () => {
  it.each([
    ['', null],
    ['20', null],
    ['１９.5', null],
    ['20.01', words.errors.above_maximum('20.00')],
    ['1.555', words.errors.too_many_decimals],
    ['good', words.errors.not_a_number],
  ])('%j', (text, sentence) => {
    expect(pointsProblem(words, text, { criterionId: 'ethics', title: 'ethics', maxPoints: 2000 })).toBe(sentence);
  });

  it('adds up only a whole row without errors', () => {
    expect(liveTotal(criteria, { ethics: '18.5', ability: '26' })).toBe(4450);
    expect(liveTotal(criteria, { ethics: '0', ability: '0' })).toBe(0);
    expect(liveTotal(criteria, { ethics: '18.5', ability: '' })).toBeNull();
    expect(liveTotal(criteria, { ethics: '18.5', ability: '31' })).toBeNull();
  });
});
