import { sha256Steps } from '../kernel/digest.ts';
import { grouped } from '../kernel/grouped.ts';
import { asId } from '../kernel/ids.ts';
import { byText } from '../kernel/order.ts';
import { atOnce, type Steps } from '../kernel/pace.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ShapedGroup } from './move-members.ts';

/**
 * A plan as cells: `group/ID`, `expert/ID`, `application/ID` (their group), `review/APPLICATION/EXPERT` (1: lead), `lock`
 * and `limit` beside them, `plan` with its figures, `stay/APPLICATION` and `grouping` for how groups were formed. One cell,
 * one text; what is not there has no cell.
 */
export type PlanCells = ReadonlyMap<string, string>;

/** What the text of a group's cell says, as JSON under the names that the file has; absent: nobody. */
export interface GroupCell {
  readonly number: number;
  /** A JSON list. */
  readonly specialties: string;
  readonly name: string;
  readonly leader_id?: string;
  readonly deputy_id?: string;
}

/** One cell before and after an act; null: there is none. */
export interface CellChange {
  readonly cell: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Cells of one step: a millisecond or two. */
const PART = 2000;

/** What an act changed, by cell. Steps: cells. */
export function* changeSteps(before: PlanCells, after: PlanCells): Steps<CellChange[]> {
  const changes: CellChange[] = [];
  let looked = 0;
  for (const [cell, was] of before) {
    const is = after.get(cell) ?? null;
    if (is !== was) changes.push({ cell, before: was, after: is });
    looked += 1;
    if (looked % PART === 0) yield PART;
  }
  const gone = changes.length;
  for (const [cell, is] of after) {
    if (!before.has(cell)) changes.push({ cell, before: null, after: is });
    looked += 1;
    if (looked % PART === 0) yield PART;
  }
  // What came is in order already where the plan was read in order.
  if (gone > 0 || !inOrder(changes)) changes.sort((a, b) => byText(a.cell, b.cell));
  return changes;
}

function inOrder(changes: readonly CellChange[]): boolean {
  return changes.every(({ cell }, i) => i === 0 || (changes[i - 1]?.cell ?? '') < cell);
}

export function changesBetween(before: PlanCells, after: PlanCells): CellChange[] {
  return atOnce(changeSteps(before, after));
}

/** The act taken back. */
export function reversed(changes: readonly CellChange[]): CellChange[] {
  return changes.map(({ cell, before, after }) => ({ cell, before: after, after: before }));
}

/**
 * The plan after the changes. Refusal `plan_changed_since` {cells} where a cell is not as the changes found it: another
 * hand has been there, and its work is not thrown away unseen.
 */
export function applied(cells: PlanCells, changes: readonly CellChange[]): Result<PlanCells> {
  const foreign = changes.filter(({ cell, before }) => (cells.get(cell) ?? null) !== before);
  if (foreign.length > 0) return refuse('plan_changed_since', { cells: foreign.length });
  const next = new Map(cells);
  for (const { cell, after } of changes) {
    if (after === null) next.delete(cell);
    else next.set(cell, after);
  }
  return ok(next);
}

/** A plan as it is kept, and the digest by which it is known. */
export interface SpeltPlan {
  readonly text: string;
  readonly digest: string;
}

/** One spelling per plan: that of `canonicalJson` for an object of its cells. Steps: cells. */
export function* spellingSteps(cells: PlanCells): Steps<SpeltPlan> {
  const parts: string[] = [];
  const keys = [...cells.keys()].sort();
  const digest = yield* sha256Steps(spell(keys));
  return { text: parts.join(''), digest };

  function* spell(sorted: readonly string[]): Generator<string> {
    for (let at = 0; at < sorted.length; at += PART) {
      const some = sorted.slice(at, at + PART);
      const text = some.map((key) => `${JSON.stringify(key)}:${JSON.stringify(cells.get(key))}`).join(',');
      const part = `${at === 0 ? '{' : ','}${text}`;
      parts.push(part);
      yield part;
    }
    const end = sorted.length === 0 ? '{}' : '}';
    parts.push(end);
    yield end;
  }
}

/** The same at once. */
export function spelt(cells: PlanCells): SpeltPlan {
  return atOnce(spellingSteps(cells));
}

export function readPlanText(text: string): PlanCells {
  return new Map(Object.entries(JSON.parse(text) as Readonly<Record<string, string>>));
}

/** The ids behind a cell's kind. */
export function partsOf(cell: string): readonly [kind: string, first: string, second: string] {
  const [kind = '', first = '', second = ''] = cell.split('/');
  return [kind, first, second];
}

/** The groups of a plan, by number; experts and applications in id order. */
export function groupsIn(cells: PlanCells): readonly ShapedGroup[] {
  const membersOf = (kind: string) => {
    const own = [...cells].filter(([cell]) => partsOf(cell)[0] === kind).sort(([a], [b]) => byText(a, b));
    return grouped(own, ([, groupId]) => groupId);
  };
  const [experts, applications] = [membersOf('expert'), membersOf('application')];
  const groups = [...cells].flatMap(([cell, text]): ShapedGroup[] => {
    const [kind, id] = partsOf(cell);
    if (kind !== 'group') return [];
    const { number, name, specialties, leader_id, deputy_id } = JSON.parse(text) as GroupCell;
    return [
      {
        ...{ groupId: asId<'group'>(id), number, name, specialties: JSON.parse(specialties) as string[] },
        leaderId: leader_id === undefined ? null : asId<'expert'>(leader_id),
        deputyId: deputy_id === undefined ? null : asId<'expert'>(deputy_id),
        expertIds: (experts.get(id) ?? []).map(([one]) => asId<'expert'>(partsOf(one)[1])),
        applicationIds: (applications.get(id) ?? []).map(([one]) => asId<'application'>(partsOf(one)[1])),
      },
    ];
  });
  return groups.sort((a, b) => a.number - b.number);
}

export interface PlanGround {
  /** Everybody drawn, and whoever of them may be given work. */
  readonly jurors: ReadonlySet<string>;
  readonly expected: ReadonlySet<string>;
  readonly applications: ReadonlySet<string>;
  mayHandle(expertId: string, applicationId: string): boolean;
}

/**
 * May these cells come (back) into the plan, now that people and recusals are as they are? Refusals, without a name, for
 * nobody may learn from them who is sealed: `plan_people_changed` {count}, `plan_recused_since` {count}.
 */
export function mayStand(changes: readonly CellChange[], ground: PlanGround): Result<null> {
  let gone = 0;
  let recused = 0;
  for (const { cell, after } of changes) {
    if (after === null) continue;
    const [kind, first, second] = partsOf(cell);
    if (kind === 'expert' && !ground.jurors.has(first)) gone += 1;
    if (kind === 'application' && !ground.applications.has(first)) gone += 1;
    if (kind === 'lock' && after === 'must' && !ground.mayHandle(second, first)) recused += 1;
    if (kind !== 'review') continue;
    if (!ground.applications.has(first) || !ground.expected.has(second)) gone += 1;
    else if (!ground.mayHandle(second, first)) recused += 1;
  }
  if (gone > 0) return refuse('plan_people_changed', { count: gone });
  if (recused > 0) return refuse('plan_recused_since', { count: recused });
  return ok(null);
}
