import { type ParsingOptions, read, type WorkBook } from 'xlsx';
import { type ParsedCell, rawCellOf } from './cell-values.ts';
import { withPlainCharacters } from './plain-characters.ts';
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

/** Taken cells by the mark that their sheet now carries. */
type Taken = ReadonlyMap<string, Int32Array>;

/**
 * What the reader library makes of an xlsx, the plain text cells read here: it takes most of its time for them and they
 * are most of a roster. Whatever is not clear without doubt is left to the library. Throws what the library throws.
 */
export function parseXlsx(file: Buffer, options: ParsingOptions): WorkBook {
  const parts = partsOf(file);
  const plain = new Map([...parts].map(([name, part]) => [name, isXml(name) ? withPlainCharacters(part) : part]));
  const light = withoutTextCells(plain);
  if (light.taken.size > 0) {
    const book = read(workbookOf(light.parts), options);
    if (putBack(book, light.taken)) return book;
  }
  const changed = [...plain].some(([name, part]) => part !== parts.get(name));
  return read(changed ? workbookOf(plain) : file, options);
}

function isXml(name: string): boolean {
  return /\.xml$/iu.test(name);
}

function withoutTextCells(parts: WorkbookParts): { readonly parts: WorkbookParts; readonly taken: Taken } {
  const taken = new Map<string, Int32Array>();
  const light = new Map(parts);
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/iu.test(name)) continue;
    const cells = takeTextCells(part);
    if (!cells) continue;
    // Which sheet a part belongs to is the library's to find out: the part carries a mark to where the sheet is known.
    // Filters are not read otherwise, and of several the library keeps the first.
    const mark = `part ${taken.size}`;
    taken.set(mark, cells.triples);
    light.set(name, Buffer.from(cells.rest.replace('</sheetData>', `$&<autoFilter ref="${mark}"/>`), 'latin1'));
  }
  return { parts: light, taken };
}

/** False where a cell says what only the library can judge: a text that is not in the list, one place taken twice. */
function putBack(book: WorkBook, taken: Taken): boolean {
  const strings = (book as { readonly Strings?: readonly ({ readonly t?: unknown } | undefined)[] }).Strings ?? [];
  const cells = strings.map((one): ParsedCell | undefined => {
    const cell = one && { t: 's', v: String(one.t ?? '') };
    return cell && { ...cell, raw: rawCellOf(cell, false) };
  });
  let sheets = 0;
  for (const sheet of Object.values(book.Sheets) as ParsedSheet[]) {
    const triples = taken.get(sheet['!autofilter']?.ref ?? '');
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
  return sheets === taken.size;
}
