import { findMeeting } from '../../../db/tables/meetings.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { type CommandContext, done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury } from '../sealed-names.ts';
import { type FoundAhead, findAhead, searchConflicts } from '../suggested-recusals.ts';
import { refill } from './end-review.ts';

type Search = FeatureHandlers<'recusal'>['search'];

/**
 * Searches again for the whole jury: the register of units, a correction of the list or the pool may have changed what
 * is known. A register that was closed waits for what is new, until the meeting opens; from then on the chair rules on
 * each. Refusals: `round_not_found`, `jury_not_drawn`, `names_sealed`: whoever changes a unit and searches would learn
 * from the number of what is found who of the jury works there.
 */
export const search: Search = async (context, { roundId }) => {
  const ahead = await findAhead(context, roundId, async (db) => {
    const jury = await listShownJury(db, roundId);
    return jury.some((j) => j.masked) ? [] : jury.map((j) => j.expertId);
  });
  return context.command((command) => writeDown(command, roundId, ahead), { repeatable: true });
};

async function writeDown(context: CommandContext, roundId: RoundId, ahead: FoundAhead | undefined) {
  const { db } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const jury = await listShownJury(db, roundId);
  if (jury.length === 0) return refuse('jury_not_drawn');
  if (jury.some((j) => j.masked)) return refuse('names_sealed');
  const settled = round.value.row.conflicts_settled_utc !== null;
  const jurors = new Set<string>(jury.map((j) => j.expertId));
  const found = await searchConflicts(db, round.value, jurors, context, ahead);
  const asked = found.added + found.raised;
  const reopened = settled && asked > 0 && (await findMeeting(db, roundId)) === undefined;
  if (reopened) await markRound(db, roundId, { conflicts_settled_utc: null });
  const review = asked > 0 ? await refill(db, roundId, context.now) : {};
  const after = { ...found, ...review, settled: settled && !reopened };
  return done({ ...found }, { object: roundId, before: { settled }, after });
}
