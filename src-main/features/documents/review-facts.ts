import { listRecusedPairs } from '../../../db/tables/subjects.ts';
import { loadHeard } from '../defence-list.ts';
import type { QueryContext } from '../feature.ts';
import type { LoadedRound } from '../round-loading.ts';
import type { AcceptanceFacts } from './acceptance-facts.ts';

export interface ReviewFacts {
  /** By application: whoever may neither hear nor judge it, a relation that nobody has decided on among them. */
  readonly away: ReadonlyMap<string, readonly string[]>;
  readonly heard: Awaited<ReturnType<typeof loadHeard>>;
}

export async function loadReviewFacts(
  context: QueryContext,
  round: LoadedRound,
  applications: AcceptanceFacts['applications'],
): Promise<ReviewFacts> {
  const away = new Map<string, string[]>();
  for (const { applicationId, expertId } of await listRecusedPairs(context.db, round.row.id)) {
    const experts = away.get(applicationId);
    if (experts) experts.push(expertId);
    else away.set(applicationId, [expertId]);
  }
  return { away, heard: await loadHeard(context, round, applications) };
}
