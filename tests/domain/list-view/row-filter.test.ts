import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { ListFilter } from '../../../src-main/core/domain/list-view/list-view.ts';
import { type FilteredRow, rowFilter, tallyOf } from '../../../src-main/core/domain/list-view/row-filter.ts';

const day = (text: string) => text as IsoDate;
const row = (over: Partial<FilteredRow>): FilteredRow => ({
  state: 'received',
  level: 'senior',
  kind: 'normal',
  series: '工程',
  specialty: '桥梁',
  unitId: 'u1',
  phone: '1',
  postAuditNumber: '1',
  currentTitle: '工程师',
  ethnicity: '汉族',
  birth: '1980-01',
  warnings: [],
  lacking: [],
  deadline: null,
  ...over,
});
const ground = {
  today: day('2022-12-01'),
  units: [
    { unitId: 'u1', parentId: null, prefecture: '西宁市' },
    { unitId: 'u2', parentId: 'u1', prefecture: '海西州' },
    { unitId: 'u3', parentId: 'u2', prefecture: '' },
    // A register that contradicts itself must not hang the list.
    { unitId: 'u4', parentId: 'u5', prefecture: '' },
    { unitId: 'u5', parentId: 'u4', prefecture: '' },
  ],
};
const has = (filters: readonly ListFilter[], over: Partial<FilteredRow>) => rowFilter(filters, ground)?.(row(over));

describe('the chips over the list', () => {
  it.each<[string, ListFilter, Partial<FilteredRow>, boolean]>([
    ['one of the states', { by: 'state', any: ['received', 'moved'] }, { state: 'moved' }, true],
    ['none of the states', { by: 'state', any: ['moved'] }, {}, false],
    ['blank specialty', { by: 'specialty', any: [''] }, { specialty: '' }, true],
    ['the unit itself', { by: 'unit', any: ['u1'], below: false }, {}, true],
    ['a unit below, not asked for', { by: 'unit', any: ['u1'], below: false }, { unitId: 'u2' }, false],
    ['a unit two steps below', { by: 'unit', any: ['u1'], below: true }, { unitId: 'u3' }, true],
    ['a unit above', { by: 'unit', any: ['u2'], below: true }, { unitId: 'u1' }, false],
    ['units that stand below each other', { by: 'unit', any: ['u4'], below: true }, { unitId: 'u5' }, true],
    ['the prefecture of the unit', { by: 'prefecture', any: ['海西州'] }, { unitId: 'u2' }, true],
    ['another prefecture', { by: 'prefecture', any: ['海西州'] }, { unitId: 'u1' }, false],
    ['one of the blank fields', { by: 'missing', any: ['phone', 'birth'] }, { birth: null }, true],
    ['blank means blanks too', { by: 'missing', any: ['phone'] }, { phone: ' ' }, true],
    ['nothing blank', { by: 'missing', any: ['phone', 'birth'] }, {}, false],
    ['with remarks', { by: 'remarks', has: true }, { warnings: ['x'] }, true],
    ['a character without a glyph is a remark', { by: 'remarks', has: true }, { lacking: ['x'] }, true],
    ['without remarks', { by: 'remarks', has: false }, { warnings: ['x'] }, false],
    ['overdue since yesterday', { by: 'deadline', when: 'overdue' }, { deadline: day('2022-11-30') }, true],
    ['in time on the last day', { by: 'deadline', when: 'overdue' }, { deadline: day('2022-12-01') }, false],
    ['due today', { by: 'deadline', when: 'week' }, { deadline: day('2022-12-01') }, true],
    ['due in seven days', { by: 'deadline', when: 'week' }, { deadline: day('2022-12-08') }, true],
    ['due in eight days', { by: 'deadline', when: 'week' }, { deadline: day('2022-12-09') }, false],
    ['nothing waited for', { by: 'deadline', when: 'week' }, {}, false],
  ])('%s', (_, filter, over, wanted) => {
    expect(has([filter], over)).toBe(wanted);
  });

  it('must all hold, and no chip wants everybody', () => {
    const both: readonly ListFilter[] = [
      { by: 'state', any: ['received'] },
      { by: 'kind', any: ['normal'] },
    ];
    expect(has(both, {})).toBe(true);
    expect(has(both, { kind: 'exceptional' })).toBe(false);
    expect(rowFilter([], ground)).toBeUndefined();
  });

  it('count so that the values add up', () => {
    const rows = ['a', 'b', 'a', '', 'b', 'a'];
    expect(tallyOf(rows, (one) => one)).toEqual([
      { value: 'a', n: 3 },
      { value: 'b', n: 2 },
      { value: '', n: 1 },
    ]);
  });
});
