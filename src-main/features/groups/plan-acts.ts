import type { ReadDb, WriteDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import { loadRegister } from '../../../db/tables/conflicts.ts';
import { addPlanAct, keepKnownPlan, listPlanVersions, markPlanAct, nextPlanAct } from '../../../db/tables/plan-acts.ts';
import { readPlanCells, writePlanCells } from '../../../db/tables/plan-cells.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import type { Contract, PlanActKind, PlanFigures } from '../../core/contract/index.ts';
import {
  applied,
  type CellChange,
  changeSteps,
  groupsIn,
  mayStand,
  type PlanCells,
  partsOf,
  reversed,
  type SpeltPlan,
  spelt,
} from '../../core/domain/groups/plan-history.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import { asId, type RoundId } from '../../core/domain/kernel/ids.ts';
import { paced, type Told, toldNobody } from '../../core/domain/kernel/pace.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { mayHandle, type RegisterEntry } from '../../core/domain/recusal/register.ts';
import { type CommandContext, type CommandResult, done, type HandlerOf } from '../feature.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { planNow, spellPlan } from '../plan-now.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { loadBoardPeople } from './board-columns.ts';
import { type Asked, type Reasoned, weighGroups, withReason } from './weigh-groups.ts';

type Doors = Contract['groups'];

export async function versionOf(
  db: ReadDb,
  roundId: RoundId,
  { digest }: Pick<SpeltPlan, 'digest'>,
): Promise<number | null> {
  const versions = await listPlanVersions(db, roundId);
  return versions.findLast((one) => one.digest === digest)?.number ?? null;
}

/** `kind` and what the words of the act need, from what it was given and what came of it. */
interface ActSpec<I, T> {
  readonly kind: PlanActKind;
  figures(input: I, value: T): PlanFigures;
}

/**
 * A command on the plan that can be taken back: what it changed is kept, and its record names the plan it left. `told`: of
 * an act of thousands of cells, takes breath.
 */
export function planAct<I extends { readonly roundId: RoundId }, T>(
  { kind, figures }: ActSpec<I, T>,
  act: (context: CommandContext, input: I) => Promise<CommandResult<T>>,
): (context: CommandContext, input: I, told?: Told) => Promise<CommandResult<T>> {
  return async (context, input, told = toldNobody) => {
    const { db, now } = context;
    const { roundId } = input;
    const before = await planNow(db, roundId, now, told);
    const version = await versionOf(db, roundId, before);
    const result = await act(context, input);
    if (!result.ok) return result;
    const after = await spellPlan(await readPlanCells(db, roundId, told), told);
    if (after.text === before.text) return result;
    const changes = await paced(changeSteps(before.cells, after.cells), () => told(0));
    const done = { kind, figures: { ...figures(input, result.value) }, version, utc: now, changes };
    await addPlanAct(db, roundId, done, told);
    await keepKnownPlan(db, roundId, after);
    const { audit } = result;
    const plan = { version, before: before.digest, after: after.digest };
    return { ...result, audit: { ...audit, after: { done: audit.after ?? null, plan } } };
  };
}

/** Only before the meeting: scores hang on the plan. Refusals: `round_not_found`, `meeting_already_opened`. */
export async function openPlan(db: ReadDb, roundId: RoundId) {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if ((await findMilestones(db, roundId)).meeting !== undefined) return refuse('meeting_already_opened');
  return round;
}

interface Return extends Asked {
  readonly round: LoadedRound;
  readonly changes: readonly CellChange[];
}

/**
 * Writes the changes if they fit the plan, everybody in them may be there now, and the groups may become so; refusals of
 * `applied`, `mayStand`, `weighGroups`.
 */
export async function writeChanges(
  db: WriteDb,
  now: PlanCells,
  { round, changes, ...asked }: Return,
): Promise<Result<Reasoned & { readonly plan: SpeltPlan }>> {
  const roundId = asId<'round'>(round.row.id);
  const next = applied(now, changes);
  if (!next.ok) return next;
  const room = await loadRoom(db, roundId);
  const awayFrom = grouped<RegisterEntry, string>(await loadRegister(db, roundId), (entry) => entry.applicationId);
  const stands = mayStand(changes, {
    jurors: new Set(room.jury.map((juror) => juror.expertId)),
    expected: new Set(expectedMembers(room).map((juror) => juror.expertId)),
    applications: new Set((await listApplications(db, roundId)).map((one) => one.applicationId)),
    mayHandle: (expertId, applicationId) =>
      mayHandle(awayFrom.get(applicationId) ?? [], expertId as never, applicationId as never),
  });
  if (!stands.ok) return stands;
  const moved = changes.some(({ cell }) => ['expert', 'application'].includes(partsOf(cell)[0]));
  const both = [groupsIn(now), groupsIn(next.value)] as const;
  const why = moved ? weighGroups(await loadBoardPeople(db, roundId), both, round.pack.rules, asked) : ok('');
  if (!why.ok) return why;
  await writePlanCells(db, roundId, changes);
  const plan = spelt(next.value);
  await keepKnownPlan(db, roundId, plan);
  return ok({ plan, reason: why.value });
}

/** Acts that give all groups at once. */
const WHOLE: ReadonlySet<string> = new Set<PlanActKind>(['form', 'take_back']);

type Step = Parameters<HandlerOf<Doors['undo']>>[1];

async function step({ db, now }: CommandContext, { roundId, reason }: Step, which: 'undo' | 'redo') {
  const open = await openPlan(db, roundId);
  if (!open.ok) return open;
  const plan = await planNow(db, roundId, now);
  const act = await nextPlanAct(db, roundId, which);
  if (act === undefined) return refuse(which === 'undo' ? 'nothing_to_undo' : 'nothing_to_redo');
  const changes = which === 'undo' ? reversed(act.changes) : act.changes;
  const next = await writeChanges(db, plan.cells, { round: open.value, changes, reason, whole: WHOLE.has(act.kind) });
  if (!next.ok) return next;
  await markPlanAct(db, roundId, act.number, which === 'undo');
  const audit = { act: act.number, kind: act.kind };
  return done(
    { kind: act.kind },
    {
      object: roundId,
      before: { ...audit, plan: plan.digest },
      after: { ...audit, plan: next.value.plan.digest, ...withReason(next.value) },
    },
  );
}

/**
 * Takes the last act back, whole, whenever it was done. Refusals: `meeting_already_opened`, `nothing_to_undo`, those of
 * `writeChanges`.
 */
export const undo: HandlerOf<Doors['undo']> = (context, asked) => step(context, asked, 'undo');

/** Does the act again that was taken back last. Refusals as of `undo`, with `nothing_to_redo`. */
export const redo: HandlerOf<Doors['redo']> = (context, asked) => step(context, asked, 'redo');
