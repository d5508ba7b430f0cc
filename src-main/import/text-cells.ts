/** The text cells of one sheet: row, column (0-based) and number in the workbook's list of strings, one triple a cell. */
export interface TextCells {
  readonly triples: Int32Array;
  /** The sheet without them, and without the blank cells and the rows that are empty then; one character for each byte. */
  readonly rest: string;
}

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const OPEN = '<sheetData>';
const CLOSE = '</sheetData>';
const END_OF_ROW = '</row>';
const CLOSE_BYTES = bytesOf(CLOSE);
const ROW_END_BYTES = bytesOf(END_OF_ROW);
const NUMBERED_ROW = /^<row r="[1-9]\d{0,6}"[^<]*>$/u;
const CELL = bytesOf('<c r="');
const OTHER_CELL = bytesOf('<c ');
const STYLE = bytesOf(' s="');
const TEXT_VALUE = bytesOf(' t="s"><v>');
const END_OF_TEXT = bytesOf('</v></c>');
const [A, Z, ZERO, NINE, QUOTE, SLASH, LESS, GREATER, EXCLAMATION] = [...bytesOf('AZ09"/<>!')] as [
  ...[number, number, number, number, number, number, number, number, number],
];

/** Numbers as they come; a list of a million and more would be made of boxes, and copied as it grows. */
class Triples {
  #all = new Int32Array(3 * 1024);
  #length = 0;

  push(row: number, column: number, index: number): void {
    if (this.#length === this.#all.length) {
      const larger = new Int32Array(2 * this.#all.length);
      larger.set(this.#all);
      this.#all = larger;
    }
    this.#all[this.#length] = row;
    this.#all[this.#length + 1] = column;
    this.#all[this.#length + 2] = index;
    this.#length += 3;
  }

  taken(): Int32Array {
    return this.#all.subarray(0, this.#length);
  }
}

/**
 * Takes the cells `<c r="B7" s="3" t="s"><v>12</v></c>` out of a sheet, nearly all of a roster: the reader library spends
 * two microseconds on each, looking for everything a cell may hold. Undefined for a sheet that is not written as the
 * spreadsheet programs write it (places left out, comments, prefixes): the library then reads all of it.
 */
export function takeTextCells(sheet: Buffer): TextCells | undefined {
  const open = sheet.indexOf(OPEN);
  // Hardly a sheet has the sign at all, and one byte is looked for ten times as fast as two.
  if (open < 0 || (sheet.includes(EXCLAMATION) && sheet.includes('<!'))) return undefined;
  const triples = new Triples();
  const kept: string[] = [sheet.toString('latin1', 0, open + OPEN.length)];
  let at = find(sheet, LESS, open + OPEN.length);
  while (!isAt(sheet, at, CLOSE_BYTES)) {
    const start = find(sheet, GREATER, at) + 1;
    const tag = sheet.toString('latin1', at, start);
    if (!NUMBERED_ROW.test(tag)) return undefined;
    const empty = tag.endsWith('/>');
    const row = empty ? { others: '', end: start } : takeFromRow(sheet, start, triples);
    if (row === undefined) return undefined;
    if (row.others !== '' || tag.includes('hidden')) kept.push(empty ? tag : `${tag}${row.others}${END_OF_ROW}`);
    at = find(sheet, LESS, row.end);
  }
  kept.push(sheet.toString('latin1', at));
  const rest = kept.join('');
  const taken = triples.taken();
  return taken.length === 0 || !isSingle(rest) ? undefined : { triples: taken, rest };
}

/** One list of rows, which ends once. */
function isSingle(rest: string): boolean {
  return (
    rest.indexOf('<sheetData') === rest.lastIndexOf('<sheetData') && rest.indexOf(CLOSE) === rest.lastIndexOf(CLOSE)
  );
}

/** Where the byte comes next: at most a few bytes on, where asking the library costs more than looking. */
function find(sheet: Uint8Array, byte: number, from: number): number {
  let at = from;
  while (at < sheet.length && sheet[at] !== byte) at += 1;
  return at;
}

/** The row's other cells as they are written, and where it ends; undefined where a cell does not tell its place. */
function takeFromRow(
  sheet: Buffer,
  start: number,
  triples: Triples,
): { readonly others: string; readonly end: number } | undefined {
  let others = '';
  let at = start;
  while (!isAt(sheet, at, ROW_END_BYTES)) {
    const next = takeCell(sheet, at, triples);
    if (next > 0) {
      at = next;
      continue;
    }
    if (!isAt(sheet, at, CELL)) return undefined;
    let stop = at + 1;
    while (stop < sheet.length && !isAt(sheet, stop, OTHER_CELL) && !isAt(sheet, stop, ROW_END_BYTES)) stop += 1;
    others += sheet.toString('latin1', at, stop);
    at = stop;
  }
  return { others, end: at + ROW_END_BYTES.length };
}

function isAt(sheet: Uint8Array, at: number, bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (sheet[at + i] !== bytes[i]) return false;
  return true;
}

/** Where the cell that begins here ends, if it is a text or blank cell of the usual form; else 0. */
function takeCell(sheet: Uint8Array, begin: number, triples: Triples): number {
  if (!isAt(sheet, begin, CELL)) return 0;
  let at = begin + CELL.length;
  const byte = () => sheet[at] ?? 0;
  let column = 0;
  for (; byte() >= A && byte() <= Z && column < 1000; at++) column = column * 26 + byte() - A + 1;
  let row = 0;
  for (; byte() >= ZERO && byte() <= NINE && row < 1e7; at++) row = row * 10 + byte() - ZERO;
  if (column === 0 || row === 0 || byte() !== QUOTE) return 0;
  at += 1;
  if (isAt(sheet, at, STYLE)) {
    at += STYLE.length;
    while (byte() >= ZERO && byte() <= NINE) at++;
    if (byte() !== QUOTE) return 0;
    at += 1;
  }
  if (byte() === SLASH && sheet[at + 1] === GREATER) return at + 2;
  if (!isAt(sheet, at, TEXT_VALUE)) return 0;
  at += TEXT_VALUE.length;
  const digits = at;
  let index = 0;
  for (; byte() >= ZERO && byte() <= NINE && index < 1e8; at++) index = index * 10 + byte() - ZERO;
  if (at === digits || !isAt(sheet, at, END_OF_TEXT)) return 0;
  triples.push(row - 1, column - 1, index);
  return at + END_OF_TEXT.length;
}
