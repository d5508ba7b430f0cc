import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { columnLetter, type RawCell } from '../core/domain/roster/cells.ts';
import { LIMITS } from './limits.ts';

/** UTF-8 (with or without mark), UTF-16 with mark, otherwise GBK as spreadsheets on Chinese Windows save it. */
export function decodeText(file: Buffer): string | undefined {
  const labels =
    file[0] === 0xff && file[1] === 0xfe
      ? ['utf-16le']
      : file[0] === 0xfe && file[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const label of labels) {
    try {
      return new TextDecoder(label, { fatal: true }).decode(file);
    } catch {
      // Not this one.
    }
  }
  return undefined;
}

/** How web pages keep a spreadsheet program from making a number of digits: ="630104…" is the text between the quotes. */
const KEPT_AS_TEXT = /^="([^"]*)"$/u;

/**
 * Splits separated text into cells; all cells are text. Quoted fields may hold separators and line breaks. Blank lines
 * below the last row, as a formatted sheet leaves them, are none. Refusals: `not_a_workbook` (no known encoding),
 * `workbook_damaged` {what, cell: where a quote never closes}, `workbook_too_large` {what, limit, cell}.
 */
export function readText(file: Buffer): Result<(RawCell | null)[][]> {
  const text = decodeText(file);
  if (text === undefined) return refuse('not_a_workbook', { found: 'binary' });
  const separator = mostFrequent(text.slice(0, 4096));
  const rows: (RawCell | null)[][] = [];
  let row: (RawCell | null)[] = [];
  let at = 0;
  let blankRows = 0;
  const placeNow = (column: number) => `${columnLetter(column)}${rows.length + blankRows + 1}`;
  const tooLarge = (what: 'cell' | 'columns' | 'rows', limit: number, column: number) =>
    refuse('workbook_too_large', { what, limit, cell: placeNow(column) });
  const endRow = () => {
    while (row.length > 0 && row.at(-1) === null) row.pop();
    if (row.length === 0) blankRows += 1;
    else {
      for (; blankRows > 0; blankRows -= 1) rows.push([]);
      rows.push(row);
    }
    row = [];
  };
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    const column = row.length;
    if (!cell) return refuse('workbook_damaged', { what: 'quotes', cell: placeNow(column) });
    const t = cell.t.startsWith('="') ? cell.t.replace(KEPT_AS_TEXT, '$1').trim() : cell.t;
    if (t.length > LIMITS.cellCharacters) return tooLarge('cell', LIMITS.cellCharacters, column);
    if (t !== '' && column >= LIMITS.columns) return tooLarge('columns', LIMITS.columns, column);
    if (t !== '' && rows.length + blankRows >= LIMITS.rows) return tooLarge('rows', LIMITS.rows, column);
    row.push(t === '' ? null : { t, kind: 'text' });
    at = cell.next;
    if (text[at] === separator) at++;
    else {
      endRow();
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  if (row.length > 0) endRow();
  return ok(rows);
}

function readCell(text: string, from: number, separator: string): { t: string; next: number } | undefined {
  if (text[from] !== '"') {
    let next = from;
    while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++;
    return { t: text.slice(from, next).trim(), next };
  }
  let t = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    t += text.slice(at, close);
    if (text[close + 1] !== '"') {
      let next = close + 1;
      while (next < text.length && text[next] !== separator && text[next] !== '\n' && text[next] !== '\r') next++;
      return { t: t.trim(), next };
    }
    t += '"';
    at = close + 2;
  }
}

function mostFrequent(sample: string): string {
  const count = (mark: string) => sample.split(mark).length;
  return [',', '\t', ';', '\uff0c'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
