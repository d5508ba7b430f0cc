import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { checkCharacterOf } from '../../src-main/core/domain/identity/id-number.ts';
import { makePerson, pick, SAMPLE_SPECIALTIES, SAMPLE_UNITS, type SamplePerson, seeded, two } from './sample-people.ts';

// exceljs is a CommonJS package; its named exports are not seen by plain Node.
const exceljs = createRequire(import.meta.url)('exceljs') as typeof import('exceljs');

export const SAMPLE_APPLICANTS = 48;
export const SAMPLE_EXPERTS = 60;
/** First applicant row of the sheet: title, filing line and a heading of two levels stand above. */
export const FIRST_APPLICANT_ROW = 5;

/** 0-based applicants with something wrong or odd; the tests hold the importer to exactly these. */
export const PLANTED = {
  badCheckCharacter: [4, 21],
  lostPrecision: [9],
  idMissing: [13],
  nameMissing: [17],
  duplicateOf: [40, 7],
  postAuditMissing: [25],
  separator: [2, 30],
  spacedName: [11],
  fullWidthId: [19],
  lowerX: [28],
  old15Digit: [33],
  sexDisagrees: [36],
  sameName: [5, 44],
  /** Applicant and expert who are the same person. */
  expertIsApplicant: [15, 20],
} as const;

const HEADINGS = [
  '序号', '单位', '姓名', '性别', '民族', '出生年月', '身份证号', '参加工作时间', '学历/全日制', '学历/在职', '毕业院校及专业',
  '毕业时间', '现任专业技术职务名称', '取得时间', '聘任时间', '从事专业', '从事专业年限', '申报系列', '申报专业', '申报级别',
  '申报资格名称', '申报类型', '近三年年度考核/2020', '近三年年度考核/2021', '近三年年度考核/2022', '继续教育', '单位性质',
  '岗位审核文号', '联系电话', '备注',
]; // biome-ignore format: one form, one block
const EXPERT_HEADINGS = [
  '序号', '姓名', '性别', '民族', '出生年月', '身份证号', '工作单位', '职务', '职称', '取得时间', '从事专业（学科组）',
  '是否在职', '任期起', '任期止', '历年参评', '手机', '回避单位', '备注',
]; // biome-ignore format: one form, one block

type DateParts = { year: number; month: number; day: number };
const DATE_STYLES: readonly ((d: DateParts) => CellValue)[] = [
  (d) => `${d.year}.${two(d.month)}`,
  (d) => `${d.year}年${d.month}月`,
  (d) => `${d.year}-${two(d.month)}-${two(d.day)}`,
  (d) => `${d.year}/${two(d.month)}/${two(d.day)}`,
  (d) => `${d.year}${two(d.month)}`,
  (d) => serialOf(d),
];

function serialOf(d: DateParts): number {
  return Math.round((Date.UTC(d.year, d.month - 1, d.day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

export interface SampleBook {
  readonly applicants: Workbook;
  readonly experts: Workbook;
}

/** Both sample workbooks. Everybody in them is made up; units look like Qinghai's and are none. */
export function makeSampleWorkbooks(seed: number): SampleBook {
  const random = seeded(seed);
  const names = new Set<string>();
  const people = distinct(names, SAMPLE_APPLICANTS, (i) => makePerson(random, i, 1970, 1986));
  plantNames(people);
  const experts = distinct(names, SAMPLE_EXPERTS, (i) => makePerson(random, 200 + i, 1964, 1982));
  const [applicantIndex, expertIndex] = PLANTED.expertIsApplicant;
  experts[expertIndex] = { ...(people[applicantIndex] as SamplePerson) };
  return { applicants: applicantBook(random, people), experts: expertBook(random, experts) };
}

/** Names differ by making: a name twice is planted, never luck. */
function distinct(names: Set<string>, count: number, make: (index: number) => SamplePerson): SamplePerson[] {
  return Array.from({ length: count }, (_, i) => {
    let person = make(i);
    while (names.has(person.name)) person = make(i);
    names.add(person.name);
    return person;
  });
}

function plantNames(people: SamplePerson[]): void {
  const at = (i: number) => people[i] as SamplePerson;
  at(PLANTED.separator[0]).name = '阿不都•热合曼';
  at(PLANTED.separator[1]).name = '古丽．巴哈尔';
  at(PLANTED.spacedName[0]).name = '李　娜';
  for (const i of PLANTED.separator) at(i).ethnicity = '维吾尔族';
  for (const i of [...PLANTED.sameName, ...PLANTED.spacedName]) at(i).ethnicity = '汉族';
  for (const i of PLANTED.sameName) at(i).name = '李伟';
  const lowerX = at(PLANTED.lowerX[0]);
  const before = lowerX.idNumber.slice(0, 14);
  for (let n = 700; !lowerX.idNumber.endsWith('X'); n += 2) lowerX.idNumber = before + withCheck(before, n);
  lowerX.sex = '女';
}

/** Sequence and check character behind the first fourteen digits. */
function withCheck(first14: string, sequence: number): string {
  const first17 = first14 + String(sequence).padStart(3, '0');
  return first17.slice(14) + checkCharacterOf(first17);
}

function typedId(people: readonly SamplePerson[], index: number): CellValue {
  const id = (people[index] as SamplePerson).idNumber;
  const in_ = (list: readonly number[]) => list.includes(index);
  if (in_(PLANTED.badCheckCharacter)) return id.slice(0, 17) + (id[17] === '1' ? '2' : '1');
  if (in_(PLANTED.lostPrecision)) return Number(id.slice(0, 15)) * 1000;
  if (in_(PLANTED.idMissing)) return '';
  if (index === PLANTED.duplicateOf[0]) return (people[PLANTED.duplicateOf[1]] as SamplePerson).idNumber;
  if (in_(PLANTED.fullWidthId)) return [...id].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
  if (in_(PLANTED.lowerX)) return id.toLowerCase();
  if (in_(PLANTED.old15Digit)) return id.slice(0, 6) + id.slice(8, 17);
  return id;
}

function applicantBook(random: (below: number) => number, people: readonly SamplePerson[]): Workbook {
  const book = newBook();
  const sheet = book.addWorksheet('花名册');
  title(sheet, '2022年度青海省工程系列高级职称申报人员花名册（样例）', HEADINGS.length);
  sheet.getCell(2, 1).value = '填报单位（盖章）：青海省工程系列高级职称评审委员会办公室';
  sheet.getCell(2, 13).value = '填报日期：2023年1月10日';
  twoLevelHeading(sheet, 3, HEADINGS);
  people.forEach((person, i) => {
    const [unit, unitKind] = SAMPLE_UNITS[i % SAMPLE_UNITS.length] as readonly [string, string];
    const date = DATE_STYLES[i % DATE_STYLES.length] as (d: DateParts) => CellValue;
    // A duplicate carries its first bearer's birth and sex too: the two rows are one person, sent in by two units.
    const shown = i === PLANTED.duplicateOf[0] ? (people[PLANTED.duplicateOf[1]] as SamplePerson) : person;
    const specialty = SAMPLE_SPECIALTIES[i % SAMPLE_SPECIALTIES.length] as string;
    const full = i % 3 === 0;
    const titled = { year: 2012 + random(5), month: 1 + random(12), day: 1 + random(28) };
    const wrongSex = (PLANTED.sexDisagrees as readonly number[]).includes(i);
    const audited = unitKind === '事业' && !(PLANTED.postAuditMissing as readonly number[]).includes(i);
    const row: CellValue[] = [
      i + 1,
      unit,
      (PLANTED.nameMissing as readonly number[]).includes(i) ? '' : person.name,
      wrongSex ? (shown.sex === '男' ? '女' : '男') : shown.sex,
      person.ethnicity,
      date(shown.birth),
      typedId(people, i),
      date({ year: shown.birth.year + 22, month: 7, day: 15 }),
      pick(random, ['本科', '硕士研究生', '大专']),
      '',
      `青海大学 ${specialty}`,
      date({ year: shown.birth.year + 22, month: 6, day: 30 }),
      full ? '高级工程师' : '工程师',
      date(titled),
      date({ ...titled, year: titled.year + 1 }),
      specialty,
      5 + random(12),
      '工程',
      specialty,
      full ? '正高级' : '副高级',
      full ? '正高级工程师' : '高级工程师',
      pick(random, ['正常', '正常', '正常', '正常', '双定向', '援青', '破格', '高技能']),
      pick(random, ['合格', '合格', '优秀']),
      pick(random, ['合格', '合格', '优秀']),
      pick(random, ['合格', '合格', '优秀']),
      pick(random, ['90学时', '72学时', '合格']),
      unitKind,
      audited ? `青人社岗审〔2022〕${10 + random(380)}号` : '',
      `1${3 + random(6)}${String(100000000 + random(899999999))}`,
      '',
    ];
    row.forEach((value, c) => {
      write(sheet, FIRST_APPLICANT_ROW + i, c + 1, value);
    });
  });
  const end = FIRST_APPLICANT_ROW + people.length;
  sheet.getCell(end, 1).value = `共 ${people.length} 人`;
  sheet.getCell(end + 1, 1).value = '填表人：            审核人：            联系电话：';
  return book;
}

function expertBook(random: (below: number) => number, people: readonly SamplePerson[]): Workbook {
  const book = newBook();
  const sheet = book.addWorksheet('评委库');
  title(sheet, '青海省工程系列高级职称评审委员会评委库名册（样例）', EXPERT_HEADINGS.length);
  EXPERT_HEADINGS.forEach((text, c) => {
    sheet.getCell(2, c + 1).value = text;
  });
  people.forEach((person, i) => {
    // Three-year terms that hold a meeting in February 2023, but for the last four.
    const expired = i >= people.length - 4;
    const start = { year: expired ? 2019 : 2020 + random(3), month: expired ? 1 + random(12) : 4 + random(8), day: 1 };
    const end = serialOf({ ...start, year: start.year + 3 }) - 1;
    const row: CellValue[] = [
      i + 1,
      person.name,
      person.sex,
      person.ethnicity,
      `${person.birth.year}.${two(person.birth.month)}`,
      person.idNumber,
      (SAMPLE_UNITS[(i * 5 + 2) % SAMPLE_UNITS.length] as readonly [string, string])[0],
      pick(random, ['总工程师', '副总工程师', '科长', '教授', '主任']),
      i % 3 === 0 ? '高级工程师' : '正高级工程师',
      `${2004 + random(14)}.${two(1 + random(12))}`,
      SAMPLE_SPECIALTIES[i % SAMPLE_SPECIALTIES.length] as string,
      random(12) === 0 ? '否' : '是',
      serialOf(start),
      end,
      pick(random, ['', '2020', '2021', '2020、2021']),
      `1${3 + random(6)}${String(100000000 + random(899999999))}`,
      i % 15 === 7 ? (pick(random, SAMPLE_UNITS)[0] as string) : '',
      '',
    ];
    row.forEach((value, c) => {
      write(sheet, 3 + i, c + 1, value);
    });
  });
  return book;
}

function newBook(): Workbook {
  const book = new exceljs.Workbook();
  book.creator = 'JuryDesk';
  book.created = new Date(Date.UTC(2023, 0, 10));
  book.modified = book.created;
  return book;
}

function title(sheet: Worksheet, text: string, columns: number): void {
  sheet.mergeCells(1, 1, 1, columns);
  sheet.getCell(1, 1).value = text;
  sheet.getCell(1, 1).font = { name: '宋体', size: 16, bold: true };
  sheet.getCell(1, 1).alignment = { horizontal: 'center' };
}

function twoLevelHeading(sheet: Worksheet, row: number, headings: readonly string[]): void {
  headings.forEach((heading, c) => {
    const [parent = '', child] = heading.split('/');
    if (child === undefined) sheet.mergeCells(row, c + 1, row + 1, c + 1);
    else {
      sheet.getCell(row + 1, c + 1).value = child;
      const first = headings.findIndex((one) => one.startsWith(`${parent}/`));
      const last = headings.findLastIndex((one) => one.startsWith(`${parent}/`));
      if (c === last) sheet.mergeCells(row, first + 1, row, last + 1);
      if (c !== first) return;
    }
    sheet.getCell(row, c + 1).value = parent;
  });
}

function write(sheet: Worksheet, row: number, column: number, value: CellValue): void {
  if (value === '') return;
  const cell = sheet.getCell(row, column);
  cell.value = value;
  // Five-digit numbers are the dates of this form.
  if (typeof value === 'number' && value > 10_000 && value < 80_000) cell.numFmt = 'yyyy/m/d';
}

/** Run as a program, it writes the two files that ship with the product. */
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = path.resolve(import.meta.dirname, '../../assets/samples');
  const { applicants, experts } = makeSampleWorkbooks(40);
  await applicants.xlsx.writeFile(path.join(folder, 'applicants.xlsx'));
  await experts.xlsx.writeFile(path.join(folder, 'experts.xlsx'));
}
