import type { ReadDb } from '../../db/handles.ts';
import { listConflicts } from '../../db/tables/conflicts.ts';
import { listGroups } from '../../db/tables/groups.ts';
import { lastHandIns, listGaps, listOpinions } from '../../db/tables/opinions.ts';
import { listReviewers } from '../../db/tables/scores.ts';
import { listSubjects } from '../../db/tables/subjects.ts';
import { grouped } from '../core/domain/kernel/grouped.ts';
import {
  agreeing,
  isSettled,
  type OpinionPeople,
  type OpinionStanding,
  type OpinionVersion,
  standingOf,
} from '../core/domain/opinions/group-opinion.ts';
import { decisionOf, keepsAway } from '../core/domain/recusal/register.ts';
import { bagNumber, type MeetingRoom } from './meeting-room.ts';
import type { LoadedRound } from './round-loading.ts';

/** One application as its group sees it now. */
export interface OpinionState extends OpinionPeople {
  readonly applicationId: string;
  /** Of the bag. */
  readonly number: string;
  readonly name: string;
  readonly groupId: string | null;
  /** The oldest first. */
  readonly versions: readonly OpinionVersion[];
  /** Why there is no opinion; ''. */
  readonly gap: string;
  readonly standing: OpinionStanding;
  /** The last version was there when the group handed in, and the group has not been opened again. */
  readonly handedIn: boolean;
}

export interface OpinionGroupState {
  readonly groupId: string;
  readonly number: number;
  readonly head: string | null;
  readonly deputy: string | null;
  /** By bag number. */
  readonly opinions: readonly OpinionState[];
  /** How many hand-ins there were. */
  readonly handIns: number;
  /** Null too where something is awaited that was not when the group handed in. */
  readonly handedIn: { readonly by: string; readonly utc: string } | null;
}

export interface LoadedOpinions {
  /** By bag number. */
  readonly opinions: readonly OpinionState[];
  /** By number. */
  readonly groups: readonly OpinionGroupState[];
  /** How many have to agree. */
  readonly needed: number;
}

/** The opinions of a round with who may write and agree to each now. A suggested recusal keeps away until it is ruled. */
export async function loadOpinions(db: ReadDb, round: LoadedRound, room: MeetingRoom): Promise<LoadedOpinions> {
  const roundId = round.row.id;
  const needed = round.pack.rules.groupMinimum.value;
  const groups = await listGroups(db, roundId);
  const groupOf = new Map(groups.map((one) => [one.groupId as string, one]));
  const versionsOf = await listOpinions(db, roundId);
  const gaps = await listGaps(db, roundId);
  const handIns = await lastHandIns(db, roundId);
  const away = (await listConflicts(db, roundId)).filter((one) => {
    return keepsAway({ decision: decisionOf(one.state, one.treatment) });
  });
  const awayFrom = grouped(away, (one) => one.applicationId as string);
  const reviewersOf = grouped(await listReviewers(db, roundId), (one) => one.application_id);
  const present = new Set(room.present.flatMap((one) => (one.masked ? [] : [one.expertId])));
  const opinions = (await listSubjects(db, roundId)).map(({ applicationId, number, name, groupId }): OpinionState => {
    const group = groupId === null ? undefined : groupOf.get(groupId);
    const reviewers = reviewersOf.get(applicationId) ?? [];
    const all = [...new Set([...(group?.expertIds ?? []), ...reviewers.map((one) => one.expert_id)])];
    const kept = new Set<string>(awayFrom.get(applicationId)?.map((one) => one.expertId));
    const versions = versionsOf.get(applicationId) ?? [];
    const gap = gaps.get(applicationId) ?? '';
    const last = versions.at(-1);
    const handed = groupId === null ? undefined : handIns.get(groupId);
    return {
      ...{ applicationId, number: bagNumber(number), name, groupId, versions, gap, away: kept },
      here: all.filter((id) => present.has(id)),
      lead: reviewers.find((one) => one.lead === 1)?.expert_id ?? null,
      head: group?.leaderId ?? null,
      deputy: group?.deputyId ?? null,
      standing: standingOf(last, gap, kept, needed),
      handedIn: handed?.reopened_utc === null && last !== undefined && (last.written?.utc ?? '') <= handed.handed_utc,
    };
  });
  const byGroup = grouped(opinions, (one) => one.groupId);
  return {
    ...{ opinions, needed },
    groups: groups.map(({ groupId, number, leaderId: head, deputyId: deputy }) => {
      const own = byGroup.get(groupId) ?? [];
      const last = handIns.get(groupId);
      const holds = last?.reopened_utc === null && own.every(({ standing }) => isSettled(standing));
      return {
        ...{ groupId, number, head, deputy },
        opinions: own,
        handIns: last?.number ?? 0,
        handedIn: holds ? { by: last.handed_by, utc: last.handed_utc } : null,
      };
    }),
  };
}

/** What the group says, for the vote and its papers: only what is agreed, or was carried over. */
export function saidBy({ standing, versions }: OpinionState): OpinionVersion | undefined {
  return standing === 'agreed' || standing === 'carried' ? versions.at(-1) : undefined;
}

/** Who signs it; nobody where the agreement was not recorded. */
export function signersOf(state: OpinionState): readonly string[] {
  const said = saidBy(state);
  return said === undefined ? [] : agreeing(said, state.away).map(({ expertId }) => expertId);
}
