import { describe, expect, it } from 'vitest';
import { correctedTitle, wordingsFor } from '../../../src-main/core/domain/titles/corrected-title.ts';
import type { TitleCatalogue } from '../../../src-main/core/domain/titles/title-catalogue.ts';

const titles = (...wordings: string[]) => ({
  complete: true,
  titles: wordings.map((wording) => ({ wording, verified: false })),
});
const none = titles();
const levels = { full_senior: none, associate_senior: none, intermediate: none, assistant: none, clerk: none };
const catalogue = {
  series: [
    {
      ...{ id: 'translation', name: '翻译', aliases: [] },
      levels: {
        ...levels,
        associate_senior: titles('一级翻译', '一级 口译', '一级翻译'),
        intermediate: titles('二级翻译'),
        assistant: titles('三级翻译'),
      },
    },
    {
      ...{ id: 'economics', name: '经济', aliases: [] },
      levels: {
        ...levels,
        associate_senior: { ...titles('高级经济师'), complete: false },
        intermediate: titles('经济师'),
      },
    },
    { ...{ id: 'new', name: '新科', aliases: [] }, levels: { ...levels, full_senior: titles('新一级') } },
  ],
  additions: [],
} as unknown as TitleCatalogue;

type Level = 'full_senior' | 'associate_senior' | 'intermediate' | 'junior';
const of = (series: string, level: Level) => ({ series, level });

describe('what a title of a frozen list is corrected to', () => {
  it('is one of the wordings of its series and level, each once', () => {
    const whole = (...wordings: string[]) => ({ wordings, open: false });
    const none = { wordings: [], open: true };
    expect(wordingsFor(catalogue, of('翻译', 'associate_senior'))).toEqual(whole('一级翻译', '一级 口译'));
    expect(wordingsFor(catalogue, of('翻译系列', 'junior'))).toEqual(whole('三级翻译'));
    expect(wordingsFor(catalogue, of('新科', 'intermediate'))).toEqual(none);
    expect(wordingsFor(catalogue, of('没有的', 'intermediate'))).toEqual(none);
    expect(wordingsFor(catalogue, of('经济', 'intermediate'))).toEqual(whole('经济师'));
    expect(wordingsFor(catalogue, of('经济', 'associate_senior'))).toEqual({ wordings: ['高级经济师'], open: true });
  });

  it.each<[string, Level, string, string]>([
    ['翻译', 'associate_senior', '一级  翻译', '一级翻译'],
    ['翻译', 'associate_senior', '二级翻译', 'amendment_title_elsewhere'],
    ['翻译', 'associate_senior', '高级翻译', 'amendment_title_elsewhere'],
    // The catalogue has nothing to choose from: taken as typed, unless it is a title of another level.
    ['新科', 'intermediate', '新三级', '新三级'],
    ['新科', 'intermediate', '新一级', 'amendment_title_elsewhere'],
    ['没有的', 'intermediate', '某师', '某师'],
    // Of an open list one that is missing is no mistake; a title of another level or series is.
    ['经济', 'associate_senior', '高级人力资源管理师', '高级人力资源管理师'],
    ['经济', 'associate_senior', '高级 经济师', '高级经济师'],
    ['经济', 'associate_senior', '经济师', 'amendment_title_elsewhere'],
    ['经济', 'associate_senior', '一级翻译', 'amendment_title_elsewhere'],
    ['经济', 'intermediate', '人力资源管理师', 'amendment_title_elsewhere'],
  ])('%s, %s: “%s” gives %s', (series, level, typed, expected) => {
    const read = correctedTitle(catalogue, of(series, level), typed);
    expect(read.ok ? read.value : read.refusal.code).toBe(expected);
  });
});
