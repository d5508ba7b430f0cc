import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type {
  GroupListFacts,
  GroupReadingRow,
  ListedGroup,
  ReadingListFacts,
  Synopsis,
  SynopsisBookletFacts,
} from '../../../src-main/core/reports/index.ts';
import { kindRosterFacts } from './roster-facts.ts';
import { context, personName } from './sample-facts.ts';

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const expert = (i: number) => personName(40 + (i % 6));

function reading(people: number, from: number, defence: boolean): GroupReadingRow[] {
  return kindRosterFacts(from + people)
    .rows.slice(from)
    .map((one, i) => ({
      bagNumber: one.bagNumber,
      name: one.name,
      tibetanName: one.details.tibetanName,
      unit: one.unit,
      qualification: one.title,
      lead: expert(i),
      reviewers: [expert(i + 1), expert(i + 2)],
      leaves: i < people / 2 ? [] : [expert(i + 4)],
      asks: defence ? [i % 2 === 0 ? 'level' : 'kind'] : [],
    }));
}

function group(n: number, people: number, heard: number, sealed = 0): ListedGroup {
  return {
    name: `第${n}组`,
    specialties: ['公路与桥梁工程', '水利水电'],
    members: times(6, expert)
      .slice(sealed)
      .map((name, i) => ({
        name,
        tibetanName: i === 2 ? 'བསྟན་འཛིན་ཕུན་ཚོགས།' : '',
        unit: ['青海大学', '中国电建集团西北勘测设计研究院有限公司青海分院'][i % 2] ?? '',
        title: '正高级工程师',
        specialty: '水利水电',
        duty: i === 0 ? ('leader' as const) : i === 1 ? ('deputy' as const) : ('member' as const),
      })),
    sealed,
    ordinary: { rows: reading(people, 0, false), exits: 7, bound: 6 },
    defence: { rows: reading(heard, people, true), exits: 2, bound: 2 },
  };
}

export const groupListFacts = (people = 34): GroupListFacts => ({
  ...context,
  heldOn: '2023年2月14日',
  groups: [group(1, people, 6), group(2, 4, 0, 2)],
  grouping: {
    rules: { count: 2, minimum: 3, evenBy: 'group', spread: 20, defenceGroups: [1], level: true },
    changed: false,
    since: ['recusals'],
    experts: [
      { aim: 'discipline', value: 3 },
      { aim: 'barred', value: 0 },
      { aim: 'recused', value: 17 },
      { aim: 'even', value: 72 },
    ],
    applications: [
      { aim: 'able', value: 2 },
      { aim: 'barred', value: 0 },
      { aim: 'discipline', value: null },
      { aim: 'together', value: 5 },
      { aim: 'recused', value: 21 },
      { aim: 'defence', value: 1 },
      { aim: 'level', value: 0 },
      { aim: 'even', value: 800 },
    ],
    sizes: [
      { number: 1, experts: 6, applications: people + 6, least: 17, most: 41 },
      { number: 2, experts: 6, applications: 4, least: 4, most: 41 },
    ],
    wider: null,
    promises: [
      { promise: 'dossiers_once', checked: people + 10, violated: 0 },
      { promise: 'minimum', rule: 'groupMinimum', checked: 2, violated: 0 },
    ],
    madeUtc: '2023-02-10T02:00:00.000Z',
    madeOn: '2023-02-10' as IsoDate,
    basis: (rule) => (rule === undefined ? '' : '职称评审管理暂行规定（人力资源和社会保障部令第40号）'),
  },
  plan: {
    ...{ pairs: 132, minLoad: 9, maxLoad: 21, objective: 1383, optimal: false, bound: 1380, proof: 'search' },
    rules: {
      ...{ need: 3, within: 'group', otherDiscipline: 10, secondDiscipline: 3, lowerLevel: 20, balance: 1 },
      ...{ samePrefecture: 1, sameEmployer: 0 },
    },
    promises: [
      {
        ...{ promise: 'covered', hard: true, checked: 44, violated: 0, unknown: 0 },
        basis: '职称评审管理暂行规定（人力资源和社会保障部令第40号）',
      },
      { promise: 'level', hard: false, checked: 132, violated: 11, unknown: 2, basis: '评审办公室工作惯例' },
    ],
    verdict: { fault: null, proof: 'search', changed: ['recusals'] },
  },
});

export const readingListFacts = (bags = 14): ReadingListFacts => ({
  ...context,
  due: '2023年2月14日',
  experts: times(2, (e) => ({
    ...{ name: personName(e === 0 ? 3 : 41), tibetanName: e === 1 ? 'བསྟན་འཛིན་ཕུན་ཚོགས།' : '' },
    ...{ unit: '中国电建集团西北勘测设计研究院有限公司青海分院', title: '正高级工程师' },
    ...{ group: e === 0 ? '第1组' : null, duty: e === 0 ? ('leader' as const) : ('member' as const) },
    rows: kindRosterFacts(e === 0 ? bags : 3).rows.map((one, i) => ({
      ...{ bagNumber: one.bagNumber, name: one.name, tibetanName: one.details.tibetanName, unit: one.unit },
      ...{ qualification: one.title, specialty: one.specialty, lead: i % 3 === 0, defence: i % 5 === 0 },
    })),
  })),
});

export const synopsisBookletFacts = (people = 5): SynopsisBookletFacts => ({
  ...context,
  groups: [
    {
      name: '第1组',
      synopses: kindRosterFacts(people).rows.map(
        ({ idMasked: _, title, details, ...one }, i): Synopsis => ({
          ...one,
          // As long as a row gets.
          details: i === 3 ? { ...details, remark: '曾用名'.repeat(30), school: one.unit.repeat(2) } : details,
          qualification: title,
          leaves: i % 2 === 0 ? [] : [expert(0), expert(3)],
          defence: i % 4 === 1,
        }),
      ),
    },
  ],
});
