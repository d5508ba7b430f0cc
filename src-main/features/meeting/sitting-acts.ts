import { addPlanVersion, keepKnownPlan } from '../../../db/tables/plan-acts.ts';
import { markSitting, saveSittings } from '../../../db/tables/sittings.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { presiding } from '../../core/domain/meeting/officers.ts';
import { inSitting, openedOn, sittingNow } from '../../core/domain/meeting/sittings.ts';
import { loadSections } from '../ballot-state.ts';
import { decideReviewers, saveReviewers } from '../change-reviewers.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { bagNumbers, inSession } from '../meeting-room.ts';
import { officersOf } from '../officers.ts';
import { planNow } from '../plan-now.ts';
import { loadRound } from '../round-loading.ts';
import { refuseGate, sittingGates } from './gates.ts';
import { loadMeetingState, roomOnSheet } from './meeting-state.ts';

type Handlers = FeatureHandlers<'meeting'>;

/**
 * Opens the sitting after a break: whoever signed its sheet is in the room, nobody else. Pairs of experts who stayed away
 * go to others. Refusals: `meeting_not_opened`, `meeting_closed`, `sitting_still_open`, `no_further_sitting`, those of the
 * gates, `chair_not_present`, `too_few_reviewers` {applications, minimum, numbers}.
 */
export const openSitting: Handlers['openSitting'] = async ({ db, now, today }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const state = await loadMeetingState(db, round.value);
  const session = inSession(state.room);
  if (!session.ok) return session;
  const { sitting } = state;
  if (inSitting(sitting)) return refuse('sitting_still_open');
  if (sitting.openedUtc !== null) return refuse('no_further_sitting');
  const closed = refuseGate(await sittingGates(db, round.value, state, { now, today }));
  if (closed !== undefined) return closed;
  const room = roomOnSheet(state);
  const officers = officersOf(room);
  const here = new Set<string>(room.present.map((j) => j.expertId));
  const presidingId = officers === undefined ? null : presiding(officers, (id) => here.has(id));
  if (presidingId === null) return refuse('chair_not_present');
  const change = await decideReviewers(db, round.value, room);
  if (change.short.length > 0) {
    const minimum = round.value.pack.rules.groupMinimum.value;
    const numbers = bagNumbers(state.subjects, change.short);
    return refuse('too_few_reviewers', { applications: change.short.length, minimum, numbers }, 'groupMinimum');
  }
  await saveReviewers(db, roundId, change);
  // Whatever is scored from here on is scored under this plan.
  await keepKnownPlan(db, roundId, await planNow(db, roundId, now));
  const plan = await addPlanVersion(db, roundId, { name: '', origin: 'opening', utc: now });
  const { number } = sitting;
  await saveSittings(db, roundId, openedOn(state.sittings, number, today));
  await markSitting(db, roundId, number, { opened_utc: now, presiding_id: presidingId });
  return done(
    { number },
    {
      object: roundId,
      before: { sitting: sittingNow(state.sittings).number },
      after: {
        sitting: number,
        presiding: presidingId,
        present: room.present.length,
        reviewersRemoved: change.removed.length,
        reviewersAdded: change.added.length,
        planVersion: plan.number,
        plan: plan.digest,
      },
    },
  );
};

/**
 * A break until the next sitting. No ballot stays out over it. Refusals: `meeting_not_opened`, `meeting_closed`,
 * `sitting_not_open`, `no_further_sitting`: the meeting itself is then closed, `ballots_out`.
 */
export const closeSitting: Handlers['closeSitting'] = async ({ db, now }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { room, sittings, subjects } = await loadMeetingState(db, round.value);
  const session = inSession(room);
  if (!session.ok) return session;
  const open = sittingNow(sittings);
  if (!inSitting(open)) return refuse('sitting_not_open');
  if (!sittings.some((one) => one.openedUtc === null)) return refuse('no_further_sitting');
  const sections = await loadSections(db, round.value, subjects);
  if (sections.some(({ latest }) => latest?.round.state === 'open')) return refuse('ballots_out');
  await markSitting(db, roundId, open.number, { closed_utc: now });
  return done(
    { number: open.number },
    {
      object: roundId,
      before: { sitting: open.number, open: true },
      after: { open: false, present: room.present.length },
    },
  );
};
