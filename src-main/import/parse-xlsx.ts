import { type ParsingOptions, read, type WorkBook } from 'xlsx';
import { type ParsedCell, rawCellOf } from './cell-values.ts';
import { withPlainCharacters } from './plain-characters.ts';
import { listOf, plainStrings } from './shared-strings.ts';
import { takeTextCells } from './text-cells.ts';
import { partsOf, type WorkbookParts, workbookOf } from './workbook-parts.ts';

/** What the reader library leaves of one sheet when it is asked for dense rows. */
export interface ParsedSheet {
  readonly '!type'?: string;
  '!data'?: (ParsedCell | undefined)[][];
  readonly '!merges'?: readonly { readonly s: Place; readonly e: Place }[];
  readonly '!rows'?: readonly ({ readonly hidden?: boolean } | undefined)[];
  readonly '!cols'?: readonly ({ readonly hidden?: boolean; readonly width?: number } | undefined)[];
  readonly '!autofilter'?: { readonly ref?: string };
}
interface Place {
  readonly r: number;
  readonly c: number;
}

/** A workbook without what is read here. */
interface Light {
  readonly parts: WorkbookParts;
  /** Taken cells by the mark that their sheet now carries. */
  readonly taken: ReadonlyMap<string, Int32Array>;
  /** Parts that hold a sheet. */
  readonly sheets: number;
  /** The list of strings, where the workbook now has one with `STRINGS_MARK` alone in its place. */
  readonly strings?: readonly string[];
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
const STRINGS = /^xl\/sharedStrings\.xml$/iu;
const STRINGS_MARK = 'strings read before';
/** A cell that names a string of the list. */
const NAMES_STRING = /[\s:]t\s*=\s*["']?s["'\s/>]/u;

/**
 * What the reader library makes of an xlsx, the plain text cells read here: it takes most of its time for them and they
 * are most of a roster. Whatever is not clear without doubt is left to the library. Throws what the library throws.
 */
export function parseXlsx(file: Buffer, options: ParsingOptions): WorkBook {
  const parts = partsOf(file);
  const plain = new Map([...parts].map(([name, part]) => [name, isXml(name) ? withPlainCharacters(part) : part]));
  const lighter = withoutTextCells(plain);
  for (const light of [withoutStrings(lighter), lighter]) {
    if (light === undefined || light.taken.size === 0) continue;
    const book = read(workbookOf(light.parts), options);
    if (putBack(book, light)) return book;
  }
  const changed = [...plain].some(([name, part]) => part !== parts.get(name));
  return read(changed ? workbookOf(plain) : file, options);
}

function isXml(name: string): boolean {
  return /\.xml$/iu.test(name);
}

function withoutTextCells(parts: WorkbookParts): Light {
  const taken = new Map<string, Int32Array>();
  const light = new Map(parts);
  let sheets = 0;
  for (const [name, part] of parts) {
    if (!SHEET.test(name)) continue;
    sheets += 1;
    const cells = takeTextCells(part);
    if (!cells) continue;
    // Which sheet a part belongs to is the library's to find out: the part carries a mark to where the sheet is known.
    // Filters are not read otherwise, and of several the library keeps the first.
    const mark = `part ${taken.size}`;
    taken.set(mark, cells.triples);
    light.set(name, Buffer.from(cells.rest.replace('</sheetData>', `$&<autoFilter ref="${mark}"/>`), 'latin1'));
  }
  return { parts: light, taken, sheets };
}

/** The same without the list of strings, where it is plain and no cell is left that names one; else undefined. */
function withoutStrings({ parts, taken, sheets }: Light): Light | undefined {
  const [list, ...others] = [...parts].filter(([name]) => STRINGS.test(name));
  if (list === undefined || others.length > 0) return undefined;
  const strings = plainStrings(list[1]);
  const named = [...parts].some(([name, part]) => SHEET.test(name) && NAMES_STRING.test(part.toString('latin1')));
  if (strings === undefined || named) return undefined;
  return { parts: new Map(parts).set(list[0], listOf(STRINGS_MARK)), taken, sheets, strings };
}

type Listed = readonly ({ readonly t?: unknown } | undefined)[];

/** The book's strings; undefined where something else was read for them than the list, or for the sheets. */
function stringsOf(book: WorkBook, { strings, sheets }: Light): readonly (string | undefined)[] | undefined {
  const { Strings: listed = [] } = book as { readonly Strings?: Listed };
  if (strings === undefined) return listed.map((one) => one && String(one.t ?? ''));
  const ours = listed[0]?.t === STRINGS_MARK && Object.keys(book.Sheets).length === sheets;
  return ours ? strings : undefined;
}

/** False where a cell says what only the library can judge: a text that is not in the list, one place taken twice. */
function putBack(book: WorkBook, light: Light): boolean {
  const cells = stringsOf(book, light)?.map((v): ParsedCell | undefined => {
    if (v === undefined) return undefined;
    const cell = { t: 's', v };
    return { ...cell, raw: rawCellOf(cell, false) };
  });
  if (cells === undefined) return false;
  let sheets = 0;
  for (const sheet of Object.values(book.Sheets) as ParsedSheet[]) {
    const triples = light.taken.get(sheet['!autofilter']?.ref ?? '');
    if (!triples) continue;
    sheets += 1;
    const rows = sheet['!data'] ?? [];
    sheet['!data'] = rows;
    for (let i = 0; i < triples.length; i += 3) {
      const [r, c, index] = [triples[i] as number, triples[i + 1] as number, triples[i + 2] as number];
      const cell = cells[index];
      rows[r] ??= [];
      const row = rows[r] as (ParsedCell | undefined)[];
      const there = row[c];
      // A link or a comment has made a cell without a value ("z").
      if (cell === undefined || (there !== undefined && there.t !== 'z')) return false;
      row[c] = cell;
    }
  }
  return sheets === light.taken.size;
}
