// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { VALUE_FORMS } from '../../../../src-main/core/domain/criteria/value-form.ts';
import { defaultScheme } from '../../../../src-main/core/domain/scoring/default-scheme.ts';
import type { ScoreScheme } from '../../../../src-main/core/domain/scoring/scheme.ts';
import { valueInWords } from '../../../../src-renderer/features/criteria/value-words.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';

const series = [{ id: 'engineering', name: '工程技术人才' }];
const own: ScoreScheme = {
  id: 'engineering',
  title: '工程系列',
  kind: 'quantified',
  series: ['engineering'],
  levels: ['full_senior'],
  criteria: [
    { id: 'a', title: '品德', maxPoints: 10000, weight: 40 },
    { id: 'b', title: '业绩', maxPoints: 10000, weight: 60, items: [{ id: 'p', title: '论文', maxPoints: 10000 }] },
  ],
  vetoes: [{ id: 'fraud', title: '弄虚作假' }],
  cutOff: 6050,
  cutOffUse: 'gate',
};

describe('scoring schemes in the register of rules', () => {
  const said = (language: 'zh-CN' | 'en', schemes: readonly ScoreScheme[]) =>
    valueInWords(dictionaries[language], VALUE_FORMS.scoringSchemes, schemes, series);

  it('say what they are for, what is scored, what follows', () => {
    expect(said('zh-CN', [defaultScheme])).toBe(
      '量化评分（20＋30＋50）（其他系列和级别）：职业道德 20 分、专业能力 30 分、业绩成果 50 分；总分 100 分',
    );
    expect(said('zh-CN', [own])).toBe(
      '工程系列（工程技术人才、正高级）：品德 100 分，占 40%、业绩最高 100 分（论文 100 分），占 60%；总分 100 分；分数线 60.5 分（达不到的，小组不得建议通过）；一票否决：弄虚作假',
    );
    expect(said('en', [defaultScheme])).toBe(
      'Points (20 + 30 + 50) (all other series and levels): Professional ethics 20, Professional ability 30, Achievements 50; 100 points in all',
    );
  });
});
