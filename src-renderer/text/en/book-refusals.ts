import { number, type Params, type SentencesLike, text } from '../words.ts';
import type { BookRefusalWords } from '../zh-cn/book-refusals.ts';

/** Sheet!C5, or the sheet alone where the cell is not known. */
const place = (p: Params): string => [text(p, 'sheet'), text(p, 'cell')].filter((part) => part !== '').join('!');

const tooLarge: Readonly<Record<string, (p: Params) => string>> = {
  file: (p) =>
    `The file is larger than ${Math.round(number(p, 'limit') / 1_048_576)} MB and was not read: remove pictures and other sheets, save and try again.`,
  sheets: (p) =>
    `The workbook has ${number(p, 'actual')} sheets, more than ${number(p, 'limit')}, and was not read: leave the roster only, save and try again.`,
  rows: (p) =>
    `There is something in ${place(p)}, below the ${number(p, 'limit')} rows a sheet may have, so nothing was read: delete the rows below the roster, or split it into several files.`,
  columns: (p) =>
    `There is something in ${place(p)}, beyond the ${number(p, 'limit')} columns a sheet may have, so nothing was read: delete the columns to the right of the roster.`,
  cell: (p) =>
    `${place(p)} holds more than ${number(p, 'limit')} characters, so nothing was read: check whether something was pasted there by mistake, and shorten it.`,
};

const damaged: Readonly<Record<string, (p: Params) => string>> = {
  quotes: (p) =>
    `The quotation mark in ${place(p)} has no second one, so the columns after it cannot be told and nothing was read: complete or delete it, or save the list as xlsx.`,
  sheet_names: () =>
    'Two sheets of the workbook have one name, so nobody could be told which is meant, and nothing was read: rename one, save and try again.',
};

export const bookRefusals: SentencesLike<BookRefusalWords> = {
  workbook_damaged: (p) =>
    damaged[text(p, 'what')]?.(p) ??
    'The workbook is damaged and was not read: open it in Excel or WPS and save it again, or ask the unit for another copy.',
  workbook_too_large: (p) =>
    tooLarge[text(p, 'what')]?.(p) ??
    'The workbook is far larger than a roster, so it was not read: remove other sheets and pictures, save and try again.',
};
