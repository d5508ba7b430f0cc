import { insertExperts, listExperts, type NewExpert } from '../../../db/tables/experts.ts';
import { findPeople } from '../../../db/tables/people.ts';
import type { Contract } from '../../core/contract/index.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import type { RowIssue } from '../../core/domain/roster/cells.ts';
import type { AcceptedExpert } from '../../core/domain/roster/judge-experts.ts';
import { done, type HandlerOf } from '../feature.ts';
import { lateFinding, recordBatch } from '../import-batch.ts';
import { learnMapping } from '../import-memory.ts';
import { addPeople, unitsByName } from '../import-people.ts';
import { beginPacking, keepSheets } from '../kept-sheets.ts';
import { loadRound } from '../round-loading.ts';

/**
 * Pool numbers must be unique, because the draw's order is computed from them. A number as written is kept where it is
 * free; a missing or repeated one gets the next after the highest of pool and file.
 */
function numberRows(rows: readonly AcceptedExpert[], used: ReadonlySet<string>): Map<AcceptedExpert, string> {
  const taken = new Set(used);
  const numbers = new Map<AcceptedExpert, string>();
  for (const row of rows) {
    const written = row.poolNumber === null ? undefined : String(row.poolNumber);
    if (written === undefined || taken.has(written)) continue;
    taken.add(written);
    numbers.set(row, written);
  }
  let next = 1 + [...taken].reduce((highest, number) => Math.max(highest, Number(number)), 0);
  for (const row of rows) {
    if (numbers.has(row)) continue;
    numbers.set(row, String(next));
    next += 1;
  }
  return numbers;
}

/**
 * The draft's accepted rows become the pool, all of them in one transaction. A person already in the round's pool is one
 * more refused row (`already_in_round`); a pool number that had to be given is a warning (`pool_number_given`).
 * Refusals: `round_not_found`, `pool_sealed`, `draft_gone`.
 */
export const acceptImport: HandlerOf<Contract['experts']['acceptImport']> = async (
  { db, drafts, newId, now },
  { roundId, draftId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
  const book = drafts.find(draftId);
  if (book?.roster !== 'experts') return refuse('draft_gone');

  const pool = await listExperts(db, roundId);
  const numberOf = new Map(pool.map((e) => [e.personId, e.poolNumber]));
  const refused: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  const taken: AcceptedExpert[] = [];
  const people = await findPeople(
    db,
    book.judged.accepted.map((row) => row.idNumber),
  );
  for (const row of book.judged.accepted) {
    const known = people.get(row.idNumber);
    const number = known && numberOf.get(known.id);
    if (number !== undefined) {
      refused.push(lateFinding(book, row, 'idNumber', 'already_in_round', { number }));
      continue;
    }
    if (known && known.name !== row.name) {
      warnings.push(lateFinding(book, row, 'name', 'name_differs_from_file', { known: known.name }));
    }
    taken.push(row);
  }
  const numbers = numberRows(taken, new Set(pool.map((e) => e.poolNumber)));
  for (const [row, number] of numbers) {
    if (number === String(row.poolNumber)) continue;
    warnings.push(lateFinding(book, row, 'poolNumber', 'pool_number_given', { number }));
  }

  const batchId = newId();
  const packing = beginPacking(book);
  const { counts, keepFindings } = await recordBatch(db, { batchId, roundId, now }, book, { refused, warnings });
  const personIds = await addPeople(db, taken, people, newId);
  const unitOf = unitsByName(db, newId);
  const experts: NewExpert[] = [];
  for (const accepted of taken) {
    const personId = personIds.get(accepted.idNumber) as string;
    const unitId = await unitOf(accepted.unitName);
    const avoidUnitIds: string[] = [];
    for (const name of accepted.avoidUnits) avoidUnitIds.push(await unitOf(name));
    const poolNumber = numbers.get(accepted) as string;
    experts.push({ id: newId(), roundId, batchId, personId, unitId, poolNumber, avoidUnitIds, accepted });
  }
  await insertExperts(db, experts);
  await learnMapping(db, book, now);
  await keepFindings();
  await keepSheets(db, batchId, book, packing);
  drafts.remove(draftId);
  return done(counts, { object: batchId, after: { ...counts, roundId, sha256: book.sha256 } });
};
