import { type ApplicationRecord, countByState, listApplications } from '../../../db/tables/applications.ts';
import { insertOpening } from '../../../db/tables/list-openings.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import type { StandingAgainst } from '../../core/contract/applicants.ts';
import type { Contract } from '../../core/contract/index.ts';
import { listDigest } from '../../core/domain/acceptance/list-digest.ts';
import { applicationStates, isOpen } from '../../core/domain/acceptance/states.ts';
import { inParts } from '../../core/domain/kernel/pace.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import { listEntry } from '../frozen-list.ts';
import { loadRound } from '../round-loading.ts';
import { asLines, standingToday } from './standing-against.ts';

/** So many bag numbers a sentence can bear. */
const NUMBERS_TOLD = 20;

/**
 * Freezes the list with its digest. Everybody on it is checked once more: registers, employers and the round's criteria
 * may have changed since the acceptance. Where a rule blocks, the
 * bag and the rule are named, and the application is returned or decided otherwise with a reason; where it only warns, they
 * are named with the answer. Refusals: `round_not_found`, `list_frozen`, `acceptance_open` {open} (somebody is
 * neither accepted nor gone), `list_empty`, `accepted_now_blocked` {people, numbers, why: bag, code and rule of each}.
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
  const blocked: (readonly StandingAgainst[])[] = [];
  const warned: (readonly StandingAgainst[])[] = [];
  const judge = (one: ApplicationRecord) => {
    const { blocking, telling } = standingToday(one, round.value, facts);
    if (blocking.length > 0) blocked.push(blocking);
    else if (telling.length > 0) warned.push(telling);
  };
  await inParts(accepted, pace('judging', applications), (some) => some.forEach(judge), 50);
  if (blocked.length > 0) {
    const told = blocked.slice(0, NUMBERS_TOLD);
    const numbers = told.map(([first]) => first?.number ?? '').join('、');
    return refuse('accepted_now_blocked', { people: blocked.length, numbers, why: asLines(told.flat()) });
  }
  const digest = listDigest(accepted.map(listEntry));
  await markRound(db, roundId, { list_frozen_utc: now, list_digest: digest });
  return done(
    { applications, warned: warned.length, warnings: warned.slice(0, NUMBERS_TOLD).flat() },
    {
      object: roundId,
      before: { frozen: false },
      after: { frozen: true, applications, warned: warned.length, digest },
    },
  );
};

/**
 * Opens the list again, with a reason: papers made since the freezing may be in other hands. Refusals: `round_not_found`, `list_not_frozen`, `jury_already_drawn`, `pool_sealed` (the
 * exclusions sealed with the pool were computed from this list).
 */
export const unfreeze: HandlerOf<Contract['applicants']['unfreeze']> = async (
  { db, now },
  { roundId, reason, authority, by },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row } = round.value;
  if (row.list_frozen_utc === null) return refuse('list_not_frozen');
  const { adopted } = await findMilestones(db, roundId);
  if (adopted !== undefined) return refuse('jury_already_drawn');
  if (row.pool_sealed_utc !== null) return refuse('pool_sealed');
  const opened = { frozen_utc: row.list_frozen_utc, digest: row.list_digest, utc: now, reason, authority, people: by };
  await insertOpening(db, { round_id: roundId, ...opened });
  await markRound(db, roundId, { list_frozen_utc: null, list_digest: null });
  const before = { frozen: true, digest: row.list_digest };
  return done(null, { object: roundId, before, after: { frozen: false, reason } });
};
