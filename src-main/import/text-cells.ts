/** The text cells of one sheet: row, column (0-based) and number in the workbook's list of strings, one triple a cell. */
export interface TextCells {
  readonly triples: readonly number[];
  /** The sheet without them, and without the blank cells and the rows that are empty then. */
  readonly rest: string;
}

const OPEN = '<sheetData>';
const CLOSE = '</sheetData>';
const TEXT_VALUE = ' t="s"><v>';
const END_OF_TEXT = '</v></c>';
const NUMBERED_ROW = /^<row r="[1-9]\d{0,6}"/u;

/**
 * Takes the cells `<c r="B7" s="3" t="s"><v>12</v></c>` out of a sheet, nearly all of a roster: the reader library spends
 * two microseconds on each, looking for everything a cell may hold. Undefined for a sheet that is not written as the
 * spreadsheet programs write it (places left out, comments, prefixes): the library then reads all of it.
 * @param xml one character for each byte
 */
export function takeTextCells(xml: string): TextCells | undefined {
  const open = xml.indexOf(OPEN);
  const close = xml.indexOf(CLOSE, open);
  if (open < 0 || close < 0 || xml.indexOf('<sheetData', open + 1) >= 0 || xml.includes('<!')) return undefined;
  const triples: number[] = [];
  const kept: string[] = [xml.slice(0, open + OPEN.length)];
  let at = open + OPEN.length;
  for (let row = xml.indexOf('<', at); row < close; row = xml.indexOf('<', at)) {
    const start = xml.indexOf('>', row) + 1;
    const tag = xml.slice(row, start);
    if (!NUMBERED_ROW.test(tag)) return undefined;
    const empty = tag.endsWith('/>');
    const end = empty ? start : xml.indexOf('</row>', start);
    if (end < 0 || end > close) return undefined;
    const cells = empty ? '' : takeFromRow(xml, start, end, triples);
    if (cells === undefined) return undefined;
    if (cells !== '' || tag.includes('hidden')) kept.push(empty ? tag : `${tag}${cells}</row>`);
    at = empty ? end : end + '</row>'.length;
  }
  kept.push(xml.slice(close));
  return triples.length === 0 ? undefined : { triples, rest: kept.join('') };
}

/** The row's other cells as they are written; undefined where a cell does not tell its place. */
function takeFromRow(xml: string, start: number, end: number, triples: number[]): string | undefined {
  let others = '';
  let at = start;
  while (at < end) {
    const next = takeCell(xml, at, triples);
    if (next > 0) {
      at = next;
      continue;
    }
    if (!xml.startsWith('<c r="', at)) return undefined;
    const found = xml.indexOf('<c ', at + 1);
    const stop = found < 0 || found > end ? end : found;
    others += xml.slice(at, stop);
    at = stop;
  }
  return others;
}

const A = 65;
const Z = 90;
const ZERO = 48;
const NINE = 57;

/** Where the cell that begins here ends, if it is a text or blank cell of the usual form; else 0. */
function takeCell(xml: string, begin: number, triples: number[]): number {
  if (!xml.startsWith('<c r="', begin)) return 0;
  let at = begin + 6;
  let column = 0;
  let code = xml.charCodeAt(at);
  for (; code >= A && code <= Z && column < 1000; code = xml.charCodeAt(++at)) column = column * 26 + code - A + 1;
  let row = 0;
  for (; code >= ZERO && code <= NINE && row < 1e7; code = xml.charCodeAt(++at)) row = row * 10 + code - ZERO;
  if (column === 0 || row === 0 || !xml.startsWith('"', at)) return 0;
  at += 1;
  if (xml.startsWith(' s="', at)) {
    at += 4;
    for (code = xml.charCodeAt(at); code >= ZERO && code <= NINE; code = xml.charCodeAt(++at));
    if (!xml.startsWith('"', at)) return 0;
    at += 1;
  }
  if (xml.startsWith('/>', at)) return at + 2;
  if (!xml.startsWith(TEXT_VALUE, at)) return 0;
  at += TEXT_VALUE.length;
  const digits = at;
  let index = 0;
  for (code = xml.charCodeAt(at); code >= ZERO && code <= NINE && index < 1e8; code = xml.charCodeAt(++at)) {
    index = index * 10 + code - ZERO;
  }
  if (at === digits || !xml.startsWith(END_OF_TEXT, at)) return 0;
  triples.push(row - 1, column - 1, index);
  return at + END_OF_TEXT.length;
}
