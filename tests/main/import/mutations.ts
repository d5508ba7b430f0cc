import { unzipSync, type Zippable, zipSync } from 'fflate';
import { utils, type WorkBook, write } from 'xlsx';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';

/** Draws a whole number from 0 to `below` - 1; the same draws give the same file. */
export type Dice = (below: number) => number;

const HEADING = [
  '序号 单位 姓名 性别 民族 出生年月 身份证号 参加工作时间 学历 现任专业技术职务名称 取得时间 聘任时间',
  '申报系列 申报专业 申报级别 申报资格名称 申报类型 2020年考核 2021年考核 单位性质 岗位审核文号 联系电话 备注',
]
  .join(' ')
  .split(' ');
const ID_COLUMN = HEADING.indexOf('身份证号');
const NAMES = [
  '王芳',
  '李伟',
  '才让卓玛',
  '完么才让',
  '阿卜杜热依木·买买提',
  '张𬭚',
  '赵敏',
  '马海龙',
  '周吉',
  '孙丽',
  '旦增',
  '钱多',
];

export function idOf(i: number): string {
  const first17 = `6301031980${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}${String(100 + i).slice(-3)}`;
  return first17 + checkCharacterOf(first17);
}

export type Cell = string | number | null;

function person(i: number): Cell[] {
  const id = idOf(i);
  const sex = Number(id[16]) % 2 === 1 ? '男' : '女';
  return [
    i + 1,
    `省第${(i % 3) + 1}设计院`,
    NAMES[i % NAMES.length] as string,
    sex,
    '汉族',
    `${id.slice(6, 10)}.${id.slice(10, 12)}`,
    id,
    '2003.07',
    '大学本科',
    '工程师',
    '2014-12',
    41_000 + i,
    '工程技术',
    '化工',
    '副高级',
    '高级工程师',
    '正常',
    '合格',
    '优秀',
    '事业单位',
    `岗审〔2022〕${i + 1}号`,
    `1390971${String(1000 + i)}`,
    '',
  ];
}

/** A roster as a unit sends it: title, heading, twelve people, a foot. */
export function rosterGrid(): Cell[][] {
  return [
    ['2022年度申报人员花名册'],
    [...HEADING],
    ...Array.from({ length: 12 }, (_, i) => person(i)),
    ['共 12 人', '', '填表人：王敏'],
  ];
}

function bookOf(sheets: readonly (readonly [string, readonly (readonly Cell[])[]])[]): WorkBook {
  const book = utils.book_new();
  for (const [name, rows] of sheets) utils.book_append_sheet(book, utils.aoa_to_sheet(rows as Cell[][]), name);
  return book;
}

const xlsxOf = (book: WorkBook): Buffer =>
  write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: false });

/** An xlsx of sheets with their rows. */
export const workbookOf = (sheets: Parameters<typeof bookOf>[0]): Buffer => xlsxOf(bookOf(sheets));

function textOf(rows: readonly (readonly Cell[])[], separator = ','): string {
  const quoted = (cell: Cell) =>
    /[",\n\t;]/u.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? '');
  return rows.map((row) => row.map(quoted).join(separator)).join('\r\n');
}

/** Texts that have broken an import somewhere: formulas, lost digits, other alphabets, names out of JavaScript. */
const NASTY: readonly Cell[] = [
  "=cmd|'/c calc'!A1",
  '+HYPERLINK("x")',
  '@SUM(1)',
  '-2+3',
  '#REF!',
  '#N/A',
  '甲'.repeat(32_767),
  '甲·'.repeat(30),
  '\u202e王芳',
  '王\u0000芳',
  '王\u0007芳',
  '\ud842',
  '𠮷𬭚㛃',
  '   ',
  '\u00a0\u3000',
  '__proto__',
  'constructor',
  '６３０１０３１９８００１０１００４Ｘ',
  '63010319800101004x',
  ' 630103 19800101 004X ',
  '63010319800101004',
  '630103198001010049',
  '630103800101004',
  '630103198002300041',
  '6.30103E+17',
  Number(`${63010319800101}0040`),
  630103800101004,
  'E12345678',
  'H12345678',
  '830000198001010011',
  '1e999',
  '2023-02-30',
  '一九八〇年一月',
  '45123',
  45123,
  -1,
  0.1,
  1e308,
  2958466,
  '55岁',
  '二级教师',
  '2019合格、2020优秀、2021',
  '合计',
  '姓名',
  '\n\n',
  '<![CDATA[x]]>',
  '&#x10FFFF;',
  '，、；',
];

function withNastyCells(dice: Dice): Cell[][] {
  const rows = rosterGrid();
  for (let n = 1 + dice(8); n > 0; n--) {
    const row = rows[dice(rows.length)] as Cell[];
    row[dice(2) === 0 ? ID_COLUMN : dice(HEADING.length)] = NASTY[dice(NASTY.length)] as Cell;
  }
  return rows;
}

function damaged(bytes: Uint8Array, dice: Dice): Buffer {
  const copy = Buffer.from(bytes);
  for (let n = 1 + dice(12); n > 0; n--) copy[dice(copy.length)] = dice(256);
  return dice(6) === 0 ? copy.subarray(0, dice(copy.length)) : copy;
}

/** Attributes and values no spreadsheet program would write. */
const ODD: readonly string[] = [
  'r="A0"',
  'r="XFD1048576"',
  'r="ZZZZ9"',
  'r="A-1"',
  't="zz"',
  't="s"',
  't="e"',
  't="inlineStr"',
  's="999999"',
  's="-1"',
  'hidden="1"',
  'ref="A1:XFD1048576"',
  'ref="B2:A1"',
  'min="1" max="16384"',
  'min="5" max="2"',
  'date1904="1"',
  'count="4000000000"',
  'xml:space="preserve"',
];
const VALUES = ['1e308', 'NaN', '-1', '4294967296', '', ' 7 ', '&#55357;', '甲', '0x10', '630103198001010040'];

/** One part of the workbook rewritten tag by tag: its packing is sound, its content is not. */
function oddMarkup(xml: string, dice: Dice): string {
  const tags = [...xml.matchAll(/<[^>]*>/gu)];
  let text = xml;
  for (let n = 1 + dice(4); n > 0; n--) {
    const tag = tags[dice(tags.length)]?.[0] ?? '';
    const at = text.indexOf(tag, dice(Math.max(1, text.length)));
    if (tag === '' || at < 0) continue;
    const after = at + tag.length;
    switch (dice(5)) {
      case 0:
        text = text.slice(0, at) + text.slice(after);
        break;
      case 1:
        text = text.slice(0, after) + tag + text.slice(after);
        break;
      case 2:
        text = `${text.slice(0, after - 1)} ${ODD[dice(ODD.length)]}${text.slice(after - 1)}`;
        break;
      case 3: {
        const odd = ODD[dice(ODD.length)] as string;
        const name = odd.slice(0, odd.indexOf('='));
        text = text.slice(0, at) + tag.replace(new RegExp(`\\b${name}="[^"]*"`, 'u'), odd) + text.slice(after);
        break;
      }
      default: {
        const next = text.indexOf('<', after);
        if (next >= 0) text = text.slice(0, after) + VALUES[dice(VALUES.length)] + text.slice(next);
      }
    }
  }
  return text;
}

function repacked(change: (name: string, bytes: Uint8Array) => Uint8Array | null, more: Zippable = {}): Buffer {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(BASE_PARTS)) {
    const changed = change(name, bytes);
    if (changed !== null) parts[name] = changed;
  }
  return Buffer.from(zipSync({ ...parts, ...more }, { level: 1 }));
}

const BASE = xlsxOf(bookOf([['花名册', rosterGrid()]]));
const BASE_PARTS = unzipSync(BASE);
const PART_NAMES = Object.keys(BASE_PARTS);
const BASE_XLS: Buffer = write(bookOf([['花名册', rosterGrid()]]), { type: 'buffer', bookType: 'biff8' });

/** Rosters that are laid out otherwise, or carry what an office never looks at. */
function otherLayout(dice: Dice): Buffer {
  const rows = rosterGrid();
  const [title = [], heading = [], ...people] = rows;
  switch (dice(9)) {
    case 0:
      return xlsxOf(bookOf([['花名册', [title, ...people]]]));
    case 1:
      return xlsxOf(bookOf([['花名册', [title, heading, ...people.slice(0, 5), heading, ...people.slice(5)]]]));
    case 2:
      return xlsxOf(
        bookOf([
          ['说明', [['请如实填写']]],
          ['Sheet2', []],
          ['名单', rows],
        ]),
      );
    case 3: {
      const book = bookOf([['花名册', rows]]);
      const sheet = book.Sheets.花名册;
      if (sheet) {
        const top = 1 + dice(12);
        sheet['!merges'] = [{ s: { r: top, c: dice(22) }, e: { r: top + dice(6), c: dice(22) } }].map(({ s, e }) => ({
          s: { r: s.r, c: Math.min(s.c, e.c) },
          e: { r: e.r, c: Math.max(s.c, e.c) },
        }));
      }
      return xlsxOf(book);
    }
    case 4: {
      const blank = Array.from({ length: 2_000 }, (_, i) => `<row r="${i + 16}"><c r="A${i + 16}" s="0"/></row>`).join(
        '',
      );
      return repacked((name, bytes) =>
        name === 'xl/worksheets/sheet1.xml'
          ? Buffer.from(Buffer.from(bytes).toString('utf8').replace('</sheetData>', `${blank}</sheetData>`))
          : bytes,
      );
    }
    case 5:
      return repacked((_, bytes) => bytes, {
        'xl/media/image1.png': Buffer.from('89504e470d0a1a0a', 'hex'),
        'xl/drawings/drawing1.xml': Buffer.from('<xdr:wsDr xmlns:xdr="x"/>'),
      });
    case 6:
      return repacked((_, bytes) => bytes, { 'xl/vbaProject.bin': Buffer.alloc(2_048, dice(256)) });
    case 7: {
      const order = heading.map((_, i) => i).toSorted((a, b) => ((a * 7 + 3) % 11) - ((b * 7 + 3) % 11));
      return xlsxOf(bookOf([['花名册', [title, ...rows.slice(1).map((row) => order.map((i) => row[i] ?? ''))]]]));
    }
    default: {
      const book = bookOf([['花名册', rows]]);
      book.Workbook = { WBProps: { date1904: true }, Sheets: [{ name: '花名册', Hidden: dice(3) as 0 | 1 | 2 }] };
      return xlsxOf(book);
    }
  }
}

const GBK_COMMA = Buffer.from('2c', 'hex');

function separated(dice: Dice): Buffer {
  const text = textOf(
    dice(2) === 0
      ? rosterGrid()
      : withNastyCells(dice).map((row) => row.map((cell) => String(cell ?? '').slice(0, 200))),
    ([',', '\t', ';'] as const)[dice(3)],
  );
  const bytes =
    dice(3) === 0 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(dice(2) === 0 ? text : `\ufeff${text}`);
  switch (dice(4)) {
    case 0:
      return bytes;
    case 1:
      return damaged(bytes, dice);
    case 2: {
      const at = dice(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from('"'), bytes.subarray(at)]);
    }
    default:
      return Buffer.concat([
        bytes.subarray(0, dice(bytes.length)),
        GBK_COMMA,
        Buffer.from('d0d5c3fb', 'hex'),
        bytes.subarray(dice(bytes.length)),
      ]);
  }
}

export interface Mutation {
  readonly name: string;
  readonly extension: 'xlsx' | 'xls' | 'csv';
  /** How many of a hundred files. */
  readonly share: number;
  /** Many of them are still rosters. */
  readonly readable: boolean;
  make(dice: Dice): Buffer;
}

/** Every way in which the gate spoils a roster. */
export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'cells',
    extension: 'xlsx',
    share: 30,
    readable: true,
    make: (dice) => xlsxOf(bookOf([['花名册', withNastyCells(dice)]])),
  },
  { name: 'layout', extension: 'xlsx', share: 10, readable: true, make: otherLayout },
  {
    name: 'markup',
    extension: 'xlsx',
    share: 25,
    readable: true,
    make: (dice) => {
      const victim = PART_NAMES[dice(PART_NAMES.length)];
      return repacked((name, bytes) =>
        name === victim ? Buffer.from(oddMarkup(Buffer.from(bytes).toString('utf8'), dice)) : bytes,
      );
    },
  },
  {
    name: 'bytes of a part',
    extension: 'xlsx',
    share: 10,
    readable: true,
    make: (dice) => {
      const victim = PART_NAMES[dice(PART_NAMES.length)];
      return repacked((name, bytes) => (name === victim ? (dice(5) === 0 ? null : damaged(bytes, dice)) : bytes));
    },
  },
  { name: 'bytes of the file', extension: 'xlsx', share: 5, readable: false, make: (dice) => damaged(BASE, dice) },
  {
    name: 'bytes of the old format',
    extension: 'xls',
    share: 5,
    readable: false,
    make: (dice) => damaged(BASE_XLS, dice),
  },
  { name: 'separated text', extension: 'csv', share: 15, readable: true, make: separated },
];
