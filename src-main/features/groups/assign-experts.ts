import type { ReadDb } from '../../../db/handles.ts';
import { countApplications } from '../../../db/tables/applications.ts';
import { lastAssignments, replaceAssignments } from '../../../db/tables/assignments.ts';
import { auditSeq } from '../../../db/tables/audit-seq.ts';
import type { AssignmentSummary } from '../../core/contract/groups.ts';
import { type AssignedPair, assignSteps } from '../../core/domain/assignment/assign.ts';
import type { CheckedPlan } from '../../core/domain/assignment/assigning.ts';
import type { Repaired } from '../../core/domain/assignment/repair.ts';
import { canonicalParts, sha256Steps } from '../../core/domain/kernel/digest.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { paced, type Told } from '../../core/domain/kernel/pace.ts';
import { ok, type Refusal, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type CommandContext, type CommandResult, done, type FeatureHandlers, type WorkContext } from '../feature.ts';
import { loadPlanGround, type PlanGround } from '../plan-ground.ts';
import { planAct } from './plan-acts.ts';

type Groups = FeatureHandlers<'groups'>;

/** People know an application by its dossier-bag number, not by its id. */
export function withNumber(refusal: Refusal, numbers: ReadonlyMap<string, string>) {
  const { applicationId, ...params } = refusal.params ?? {};
  if (applicationId === undefined) return refuse(refusal.code, refusal.params, refusal.rule);
  const number = numbers.get(String(applicationId)) ?? '';
  return refuse(refusal.code, { ...params, number }, refusal.rule);
}

/**
 * Gives every application its reviewers within its group, from other groups what that one lacks, or of the whole jury;
 * nobody recused or marked absent among them. Reckoned and checked in a thread between the office's other calls; whoever
 * stops it leaves nothing behind. Saved with the proof, the rules it was made under and the checker's list. Refusals:
 * those of `loadPlanGround`, of `assign` with the application's `number`, `plan_ground_changed`: somebody decided
 * something meanwhile.
 */
export const assignExperts: Groups['assign'] = async (context, { roundId, within, prove }) => {
  const ground = await context.query(async ({ db }) => {
    return loadPlanGround(db, roundId, within, await reading(context, db, roundId));
  });
  if (!ground.ok) return ground;
  const { input } = ground.value;
  const told = context.pace('solving', assignSteps(input));
  const planned = await context.assigning.assign(input, prove, told);
  return save(context, { roundId, within, ground: ground.value }, planned);
};

/**
 * The plan that keeps the most of the last one under what stands now, after an expert falls ill, a recusal, a lock. In its
 * place; the last one is kept beside it. Refusals as of `assignExperts`, and `nothing_to_repair`.
 */
export const repairPlan: Groups['repair'] = async (context, { roundId, within }) => {
  const { ground, before } = await context.query(async ({ db }) => {
    const told = await reading(context, db, roundId);
    const ground = await loadPlanGround(db, roundId, within, told);
    return { ground, before: await lastAssignments(db, roundId, () => told(0)) };
  });
  if (!ground.ok) return ground;
  if (before.length === 0) return refuse('nothing_to_repair');
  const { input } = ground.value;
  const told = context.pace('solving', 2 * assignSteps(input));
  const planned = await context.assigning.repair(input, before, told);
  return save(context, { roundId, within, ground: ground.value, before }, planned);
};

interface Asked {
  readonly roundId: RoundId;
  readonly within: 'group' | 'jury';
  readonly ground: PlanGround;
  /** Of a repair: the plan that it began from. */
  readonly before?: readonly AssignedPair[];
}

/** Of an act that begins by reading the round's applications: told by application. */
export async function reading({ pace }: Pick<WorkContext, 'pace'>, db: ReadDb, roundId: RoundId): Promise<Told> {
  return pace('reading', await countApplications(db, roundId));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether what a plan was made from still stands: only where the file has changed meanwhile is all of it read again. */
async function stillStands(db: ReadDb, { roundId, within, ground, before }: Asked): Promise<Result<null>> {
  if ((await auditSeq(db)) === ground.seq) return ok(null);
  const now = await loadPlanGround(db, roundId, within);
  if (!now.ok) return now;
  const pairs = before === undefined || same(await lastAssignments(db, roundId), before);
  return pairs && same(now.value.input, ground.input) ? ok(null) : refuse('plan_ground_changed');
}

function save(
  context: WorkContext,
  asked: Asked,
  planned: Result<CheckedPlan & Partial<Repaired>>,
): Promise<Result<AssignmentSummary>> | Result<AssignmentSummary> {
  const { roundId, ground, before } = asked;
  if (!planned.ok) return withNumber(planned.refusal, ground.numbers);
  const { assignment, promises, seal, kept } = planned.value;
  const { pairs, prices, objective, bound, proof, minLoad, maxLoad } = assignment;
  const { rules } = ground.input;
  const stayed = kept === undefined || before === undefined ? null : { pairs: kept, of: before.length };
  const optimal = objective === bound;
  const plan = { objective, optimal, bound, proof, minLoad, maxLoad, rules, promises, kept: stayed };
  const kind = stayed === null ? ('assign' as const) : ('repair' as const);
  const figures = () => ({ pairs: pairs.length, ...(stayed === null ? {} : { kept: stayed.pairs, of: stayed.of }) });
  const write = async ({ db, now }: CommandContext): Promise<CommandResult<AssignmentSummary>> => {
    const still = await stillStands(db, asked);
    if (!still.ok) return still;
    await replaceAssignments(db, roundId, pairs, { ...plan, prices, seal }, now, writing);
    const told = { ...plan, pairs: pairs.length };
    const numbers = { objective, optimal, bound, proof, minLoad, maxLoad, kept: stayed, pairs: pairs.length };
    const assignment = await paced(sha256Steps(canonicalParts(pairs)), () => writing(0));
    const after = { ...numbers, rules: { ...rules }, assignment };
    return done(told, { object: roundId, after });
  };
  const writing = context.pace('writing', pairs.length);
  return context.command((commanding) => planAct({ kind, figures }, write)(commanding, { roundId }, writing));
}
