import { describe, expect, it } from 'vitest';
import {
  changedEntries,
  enteredFacts,
  neededFacts,
  readEntry,
  type TypedEntry,
} from '../../../src-main/core/domain/eligibility/entered-facts.ts';
import { factsOfRoster } from '../../../src-main/core/domain/eligibility/facts.ts';
import { day } from '../support/day.ts';
import { findingsOf, packWith, sound } from '../support/eligibility.ts';

const ground = { today: day('2022-12-20'), criteria: ['gc-2022'] };
const read = (entry: TypedEntry) => {
  const result = readEntry(entry, ground);
  return result.ok ? result.value.value : [result.refusal.code, result.refusal.params];
};

describe('what is read off a paper', () => {
  it.each([
    [
      'the day, the month and the year',
      [
        ['2020-12-05', '2021-11'],
        ['2022', null],
      ],
      [
        ['2020-12-05', '2021-11'],
        ['2022', null],
      ],
    ],
    [
      'the styles of an office',
      [
        ['2020年3月1日', '2021.5'],
        ['２０２１/6/1', null],
      ],
      [
        ['2020-03-01', '2021-05'],
        ['2021-06-01', null],
      ],
    ],
    ['an end that is still to come', [['2020-01-01', '2023-12-31']], [['2020-01-01', '2023-12-31']]],
    ['the day of the check itself', [['2022-12-20', '2022-12-20']], [['2022-12-20', '2022-12-20']]],
  ] as const)('takes %s', (_, given, expected) => {
    const value = given.map(([from, to]) => ({ from, to }));
    expect(read({ name: 'aidStays', value })).toEqual(expected.map(([from, to]) => ({ from, to })));
  });

  const at = (fact: string, line: number) => ({ fact, line });
  const stays = (...lines: [string, string | null][]): TypedEntry => ({
    name: 'villageStays',
    value: lines.map(([from, to]) => ({ from, to })),
  });
  it.each<[TypedEntry, string, object]>([
    [stays(['2020-01-01', null], ['', null]), 'fact_date_unreadable', { ...at('villageStays', 2), date: '' }],
    [stays(['去年', null]), 'fact_date_unreadable', { ...at('villageStays', 1), date: '去年' }],
    [stays(['2021-02-29', null]), 'fact_date_unreadable', { ...at('villageStays', 1), date: '2021-02-29' }],
    [
      stays(['2021-02-01', '2021-01']),
      'fact_dates_contradict',
      { ...at('villageStays', 1), from: '2021-02-01', to: '2021-01' },
    ],
    [
      stays(['2022-12-21', null]),
      'fact_in_future',
      { ...at('villageStays', 1), date: '2022-12-21', today: '2022-12-20' },
    ],
    [
      { name: 'insurancePeriods', value: [{ from: '2021-01', to: '2023-01' }] },
      'fact_in_future',
      { ...at('insurancePeriods', 1), date: '2023-01', today: '2022-12-20' },
    ],
    [
      { name: 'unitPosting', value: { from: '2022-12', to: '2022-12-09' } },
      'fact_day_missing',
      { ...at('unitPosting', 1), date: '2022-12' },
    ],
    [
      { name: 'unitPosting', value: { from: '2022-12-09', to: '2022-12-01' } },
      'fact_dates_contradict',
      { ...at('unitPosting', 1), from: '2022-12-09', to: '2022-12-01' },
    ],
    [
      { name: 'receivedOn', value: '2022-12-21' },
      'fact_in_future',
      { ...at('receivedOn', 1), date: '2022-12-21', today: '2022-12-20' },
    ],
    [{ name: 'achievements', value: [{ id: ' ', on: '2020' }] }, 'fact_text_missing', at('achievements', 1)],
    [
      { name: 'punishments', value: [{ grade: 'demerit', from: '2021-05', to: null }] },
      'fact_day_missing',
      { ...at('punishments', 1), date: '2021-05' },
    ],
    [{ name: 'criteriaVersion', value: 'gc-2019' }, 'fact_criteria_unknown', { fact: 'criteriaVersion' }],
  ])('%j is refused as %s with its place', (entry, code, params) => expect(read(entry)).toEqual([code, params]));

  it('takes back whatever was entered', () => {
    for (const name of enteredFacts) expect(read({ name, value: null } as TypedEntry)).toBeNull();
  });
});

describe('entries that change something', () => {
  const standing = new Map([['aidStays', [{ from: '2019-08-01', to: null }]]] as const);
  const said = (value: unknown) => ({ name: 'aidStays', value }) as never;
  it('leave out what stands already, however it is ordered, and what was never there', () => {
    expect(changedEntries([said([{ to: null, from: '2019-08-01' }])], standing)).toMatchObject({
      refusal: { code: 'facts_unchanged' },
    });
    expect(changedEntries([{ name: 'unitTier', value: null }], standing)).toMatchObject({ ok: false });
    expect(changedEntries([said(null), { name: 'unitTier', value: null }], standing)).toEqual({
      ok: true,
      value: [said(null)],
    });
  });
});

describe('what the rules of an application wait for', () => {
  const { kind, series, specialty, level, title } = sound;
  const roster = factsOfRoster({
    ...{ kind, series, specialty, level, title, unitKind: 'public_institution', postAuditNumber: '1' },
    ...{ education: '大学本科', currentTitle: '工程师', currentTitleDate: '2017-12-31', workStart: '2010-07' },
    ...{ graduated: '2010-06', assessments: [], training: '90' },
  });
  const needed = (change: object, pack?: Parameters<typeof findingsOf>[1]) => [
    ...neededFacts(findingsOf({ ...roster, ...change }, pack)),
  ];

  it('hangs on the kind of application and of unit, never on a list of ours', () => {
    expect(needed({})).toEqual(['unitPosting', 'receivedOn', 'employment', 'achievements', 'punishments']);
    expect(needed({ unitKind: 'private_enterprise' })).toEqual(
      expect.arrayContaining(['personnelFileAtUnit', 'registeredInProvince', 'contract', 'insurancePeriods']),
    );
    expect(needed({ kind: 'aid_qinghai' })).toEqual(
      expect.arrayContaining(['aidDirect', 'aidStays', 'unitTier', 'hostRecommends']),
    );
    expect(needed({ kind: 'village_cadre' })).toEqual(
      expect.arrayContaining(['villageSent', 'villageStays', 'villageAchievement']),
    );
    expect(needed({ kind: 'village_cadre' })).not.toContain('aidStays');
  });

  it('is no longer what somebody has said, nor what a rule without its figure could not use', () => {
    const all = { ...sound, unitPosting: { from: day('2022-12-01'), to: day('2022-12-09') } };
    expect(needed(all)).toEqual([]);
    expect(needed({ kind: 'aid_qinghai', aidDirect: false })).not.toContain('aidStays');
    const versions = [{ id: 'gc-2022', title: '工程', series: 'engineering', effectiveFrom: day('2022-01-01') }];
    expect(needed({})).not.toContain('criteriaVersion');
    expect(needed({}, packWith({ criteriaVersion: { versions } }))).toContain('criteriaVersion');
  });
});
