import { countByState, listApplications } from '../../../db/tables/applications.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import type { Contract } from '../../core/contract/index.ts';
import { listDigest } from '../../core/domain/acceptance/list-digest.ts';
import { applicationStates, isOpen } from '../../core/domain/acceptance/states.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { listEntry } from '../frozen-list.ts';
import { loadRound } from '../round-loading.ts';

/**
 * Freezes the list with its digest. Refusals: `round_not_found`, `list_frozen`, `acceptance_open` {open} (somebody is
 * neither accepted nor gone), `list_empty`.
 */
export const freeze: HandlerOf<Contract['applicants']['freeze']> = async ({ db, now }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
  const counts = await countByState(db, roundId);
  const open = applicationStates.filter(isOpen).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (open > 0) return refuse('acceptance_open', { open });
  const accepted = await listApplications(db, roundId);
  const applications = accepted.length;
  if (applications === 0) return refuse('list_empty');
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
