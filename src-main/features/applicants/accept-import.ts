import { applicantNumbers, insertApplication } from '../../../db/tables/applications.ts';
import { findOrCreatePerson, findPerson } from '../../../db/tables/people.ts';
import { takeNumbers } from '../../../db/tables/rounds.ts';
import { findOrCreateUnit } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import type { RowIssue } from '../../core/domain/roster/cells.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { done, type HandlerOf, type JudgedBook } from '../feature.ts';
import { headingOf, recordBatch } from '../import-batch.ts';
import { loadRound } from '../round-loading.ts';

function finding(
  book: JudgedBook,
  row: AcceptedApplicant,
  field: string,
  code: string,
  params: RowIssue['params'],
): RowIssue {
  return { sheet: row.sheet, row: row.rowNumber, column: headingOf(book, row.sheet, field), field, code, params };
}

/**
 * The draft's accepted rows become applications, all of them in one transaction. A person who already applies in the
 * round is one more refused row (`already_in_round`), so that rows read = accepted + refused still holds.
 * Refusals: `round_not_found`, `list_frozen`, `draft_gone`.
 */
export const acceptImport: HandlerOf<Contract['applicants']['acceptImport']> = async (
  { db, drafts, newId, now },
  { roundId, draftId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
  const book = drafts.find(draftId);
  if (book?.roster !== 'applicants') return refuse('draft_gone');

  const numbers = await applicantNumbers(db, roundId);
  const refused: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  const taken: AcceptedApplicant[] = [];
  for (const row of book.judged.accepted) {
    const known = await findPerson(db, row.idNumber);
    const number = known && numbers.get(known.id);
    if (number !== undefined) {
      refused.push(finding(book, row, 'idNumber', 'already_in_round', { number }));
      continue;
    }
    if (known && known.name !== row.name) {
      warnings.push(finding(book, row, 'name', 'name_differs_from_file', { known: known.name }));
    }
    taken.push(row);
  }

  const batchId = newId();
  const counts = await recordBatch(db, { batchId, roundId, now }, book, { refused, warnings });
  let number = await takeNumbers(db, roundId, taken.length);
  for (const accepted of taken) {
    const person = await findOrCreatePerson(db, {
      id: newId(),
      id_number: accepted.idNumber,
      id_kind: accepted.idKind,
      name: accepted.name,
      name_original: accepted.nameOriginal,
      sex: accepted.sex,
      ethnicity: accepted.ethnicity,
      birth: accepted.birth,
    });
    const unitId = await findOrCreateUnit(db, accepted.unitName, newId);
    await insertApplication(db, { id: newId(), roundId, batchId, personId: person.id, unitId, number, accepted });
    number += 1;
  }
  drafts.remove(draftId);
  return done(counts, { object: batchId, after: { ...counts, roundId, sha256: book.sha256 } });
};
