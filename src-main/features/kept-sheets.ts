import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { ReadDb, WriteDb } from '../../db/handles.ts';
import type { ImportBatchRow } from '../../db/tables/import-batches.ts';
import { findImportSheets, insertImportSheets } from '../../db/tables/import-sheets.ts';
import { judgeChosenApplicants } from '../core/domain/roster/judge-applicants.ts';
import { judgeChosenExperts } from '../core/domain/roster/judge-experts.ts';
import { unpackSheets } from '../core/domain/roster/packed-sheets.ts';
import type { SheetChoice } from '../core/domain/roster/sheet-choice.ts';
import type { JudgedBook } from './feature.ts';

const pack = promisify(deflate);
const unpack = promisify(inflate);

/** Deflated, twenty thousand rows of a roster take two to three: what is above holds more than a roster. */
const MOST_BYTES = 12 * 1024 * 1024;
/** What such a text may come to; nothing larger was ever put in. */
const MOST_TEXT = 400 * 1024 * 1024;

/** The cells being made small beside whatever else the import does; not awaited, it harms nobody. */
type SheetPacking = Promise<Buffer>;

/** Begun before the tables are written, so that it costs an import next to nothing. */
export function beginPacking({ cells }: JudgedBook): SheetPacking {
  const packing = pack(Buffer.from(cells, 'utf8'), { level: 4 });
  // Where the import ends before it asks for them, nobody is left to hear of it.
  packing.catch(() => undefined);
  return packing;
}

/** Keeps the workbook's cells with its import, unless they are too many. */
export async function keepSheets(
  db: WriteDb,
  batchId: string,
  { choices = [] }: JudgedBook,
  packing: SheetPacking,
): Promise<void> {
  const packed = await packing;
  if (packed.length > MOST_BYTES) return;
  await insertImportSheets(db, { batch_id: batchId, choices: JSON.stringify(choices), cells: packed });
}

/** The workbook as it was judged when it was taken in; undefined where its cells were not kept. */
export async function keptBook(db: ReadDb, batch: ImportBatchRow): Promise<JudgedBook | undefined> {
  const kept = await findImportSheets(db, batch.id);
  if (kept === undefined) return undefined;
  const cells = (await unpack(kept.cells, { maxOutputLength: MOST_TEXT })).toString('utf8');
  const choices = JSON.parse(kept.choices) as readonly SheetChoice[];
  const about = { fileName: batch.file_name, sha256: batch.file_sha256, cells, choices };
  const sheets = unpackSheets(cells);
  return batch.roster === 'applicants'
    ? { ...about, roster: batch.roster, judged: judgeChosenApplicants(sheets, choices) }
    : { ...about, roster: batch.roster, judged: judgeChosenExperts(sheets, choices) };
}
