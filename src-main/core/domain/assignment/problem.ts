import type { ApplicationId, ExpertId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { TitleLevel } from '../roster/words.ts';
import { levelsUp } from '../titles/title-levels.ts';
import { FORBIDDEN, type Network, type SideRule } from './network.ts';
import type { PlanRules } from './plan-rules.ts';

export interface PlannedApplication {
  readonly applicationId: ApplicationId;
  readonly group: string | number;
  readonly specialty: string;
  /** Level applied for; null: not known. */
  readonly level: TitleLevel | null;
  /** '' where nobody knows. `employer`: the uppermost unit. */
  readonly prefecture: string;
  readonly employer: string;
}

export interface PlannedExpert {
  readonly expertId: ExpertId;
  readonly group: string | number;
  /** The main one first. */
  readonly specialties: readonly string[];
  readonly level: TitleLevel | null;
  readonly prefecture: string;
  readonly employer: string;
  /** Fewest and most applications; absent: no limit. */
  readonly least?: number;
  readonly most?: number;
}

export interface PlannedPair {
  readonly applicationId: ApplicationId;
  readonly expertId: ExpertId;
}

/** A pair that the office has settled by hand. */
export interface Lock extends PlannedPair {
  readonly lock: 'must' | 'never';
}

export interface AssignmentInput {
  readonly applications: readonly PlannedApplication[];
  readonly experts: readonly PlannedExpert[];
  /** Pairs that may not meet: every recusal. */
  readonly conflicts: readonly PlannedPair[];
  readonly locks: readonly Lock[];
  readonly rules: PlanRules;
}

/** The input in one order, whatever order it came in, and as numbers. */
export interface Problem {
  readonly applications: readonly PlannedApplication[];
  readonly experts: readonly PlannedExpert[];
  readonly rules: PlanRules;
  readonly rowOf: ReadonlyMap<string, number>;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly network: Network;
  /** Cost of the pairs that are bound, which the network leaves out. */
  readonly boundCost: number;
}

/** Below the level applied for, as far as both are known. */
export function isBelow(expert: Pick<PlannedExpert, 'level'>, application: Pick<PlannedApplication, 'level'>): boolean {
  if (expert.level === null || application.level === null) return false;
  return levelsUp(expert.level, application.level) > 0;
}

/** By discipline and level alone; undefined where the rules forbid it. */
export function fitCost(rules: PlanRules, application: PlannedApplication, expert: PlannedExpert): number | undefined {
  const at = expert.specialties.indexOf(application.specialty);
  const discipline = at === 0 ? 0 : at > 0 ? rules.secondDiscipline : rules.otherDiscipline;
  if (!isBelow(expert, application)) return discipline;
  return rules.lowerLevel === null ? undefined : discipline + rules.lowerLevel;
}

/**
 * Refusals: `need_invalid` {need}, `lock_forbidden` {applicationId, expertId}: the pair is recused or below the level;
 * `too_many_locks` {applicationId, have, need}, `locks_crowded` {applicationId}: more of the own prefecture or system than
 * allowed; `limit_invalid` {expertId}.
 */
export function problemOf(input: AssignmentInput): Result<Problem> {
  const { rules } = input;
  const applications = [...input.applications].sort((a, b) => byText(a.applicationId, b.applicationId));
  const experts = [...input.experts].sort((a, b) => byText(a.expertId, b.expertId));
  const { need } = rules;
  if (!Number.isSafeInteger(need) || need < 1) return refuse('need_invalid', { need });
  const [rows, columns] = [applications.length, experts.length];
  const rowOf = new Map<string, number>(applications.map((a, i) => [a.applicationId, i]));
  const columnOf = new Map<string, number>(experts.map((e, j) => [e.expertId, j]));
  const cost = new Int32Array(rows * columns);

  const lines = new Map<string, Int32Array>();
  for (const [i, one] of applications.entries()) {
    const key = JSON.stringify([one.specialty, one.level]);
    const line = lines.get(key) ?? Int32Array.from(experts, (e) => fitCost(rules, one, e) ?? FORBIDDEN);
    lines.set(key, line);
    cost.set(line, i * columns);
  }
  const cell = ({ applicationId, expertId }: PlannedPair) => {
    const [i, j] = [rowOf.get(applicationId), columnOf.get(expertId)];
    return i === undefined || j === undefined ? -1 : i * columns + j;
  };
  const apart = [...input.conflicts, ...input.locks.filter((one) => one.lock === 'never')];
  for (const at of apart.map(cell)) if (at >= 0) cost[at] = FORBIDDEN;

  const bound = new Map<number, number[]>();
  let boundCost = 0;
  const musts = input.locks.filter((one) => one.lock === 'must');
  for (const lock of musts) {
    const at = cell(lock);
    const { applicationId, expertId } = lock;
    // Somebody who has left since is bound to nothing.
    if (at < 0) continue;
    if (cost[at] === FORBIDDEN) return refuse('lock_forbidden', { applicationId, expertId });
    const row = Math.floor(at / columns);
    const own = bound.get(row) ?? [];
    own.push(at % columns);
    bound.set(row, own);
    if (own.length > need) return refuse('too_many_locks', { applicationId, have: own.length, need });
    boundCost += cost[at] as number;
  }
  const guest = rules.within === 'group' ? byGroups(cost, applications, experts, rules) : 0;
  for (const [row, own] of bound) {
    for (const column of own) {
      cost[row * columns + column] = FORBIDDEN;
      if (applications[row]?.group !== experts[column]?.group) boundCost += guest;
    }
  }

  const wrong = experts.find(({ least = 0, most = rows }) => least < 0 || most < least);
  if (wrong) return refuse('limit_invalid', { expertId: wrong.expertId });
  const network: Network = {
    rows,
    columns,
    cost,
    need: Int32Array.from({ length: rows }, (_, i) => need - (bound.get(i)?.length ?? 0)),
    least: Int32Array.from(experts, ({ least = 0 }) => least),
    most: Int32Array.from(experts, ({ most = rows }) => Math.min(most, rows)),
    balance: rules.balance,
    bound,
    sides: [
      sideRule(rules.samePrefecture, applications, experts, (one) => one.prefecture),
      sideRule(rules.sameEmployer, applications, experts, (one) => one.employer),
    ].filter((one) => one !== undefined),
  };
  for (const [row, own] of bound) {
    const crowded = network.sides.some(({ classOf, limited, most }) => {
      const one = limited[row] as number;
      return one >= 0 && own.filter((column) => classOf[column] === one).length > most;
    });
    if (crowded) return refuse('locks_crowded', { applicationId: applications[row]?.applicationId ?? '' });
  }
  return ok({ applications, experts, rules, rowOf, columnOf, network, boundCost });
}

/**
 * An application whose own group has fewer than `need` experts for it may take experts of any other group as well (Decree
 * 40: at least three by division of labour); they cost so much that everybody of the own group is taken first. Gives back that cost.
 */
function byGroups(
  cost: Int32Array,
  applications: readonly PlannedApplication[],
  experts: readonly PlannedExpert[],
  { need, balance }: PlanRules,
): number {
  const columns = experts.length;
  // More than taking somebody of the own group instead can cost: the most a load can add, and the dearest fit.
  const guest = balance * 2 * (applications.length + 1) + cost.reduce((most, one) => Math.max(most, one), 0);
  for (const [i, { group }] of applications.entries()) {
    let own = 0;
    for (const [j, e] of experts.entries()) if (e.group === group && cost[i * columns + j] !== FORBIDDEN) own += 1;
    for (const [j, e] of experts.entries()) {
      const at = i * columns + j;
      if (e.group === group || cost[at] === FORBIDDEN) continue;
      cost[at] = own < need ? (cost[at] as number) + guest : FORBIDDEN;
    }
  }
  return guest;
}

function sideRule(
  most: number,
  applications: readonly PlannedApplication[],
  experts: readonly PlannedExpert[],
  of: (one: PlannedApplication | PlannedExpert) => string,
): SideRule | undefined {
  if (most === 0) return undefined;
  const classes = new Map<string, number>();
  for (const one of experts) if (of(one) !== '' && !classes.has(of(one))) classes.set(of(one), classes.size);
  const number = (one: PlannedApplication | PlannedExpert) => classes.get(of(one)) ?? -1;
  return { classOf: Int32Array.from(experts, number), limited: Int32Array.from(applications, number), most };
}
