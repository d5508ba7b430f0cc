import { applicantNumbers, insertApplications, type NewApplication } from '../../../db/tables/applications.ts';
import { findPeople } from '../../../db/tables/people.ts';
import { takeNumbers } from '../../../db/tables/rounds.ts';
import type { Contract } from '../../core/contract/index.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import type { RowIssue } from '../../core/domain/roster/cells.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { done, type HandlerOf } from '../feature.ts';
import { lateFinding, recordBatch } from '../import-batch.ts';
import { learnMapping } from '../import-memory.ts';
import { addPeople, unitsByName } from '../import-people.ts';
import { pronounce } from '../pinyin.ts';
import { loadRound } from '../round-loading.ts';

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
  const people = await findPeople(
    db,
    book.judged.accepted.map((row) => row.idNumber),
  );
  for (const row of book.judged.accepted) {
    const known = people.get(row.idNumber);
    const number = known && numbers.get(known.id);
    if (number !== undefined) {
      refused.push(lateFinding(book, row, 'idNumber', 'already_in_round', { number }));
      continue;
    }
    if (known && known.name !== row.name) {
      warnings.push(lateFinding(book, row, 'name', 'name_differs_from_file', { known: known.name }));
    }
    taken.push(row);
  }

  const batchId = newId();
  const counts = await recordBatch(db, { batchId, roundId, now }, book, { refused, warnings });
  let number = await takeNumbers(db, roundId, taken.length);
  const personIds = await addPeople(db, taken, people, newId);
  const unitOf = unitsByName(db, newId);
  const applications: NewApplication[] = [];
  for (const accepted of taken) {
    const personId = personIds.get(accepted.idNumber) as string;
    const unitId = await unitOf(accepted.unitName);
    applications.push({ id: newId(), roundId, batchId, personId, unitId, number, accepted });
    number += 1;
  }
  await insertApplications(db, applications, pronounce);
  await learnMapping(db, book, now);
  drafts.remove(draftId);
  return done(counts, { object: batchId, after: { ...counts, roundId, sha256: book.sha256 } });
};
