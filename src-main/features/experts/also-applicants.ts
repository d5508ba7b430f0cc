import type { ReadDb } from '../../../db/handles.ts';
import { type AlsoApplicantRow, insertAlsoApplicant, lastAlsoApplicants } from '../../../db/tables/also-applicants.ts';
import { type ApplicationRecord, listAllApplications } from '../../../db/tables/applications.ts';
import { listCompetitors } from '../../../db/tables/declarations.ts';
import { type ExpertRecord, listExperts } from '../../../db/tables/experts.ts';
import { loadSpellings } from '../../../db/tables/names.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { AlsoApplicantView } from '../../core/contract/people.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { spellingKey } from '../../core/domain/names/spellings.ts';
import { type AlsoApplicant, alsoApplicants, isUndecided } from '../../core/domain/pool/also-applicants.ts';
import { done, type HandlerOf } from '../feature.ts';
import { maskId } from '../id-mask.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

interface Pair {
  readonly expert: ExpertRecord;
  readonly applicant: ApplicationRecord;
  /** Absent: nothing shows it any more, it was only decided. */
  readonly found: AlsoApplicant | undefined;
  readonly decision: AlsoApplicantRow | undefined;
}

const keyOf = (expertId: string, applicationId: string) => `${expertId} ${applicationId}`;

function compared({ name, idNumber, unitId, details }: ExpertRecord | ApplicationRecord) {
  const { idKind, birth, phone, address } = details;
  const now = { unitId, from: null, until: null, now: true, written: '' };
  return { name, idNumber, idKind, birth, phone, address, employments: [now] };
}

/** Every pair that the rosters show or somebody decided on, by pool number. */
async function loadPairs(db: ReadDb, { row, setup }: LoadedRound): Promise<readonly Pair[]> {
  const experts = await listExperts(db, row.id);
  const spellings = await loadSpellings(db);
  const decisions = await lastAlsoApplicants(db, row.id);
  // Nearly nobody shares name and unit with an applicant: only of those the whole application is read.
  const key = (name: string, unitId: string) => `${unitId} ${spellingKey(name, spellings)}`;
  const names = new Set(experts.map((one) => key(one.name, one.unitId)));
  const alike = (await listCompetitors(db, row.id)).filter((one) => names.has(key(one.name, one.unitId)));
  const ids = new Set([...alike.map((one) => one.applicationId), ...decisions.map((one) => one.application_id)]);
  if (ids.size === 0) return [];
  const applicants = await listAllApplications(db, row.id, [...ids]);
  const competing = new Set(alike.map((one) => one.applicationId));
  const found = alsoApplicants(
    applicants
      .filter((one) => competing.has(one.applicationId))
      .map((one) => ({ ...compared(one), applicationId: one.applicationId })),
    experts.map((one) => ({ ...compared(one), expertId: one.expertId, avoidUnitIds: [] })),
    { units: new Map(), spellings, day: setup.meetingDate },
  );
  const foundBy = new Map(found.map((one) => [keyOf(one.expertId, one.applicationId), one]));
  const decidedBy = new Map(decisions.map((one) => [keyOf(one.expert_id, one.application_id), one]));
  return experts.flatMap((expert) =>
    applicants.flatMap((applicant): Pair[] => {
      const pair = keyOf(expert.expertId, applicant.applicationId);
      const [shown, decision] = [foundBy.get(pair), decidedBy.get(pair)];
      return shown === undefined && decision === undefined ? [] : [{ expert, applicant, found: shown, decision }];
    }),
  );
}

function viewOf({ expert, applicant, found, decision }: Pair): AlsoApplicantView {
  const shown = ({ name, unit, title, idNumber, details }: ExpertRecord | ApplicationRecord) => {
    return { name, unit, title, idMasked: maskId(idNumber), birth: details.birth };
  };
  return {
    expert: { ...shown(expert), expertId: expert.expertId, poolNumber: expert.poolNumber },
    applicant: { ...shown(applicant), applicationId: applicant.applicationId, number: applicant.number },
    path: found?.path ?? [],
    undecided: found !== undefined && isUndecided(found, decision),
    decision: decision === undefined ? null : { same: decision.same === 1, reason: decision.reason, utc: decision.utc },
  };
}

/** Nobody where the round's rule on applicants is put off. */
export async function listAlsoApplicants(db: ReadDb, round: LoadedRound): Promise<readonly AlsoApplicantView[]> {
  return round.pack.rules.applicantExcluded.value ? (await loadPairs(db, round)).map(viewOf) : [];
}

/** Names of the experts of whom the office has yet to say whether they are applicants. */
export async function undecidedApplicants(db: ReadDb, round: LoadedRound): Promise<readonly string[]> {
  const open = (await listAlsoApplicants(db, round)).filter((one) => one.undecided);
  return [...new Set(open.map((one) => one.expert.name))];
}

/**
 * One person or two, until the pool is sealed; it may be decided again. Refusals: `round_not_found`, `pool_sealed`,
 * `also_applicant_not_found`.
 */
export const decideApplicant: HandlerOf<Contract['experts']['decideApplicant']> = async (
  { db, now },
  { roundId, expertId, applicationId, same, reason },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
  const pair = (await loadPairs(db, round.value)).find(
    ({ expert, applicant }) => expert.expertId === expertId && applicant.applicationId === applicationId,
  );
  const digest = pair?.found?.digest ?? pair?.decision?.digest;
  if (pair === undefined || digest === undefined) return refuse('also_applicant_not_found');
  const row = {
    expert_id: expertId,
    application_id: applicationId,
    digest,
    same: same ? 1 : 0,
    reason,
    utc: now,
  } as const;
  await insertAlsoApplicant(db, row);
  // Done to the round, as a change of a discipline is: nothing of the trail may tell who sits on a sealed seat.
  const before = pair.decision === undefined ? null : { expertId, applicationId, same: pair.decision.same === 1 };
  return done(null, { object: roundId, before, after: { expertId, applicationId, same, reason } });
};
