import { insertApplications, type NewApplication } from '../../../db/tables/applications.ts';
import type { PersonRow } from '../../../db/tables/people.ts';
import { preparedBy } from '../../../db/tables/prepared-application.ts';
import { takeNumbers } from '../../../db/tables/rounds.ts';
import { findOrCreateUnits } from '../../../db/tables/units.ts';
import type { Told } from '../../core/domain/kernel/pace.ts';
import type { RowIssue } from '../../core/domain/roster/cells.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import type { CommandContext, JudgedBook } from '../feature.ts';
import { lateFinding } from '../import-batch.ts';
import { addPeople, idsInOrder } from '../import-people.ts';
import { pronounce } from '../pinyin.ts';
import type { RowsAhead } from '../rows-ahead.ts';

/** A warning for each row whose person the file knows by another spelling. */
export function namedOtherwise(
  book: JudgedBook,
  rows: readonly AcceptedApplicant[],
  people: ReadonlyMap<string, PersonRow>,
): RowIssue[] {
  return rows.flatMap((row) => {
    const known = people.get(row.idNumber);
    if (known === undefined || known.name === row.name) return [];
    return [lateFinding(book, row, 'name', 'name_differs_from_file', { known: known.name })];
  });
}

const prepareHere = preparedBy(pronounce);

/**
 * Rows of a workbook become applications under the round's next bag numbers. What of them was made `ahead` is taken, the
 * rest made here. Each row is told of twice. Gives the ids of the persons it added.
 */
export async function takeRows(
  { db, newId }: Pick<CommandContext, 'db' | 'newId'>,
  { roundId, batchId }: { readonly roundId: string; readonly batchId: string },
  rows: readonly AcceptedApplicant[],
  people: ReadonlyMap<string, PersonRow>,
  { told, ahead }: { readonly told: Told; readonly ahead?: RowsAhead | undefined },
): Promise<readonly string[]> {
  let number = await takeNumbers(db, roundId, rows.length);
  const personIds = await addPeople(db, rows, people, newId);
  const unitIds = await findOrCreateUnits(db, new Set(rows.map((row) => row.unitName)), newId);
  const applications: NewApplication[] = [];
  const ids = idsInOrder(rows.length, newId);
  for (const [i, accepted] of rows.entries()) {
    const personId = personIds.get(accepted.idNumber) as string;
    const unitId = unitIds.get(accepted.unitName) as string;
    applications.push({ id: ids[i] as string, roundId, batchId, personId, unitId, number, accepted });
    number += 1;
  }
  const prepare: typeof prepareHere = (row, bag) => ahead?.find(row, bag) ?? prepareHere(row, bag);
  await insertApplications(db, applications, prepare, told);
  return rows.filter((row) => !people.has(row.idNumber)).map((row) => personIds.get(row.idNumber) as string);
}
