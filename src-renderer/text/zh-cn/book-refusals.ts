import { number, type Params, type Sentence, text } from '../words.ts';

/** 花名册!C5, or the sheet alone where the cell is not known. */
const place = (p: Params): string => [text(p, 'sheet'), text(p, 'cell')].filter((part) => part !== '').join('!');

const tooLarge: Readonly<Record<string, (p: Params) => string>> = {
  file: (p) =>
    `文件超过 ${Math.round(number(p, 'limit') / 1_048_576)} MB，没有读入：请删去图片和名册以外的工作表，另存后再试。`,
  sheets: (p) =>
    `工作簿有 ${number(p, 'actual')} 张工作表，超过 ${number(p, 'limit')} 张，没有读入：请只留名册，另存后再试。`,
  rows: (p) =>
    `${place(p)} 还有内容，超过每张表 ${number(p, 'limit')} 行的上限，没有读入：请删去名册以下多余的行，或分成几个文件再试。`,
  columns: (p) =>
    `${place(p)} 还有内容，超过每张表 ${number(p, 'limit')} 列的上限，没有读入：请删去名册右侧多余的列再试。`,
  cell: (p) => `${place(p)} 一格超过 ${number(p, 'limit')} 字，没有读入：请核对这一格是否贴错了内容，改短后再试。`,
};

const damaged: Readonly<Record<string, (p: Params) => string>> = {
  quotes: (p) =>
    `${place(p)} 的双引号没有成对，其后的内容分不清列，没有读入：请补上或删去这个引号，或者另存为 xlsx 后再试。`,
  sheet_names: () => '工作簿里有两张工作表同名，说不清问题出在哪一张，没有读入：请改名、另存后再试。',
};

/** Why a whole workbook was not read: with its place, where one cell is the reason. */
export const bookRefusals = {
  workbook_damaged: (p: Params) =>
    damaged[text(p, 'what')]?.(p) ??
    '工作簿已损坏，内容不可靠，没有读入：请用 Excel 或 WPS 打开、另存后再试，或请单位重新报送。',
  workbook_too_large: (p: Params) =>
    tooLarge[text(p, 'what')]?.(p) ?? '工作簿超出名册应有的规模，没有读入：请删去名册以外的工作表、图片后另存再试。',
} satisfies Readonly<Record<string, Sentence>>;

export type BookRefusalWords = typeof bookRefusals;
