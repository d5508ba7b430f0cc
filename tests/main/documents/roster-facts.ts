import { APPLICATION_KINDS } from '../../../src-main/core/domain/applications/application-kind.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { listColumns } from '../../../src-main/core/domain/list-view/list-view.ts';
import type {
  KindRosterFacts,
  KindRosterRow,
  ListRosterFacts,
  ListRosterRow,
} from '../../../src-main/core/reports/index.ts';
import { day } from '../../domain/support/day.ts';
import { context, personName, unitName } from './sample-facts.ts';

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const bag = (i: number): string => String(i + 1).padStart(3, '0');
const LEVELS = ['associate_senior', 'full_senior', 'associate_senior', 'intermediate'] as const;

function row(i: number): KindRosterRow {
  const level: KindRosterRow['level'] = LEVELS[i % LEVELS.length] ?? 'junior';
  const [series, specialty] = [
    i % 11 === 0 ? '自然资源、规划和测绘工程' : '工程技术',
    ['水利水电', '公路与桥梁工程'][i % 2] ?? '',
  ];
  const shared = {
    name: personName(i),
    series,
    specialty,
    level,
    title: level === 'full_senior' ? '正高级工程师' : '高级工程师',
  };
  const kind = i < 40 ? 'normal' : (APPLICATION_KINDS[i % APPLICATION_KINDS.length] ?? 'other');
  return {
    ...shared,
    bagNumber: bag(i),
    unit: unitName(i),
    idMasked: '630103********1234',
    kind,
    details: {
      ...shared,
      kind,
      ...{ sheet: '名册', rowNumber: i + 3, nameOriginal: null, tibetanName: i % 17 === 4 ? 'བསྟན་འཛིན་ཕུན་ཚོགས།' : '' },
      ...{ sex: i % 3 === 0 ? 'female' : 'male', ethnicity: i % 5 === 0 ? '藏族' : '汉族', birth: '1984-07-15' },
      ...{ idKind: 'resident_id', unitName: unitName(i), unitKind: 'public_institution', unitKindOriginal: '事业单位' },
      ...{
        workStart: '2006-07',
        education: '本科',
        educationFullTime: '大学本科',
        educationInService: i % 4 === 0 ? '工程硕士' : '',
      },
      ...{
        school: '青海大学水利水电工程专业',
        graduated: '2006-07',
        currentTitle: '工程师',
        currentTitleDate: '2014-12-20',
      },
      ...{ appointedDate: '2015-03-01', currentSpecialty: '水利水电工程', yearsInSpecialty: 16 },
      ...{ levelOriginal: '副高', kindOriginal: '正常', remark: '' },
      assessments: [2019, 2020, 2021].map((year) => ({ year, grade: year === 2020 ? '优秀' : '合格' })),
      ...{
        training: '每年90学时，均合格',
        postAuditNumber: `青人社岗〔2022〕${100 + (i % 60)}号`,
        phone: '13897112233',
        address: '',
      },
    },
  };
}

/** F34 of a round: all kinds, forty ordinary ones first. */
export const kindRosterFacts = (rows = 72, cells: KindRosterFacts['cells'] = 'stacked'): KindRosterFacts => ({
  ...context,
  asOf: day('2022-12-05'),
  phone: '0971-6301234',
  frozen: false,
  only: undefined,
  cells,
  rows: times(rows, row),
});

function listed(i: number): ListRosterRow {
  const { bagNumber, details, idMasked, kind, level, name, series, specialty, title, unit } = row(i);
  return {
    ...{
      applicationId: asId<'application'>(`a${i}`),
      number: bagNumber,
      name,
      pinyin: '',
      unitId: asId<'unit'>('u'),
      unit,
    },
    ...{
      tibetanName: details.tibetanName,
      sex: details.sex,
      ethnicity: details.ethnicity,
      birth: details.birth,
      idMasked,
    },
    ...{ unitKind: details.unitKind, currentTitle: details.currentTitle, series, specialty, level, title, kind },
    ...{ state: 'accepted', deadline: null, postAuditNumber: details.postAuditNumber, phone: details.phone },
    ...{
      sheetRow: i + 3,
      warnings: i % 9 === 0 ? ['kind_blank'] : [],
      lacking: [],
      prefecture: '海西蒙古族藏族自治州',
    },
  };
}

/** F34 of the list as it stands in the window. */
export const listRosterFacts = (rows = 40, columns: ListRosterFacts['columns'] = listColumns): ListRosterFacts => ({
  ...context,
  view: '副高待补正',
  conditions: ['级别为“副高级”', '单位为“海西州水利局”及其下级单位'],
  sort: { key: 'strokes_blank_first', down: false },
  columns,
  all: rows + 312,
  frozen: true,
  printedAt: '09:30',
  printedBy: '马晓燕',
  rows: times(rows, listed),
});
