import { strikeEntry as strike } from '../../../db/tables/attendance-log.ts';
import { countScoresOf } from '../../../db/tables/scores.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { inSitting, sittingNow } from '../../core/domain/meeting/sittings.ts';
import { everCame, pledgedIn, presentAt, strikable } from '../../core/domain/quorum/attendance-log.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { loadMeetingState } from './meeting-state.ts';
import { answerStands, settled } from './sign-in.ts';

/**
 * Strikes a mistaken entry out: it stays in the log with the reason, and counts as if nobody had written it. Refusals:
 * `meeting_closed`, `answer_stands` {number} before the opening, those of `strikable`, `expert_has_scores` where nothing
 * would be left of somebody's coming, `pledge_would_lack` where somebody would be in the open sitting without the pledge.
 */
export const strikeEntry: FeatureHandlers<'meeting'>['strikeEntry'] = async (context, { roundId, number, reason }) => {
  const { db, now } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const state = await loadMeetingState(db, round.value);
  const { meeting, log } = state.room;
  if (meeting !== undefined && meeting.closed_utc !== null) return refuse('meeting_closed');
  const entry = strikable(log, number, state.votes);
  if (!entry.ok) return entry;
  const { expertId, kind } = entry.value;
  const said = kind === 'absent' ? await answerStands(db, state, roundId, expertId) : undefined;
  if (said !== undefined) return said;
  const without = log.filter((one) => one.number !== number);
  const open = sittingNow(state.sittings);
  const stays = inSitting(open) && presentAt(without, open.number).has(expertId);
  if (stays && !pledgedIn(without).has(expertId)) return refuse('pledge_would_lack');
  const gone = everCame(log).has(expertId) && !everCame(without).has(expertId);
  if (gone && (await countScoresOf(db, roundId, expertId)) > 0) return refuse('expert_has_scores');
  await strike(db, roundId, number, { reason, utc: now });
  const { moved, present } = await settled(context, roundId, state, kind !== 'pledged');
  return done(
    { present },
    { object: expertId, before: { entry: kind, number }, after: { struck: number, present, ...moved } },
  );
};
