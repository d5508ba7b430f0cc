import type { ReadDb } from '../../../db/handles.ts';
import { listVoted } from '../../../db/tables/ballots.ts';
import { findStrangers } from '../../../db/tables/subjects.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';

/**
 * The applications while they are still under review. Refusals: `application_not_found`, `ballot_already_opened`: scores
 * and opinions inform the vote, so none may change once its section's ballots are out; after a void round they may again,
 * until the repeat is opened.
 */
export async function underReview(
  db: ReadDb,
  roundId: string,
  applicationIds: readonly string[],
): Promise<Result<readonly string[]>> {
  if ((await findStrangers(db, roundId, applicationIds)).length > 0) return refuse('application_not_found');
  const voted = await listVoted(db, roundId);
  return applicationIds.some((id) => voted.has(id))
    ? refuse('ballot_already_opened')
    : ok([...new Set(applicationIds)]);
}
