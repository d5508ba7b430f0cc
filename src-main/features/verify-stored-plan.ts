import type { ReadDb } from '../../db/handles.ts';
import type { ExpertLimit } from '../../db/tables/assignment-limits.ts';
import { assignmentsBefore, readPlan, readProof } from '../../db/tables/assignments.ts';
import { findPlanVersion, listPlanVersions } from '../../db/tables/plan-acts.ts';
import { readPlanCells } from '../../db/tables/plan-cells.ts';
import { planRulesOf } from '../core/domain/assignment/plan-rules.ts';
import type { Lock } from '../core/domain/assignment/problem.ts';
import type { PlanVerdict, StoredPlan } from '../core/domain/assignment/verify-plan.ts';
import { type GroupCell, type PlanCells, partsOf, spelt } from '../core/domain/groups/plan-history.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import type { Told } from '../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import type { WorkContext } from './feature.ts';
import { planInput } from './plan-ground.ts';
import { loadRound } from './round-loading.ts';

type PlanRow = Parameters<typeof readPlan>[0] & Parameters<typeof readProof>[0];

/** Of a row's text what held nothing is left out, so that a later step may add columns. */
const NOTHING = {
  bound: null,
  proof: null,
  prices: null,
  rules: null,
  promises: null,
  kept: null,
  kept_of: null,
  seal: null,
};

/**
 * A version of the plan, or the plan as it stands, as its cells have it. Refusals: `round_not_found`,
 * `plan_version_unknown`, `plan_version_damaged`: its text is not the one that was saved; `experts_not_assigned`.
 */
export async function loadStoredPlan(db: ReadDb, roundId: string, number: number | null): Promise<Result<StoredPlan>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const cells = number === null ? await readPlanCells(db, roundId) : await findPlanVersion(db, roundId, number);
  if (cells === undefined) return refuse('plan_version_unknown');
  const version = (await listPlanVersions(db, roundId)).find((one) => one.number === number);
  if (version !== undefined && version.digest !== spelt(cells).digest) return refuse('plan_version_damaged');
  const figures = cells.get('plan');
  if (figures === undefined) return refuse('experts_not_assigned');
  const row = { ...NOTHING, ...(JSON.parse(figures) as Partial<PlanRow>) } as PlanRow;
  const plan = readPlan(row);
  const rules = plan.rules ?? planRulesOf(round.value.pack, 'group');
  return ok({
    input: await planInput(db, round.value, { ...placedIn(cells), rules }),
    pairs: pairsIn(cells),
    plan,
    ...readProof(row),
    before: plan.proof === 'nearest' ? await assignmentsBefore(db, roundId) : [],
  });
}

const of = (cells: PlanCells, kind: string) =>
  [...cells].flatMap(([cell, text]) => {
    const [own, first, second] = partsOf(cell);
    return own === kind ? [{ first, second, text }] : [];
  });

function pairsIn(cells: PlanCells): StoredPlan['pairs'] {
  return of(cells, 'review').map(({ first, second, text }) => ({
    applicationId: asId<'application'>(first),
    expertId: asId<'expert'>(second),
    lead: text === '1',
  }));
}

function placedIn(cells: PlanCells) {
  const numbers = new Map(of(cells, 'group').map((one) => [one.first, (JSON.parse(one.text) as GroupCell).number]));
  const placed = [...of(cells, 'expert'), ...of(cells, 'application')];
  return {
    groupOf: new Map(placed.map(({ first, text }) => [first, numbers.get(text) ?? 0])),
    locks: of(cells, 'lock').map(({ first, second, text }): Lock => {
      const pair = { applicationId: asId<'application'>(first), expertId: asId<'expert'>(second) };
      return { ...pair, lock: text as Lock['lock'] };
    }),
    limits: of(cells, 'limit').map(({ first, text }): ExpertLimit => {
      const [least, most] = JSON.parse(text) as [number | null, number | null];
      return { expertId: asId<'expert'>(first), least, most };
    }),
  };
}

/** The same checked by the independent checker, in a thread. Refusals: those of `loadStoredPlan`. */
export async function verifyStoredPlan(
  context: Pick<WorkContext, 'query' | 'assigning'>,
  roundId: string,
  number: number | null,
  told: Told,
): Promise<Result<PlanVerdict>> {
  const stored = await context.query(({ db }) => loadStoredPlan(db, roundId, number));
  if (!stored.ok) return stored;
  return context.assigning.verify(stored.value, told);
}
