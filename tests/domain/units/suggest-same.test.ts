import { describe, expect, it } from 'vitest';
import { compareNames } from '../../../src-main/core/domain/units/compare-names.ts';
import { nameShape } from '../../../src-main/core/domain/units/name-shape.ts';
import { type NamedUnit, pairKey, suggestSameUnits } from '../../../src-main/core/domain/units/suggest-same.ts';
import { unitKey } from '../../../src-main/core/domain/units/unit-key.ts';

const unit = (id: string, name: string, over: Partial<NamedUnit> = {}): NamedUnit => ({
  id,
  name,
  aliases: [],
  parentId: null,
  prefecture: '',
  county: '',
  code: '',
  ...over,
});

/** The reason for a pair, whichever way round it is asked. */
function reasonOf(a: string, b: string): string | undefined {
  const one = suggestSameUnits([unit('u1', a), unit('u2', b)], new Set())[0]?.reason;
  const other = suggestSameUnits([unit('u1', b), unit('u2', a)], new Set())[0]?.reason;
  expect(other).toBe(one);
  return one;
}

describe('the key of a name', () => {
  it.each([
    ['青海省 测试（中心）', '青海省测试(中心)'],
    ['中铁二十局集团　ＡＢＣ公司', '中铁二十局集团abc公司'],
  ])('folds width, blanks and case: %s', (a, b) => {
    expect(unitKey(a)).toBe(unitKey(b));
  });

  it('keeps apart what is written differently', () => {
    expect(unitKey('青海省人民医院')).not.toBe(unitKey('省人民医院'));
  });
});

describe('names that may be one unit', () => {
  it.each([
    ['中铁二十局集团（西宁）有限公司', '中铁二十局集团【西宁】有限公司', 'spelling'],
    ['青海省水利水电勘测规划设计研究院有限公司', '青海省水利水电勘测规划设计研究院有限责任公司', 'legal_form'],
    ['青海交通控股有限公司', '青海交通控股股份有限公司', 'legal_form'],
    ['青海省水利水电勘测规划设计研究院', '青海省水利水电勘测规划设计研究院有限公司', 'legal_form'],
    ['青海省西宁市市政工程管理处', '西宁市市政工程管理处', 'place'],
    ['海西蒙古族藏族自治州公路总段', '海西州公路总段', 'place'],
    ['青海大学附属医院', '青海省大学附属医院', 'place'],
    ['省人民医院', '青海省人民医院', 'place'],
    ['市水务局', '西宁市水务局', 'place'],
    ['青海省地质矿产勘查开发局第三地质勘查院', '青海省地质矿产勘查开发局三地质勘查院', 'legal_form'],
    ['省水电院', '青海省水利水电勘测规划设计研究院', 'abbreviation'],
    ['省三院', '青海省第三人民医院', 'abbreviation'],
    ['海东二中', '海东市第二中学', 'abbreviation'],
    ['省交控', '青海省交通控股集团有限公司', 'abbreviation'],
    ['青海省水利水电勘测规划设计研究院', '青海省水利水电堪测规划设计研究院', 'typo'],
    ['青海省地质环境监测总站', '青海省地质环境检测总站', 'typo'],
    ['西宁市城市建设投资管理有限公司', '西宁市城市建设投资管有限公司', 'typo'],
    ['青海大学附属医院', '青海大学附属医院心内科', 'contained'],
    ['西宁市教育局', '西宁市教育局教研室', 'contained'],
  ])('%s ~ %s: %s', (a, b, reason) => {
    expect(reasonOf(a, b)).toBe(reason);
  });
});

describe('names that are two units, however alike', () => {
  it.each([
    ['青海省第三人民医院', '青海省第五人民医院'],
    ['青海省第一医院', '青海省第二医院'],
    ['第一人民医院', '第一人民法院'],
    ['海东市第二中学', '海东市第二人民医院'],
    ['海东市第二中学', '海东市第二小学'],
    ['西宁市城东区教育局', '西宁市城西区教育局'],
    ['西宁市城东区', '西宁市城西区'],
    ['青海省人民医院', '西宁市人民医院'],
    ['青海省人民医院', '青海省西宁市人民医院'],
    ['省人民医院', '西宁市人民医院'],
    ['海西州人民医院', '海南州人民医院'],
    ['海南省人民医院', '海南藏族自治州人民医院'],
    ['玉树市教育局', '玉树州教育局'],
    ['青海民族大学', '西北民族大学'],
    ['青海省水利厅', '青海省水文局'],
    ['中铁二十局', '中铁二十一局'],
    ['西宁市城北区疾病预防控制中心', '西宁市城南区疾病预防控制中心'],
    ['青海省地质勘查东部分队', '青海省地质勘查西部分队'],
    ['国网青海省电力公司A分部', '国网青海省电力公司B分部'],
  ])('%s / %s', (a, b) => {
    expect(reasonOf(a, b)).toBeUndefined();
  });

  it('never joins on nothing but a place', () => {
    expect(compareNames(nameShape('青海省'), nameShape('青海'))).toBeUndefined();
  });
});

describe('what the register already knows', () => {
  const same = [unit('u1', '省人民医院'), unit('u2', '青海省人民医院')];

  it('is not asked again: decided pairs, parent and child, two credit codes', () => {
    expect(suggestSameUnits(same, new Set())).toHaveLength(1);
    expect(suggestSameUnits(same, new Set([pairKey('u2', 'u1')]))).toEqual([]);
    const child = [same[0] as NamedUnit, unit('u2', '青海省人民医院', { parentId: 'u1' })];
    expect(suggestSameUnits(child, new Set())).toEqual([]);
    const coded = [unit('u1', '省人民医院', { code: 'A' }), unit('u2', '青海省人民医院', { code: 'B' })];
    expect(suggestSameUnits(coded, new Set())).toEqual([]);
  });

  it('takes part: aliases are compared, and a unit’s own county stands in where the name says none', () => {
    const former = [
      unit('u1', '青海省高原医学中心', { aliases: ['青海省第四人民医院'] }),
      unit('u2', '省第四人民医院'),
    ];
    expect(suggestSameUnits(former, new Set())).toEqual([
      { firstId: 'u1', secondId: 'u2', reason: 'place', firstName: '青海省第四人民医院', secondName: '省第四人民医院' },
    ]);
    const homes = (county: string) => [unit('u1', '第二中学', { county }), unit('u2', '祁连县第二中学')];
    expect(suggestSameUnits(homes('祁连县'), new Set())).toHaveLength(1);
    expect(suggestSameUnits(homes('刚察县'), new Set())).toEqual([]);
  });

  it('says the surest reason of a pair, and the surest pairs first', () => {
    const found = suggestSameUnits(
      [unit('a', '青海大学附属医院'), unit('b', '青海大学附属医院心内科'), unit('c', '青海大学·附属医院')],
      new Set(),
    );
    expect(found.map((one) => [one.firstId, one.secondId, one.reason])).toEqual([
      ['a', 'c', 'spelling'],
      ['a', 'b', 'contained'],
      ['b', 'c', 'contained'],
    ]);
  });

  it('leaves a bare name out that could be any of many', () => {
    const many = ['西宁市', '海东市', '祁连县', '刚察县'].map((place, i) => unit(`p${i}`, `${place}人民医院`));
    expect(suggestSameUnits([...many, unit('bare', '人民医院')], new Set())).toEqual([]);
    expect(suggestSameUnits([...many.slice(0, 2), unit('bare', '人民医院')], new Set())).toHaveLength(2);
  });
});

describe('a register of 5,000 units', () => {
  it('is not compared each with each, and what was hidden in it is found', () => {
    const places = ['青海省', '西宁市', '海东市', '海北州', '黄南州', '海南州', '果洛州', '玉树州', '海西州', '祁连县'];
    const fields = [
      '水利',
      '交通',
      '地质',
      '电力',
      '农业',
      '畜牧',
      '林业',
      '教育',
      '卫生',
      '文化',
      '测绘',
      '环境',
      '建设',
    ];
    const bodies = ['局', '工程管理处', '勘测设计院', '技术推广中心', '研究所', '集团有限公司', '监测总站', '培训学校'];
    const units: NamedUnit[] = [];
    for (let i = 0; units.length < 4998; i++) {
      const name = `${places[i % 10]}${fields[Math.floor(i / 10) % 13]}第${Math.floor(i / 1040) + 1}${bodies[Math.floor(i / 130) % 8]}`;
      units.push(unit(`u${String(i).padStart(5, '0')}`, name));
    }
    units.push(unit('x1', '青海省三江源湿地保护研究中心'), unit('x2', '青海省三江源湿地保护研究中心有限公司'));
    const start = performance.now();
    const found = suggestSameUnits(units, new Set());
    // A tenth of that on an idle machine; each with each would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
    expect(found).toContainEqual(expect.objectContaining({ firstId: 'x1', secondId: 'x2', reason: 'legal_form' }));
  });
});
