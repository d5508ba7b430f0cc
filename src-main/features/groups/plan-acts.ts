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
  changesBetween,
  mayStand,
  type PlanCells,
  planDigest,
  reversed,
} from '../../core/domain/groups/plan-history.ts';
import { grouped } from '../../core/domain/kernel/grouped.ts';
import type { RoundId } from '../../core/domain/kernel/ids.ts';
import { type Result, refuse } from '../../core/domain/kernel/result.ts';
import { mayHandle, type RegisterEntry } from '../../core/domain/recusal/register.ts';
import { type CommandContext, type CommandResult, done, type HandlerOf } from '../feature.ts';
import { expectedMembers, loadRoom } from '../meeting-room.ts';
import { planNow } from '../plan-now.ts';
import { loadRound } from '../round-loading.ts';

export async function versionOf(db: ReadDb, roundId: RoundId, cells: PlanCells): Promise<number | null> {
  const versions = await listPlanVersions(db, roundId);
  if (versions.length === 0) return null;
  const digest = planDigest(cells);
  return versions.findLast((one) => one.digest === digest)?.number ?? null;
}

/** `kind` and what the words of the act need, from what it was given and what came of it. */
interface ActSpec<I, T> {
  readonly kind: PlanActKind;
  figures(input: I, value: T): PlanFigures;
}

/** A command on the plan that can be taken back: what it changed is kept, and its record names the plan it left. */
export function planAct<I extends { readonly roundId: RoundId }, T>(
  { kind, figures }: ActSpec<I, T>,
  act: (context: CommandContext, input: I) => Promise<CommandResult<T>>,
): (context: CommandContext, input: I) => Promise<CommandResult<T>> {
  return async (context, input) => {
    const { db, now } = context;
    const { roundId } = input;
    const before = await planNow(db, roundId, now);
    const version = await versionOf(db, roundId, before);
    const result = await act(context, input);
    if (!result.ok) return result;
    const after = await readPlanCells(db, roundId);
    const changes = changesBetween(before, after);
    if (changes.length === 0) return result;
    const told = { kind, figures: { ...figures(input, result.value) }, version, utc: now, changes };
    await addPlanAct(db, roundId, told);
    await keepKnownPlan(db, roundId, after);
    const { audit } = result;
    const plan = { version, before: planDigest(before), after: planDigest(after) };
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

/** Writes the changes if they fit the plan and everybody in them may be there now; refusals of `applied`, `mayStand`. */
export async function writeChanges(
  db: WriteDb,
  roundId: RoundId,
  now: PlanCells,
  changes: readonly CellChange[],
): Promise<Result<PlanCells>> {
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
  await writePlanCells(db, roundId, changes);
  await keepKnownPlan(db, roundId, next.value);
  return next;
}

async function step({ db, now }: CommandContext, roundId: RoundId, which: 'undo' | 'redo') {
  const open = await openPlan(db, roundId);
  if (!open.ok) return open;
  const cells = await planNow(db, roundId, now);
  const act = await nextPlanAct(db, roundId, which);
  if (act === undefined) return refuse(which === 'undo' ? 'nothing_to_undo' : 'nothing_to_redo');
  const changes = which === 'undo' ? reversed(act.changes) : act.changes;
  const next = await writeChanges(db, roundId, cells, changes);
  if (!next.ok) return next;
  await markPlanAct(db, roundId, act.number, which === 'undo');
  const audit = { act: act.number, kind: act.kind };
  return done(
    { kind: act.kind },
    {
      object: roundId,
      before: { ...audit, plan: planDigest(cells) },
      after: { ...audit, plan: planDigest(next.value) },
    },
  );
}

type Doors = Contract['groups'];

/**
 * Takes the last act back, whole, whenever it was done. Refusals: `meeting_already_opened`, `nothing_to_undo`,
 * `plan_recused_since`, `plan_people_changed`.
 */
export const undo: HandlerOf<Doors['undo']> = (context, { roundId }) => step(context, roundId, 'undo');

/** Does the act again that was taken back last. Refusals as of `undo`, with `nothing_to_redo`. */
export const redo: HandlerOf<Doors['redo']> = (context, { roundId }) => step(context, roundId, 'redo');
