import { applicantNumbers } from '../../../db/tables/applications.ts';
import { findPeople } from '../../../db/tables/people.ts';
import type { Contract } from '../../core/contract/index.ts';
import { inRows } from '../../core/domain/kernel/pace.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { nameKey } from '../../core/domain/names/person-name.ts';
import type { RowIssue } from '../../core/domain/roster/cells.ts';
import type { AcceptedApplicant } from '../../core/domain/roster/judge-applicants.ts';
import { done, type HandlerOf } from '../feature.ts';
import { lateFinding, recordBatch } from '../import-batch.ts';
import { learnMapping } from '../import-memory.ts';
import { beginPacking, keepSheets } from '../kept-sheets.ts';
import { loadRound } from '../round-loading.ts';
import { similarInFile } from '../similar-names.ts';
import { beforeImport, recordUndo } from './import-record.ts';
import { namedOtherwise, takeRows } from './take-rows.ts';

/**
 * The draft's accepted rows become applications, all of them in one transaction. A person who already applies in the
 * round is one more refused row (`already_in_round`), so that rows read = accepted + refused still holds.
 * Refusals: `round_not_found`, `list_frozen`, `draft_gone`.
 */
export const acceptImport: HandlerOf<Contract['applicants']['acceptImport']> = async (
  context,
  { roundId, draftId },
) => {
  const { db, drafts, newId, now, pace } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
  const book = drafts.find(draftId);
  if (book?.roster !== 'applicants') return refuse('draft_gone');

  const numbers = await applicantNumbers(db, roundId);
  const refused: RowIssue[] = [];
  const taken: AcceptedApplicant[] = [];
  const people = await findPeople(
    db,
    book.judged.accepted.map((row) => row.idNumber),
  );
  for (const row of book.judged.accepted) {
    const known = people.get(row.idNumber);
    const number = known && numbers.get(known.id);
    if (known === undefined || number === undefined) {
      taken.push(row);
      continue;
    }
    // The number decides who it is; another name beside it is told, so that nobody takes it for a row sent twice.
    const code = nameKey(known.name) === nameKey(row.name) ? 'already_in_round' : 'already_in_round_other_name';
    refused.push(lateFinding(book, row, 'idNumber', code, { number }));
  }

  const before = await beforeImport(db, []);
  const batchId = newId();
  const packing = beginPacking(book);
  const warnings = [...namedOtherwise(book, taken, people), ...(await similarInFile(db, book, taken, roundId))];
  const { counts, keepFindings } = await recordBatch(db, { batchId, roundId, now }, book, { refused, warnings });
  const told = inRows(pace, 'writing', taken.length, 2 * taken.length);
  const added = await takeRows(context, { roundId, batchId }, taken, people, { told, ahead: book.ahead });
  await learnMapping(db, book, now);
  await recordUndo(db, batchId, before, added);
  await keepFindings();
  await keepSheets(db, batchId, book, packing);
  drafts.remove(draftId);
  return done(counts, { object: batchId, after: { ...counts, roundId, sha256: book.sha256 } });
};
