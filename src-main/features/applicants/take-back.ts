import type { WriteDb } from '../../../db/handles.ts';
import { recordSteps } from '../../../db/tables/acceptance.ts';
import { type ApplicationRecord, findApplication } from '../../../db/tables/applications.ts';
import { insertSection, levelWasVoted, listSections } from '../../../db/tables/ballots.ts';
import { listGroups, putIntoGroup } from '../../../db/tables/groups.ts';
import { insertAmendments, listAmendments } from '../../../db/tables/list-amendments.ts';
import { countOf } from '../../../db/tables/round-counts.ts';
import type { Contract } from '../../core/contract/index.ts';
import { mayTakeBack, withdrawnSince } from '../../core/domain/acceptance/amendment.ts';
import { storedParts } from '../../core/domain/acceptance/event-words.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { sectionTypes } from '../ballot-state.ts';
import { refillReviewers } from '../change-reviewers.ts';
import { type CommandContext, done, type HandlerOf } from '../feature.ts';
import { loadFindingFacts } from '../finding-facts.ts';
import { loadRoom } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { asLines, standingToday } from './standing-against.ts';

/** Into the smallest group of the specialty, or the smallest there is, and on to reviewers' desks where they were dealt. */
async function putIntoReview(db: WriteDb, one: ApplicationRecord, utc: string): Promise<void> {
  const { roundId, applicationId, specialty } = one;
  const groups = await listGroups(db, roundId);
  const fitting = groups.filter((group) => group.specialties.includes(specialty));
  const [group] = [...(fitting.length > 0 ? fitting : groups)].sort(
    (a, b) => a.applicationIds.length - b.applicationIds.length || a.number - b.number,
  );
  if (group === undefined) return;
  await putIntoGroup(db, roundId, applicationId, group.groupId);
  if ((await countOf(db, 'assignment', roundId)) > 0) await refillReviewers(db, roundId, utc);
}

/** The section goes with the last who leaves it and comes back with the first who returns. */
async function giveSection({ db, newId }: CommandContext, round: LoadedRound, one: ApplicationRecord): Promise<void> {
  const { roundId, level } = one;
  if ((await loadRoom(db, roundId)).meeting === undefined) return;
  const type = sectionTypes(round)(one);
  const there = (await listSections(db, roundId)).some((section) => section.level === level && section.type === type);
  if (!there) await insertSection(db, { id: newId(), round_id: roundId, level, type });
}

/**
 * Somebody who withdrew after the freezing stands on the list again, with a reason; every later paper tells both.
 * The register of integrity and the like may speak against somebody who was away. Refusals: `round_not_found`,
 * `list_not_frozen`, `application_not_found`, those of `mayTakeBack`, `restored_now_blocked` {why, as for the freeze}.
 */
export const takeBack: HandlerOf<Contract['applicants']['takeBack']> = async (
  context,
  { roundId, applicationId, reason, authority, by },
) => {
  const { db, now } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { list_frozen_utc: frozenUtc, filed_utc } = round.value.row;
  if (frozenUtc === null) return refuse('list_not_frozen');
  const one = await findApplication(db, roundId, applicationId);
  if (one === undefined) return refuse('application_not_found');
  const made = (await listAmendments(db, roundId, frozenUtc)).map(({ application_id, act }) => ({
    applicationId: application_id,
    act,
  }));
  const may = mayTakeBack({
    state: one.state,
    withdrawnSince: withdrawnSince(made).has(applicationId),
    levelVoted: await levelWasVoted(db, roundId, one.level),
    filed: filed_utc !== null,
  });
  if (!may.ok) return may;
  const facts = await loadFindingFacts(context, round.value);
  const { blocking } = standingToday(one, round.value, facts);
  if (blocking.length > 0) return refuse('restored_now_blocked', { why: asLines(blocking) });
  const step = { application_id: applicationId, utc: now, people: by };
  await recordSteps(db, [
    { ...step, reason: storedParts(reason), act: 'restore', from_state: one.state, to_state: 'accepted' },
  ]);
  await giveSection(context, round.value, one);
  await putIntoReview(db, one, now);
  const row = {
    ...step,
    reason,
    frozen_utc: frozenUtc,
    act: 'restore' as const,
    field: '' as const,
    before: '',
    after: '',
  };
  const number = await insertAmendments(db, roundId, [{ ...row, authority }]);
  return done(
    { number },
    { object: applicationId, before: { state: one.state }, after: { amendment: number, state: 'accepted' } },
  );
};
