import { describe, expect, it } from 'vitest';
import type { SeriesView } from '../../../../src-main/core/contract/index.ts';
import { awayFrom, wrongInAway } from '../../../../src-renderer/features/pool/away-draft.ts';
import {
  BLANK_TITLE,
  rankCalled,
  ranksOf,
  seriesCalled,
  titleDrafts,
  titlesFrom,
  wordingsOf,
  wrongInTitle,
} from '../../../../src-renderer/features/pool/title-draft.ts';

describe('titles as they are entered', () => {
  const titles = [{ series: '工程', title: '高级工程师', since: '2015-12' }];

  it('say again what was kept, and nothing of a line in which nothing stands', () => {
    const drafts = titleDrafts(titles, ['associate_senior']);
    expect(drafts).toEqual([{ series: '工程', rank: 'associate_senior', title: '高级工程师', since: '2015-12' }]);
    expect(titlesFrom([...drafts, BLANK_TITLE])).toEqual(titles);
    expect(titlesFrom([{ ...BLANK_TITLE, series: '工程', title: ' 工程师 ' }])).toEqual([
      { series: '工程', title: '工程师', since: null },
    ]);
  });

  it.each([
    [{ series: '工程' }, ['title']],
    [{ title: '高级工程师' }, ['series']],
    [{ since: '2015-12' }, ['series', 'title']],
    [{ series: '工程', title: '高级工程师', since: '去年' }, ['since']],
    [{ series: '工程', title: '高级工程师', since: '2015-13' }, ['since']],
  ])('%j: wrong are %j', (part, fields) => {
    const draft = { ...BLANK_TITLE, ...part };
    const wrong = Object.entries(wrongInTitle(draft)).flatMap(([field, is]) => (is ? [field] : []));
    expect(wrong).toEqual(fields);
    expect(titlesFrom([{ ...BLANK_TITLE, series: '会计', title: '会计师' }, draft])).toBeUndefined();
  });

  it('are at least one', () => {
    expect(titlesFrom([BLANK_TITLE])).toBeUndefined();
    expect(titlesFrom([])).toBeUndefined();
  });

  const title = (wording: string, origin: 'shipped' | 'retired' = 'shipped') => {
    return { wording, specialty: '', verified: true, origin, was: '', change: null };
  };
  const catalogue: readonly SeriesView[] = [
    {
      ...{ id: 'engineering', number: 5, name: '工程技术', aliases: ['工程'], note: '' },
      ranks: [
        { rank: 'full_senior', complete: true, titles: [title('正高级工程师')] },
        { rank: 'associate_senior', complete: true, titles: [title('高级工程师'), title('高级工程师')] },
        { rank: 'intermediate', complete: true, titles: [title('工程师'), title('老工程师', 'retired')] },
        { rank: 'clerk', complete: true, titles: [] },
      ],
    },
  ];

  it('are proposed by series and level, each once and none that the office retired', () => {
    const series = seriesCalled(catalogue, '工程');
    expect(series?.id).toBe('engineering');
    expect(seriesCalled(catalogue, '会计')).toBeUndefined();
    expect(ranksOf(series)).toEqual(['full_senior', 'associate_senior', 'intermediate']);
    expect(wordingsOf(series, '')).toEqual(['正高级工程师', '高级工程师', '工程师']);
    expect(wordingsOf(series, 'intermediate')).toEqual(['工程师']);
    expect(wordingsOf(undefined, '')).toEqual([]);
    expect(rankCalled(series, '高级 工程师')).toBe('associate_senior');
    expect(rankCalled(series, '老工程师')).toBe('');
    expect(rankCalled(series, '')).toBe('');
  });
});

describe('days away as they are entered', () => {
  const line = (from: string, until = '', reason = '') => ({ from, until, reason });

  it('of one day need no last day', () => {
    expect(awayFrom([line('2022-12-05'), line('2022-12-06', '2022-12-09', ' 出差 '), line('')])).toEqual([
      { from: '2022-12-05', until: '2022-12-05', reason: '' },
      { from: '2022-12-06', until: '2022-12-09', reason: '出差' },
    ]);
  });

  it.each([
    [line('2022-12-05', '2022-12-04'), { from: false, until: true }],
    [line('', '2022-12-04'), { from: true, until: false }],
    [line('', '', '病休'), { from: true, until: false }],
  ])('%j are not', (draft, wrong) => {
    expect(wrongInAway(draft)).toEqual(wrong);
    expect(awayFrom([line('2022-12-01'), draft])).toBeUndefined();
  });
});
