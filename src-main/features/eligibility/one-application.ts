import { type ApplicationRecord, findApplication } from '../../../db/tables/applications.ts';
import type { Finding } from '../../core/domain/eligibility/finding.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { checkedApplication, type EligibilityGround, type GroundSources } from '../eligibility-ground.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

export interface OneApplication {
  readonly round: LoadedRound;
  readonly application: ApplicationRecord;
  readonly ground: EligibilityGround;
  readonly findings: readonly Finding[];
}

/** Refusals: `round_not_found`, `application_not_found`. */
export async function loadOne(
  sources: GroundSources,
  roundId: string,
  applicationId: string,
): Promise<Result<OneApplication>> {
  const round = await loadRound(sources.db, roundId);
  if (!round.ok) return round;
  const application = await findApplication(sources.db, roundId, applicationId);
  if (application === undefined) return refuse('application_not_found');
  const { ground } = await loadFindingFacts(sources, round.value);
  return ok({ round: round.value, application, ground, findings: checkedApplication(application, ground).findings });
}

/** While the list may still be worked on. Refusals: those of `loadOne`, `list_frozen`. */
export async function loadOpen(...given: Parameters<typeof loadOne>): Promise<Result<OneApplication>> {
  const one = await loadOne(...given);
  return one.ok && one.value.round.row.list_frozen_utc !== null ? refuse('list_frozen') : one;
}
