import fc from 'fast-check';
import type { SheetGrid } from '../../src-main/core/domain/roster/cells.ts';
import type { JudgedApplicants } from '../../src-main/core/domain/roster/judge-applicants.ts';
import { judgeApplicants } from '../../src-main/core/domain/roster/judge-applicants.ts';

export const HEADINGS = [
  '姓名',
  '身份证号',
  '工作单位',
  '申报系列',
  '申报级别',
  '申报职称',
  '申报类型',
  '毕业院校',
  '近三年年度考核',
  '联系电话',
  '备注',
] as const;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident's number with its right last character. */
export function residentNumber(serial: number): string {
  const body = `63010419800101${String(serial).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(body[i]), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

const person = fc.record({
  name: fc.constantFrom('马晓东', '才让·卓玛', '李玉兰', '阿卜杜热合曼·买买提依明·艾尔肯江·吐尔逊托合提', '王 敏'),
  unit: fc.constantFrom('省水文站', '市政处', '省 水文站', '海西州“三江源”办（筹）'),
  level: fc.constantFrom('正高级', '副高级', '副高', '中级'),
  title: fc.constantFrom('高级工程师', '正高级工程师', '工程师'),
  kind: fc.constantFrom('', '正常', '破格', '一事一议'),
  school: fc.constantFrom('', '青海大学，水利', '长安大学\n地质'),
  grades: fc.constantFrom('', '2020合格、2021优秀', '2021合格、2022优秀'),
  phone: fc.constantFrom('', '13900000001', '13800000002'),
  remark: fc.constantFrom('', '“破格”材料齐备', 'a,b;c'),
});

/** Rows of a roster: people by their serial number, each at most once. */
export const randomRows = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), person), { selector: ([serial]) => serial, maxLength: 8 })
  .map((people) =>
    people.map(([serial, one]) => [
      one.name,
      residentNumber(serial),
      one.unit,
      '工程',
      one.level,
      one.title,
      one.kind,
      one.school,
      one.grades,
      one.phone,
      one.remark,
    ]),
  );
export type Rows = readonly (readonly string[])[];

export function sheetOf(rows: Rows): SheetGrid {
  const cells = [HEADINGS, ...rows].map((row) => row.map((t) => (t === '' ? null : { t, kind: 'text' as const })));
  const plain = { merges: [], hiddenRows: [], hiddenColumns: [], hidden: false, date1904: false };
  return { name: '花名册', rows: cells, ...plain };
}

export function judgedRows(rows: Rows): JudgedApplicants {
  const judged = judgeApplicants([sheetOf(rows)]);
  if (!judged.ok) throw new Error(judged.refusal.code);
  return judged.value;
}
