import { listApplications } from '../../../db/tables/applications.ts';
import { listVoted } from '../../../db/tables/ballots.ts';
import {
  type ConflictRecord,
  decideConflict,
  insertConflicts,
  listConflicts,
  rewriteEvidence,
} from '../../../db/tables/conflicts.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { proposedTreatment } from '../../core/domain/recusal/kinds.ts';
import type { Path } from '../../core/domain/recusal/path.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury } from '../sealed-names.ts';
import { endReview } from './end-review.ts';

/**
 * What somebody says of a juror and an applicant, also after the register was settled and in the meeting, until the
 * applicant's section votes: the roll and the denominators are fixed then. The expert's own word counts at once (Decree
 * 40: the expert shall apply for recusal); what an applicant asks for or the office found keeps the expert away until
 * somebody decides. Refusals: `round_not_found`, `expert_not_drawn`, `names_sealed_no_request` (nobody can ask for the
 * recusal of a juror whose name they may not know), `application_not_found`, `declaration_needs_detail`,
 * `declared_in_future`, `declaration_over` {day}, `conflict_already_declared`, `ballot_already_opened`.
 */
export const declare: FeatureHandlers<'recusal'>['declare'] = async ({ db, now, today, newId }, input) => {
  const { roundId, expertId, applicationId, party, relation, detail, toldBy, toldOn, expiresOn } = input;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const juror = (await listShownJury(db, roundId)).find((j) => j.expertId === expertId);
  if (juror === undefined) return refuse('expert_not_drawn');
  if (juror.masked && party === 'applicant') return refuse('names_sealed_no_request');
  const application = (await listApplications(db, roundId)).find((a) => a.applicationId === applicationId);
  if (application === undefined) return refuse('application_not_found');
  if (relation === 'other' && detail === '') return refuse('declaration_needs_detail');
  if (toldOn > today) return refuse('declared_in_future');
  const day = round.value.setup.meetingDate;
  if (expiresOn !== null && expiresOn < day) return refuse('declaration_over', { day });
  const before = (await listConflicts(db, roundId)).find(
    (c) =>
      c.entered &&
      c.kind === relation &&
      c.source === party &&
      c.expertId === expertId &&
      c.applicationId === applicationId,
  );
  if (before !== undefined && before.state !== 'dismissed') return refuse('conflict_already_declared');
  if ((await listVoted(db, roundId)).has(applicationId)) return refuse('ballot_already_opened');

  const state = party === 'expert' ? ('confirmed' as const) : ('suggested' as const);
  const teller = party === 'applicant' && toldBy === '' ? application.name : toldBy;
  const path: Path = [{ step: 'declared', by: party, relation, detail, toldBy: teller, toldOn, unitId: null }];
  const decided = {
    ...{ state, treatment: proposedTreatment(relation), reason: '', ruledBy: '', ruledOn: null },
    decidedUtc: state === 'confirmed' ? now : null,
  };
  const conflictId = before?.conflictId ?? asId<'conflict'>(newId());
  // What was withdrawn as a mistake may be declared after all: one entry stays on the register.
  if (before !== undefined) {
    await rewriteEvidence(db, conflictId, { path, digest: '', expiresOn });
    await decideConflict(db, conflictId, decided);
  } else {
    const entry: ConflictRecord = {
      ...{ conflictId, expertId, applicationId, kind: relation, source: party, entered: true, path, digest: '' },
      ...{ foundOn: today, expiresOn, ...decided, earlier: null },
    };
    await insertConflicts(db, roundId, [entry]);
  }
  const review = await endReview({ db, now }, roundId, expertId, applicationId);
  const after = { roundId, expertId, applicationId, kind: relation, source: party, state, ...review };
  return done({ conflictId }, { object: conflictId, after });
};
