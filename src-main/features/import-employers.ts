import type { ReadDb } from '../../db/handles.ts';
import { virtualUnitsOf } from '../../db/tables/unit-people.ts';
import { getUnit } from '../../db/tables/units.ts';
import type { ImportPreview } from '../core/contract/people.ts';
import type { RoundId, UnitId } from '../core/domain/kernel/ids.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { readApplicantRow, readApplicantRows } from '../core/domain/roster/judge-applicants.ts';
import { unpackSheets } from '../core/domain/roster/packed-sheets.ts';
import { type RowAt, withEmployers } from '../core/domain/roster/row-employers.ts';
import type { JudgedBook, SessionContext } from './feature.ts';
import { toldInRound } from './import-in-round.ts';
import { judgedUnder } from './import-judging.ts';
import { previewOf } from './import-preview.ts';

interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** Rows by the name of their sheet; a name that the workbook does not have is left out. */
function placesIn({ judged }: JudgedBook, rows: readonly Place[]): RowAt[] {
  const places = new Map(judged.sheets.map(({ sheet }, i) => [sheet, i]));
  return rows.flatMap(({ sheet, row }) => {
    const place = places.get(sheet);
    return place === undefined ? [] : [{ sheet: place, row }];
  });
}

interface Choosing {
  readonly roundId: RoundId;
  readonly draftId: string;
  readonly rows: readonly Place[];
  readonly unitId: UnitId | null;
}

/**
 * Puts people without an employer under a county's virtual unit, or takes that back. Refusals: `draft_gone`,
 * `unit_not_found`, `employer_not_virtual` {unit}.
 */
export async function chooseEmployer(
  { drafts, query }: SessionContext,
  { roundId, draftId, rows, unitId }: Choosing,
): Promise<Result<ImportPreview>> {
  const book = drafts.find(draftId);
  if (book?.roster !== 'applicants') return refuse('draft_gone');
  return query(async (sources) => {
    const unit = unitId === null ? null : await getUnit(sources.db, unitId);
    if (unit === undefined) return refuse('unit_not_found');
    if (unit !== null && unit.kind !== 'virtual') return refuse('employer_not_virtual', { unit: unit.name });
    const chosen = { unit: unit?.name ?? null, by: 'hand' as const };
    const choices = withEmployers(book.choices ?? [], placesIn(book, rows), chosen);
    const judged = await toldInRound(sources, roundId, judgedUnder(book, choices));
    drafts.replace(draftId, judged);
    return ok(previewOf(draftId, judged));
  });
}

/**
 * The workbook with everybody who names no employer where the same person stood before, in this round or an earlier one.
 * By person and by nothing else: the headings of every county's workbook are the same.
 */
export async function withKnownEmployers(db: ReadDb, book: JudgedBook): Promise<JudgedBook> {
  if (book.roster !== 'applicants') return book;
  const lacking = book.judged.refused.filter(({ code }) => code === 'unit_without_employer');
  if (lacking.length === 0) return book;
  const { choices = [] } = book;
  const asked = new Set(lacking.map(({ sheet, row }) => JSON.stringify([sheet, row])));
  const rows = readApplicantRows(unpackSheets(book.cells), choices).rows.filter((row) =>
    asked.has(JSON.stringify([row.sheet.name, row.row])),
  );
  const people = rows.map(readApplicantRow);
  const known = await virtualUnitsOf(
    db,
    people.map(({ idNumber }) => idNumber),
  );
  if (known.size === 0) return book;
  const byUnit = new Map<string, Place[]>();
  for (const { idNumber, sheet, rowNumber } of people) {
    const unit = known.get(idNumber);
    if (unit !== undefined) byUnit.set(unit, [...(byUnit.get(unit) ?? []), { sheet, row: rowNumber }]);
  }
  let remembered = choices;
  for (const [unit, these] of byUnit) {
    remembered = withEmployers(remembered, placesIn(book, these), { unit, by: 'memory' });
  }
  return judgedUnder(book, remembered);
}
