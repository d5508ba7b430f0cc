import { type ApplicationRecord, countByState, listApplications } from '../../../db/tables/applications.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import type { AcceptanceFinding } from '../../core/contract/acceptance.ts';
import type { Contract } from '../../core/contract/index.ts';
import { listDigest } from '../../core/domain/acceptance/list-digest.ts';
import { applicationStates, isOpen } from '../../core/domain/acceptance/states.ts';
import { inParts } from '../../core/domain/kernel/pace.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { judgeApplication } from '../application-findings.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import { listEntry } from '../frozen-list.ts';
import { loadRound } from '../round-loading.ts';

/** So many bag numbers a sentence can bear. */
const NUMBERS_TOLD = 20;

/**
 * Freezes the list with its digest. Everybody on it is checked once more: registers, employers and the round's criteria
 * may have changed since the acceptance. Refusals: `round_not_found`, `list_frozen`, `acceptance_open` {open} (somebody is
 * neither accepted nor gone), `list_empty`, `accepted_now_blocked` {people, numbers}.
 */
export const freeze: HandlerOf<Contract['applicants']['freeze']> = async (context, { roundId }) => {
  const { db, now, pace } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
  const counts = await countByState(db, roundId);
  const open = applicationStates.filter(isOpen).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (open > 0) return refuse('acceptance_open', { open });
  const accepted = await listApplications(db, roundId);
  const applications = accepted.length;
  if (applications === 0) return refuse('list_empty');
  const facts = await loadFindingFacts(context, round.value);
  // The papers were looked at for the acceptance.
  const stops = (finding: AcceptanceFinding) => finding.blocking && !finding.code.startsWith('proofs_');
  const blocked: ApplicationRecord[] = [];
  const judge = (one: ApplicationRecord) => {
    if (judgeApplication(one, round.value, facts).findings.some(stops)) blocked.push(one);
  };
  await inParts(accepted, pace('judging', applications), (some) => some.forEach(judge), 50);
  if (blocked.length > 0) {
    const told = blocked.slice(0, NUMBERS_TOLD).map((one) => one.number);
    return refuse('accepted_now_blocked', { people: blocked.length, numbers: told.join('、') });
  }
  const digest = listDigest(accepted.map(listEntry));
  await markRound(db, roundId, { list_frozen_utc: now, list_digest: digest });
  return done(
    { applications },
    { object: roundId, before: { frozen: false }, after: { frozen: true, applications, digest } },
  );
};

/**
 * Opens the list again. Refusals: `round_not_found`, `list_not_frozen`, `jury_already_drawn`, `pool_sealed` (the
 * exclusions sealed with the pool were computed from this list).
 */
export const unfreeze: HandlerOf<Contract['applicants']['unfreeze']> = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row } = round.value;
  if (row.list_frozen_utc === null) return refuse('list_not_frozen');
  const { adopted } = await findMilestones(db, roundId);
  if (adopted !== undefined) return refuse('jury_already_drawn');
  if (row.pool_sealed_utc !== null) return refuse('pool_sealed');
  await markRound(db, roundId, { list_frozen_utc: null, list_digest: null });
  const before = { frozen: true, digest: row.list_digest };
  return done(null, { object: roundId, before, after: { frozen: false } });
};
