import type { ReadDb } from '../../db/handles.ts';
import { competingNumbers } from '../../db/tables/applications.ts';
import { type ExpertRecord, listExperts } from '../../db/tables/experts.ts';
import { listPutOffs } from '../../db/tables/put-offs.ts';
import { daysInMonth, type IsoDate, isoDateOf, parseIsoDate } from '../core/domain/calendar/iso-date.ts';
import type { DrawCandidate, DrawExclusion } from '../core/domain/draw/pool-digest.ts';
import { poolDigest } from '../core/domain/draw/pool-digest.ts';
import { type ExclusionReason, expertExclusion } from '../core/domain/rules/expert-eligibility.ts';
import type { LoadedRound } from './round-loading.ts';

/** A term given by its month runs to the month's last day. */
export function lastDayOf(date: string | null): IsoDate | null {
  const month = /^(\d{4})-(\d{2})$/u.exec(date ?? '');
  if (!month) return parseIsoDate(date ?? '') ?? null;
  const [year, number] = [Number(month[1]), Number(month[2])];
  return isoDateOf(year, number, daysInMonth(year, number)) ?? null;
}

export interface PoolExpert extends ExpertRecord {
  readonly exclusion: ExclusionReason | undefined;
}

export interface Pool {
  readonly experts: readonly PoolExpert[];
  readonly candidates: readonly DrawCandidate[];
  readonly excluded: readonly DrawExclusion[];
  readonly eligible: number;
  readonly digest: string;
}

/**
 * The pool as it stands now: every expert with the reason why they may not be drawn, found by ID number, term and
 * standing on the day of the meeting; that day as the draw knew it, for a meeting put off since must not change what was
 * drawn from. `digest` is what sealing records and what the draw compares.
 */
export async function loadPool(db: ReadDb, { row, setup, pack }: LoadedRound): Promise<Pool> {
  const applicants = await competingNumbers(db, row.id);
  const [putOff] = await listPutOffs(db, row.id);
  const plannedOn = parseIsoDate(putOff?.planned_on ?? '') ?? setup.meetingDate;
  const experts = (await listExperts(db, row.id)).map((expert): PoolExpert => {
    const isApplicant = applicants.has(expert.personId);
    const standing = { termEnd: lastDayOf(expert.termEnd), inPost: expert.inPost, isApplicant };
    return { ...expert, exclusion: expertExclusion(standing, plannedOn, pack) };
  });
  const candidates = experts.map(({ expertId, poolNumber, name, unit, specialty, title }) => {
    return { expertId, poolNumber, name, unit, specialty, title };
  });
  const excluded = experts.flatMap(({ expertId, exclusion }) =>
    exclusion === undefined ? [] : [{ expertId, reason: exclusion }],
  );
  return {
    experts,
    candidates,
    excluded,
    eligible: experts.length - excluded.length,
    digest: poolDigest(candidates, excluded),
  };
}
