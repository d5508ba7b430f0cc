import type { ReadDb } from '../../db/handles.ts';
import { listApplications } from '../../db/tables/applications.ts';
import { type ExpertLimit, listLimits, listLocks } from '../../db/tables/assignment-limits.ts';
import { findPlan } from '../../db/tables/assignments.ts';
import { loadRegister } from '../../db/tables/conflicts.ts';
import { listExperts } from '../../db/tables/experts.ts';
import { listGroups } from '../../db/tables/groups.ts';
import { listPool } from '../../db/tables/pool.ts';
import { findMilestones } from '../../db/tables/round-counts.ts';
import { listUnits } from '../../db/tables/units.ts';
import { type PlanRules, planRulesOf } from '../core/domain/assignment/plan-rules.ts';
import type { AssignmentInput, Lock, PlannedExpert } from '../core/domain/assignment/problem.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { keepsAway, undecidedCount } from '../core/domain/recusal/register.ts';
import { levelOfRank, type TitleRank } from '../core/domain/titles/title-levels.ts';
import { parentChain } from '../core/domain/units/unit-tree.ts';
import { expertAttributes } from './expert-attributes.ts';
import { loadStandings } from './expert-standing.ts';
import { expectedMembers, loadRoom } from './meeting-room.ts';
import { type LoadedRound, loadRound } from './round-loading.ts';

export interface PlanGround {
  readonly input: AssignmentInput;
  /** Dossier-bag number of each application. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** Disciplines as rosters write several of them in one cell. */
const BETWEEN = /[、，,；;/]/u;

/**
 * What a plan is made from, as it stands now: accepted applications, holders of seats who are not marked absent, every
 * recusal and undecided conflict, limits, locks, the round's rules. Refusals: `round_not_found`,
 * `meeting_already_opened`, `conflicts_undecided` {count}, `groups_not_formed`.
 */
export async function loadPlanGround(
  db: ReadDb,
  roundId: string,
  within: PlanRules['within'],
): Promise<Result<PlanGround>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row, pack } = round.value;
  if ((await findMilestones(db, roundId)).meeting !== undefined) return refuse('meeting_already_opened');
  const register = await loadRegister(db, roundId);
  if (row.conflicts_settled_utc === null) return refuse('conflicts_undecided', { count: undecidedCount(register) });
  const groups = await listGroups(db, roundId);
  const groupOf = new Map<string, number>(
    groups.flatMap((g) => [...g.expertIds, ...g.applicationIds].map((id) => [id, g.number] as const)),
  );
  const applications = await listApplications(db, roundId);
  if (groups.length === 0 || applications.some((a) => !groupOf.has(a.applicationId))) {
    return refuse('groups_not_formed', undefined, 'groupMinimum');
  }
  const limits = await listLimits(db, roundId);
  const placed = { groupOf, limits, locks: await listLocks(db, roundId), rules: planRulesOf(pack, within) };
  const input = await planInput(db, round.value, placed);
  return ok({ input, numbers: new Map(applications.map((a) => [a.applicationId, a.number])) });
}

/** What the office has set of a plan: groups by number, limits, locks, and the rules it is made under. */
export interface Placed {
  readonly groupOf: ReadonlyMap<string, number>;
  readonly limits: readonly ExpertLimit[];
  readonly locks: readonly Lock[];
  readonly rules: PlanRules;
}

/** The same with people, levels, employers and recusals as they stand now, whatever stage the round is in. */
export async function planInput(db: ReadDb, round: LoadedRound, placed: Placed): Promise<AssignmentInput> {
  const roundId = round.row.id;
  const { groupOf, locks, rules } = placed;
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const employerOf = (unitId: string) => {
    const root = parentChain(unitId, (id) => units.get(id)?.parent_id).at(-1) ?? unitId;
    return units.get(root)?.name ?? '';
  };
  return {
    applications: (await listApplications(db, roundId)).map(({ applicationId, specialty, level, unitId }) => ({
      applicationId,
      group: groupOf.get(applicationId) ?? 0,
      specialty,
      level,
      prefecture: units.get(unitId)?.prefecture ?? '',
      employer: employerOf(unitId),
    })),
    experts: await plannedExperts(db, round, placed),
    conflicts: (await loadRegister(db, roundId)).filter(keepsAway),
    locks,
    rules,
  };
}

/** Experts who are expected, with all that a plan asks of them. */
export async function plannedExperts(
  db: ReadDb,
  round: LoadedRound,
  { groupOf, limits: set }: Pick<Placed, 'groupOf' | 'limits'>,
): Promise<readonly PlannedExpert[]> {
  const { row, setup } = round;
  const expected = new Set(expectedMembers(await loadRoom(db, row.id)).map((one) => one.expertId));
  const day = setup.meetingDate;
  const attributes = await expertAttributes(db, round, day, await loadStandings(db, round, day));
  const pool = new Map((await listPool(db)).map((one) => [one.person.id, one.details.disciplines]));
  const limits = new Map(set.map((one) => [one.expertId, one]));
  return (await listExperts(db, row.id))
    .filter((one) => expected.has(one.expertId))
    .map((expert) => {
      const { expertId, personId, specialty } = expert;
      const told = attributes(expert);
      const rank = told.level?.[0] as TitleRank | undefined;
      const { least = null, most = null } = limits.get(expertId) ?? {};
      const parts = specialty.split(BETWEEN).map((one) => one.trim());
      const named = [specialty, ...(parts.length > 1 ? parts : []), ...(pool.get(personId) ?? [])];
      return {
        expertId,
        // Groups are numbered from 1: who came into the jury after they were formed is of none and helps any.
        group: groupOf.get(expertId) ?? 0,
        specialties: [...new Set(named.filter((one) => one !== ''))],
        level: rank === undefined ? null : levelOfRank(rank),
        prefecture: told.prefecture?.[0] ?? '',
        employer: told.employer?.[0] ?? '',
        ...(least === null ? {} : { least }),
        ...(most === null ? {} : { most }),
      };
    });
}

/** How the plan in force was made; the usual way where there is none or nobody wrote it down. */
export async function withinOf(db: ReadDb, roundId: string): Promise<PlanRules['within']> {
  return (await findPlan(db, roundId))?.rules?.within ?? 'group';
}
