import { findApplication } from '../../../db/tables/applications.ts';
import type { Contract } from '../../core/contract/index.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { wordingsFor } from '../../core/domain/titles/corrected-title.ts';
import { catalogueOf } from '../eligibility-ground.ts';
import type { HandlerOf } from '../feature.ts';
import { loadRound } from '../round-loading.ts';

/** Refusals: `round_not_found`, `application_not_found`. */
export const titleWordings: HandlerOf<Contract['applicants']['titleWordings']> = async (
  { db, titles },
  { roundId, applicationId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const application = await findApplication(db, roundId, applicationId);
  if (application === undefined) return refuse('application_not_found');
  return ok(wordingsFor(catalogueOf(round.value, titles), application.details));
};
