import type { WriteDb } from '../../../db/handles.ts';
import { recordSteps } from '../../../db/tables/acceptance.ts';
import { type ApplicationRecord, findApplication } from '../../../db/tables/applications.ts';
import { deleteSection, wasOnABallot } from '../../../db/tables/ballots.ts';
import { takeOutOfReview } from '../../../db/tables/groups.ts';
import { insertAmendments, listFrozenPlaces } from '../../../db/tables/list-amendments.ts';
import { countOf } from '../../../db/tables/round-counts.ts';
import { listSubjects } from '../../../db/tables/subjects.ts';
import type { Contract } from '../../core/contract/index.ts';
import { isCorrection, type LeavingAct, mayAmend } from '../../core/domain/acceptance/amendment.ts';
import { storedParts } from '../../core/domain/acceptance/event-words.ts';
import { nextState } from '../../core/domain/acceptance/states.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { sectionTypes } from '../ballot-state.ts';
import { catalogueOf } from '../eligibility-ground.ts';
import { done, type HandlerOf } from '../feature.ts';
import { recordRenames } from '../record-renames.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { type Correction, correctList } from './correct-list.ts';

/** Refusal: `amendment_jury_missing` for a move that says not where to. */
async function leave(
  db: WriteDb,
  round: LoadedRound,
  one: ApplicationRecord,
  change: LeavingAct,
  to: string,
): Promise<Result<Correction>> {
  const { applicationId, roundId, level } = one;
  if (change === 'move' && to === '') return refuse('amendment_jury_missing');
  await takeOutOfReview(db, roundId, applicationId);
  const typeOf = sectionTypes(round);
  const type = typeOf(one);
  const others = (await listSubjects(db, roundId)).filter((s) => s.applicationId !== applicationId);
  if (!others.some((s) => s.level === level && typeOf(s) === type)) {
    await deleteSection(db, { round_id: roundId, level, type });
  }
  return ok({ before: '', after: change === 'move' ? to : '', concerned: [applicationId] });
}

/**
 * Changes a frozen list, with a reason: somebody leaves it, or a wrong word is put right; every document after it tells.
 * Refusals: `round_not_found`, `list_not_frozen`, `application_not_found`, those of `mayAmend`, `amendment_jury_missing`,
 * those of `correctList`.
 */
export const amend: HandlerOf<Contract['applicants']['amend']> = async ({ db, now, titles }, input) => {
  const { roundId, applicationId, change, to, reason, authority, by } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { list_frozen_utc: frozenUtc, filed_utc } = round.value.row;
  if (frozenUtc === null) return refuse('list_not_frozen');
  const one = await findApplication(db, roundId, applicationId);
  if (one === undefined) return refuse('application_not_found');
  const may = mayAmend(change, {
    state: one.state,
    ballotOpened: await wasOnABallot(db, applicationId),
    groupsFormed: (await countOf(db, 'review_group', roundId)) > 0,
    filed: filed_utc !== null,
  });
  if (!may.ok) return may;

  const corrects = isCorrection(change);
  // A unit's name stands on other rounds' frozen lists too.
  const elsewhere =
    change === 'unit' ? (await listFrozenPlaces(db, [one.unitId])).filter((place) => place.roundId !== roundId) : [];
  const changed = corrects
    ? await correctList(db, one, change, to, catalogueOf(round.value, titles))
    : await leave(db, round.value, one, change, to);
  if (!changed.ok) return changed;
  const { before, after, concerned } = changed.value;
  const act = corrects ? 'correct' : change;
  const next = corrects ? ok(one.state) : nextState(one.state, change);
  if (!next.ok) return next;
  const field = corrects ? change : '';
  const said = corrects
    ? storedParts(`${before} → ${after}`, reason)
    : change === 'move'
      ? storedParts(to, reason)
      : storedParts(reason);
  await recordSteps(
    db,
    concerned.map((application_id) => ({
      application_id,
      utc: now,
      act,
      from_state: one.state,
      to_state: next.value,
      people: by,
      reason: said,
    })),
  );
  const number = await insertAmendments(
    db,
    roundId,
    concerned.map((application_id) => ({
      application_id,
      frozen_utc: frozenUtc,
      utc: now,
      act,
      field,
      before,
      after,
      reason,
      authority,
      people: by,
    })),
  );
  await recordRenames(db, now, elsewhere, { reason, authority, by });
  return done(
    { number, amended: concerned.length },
    {
      object: applicationId,
      before: { state: one.state },
      after: { amendment: number, amended: concerned.length, act, field, state: next.value },
    },
  );
};
