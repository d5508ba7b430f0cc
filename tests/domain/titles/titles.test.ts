import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  additionsOf,
  findSeries,
  findTitle,
  type TitleFinding,
  titlesOf,
} from '../../../src-main/core/domain/titles/find-title.ts';
import { editDistance } from '../../../src-main/core/domain/titles/plain-title.ts';
import { readTitleCatalogue } from '../../../src-main/core/domain/titles/title-catalogue.ts';
import { levelsUp } from '../../../src-main/core/domain/titles/title-levels.ts';
import { rawTitleCatalogue, titleCatalogue } from '../support/title-catalogue.ts';

const catalogue = titleCatalogue();

function rankOf(series: string, wording: string): string {
  const found = findTitle(catalogue, series, wording);
  return found.kind === 'found' ? found.title.rank : found.kind;
}
const nearOf = (found: TitleFinding): string[] =>
  found.kind === 'title_unknown'
    ? found.near.map((t) => t.wording)
    : found.kind === 'series_unknown'
      ? found.near.map((s) => s.name)
      : [];

describe('the shipped catalogue', () => {
  it('has the 27 series, numbered, each with a full and an associate senior grade', () => {
    expect(catalogue.series.map((s) => s.number)).toEqual(Array.from({ length: 27 }, (_, i) => i + 1));
    for (const s of catalogue.series) {
      expect(s.levels.full_senior.titles.length, s.name).toBeGreaterThan(0);
      expect(s.levels.associate_senior.titles.length, s.name).toBeGreaterThan(0);
    }
  });

  it('calls verified only what was checked: series 1 to 12 and most of 13', () => {
    const series = catalogue.series.filter((s) => titlesOf(s).some((t) => t.verified)).map((s) => s.number);
    expect(series).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
    const agriculture = catalogue.series[5];
    const unverified = agriculture ? titlesOf(agriculture).filter((t) => !t.verified) : [];
    expect(unverified.map((t) => t.wording)).toEqual([
      '正高级农业经济师',
      '高级农业经济师',
      '农业经济师',
      '助理农业经济师',
    ]);
  });

  it('carries what the region adds, without a series where the notice names none', () => {
    expect(catalogue.additions.map((a) => [a.name, a.series])).toEqual([
      ['科学传播', []],
      ['快递工程', ['engineering']],
      ['盲人医疗按摩', ['health']],
      ['农牧民', ['agriculture', 'arts_crafts']],
      ['乡村医生', ['health']],
    ]);
    expect(catalogue.additions.every((a) => a.citation.verified === false)).toBe(true);
    const health = findSeries(catalogue, '卫生');
    expect(health && additionsOf(catalogue, health).map((a) => a.name)).toEqual([
      '科学传播',
      '盲人医疗按摩',
      '乡村医生',
    ]);
  });
});

describe('the level of a title is its series’ own', () => {
  it.each([
    ['中小学教师', '二级教师', 'assistant', 'junior'],
    ['翻译', '二级翻译', 'intermediate', 'intermediate'],
    ['艺术', '二级演员', 'associate_senior', 'associate_senior'],
    ['民用航空飞行', '二级飞行员', 'intermediate', 'intermediate'],
    ['播音主持', '二级播音员主持人', 'assistant', 'junior'],
    ['自然科学研究', '助理研究员', 'intermediate', 'intermediate'],
    ['自然科学研究', '研究实习员', 'assistant', 'junior'],
    ['图书资料', '馆员', 'intermediate', 'intermediate'],
    ['图书资料', '管理员', 'clerk', 'junior'],
    ['图书资料', '助理馆员', 'assistant', 'junior'],
    ['新闻', '高级编辑', 'full_senior', 'full_senior'],
    ['新闻', '编辑', 'intermediate', 'intermediate'],
    ['会计', '高级会计师', 'associate_senior', 'associate_senior'],
  ])('%s %s: %s, %s', (series, wording, rank, level) => {
    const found = findTitle(catalogue, series, wording);
    expect(found).toMatchObject({ kind: 'found', title: { rank, level } });
  });

  it('finds a wording only in the series it belongs to', () => {
    expect(rankOf('文物博物', '管理员')).toBe('title_unknown');
    const found = findTitle(catalogue, '会计', '二级教师');
    expect(found).toMatchObject({ kind: 'title_unknown', elsewhere: [{ name: '中小学教师' }] });
  });

  it('finds every title of every series again, at its own grade', () => {
    for (const series of catalogue.series) {
      for (const title of titlesOf(series)) expect(rankOf(series.name, title.wording)).toBe(title.rank);
    }
  });

  it('never finds what is not a wording of the series', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'正副高中初级一二三四助理研究馆管员工程教师') });
    const series = fc.constantFrom(...catalogue.series);
    fc.assert(
      fc.property(series, texts, (one, text) => {
        const known = titlesOf(one).some((t) => t.wording === text);
        expect(findTitle(catalogue, one.id, text).kind === 'found').toBe(known);
      }),
    );
  });
});

describe('the words of rosters', () => {
  it.each([
    ['工程', 'engineering'],
    ['工程系列', 'engineering'],
    ['工程技术人员', 'engineering'],
    [' 卫生技术人员 ', 'health'],
    ['文博系列', 'museum'],
    ['中小学教师系列', 'school_teachers'],
    ['中职教师', 'vocational_schools'],
    ['民用航空飞行技术人员', 'aviation'],
    ['engineering', 'engineering'],
  ])('%s is %s', (text, id) => expect(findSeries(catalogue, text)?.id).toBe(id));

  it.each(['', '系列', '教师', '研究', '园艺'])('%j is no series', (text) => {
    expect(findTitle(catalogue, text, '工程师').kind).toBe('series_unknown');
  });

  it('takes no side where two series share the word', () => {
    const [first, second] = catalogue.series;
    if (!first || !second) throw new Error('no series');
    const two = {
      ...catalogue,
      series: [
        { ...first, name: '园艺专业', aliases: [] },
        { ...second, name: '园艺人员', aliases: [] },
      ],
    };
    expect(findSeries(two, '园艺系列')).toBeUndefined();
    expect(findSeries(two, '园艺人员')?.id).toBe(second.id);
  });

  it('reads a title with blanks and full-width signs', () => {
    expect(rankOf('工程', ' 高级 工程师　')).toBe('associate_senior');
  });

  it('says that a wording is unknown and offers near ones of the same series', () => {
    expect(nearOf(findTitle(catalogue, '工程', '教授级高级工程师'))).toContain('高级工程师');
    expect(nearOf(findTitle(catalogue, '工程', '助力工程师'))[0]).toBe('助理工程师');
    expect(nearOf(findTitle(catalogue, '图书资料', '副研馆员'))[0]).toBe('副研究馆员');
    expect(nearOf(findTitle(catalogue, '工程', '厨师长'))).toEqual([]);
    expect(nearOf(findTitle(catalogue, '工程', ''))).toEqual([]);
    expect(nearOf(findTitle(catalogue, '工艺美木', '工艺美术师'))).toEqual(['工艺美术']);
  });

  it('says whether the list of the series is known to be whole', () => {
    expect(findTitle(catalogue, '艺术', '一级指挥')).toMatchObject({ kind: 'title_unknown', complete: false });
    expect(findTitle(catalogue, '会计', '会计员')).toMatchObject({ kind: 'title_unknown', complete: true });
  });
});

describe('levels', () => {
  it.each([
    ['junior', 'intermediate', 1],
    ['intermediate', 'full_senior', 2],
    ['associate_senior', 'associate_senior', 0],
    ['full_senior', 'intermediate', -2],
  ] as const)('from %s to %s: %i', (from, to, up) => expect(levelsUp(from, to)).toBe(up));
});

describe('the distance of two wordings', () => {
  it.each([
    ['', '', 0],
    ['', '工程师', 3],
    ['工程师', '工程师', 0],
    ['助力工程师', '助理工程师', 1],
    ['副研馆员', '副研究馆员', 1],
    ['𬭚业', '某业', 1],
  ])('%j, %j: %i', (a, b, n) => {
    expect(editDistance(a, b)).toBe(n);
    expect(editDistance(b, a)).toBe(n);
  });
});

describe('readTitleCatalogue', () => {
  type Raw = { series: Record<string, unknown>[]; additions: Record<string, unknown>[] } & Record<string, unknown>;
  function spoilt(change: (raw: Raw) => void): unknown {
    const raw = rawTitleCatalogue() as Raw;
    change(raw);
    return raw;
  }
  it.each<[string, unknown]>([
    ['titles_unreadable', null],
    ['titles_unreadable', spoilt((r) => Object.assign(r, { version: '' }))],
    ['titles_unreadable', spoilt((r) => Object.assign(r, { citation: { decree: 'x' } }))],
    ['titles_unreadable', spoilt((r) => Object.assign(r, { additions: null }))],
    ['title_series_malformed', spoilt((r) => delete r.series[3]?.levels)],
    ['title_series_malformed', spoilt((r) => Object.assign(r.series[3]?.levels as object, { clerk: { titles: [] } }))],
    ['title_series_doubled', spoilt((r) => Object.assign(r.series[3] ?? {}, { id: 'engineering' }))],
    ['title_series_doubled', spoilt((r) => Object.assign(r.series[3] ?? {}, { aliases: ['工程'] }))],
    [
      'title_doubled',
      spoilt((r) =>
        Object.assign(r.series[8]?.levels as object, {
          clerk: { complete: true, titles: [{ wording: '馆 员', verified: false }] },
        }),
      ),
    ],
    ['title_addition_malformed', spoilt((r) => Object.assign(r.additions[0] ?? {}, { series: ['nowhere'] }))],
  ])('refuses as %s', (code, data) => {
    const read = readTitleCatalogue(data);
    expect(read.ok ? undefined : read.refusal.code).toBe(code);
  });
});
