// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { defaultScheme } from '../../../../src-main/core/domain/scoring/default-scheme.ts';
import type { ScoreScheme } from '../../../../src-main/core/domain/scoring/scheme.ts';
import { explainCode } from '../../../../src-renderer/api/explain.ts';
import { capNotes, columnsOf, liveTotal, pointsProblem } from '../../../../src-renderer/features/scoring/score-text.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';

const words = dictionaries['zh-CN'];
const { errors } = words.scoring;
const scheme: ScoreScheme = { ...defaultScheme, criteria: defaultScheme.criteria.slice(0, 2) };
const withItems: ScoreScheme = {
  ...defaultScheme,
  criteria: [
    { id: 'ethics', title: '职业道德', maxPoints: 2000, step: 50 },
    {
      id: 'work',
      title: '业绩',
      maxPoints: 3000,
      items: [
        { id: 'papers', title: '论文', maxPoints: 2000 },
        { id: 'projects', title: '项目', maxPoints: 1500 },
      ],
    },
  ],
};

describe('points as typed', () => {
  it.each([
    ['', null],
    ['20', null],
    ['１９.5', null],
    ['20.01', errors.above_maximum('20.00')],
    ['1.555', errors.too_many_decimals],
    ['good', errors.not_a_number],
    ['18.3', errors.not_a_step('0.5')],
  ])('%j', (text, sentence) => {
    expect(pointsProblem(words.scoring, text, { id: 'ethics', title: '职业道德', maxPoints: 2000, step: 50 })).toBe(
      sentence,
    );
  });

  it('adds up only a whole row without errors', () => {
    expect(liveTotal(scheme, { ethics: '18.5', ability: '26' })).toBe(4450);
    expect(liveTotal(scheme, { ethics: '0', ability: '0' })).toBe(0);
    expect(liveTotal(scheme, { ethics: '18.5', ability: '' })).toBeNull();
    expect(liveTotal(scheme, { ethics: '18.5', ability: '31' })).toBeNull();
  });

  it('stops the items of a criterion at its maximum, and says so', () => {
    expect(liveTotal(withItems, { ethics: '20', papers: '20', projects: '15' })).toBe(5000);
    expect(capNotes(words, withItems)).toEqual(['业绩合计最高 30 分']);
    expect(capNotes(words, defaultScheme)).toEqual([]);
  });
});

describe('the columns of a sheet', () => {
  it('name the criterion over an item, what may be given, the step and the weight', () => {
    expect(columnsOf(words, withItems).map(({ title, hint }) => [title, hint])).toEqual([
      ['职业道德', '满分 20，按 0.5 计'],
      ['业绩：论文', '满分 20'],
      ['业绩：项目', '满分 15'],
    ]);
    const weighted = { ...defaultScheme, criteria: [{ id: 'a', title: '能力', maxPoints: 10000, weight: 40 }] };
    expect(columnsOf(words, weighted)[0]?.hint).toBe('满分 100，占 40%');
  });

  it('are in the language at hand where the titles ship, and as entered where the office made them', () => {
    expect(columnsOf(dictionaries.en, defaultScheme).map(({ title }) => title)).toEqual([
      'Professional ethics',
      'Professional ability',
      'Achievements',
    ]);
    expect(columnsOf(dictionaries.en, withItems)[1]?.title).toBe('业绩: 论文');
  });
});

it.each([
  ['zh-CN', '001、014'],
  ['en', '001, 014'],
] as const)('whom the scheme bars is told by bag numbers one after the other (%s)', (language, listed) => {
  for (const code of ['vetoed', 'below_cut_off', 'opinion_against_scheme']) {
    expect(explainCode(dictionaries[language], code, { numbers: '001\n014' })).toContain(listed);
  }
});
