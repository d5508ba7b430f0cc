import { writeFileSync } from 'node:fs';
import { utils, write } from 'xlsx';
import { personNumber } from './people.mjs';

const HEADINGS = [
  ...['工作单位', '姓名', '性别', '民族', '出生年月', '身份证号', '参加工作时间', '学历', '毕业院校及专业', '毕业时间'],
  ...[
    '现任专业技术职务',
    '取得时间',
    '聘任时间',
    '从事专业',
    '申报系列',
    '申报专业',
    '申报级别',
    '申报资格名称',
    '申报类型',
  ],
  '联系电话',
];

/** Every so manieth record repeats the person before it: a duplicate that the import has to find. */
const REPEATED_EVERY = 200;

/** Rows above the records: a title and the headings. */
export const ROWS_ABOVE = 2;

function cellsOf(i) {
  const person = personNumber(i);
  const { birthYear: year } = person;
  const sex = Number(person.idNumber[16]) % 2 === 1 ? '男' : '女';
  return [
    ...[person.unit, person.name, sex, '汉族', person.birth.replace('-', '.'), person.idNumber, `${year + 22}.07`],
    ...[
      '大学本科',
      `某某大学${person.specialty}专业`,
      `${year + 22}.06`,
      '工程师',
      `${year + 28}.12`,
      `${year + 29}.01`,
    ],
    ...[person.specialty, '工程', person.specialty, '副高级', '高级工程师', '正常申报', person.phone],
  ];
}

/** @param {number} records */
function rosterRows(records) {
  const isRepeated = (i) => i % REPEATED_EVERY === REPEATED_EVERY - 1;
  const rows = Array.from({ length: records }, (_, i) => cellsOf(isRepeated(i) ? i - 1 : i));
  return [['申报人员花名册'], HEADINGS, ...rows];
}

/** How many of so many records an import must accept. @param {number} records */
export const acceptedOf = (records) => records - Math.floor(records / REPEATED_EVERY);

/**
 * Writes a roster of 20 columns as a spreadsheet program does: shared strings, packed.
 * @param {string} file
 * @param {number} records
 */
export function writeRoster(file, records) {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rosterRows(records), { dense: true }), '花名册');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }));
}

const inCells = (cells) => cells.map((t) => ({ t, kind: 'text' }));

/** The same roster as the import's reader would give it. @param {number} records */
export function rosterGrid(records) {
  const rows = rosterRows(records).map(inCells);
  return { name: '花名册', hidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], date1904: false };
}

const EXPERT_HEADINGS = [
  '序号',
  '姓名',
  '性别',
  '民族',
  '出生年月',
  '身份证号',
  '工作单位',
  '职称',
  '从事专业',
  '是否在职',
  '手机',
];
/** Nobody of them applies. */
const FIRST_EXPERT = 500_000;

/** A pool of so many experts from the same units as the applicants, as the import's reader would give it. @param {number} records */
export function expertGrid(records) {
  const rows = Array.from({ length: records }, (_, i) => {
    const person = personNumber(FIRST_EXPERT + i);
    const sex = Number(person.idNumber[16]) % 2 === 1 ? '男' : '女';
    const about = [String(i + 1), person.name, sex, '汉族', person.birth.replace('-', '.'), person.idNumber];
    return [...about, person.unit, '正高级工程师', person.specialty, '是', person.phone];
  });
  return { ...rosterGrid(0), rows: [['评委库名册'], EXPERT_HEADINGS, ...rows].map(inCells) };
}
