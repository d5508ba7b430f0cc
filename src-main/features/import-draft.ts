import type { ReadDb } from '../../db/handles.ts';
import { findBatchOfFile } from '../../db/tables/import-batches.ts';
import { nextNumber } from '../../db/tables/rounds.ts';
import type { ImportPreview } from '../core/contract/people.ts';
import type { RoundId } from '../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { keepingPeople } from '../core/domain/roster/row-employers.ts';
import type { SheetChoice } from '../core/domain/roster/sheet-choice.ts';
import type { JudgedBook, SessionContext } from './feature.ts';
import { withKnownEmployers } from './import-employers.ts';
import { toldInRound } from './import-in-round.ts';
import { judgedUnder } from './import-judging.ts';
import { recalled } from './import-memory.ts';
import { previewOf } from './import-preview.ts';
import type { RowMaker } from './rows-ahead.ts';
import { isRosterBook, shelvedBook } from './shelved-book.ts';

/**
 * Puts the workbook that main had read on the shelf, under what was decided about the same headings before. Refusals: `no_workbook`, `workbook_other_kind` {expected}.
 */
export function shelve(roster: JudgedBook['roster']) {
  return async (
    context: SessionContext,
    { roundId }: { readonly roundId: RoundId | null },
  ): Promise<Result<ImportPreview>> => {
    const { book: sent, drafts, query } = context;
    if (sent === undefined) return refuse('no_workbook');
    const maker = roster === 'applicants' ? await rowsBegun(context, roundId) : undefined;
    let shelved = false;
    try {
      const book = shelvedBook(sent, maker);
      if (!isRosterBook(book) || book.roster !== roster) return refuse('workbook_other_kind', { expected: roster });
      const read = await query(async (sources) => ({
        ...(await toldInRound(
          sources,
          roundId,
          await withKnownEmployers(sources.db, await recalled(sources.db, book)),
        )),
        ...(await importedBefore(sources.db, roundId, book)),
      }));
      const draftId = drafts.put(read);
      shelved = true;
      return ok(previewOf(draftId, read));
    } finally {
      if (!shelved) maker?.stop();
    }
  };
}

/** The rows are made ready from the moment they come, beside everything else; nearly always they are taken as they are. */
async function rowsBegun(
  { book, beginRows, query }: SessionContext,
  roundId: RoundId | null,
): Promise<RowMaker | undefined> {
  if (beginRows === undefined || roundId === null || book?.roster !== 'applicants') return undefined;
  const packed = book.judged;
  if (typeof packed !== 'string') return undefined;
  const first = await query(({ db }) => nextNumber(db, roundId));
  return first === undefined ? undefined : beginRows(packed, first);
}

async function importedBefore(
  db: ReadDb,
  roundId: RoundId | null,
  { roster, sha256 }: JudgedBook,
): Promise<Pick<JudgedBook, 'importedBefore'>> {
  if (roundId === null) return {};
  const batch = await findBatchOfFile(db, roundId, roster, sha256);
  return batch === undefined ? {} : { importedBefore: { fileName: batch.file_name, importedUtc: batch.imported_utc } };
}

interface Remapping {
  readonly roundId: RoundId | null;
  readonly draftId: string;
  readonly sheets: readonly Omit<SheetChoice, 'by'>[];
}

/** The draft under a mapping that the secretary corrected; it keeps its id. Refusals: `draft_gone`. */
export function remap(roster: JudgedBook['roster']) {
  return async (
    { drafts, query }: SessionContext,
    { roundId, draftId, sheets }: Remapping,
  ): Promise<Result<ImportPreview>> => {
    const book = drafts.find(draftId);
    if (book === undefined || !isRosterBook(book) || book.roster !== roster) return refuse('draft_gone');
    const mapped = sheets.map((sheet) => ({ ...sheet, by: 'hand' as const }));
    const choices = keepingPeople(mapped, book.choices ?? []);
    const judged = await query((sources) => toldInRound(sources, roundId, judgedUnder(book, choices)));
    drafts.replace(draftId, judged);
    return ok(previewOf(draftId, judged));
  };
}

/** Takes it off again; a draft already gone is no failure. */
export async function discardDraft(
  { drafts }: SessionContext,
  { draftId }: { readonly draftId: string },
): Promise<Result<null>> {
  drafts.remove(draftId);
  return ok(null);
}
