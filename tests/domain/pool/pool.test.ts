import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../src-main/core/domain/acceptance/event-words.ts';
import { awayText, readAway } from '../../../src-main/core/domain/pool/away.ts';
import { changedCells, type PoolChange, reportChanges } from '../../../src-main/core/domain/pool/pool-changes.ts';
import {
  checkTerm,
  type PoolEntry,
  poolStanding,
  servedOf,
  stateOn,
} from '../../../src-main/core/domain/pool/pool-member.ts';
import { detailsFromRow, mergedDetails, rowFromEntry } from '../../../src-main/core/domain/pool/take-over.ts';
import type { AcceptedExpert } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { poolPapers as english } from '../../../src-renderer/text/en/pool.ts';
import { poolPapers as chinese } from '../../../src-renderer/text/zh-cn/pool.ts';
import { day } from '../support/day.ts';
import { national40 } from '../support/national-40.ts';
import { titleCatalogue } from '../support/title-catalogue.ts';

const entry = (over: Partial<PoolEntry['details']> = {}, rest: Partial<PoolEntry> = {}): PoolEntry => ({
  idNumber: '63010219800101001X',
  details: {
    name: '王海',
    tibetanName: '',
    duty: '总工',
    titles: [
      { series: '工程', title: '高级工程师', since: '2015-12' },
      { series: '经济', title: '高级经济师', since: null },
    ],
    disciplines: ['水利'],
    education: '本科',
    prefecture: '西宁市',
    inPost: true,
    chairEligible: true,
    ownStaff: false,
    termStart: '2020-03',
    termEnd: '2023-02',
    firstEntry: '',
    served: [2019],
    phone: '139',
    address: '',
    avoidUnits: ['乙院'],
    availability: '',
    retiresOn: null,
    away: [],
    remark: '',
    ...over,
  },
  state: 'active',
  stateUntil: null,
  units: [{ unitId: 'u1', unit: '甲院', since: null }],
  juries: [],
  ...rest,
});

describe('how an expert stands on the meeting day (R-08, hard case 28)', () => {
  it.each([
    [{}, '2022-11-30', 'ready'],
    [{}, '2022-12-01', 'term_ends_soon'],
    [{}, '2023-02-28', 'term_ends_soon'],
    [{}, '2023-03-01', 'term_over'],
    [{ termEnd: null }, '2030-01-01', 'ready'],
    [{ inPost: false }, '2022-01-01', 'retired'],
    // From the day of retirement on.
    [{ retiresOn: day('2022-06-30') }, '2022-06-29', 'ready'],
    [{ retiresOn: day('2022-06-30') }, '2022-06-30', 'retired'],
    // Both days are counted.
    [{ away: [{ from: day('2022-06-28'), until: day('2022-06-30'), reason: '' }] }, '2022-06-27', 'ready'],
    [{ away: [{ from: day('2022-06-28'), until: day('2022-06-30'), reason: '' }] }, '2022-06-28', 'away'],
    [{ away: [{ from: day('2022-06-28'), until: day('2022-06-30'), reason: '' }] }, '2022-06-30', 'away'],
    [{ away: [{ from: day('2022-06-28'), until: day('2022-06-30'), reason: '' }] }, '2022-07-01', 'ready'],
  ] as const)('%j on %s: %s', (over, on, standing) => {
    expect(poolStanding(entry(over), day(on))).toBe(standing);
  });

  it('is suspended through the last day of the suspension, and removed for good', () => {
    const suspended = entry({}, { state: 'suspended', stateUntil: '2022-06-30' });
    expect(poolStanding(suspended, day('2022-06-30'))).toBe('suspended');
    expect(poolStanding(suspended, day('2022-07-01'))).toBe('ready');
    expect([stateOn(suspended, day('2022-06-30')), stateOn(suspended, day('2022-07-01'))]).toEqual([
      'suspended',
      'active',
    ]);
    expect(poolStanding(entry({}, { state: 'suspended' }), day('2030-01-01'))).toBe('suspended');
    expect(poolStanding(entry({}, { state: 'removed' }), day('2022-07-01'))).toBe('removed');
  });
});

describe('days away', () => {
  const span = (from: string, until = from, reason = '') => ({ from: day(from), until: day(until), reason });
  it('are kept by their first day, those that touch or overlap as one', () => {
    const typed = [
      span('2022-12-08'),
      span('2022-12-01', '2022-12-05'),
      span('2022-12-04', '2022-12-06'),
      span('2022-12-07'),
    ];
    expect(readAway(typed)).toMatchObject({ value: [span('2022-12-01', '2022-12-08')] });
    expect(readAway([span('2022-12-03'), span('2022-12-01')])).toMatchObject({
      value: [span('2022-12-01'), span('2022-12-03')],
    });
    expect(readAway([span('2022-12-01', '2022-12-09'), span('2022-12-03')])).toMatchObject({
      value: [span('2022-12-01', '2022-12-09')],
    });
  });

  it('with different reasons stay apart, also where they overlap, and say why', () => {
    const typed = [
      span('2022-12-04', '2022-12-06', '出差'),
      span('2022-12-01', '2022-12-05', '病休'),
      span('2022-12-06', '2022-12-07', '病休'),
      span('2022-12-07', '2022-12-07', '出差'),
    ];
    const kept = [span('2022-12-01', '2022-12-07', '病休'), span('2022-12-04', '2022-12-07', '出差')];
    expect(readAway(typed)).toEqual({ ok: true, value: kept });
    const texts = [...kept, span('2022-12-09')].map(awayText);
    expect(chinese.valueOf(texts.map(partsOf))).toBe(
      '2022-12-01–2022-12-07：病休、2022-12-04–2022-12-07：出差、2022-12-09',
    );
    expect(english.valueOf(texts.map(partsOf))).toBe(
      '2022-12-01–2022-12-07: 病休, 2022-12-04–2022-12-07: 出差, 2022-12-09',
    );
  });

  it('that end before they begin are refused', () => {
    expect(readAway([span('2022-12-05', '2022-12-01')])).toMatchObject({
      refusal: { code: 'pool_away_reversed', params: { from: '2022-12-05', until: '2022-12-01' } },
    });
  });
});

describe('a term', () => {
  const code = (start: string | null, end: string | null) => {
    const checked = checkTerm(start, end, national40());
    return checked.ok ? 'ok' : checked.refusal.code;
  };
  it.each([
    ['2020-03', '2023-02', 'ok'],
    ['2020-03-01', '2023-03-01', 'ok'],
    ['2020-03-01', '2023-03-02', 'pool_term_too_long'],
    ['2020-03', '2023-03', 'pool_term_too_long'],
    ['2020-03', '2020-02', 'pool_term_reversed'],
    [null, '2023-02', 'ok'],
  ] as const)('from %s to %s: %s', (start, end, expected) => {
    expect(code(start, end)).toBe(expected);
  });
});

const row = (over: Partial<AcceptedExpert> = {}) =>
  ({
    name: '王海',
    tibetanName: '',
    duty: '',
    title: '正高级工程师',
    titleDate: null,
    specialty: '市政',
    education: '',
    inPost: true,
    termStart: null,
    termEnd: '2026-02',
    served: [2021, 2019],
    phone: '',
    avoidUnits: [],
    remark: '',
    ...over,
  }) as unknown as AcceptedExpert;

describe('a roster taken into the pool', () => {
  it('takes nothing away where a cell is blank, and leaves what only the pool knows', () => {
    const merged = mergedDetails(entry(), row(), '工程', titleCatalogue());
    expect(merged).toMatchObject({
      duty: '总工',
      phone: '139',
      avoidUnits: ['乙院'],
      prefecture: '西宁市',
      chairEligible: true,
    });
    expect(merged).toMatchObject({
      termStart: '2020-03',
      termEnd: '2026-02',
      served: [2019, 2021],
      disciplines: ['水利', '市政'],
    });
  });

  it('keeps every title in its order: one that is known learns its date where it stands, a new one comes last', () => {
    const titles = (over: Partial<AcceptedExpert>) =>
      mergedDetails(entry(), row(over), '工程', titleCatalogue()).titles.map(({ title, since }) => [title, since]);
    expect(titles({})).toEqual([
      ['高级工程师', '2015-12'],
      ['高级经济师', null],
      ['正高级工程师', null],
    ]);
    expect(titles({ title: '高级工程师' })).toEqual([
      ['高级工程师', '2015-12'],
      ['高级经济师', null],
    ]);
    // The series under another of its names.
    expect(mergedDetails(entry(), row({ title: '高级工程师' }), '工程技术', titleCatalogue()).titles).toHaveLength(2);
    expect(titles({ title: '高级 工程师', titleDate: '2016-01' })[0]).toEqual(['高级工程师', '2016-01']);
  });

  it('has its years of service in order, whoever is new or known', () => {
    expect(detailsFromRow(row(), '工程').served).toEqual([2019, 2021]);
    expect(mergedDetails(entry({ served: [2022, 2018] }), row(), '工程', titleCatalogue()).served).toEqual([
      2018, 2019, 2021, 2022,
    ]);
  });

  it('counts a year that a roster and a round of this file tell once, and two juries of one year twice', () => {
    expect(servedOf([2021, 2019], [2021, 2022])).toEqual({ times: 3, years: [2019, 2021, 2022] });
    expect(servedOf([], [2022, 2022])).toEqual({ times: 2, years: [2022] });
  });

  it('comes back as a row of a round with the title and discipline it has there and all service before it', () => {
    const person = {
      idNumber: '1',
      idKind: 'resident_id',
      nameOriginal: null,
      sex: null,
      ethnicity: '',
      birth: null,
    } as const;
    const seat = { title: { series: '经济', title: '高级经济师', since: null }, discipline: '市政' };
    const place = { sheet: '库', rowNumber: 1, poolNumber: 7 };
    expect(rowFromEntry(entry(), person, seat, [2019, 2022], place)).toMatchObject({
      ...{ title: '高级经济师', specialty: '市政', unitName: '甲院', poolNumber: 7 },
      ...{ served: [2019, 2022], servedOriginal: '2019、2022' },
    });
  });
});

describe('the cells of a change', () => {
  it('keep the parts of a field apart, tell apart what a joined text would not, and leave a blank empty', () => {
    const cells = (after: Partial<PoolEntry['details']>, before: Partial<PoolEntry['details']> = {}) =>
      changedCells(entry(before), entry(after));
    expect(cells({ disciplines: ['水利', '电力'], served: [], termEnd: '' })).toEqual([
      { field: 'disciplines', before: ['水利'], after: ['水利', '电力'] },
      { field: 'termEnd', before: ['2023-02'], after: [] },
      { field: 'served', before: ['2019'], after: [] },
    ]);
    expect(cells({ titles: [{ series: '工程', title: '高级工程师', since: '2015-12' }] })).toEqual([
      { field: 'titles', before: ['工程 高级工程师 2015-12', '经济 高级经济师'], after: ['工程 高级工程师 2015-12'] },
    ]);
    expect(cells({ avoidUnits: ['甲、乙院'] }, { avoidUnits: ['甲', '乙院'] })).toHaveLength(1);
    expect(cells({})).toEqual([]);
    expect([chinese, english].map((words) => words.valueOf([['水利'], ['true']]))).toEqual(['水利、是', '水利, yes']);
  });
});

describe('the report of changes', () => {
  const change = (over: Partial<PoolChange>): PoolChange => ({
    memberId: 'm1',
    act: 'changed',
    onDate: day('2022-06-01'),
    reason: '理由',
    document: '',
    before: entry(),
    after: entry(),
    ...over,
  });
  const kinds = (changes: readonly PoolChange[]) =>
    reportChanges(changes, day('2022-01-01'), day('2022-12-31')).map((one) => one.kind);

  it('tells a longer term as a renewal and another employer as that, also when one act brought both', () => {
    const after = entry({ termEnd: '2026-02' }, { units: [{ unitId: 'u2', unit: '乙院', since: null }] });
    expect(kinds([change({ after })])).toEqual(['renewed', 'unit']);
    expect(kinds([change({ after: entry({ termEnd: '2026-02', phone: '138' }) })])).toEqual(['renewed', 'other']);
    expect(kinds([change({ after: entry({ termEnd: '2022-12' }) })])).toEqual(['other']);
  });

  it('is no renewal where both terms end on the same day, or where none was known; the change is told with its cells', () => {
    for (const [was, is] of [
      ['2023-02', '2023-02-28'],
      ['2023-02-28', '2023-02'],
      [null, '2026-02'],
      ['2023-02', null],
    ] as const) {
      const one = change({ before: entry({ termEnd: was }), after: entry({ termEnd: is }) });
      const told = reportChanges([one], day('2022-01-01'), day('2022-12-31'));
      expect(told.map(({ kind, cells }) => [kind, cells.map(({ field }) => field)])).toEqual([['other', ['termEnd']]]);
    }
    expect(kinds([change({ before: entry({ termEnd: '2023-02-27' }), after: entry({ termEnd: '2023-02' }) })])).toEqual(
      ['renewed'],
    );
  });

  it('counts both days, and sorts by kind and day', () => {
    const changes = [
      change({ act: 'removed', onDate: day('2022-12-31') }),
      change({ act: 'added', before: null, onDate: day('2022-05-01') }),
      change({ act: 'added', before: null, onDate: day('2022-01-01') }),
      change({ act: 'suspended', onDate: day('2021-12-31') }),
      change({ act: 'removed', onDate: day('2023-01-01') }),
    ];
    const told = reportChanges(changes, day('2022-01-01'), day('2022-12-31'));
    expect(told.map((one) => [one.kind, one.onDate])).toEqual([
      ['added', '2022-01-01'],
      ['added', '2022-05-01'],
      ['removed', '2022-12-31'],
    ]);
  });
});
