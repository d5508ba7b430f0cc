import type { ReadDb } from '../../db/handles.ts';
import { type ApplicationRecord, listApplications } from '../../db/tables/applications.ts';
import { type ExpertLimit, listLimits, listLocks } from '../../db/tables/assignment-limits.ts';
import { findPlan } from '../../db/tables/assignments.ts';
import { auditSeq } from '../../db/tables/audit-seq.ts';
import { loadRegister } from '../../db/tables/conflicts.ts';
import { listExperts } from '../../db/tables/experts.ts';
import { listGroups } from '../../db/tables/groups.ts';
import { listPool } from '../../db/tables/pool.ts';
import { findMilestones } from '../../db/tables/round-counts.ts';
import { listUnits } from '../../db/tables/units.ts';
import { type PlanRules, planRulesOf } from '../core/domain/assignment/plan-rules.ts';
import type { AssignmentInput, Lock, PlannedApplication, PlannedExpert } from '../core/domain/assignment/problem.ts';
import { inParts, type Told, toldNobody } from '../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import { keepsAway, type RecusalRegister, undecidedCount } from '../core/domain/recusal/register.ts';
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
  /** The state of the file that it was read from (`auditSeq`). */
  readonly seq: number;
}

/** Disciplines as rosters write several of them in one cell. */
const BETWEEN = /[、，,；;/]/u;

/**
 * What a plan is made from, as it stands now: accepted applications, holders of seats who are not marked absent, every
 * recusal and undecided conflict, limits, locks, the round's rules. Told by application. Refusals: `round_not_found`,
 * `meeting_already_opened`, `conflicts_undecided` {count}, `groups_not_formed`.
 */
export async function loadPlanGround(
  db: ReadDb,
  roundId: string,
  within: PlanRules['within'],
  told?: Told,
): Promise<Result<PlanGround>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const { row, pack } = round.value;
  if ((await findMilestones(db, roundId)).meeting !== undefined) return refuse('meeting_already_opened');
  const breath: Told = async () => told?.(0);
  const register = await loadRegister(db, roundId, told);
  if (row.conflicts_settled_utc === null) return refuse('conflicts_undecided', { count: undecidedCount(register) });
  const groups = await listGroups(db, roundId);
  const groupOf = new Map<string, number>(
    groups.flatMap((g) => [...g.expertIds, ...g.applicationIds].map((id) => [id, g.number] as const)),
  );
  const applications = await listApplications(db, roundId, told);
  if (groups.length === 0 || applications.some((a) => !groupOf.has(a.applicationId))) {
    return refuse('groups_not_formed', undefined, 'groupMinimum');
  }
  const limits = await listLimits(db, roundId);
  const placed = { groupOf, limits, locks: await listLocks(db, roundId), rules: planRulesOf(pack, within) };
  const input = await planInput(db, round.value, placed, { applications, register }, breath);
  const numbers = new Map<string, string>(applications.map((a) => [a.applicationId, a.number]));
  return ok({ input, numbers, seq: await auditSeq(db) });
}

/** What the office has set of a plan: groups by number, limits, locks, and the rules it is made under. */
export interface Placed {
  readonly groupOf: ReadonlyMap<string, number>;
  readonly limits: readonly ExpertLimit[];
  readonly locks: readonly Lock[];
  readonly rules: PlanRules;
}

/**
 * The same with people, levels, employers and recusals as they stand now, whatever stage the round is in. `read`: what of
 * it was read already.
 */
export async function planInput(
  db: ReadDb,
  round: LoadedRound,
  placed: Placed,
  read?: { readonly applications: readonly ApplicationRecord[]; readonly register: RecusalRegister },
  breath: Told = toldNobody,
): Promise<AssignmentInput> {
  const roundId = round.row.id;
  const { groupOf, locks, rules } = placed;
  const units = new Map((await listUnits(db)).map((unit) => [unit.id, unit]));
  const employerOf = (unitId: string) => {
    const root = parentChain(unitId, (id) => units.get(id)?.parent_id).at(-1) ?? unitId;
    return units.get(root)?.name ?? '';
  };
  const { applications, register } = read ?? {
    applications: await listApplications(db, roundId),
    register: await loadRegister(db, roundId),
  };
  const planned: PlannedApplication[] = [];
  await inParts(applications, breath, (some) => {
    for (const { applicationId, specialty, level, unitId } of some) {
      const about = { group: groupOf.get(applicationId) ?? 0, specialty, level };
      const place = { prefecture: units.get(unitId)?.prefecture ?? '', employer: employerOf(unitId) };
      planned.push({ applicationId, ...about, ...place });
    }
  });
  return {
    applications: planned,
    experts: await plannedExperts(db, round, placed),
    conflicts: register.filter(keepsAway),
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
