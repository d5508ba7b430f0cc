import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { addPlanVersion, findPlanVersion, listPlanActs, listPlanVersions } from '../../../db/tables/plan-acts.ts';
import { readPlanCells } from '../../../db/tables/plan-cells.ts';
import type { Contract, PlanActKind } from '../../core/contract/index.ts';
import { planDifference } from '../../core/domain/groups/plan-difference.ts';
import { changesBetween, type PlanCells, spelt } from '../../core/domain/groups/plan-history.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { done, type HandlerOf } from '../feature.ts';
import { planNow } from '../plan-now.ts';
import { loadRound } from '../round-loading.ts';
import { listShownJury } from '../sealed-names.ts';
import { openPlan, planAct, versionOf, writeChanges } from './plan-acts.ts';
import { type Reasoned, withReason } from './weigh-groups.ts';

type Doors = Contract['groups'];

/** Every act on the plan and every version of it. */
export const history: HandlerOf<Doors['history']> = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const acts = await listPlanActs(db, roundId);
  return ok({
    acts: acts.map((act) => ({ ...act, kind: act.kind as PlanActKind })),
    versions: await listPlanVersions(db, roundId),
    inForce: await versionOf(db, roundId, spelt(await readPlanCells(db, roundId))),
  });
};

/** Refusals: those of `openPlan`, `groups_not_formed`, `plan_version_named` where another has the name. */
export const saveVersion: HandlerOf<Doors['saveVersion']> = async ({ db, now }, { roundId, name }) => {
  const round = await openPlan(db, roundId);
  if (!round.ok) return round;
  if ((await planNow(db, roundId, now)).cells.size === 0) return refuse('groups_not_formed', undefined, 'groupMinimum');
  if ((await listPlanVersions(db, roundId)).some((one) => one.name === name)) return refuse('plan_version_named');
  const { number, digest } = await addPlanVersion(db, roundId, { name, origin: 'saved', utc: now });
  return done({ number }, { object: roundId, after: { version: number, plan: digest } });
};

function cellsOf(db: ReadDb, roundId: RoundId, version: number | null): Promise<PlanCells | undefined> {
  return version === null ? readPlanCells(db, roundId) : findPlanVersion(db, roundId, version);
}

/** What differs between two plans, as it may be told. Refusal: `plan_version_unknown`. */
export const compare: HandlerOf<Doors['compare']> = async ({ db }, { roundId, from, to }) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const [before, after] = [await cellsOf(db, roundId, from), await cellsOf(db, roundId, to)];
  if (before === undefined || after === undefined) return refuse('plan_version_unknown');
  const jury = await listShownJury(db, roundId);
  return ok(
    planDifference(before, after, {
      applications: new Map((await listApplications(db, roundId)).map((one) => [one.applicationId, one])),
      experts: new Map(jury.filter((juror) => !juror.masked).map((juror) => [juror.expertId, juror.expert.name])),
    }),
  );
};

/** The plan as the version has it, as an act that can be undone. Refusals: `plan_version_unknown`, `plan_is_version`, those of `writeChanges`. */
export const takeBack: HandlerOf<Doors['takeBack']> = planAct(
  {
    kind: 'take_back',
    figures: ({ number }, value: Reasoned & { readonly changed: number }) => ({
      version: number,
      ...withReason(value),
    }),
  },
  async ({ db }, { roundId, number, reason }) => {
    const round = await openPlan(db, roundId);
    if (!round.ok) return round;
    const wanted = await findPlanVersion(db, roundId, number);
    if (wanted === undefined) return refuse('plan_version_unknown');
    const now = await readPlanCells(db, roundId);
    const changes = changesBetween(now, wanted);
    if (changes.length === 0) return refuse('plan_is_version');
    const written = await writeChanges(db, now, { round: round.value, changes, reason, whole: true });
    if (!written.ok) return written;
    const after = { version: number, cells: changes.length, ...withReason(written.value) };
    return done({ changed: changes.length, reason: written.value.reason }, { object: roundId, after });
  },
);
