import type { ReadDb } from '../../../db/handles.ts';
import { listExperts } from '../../../db/tables/experts.ts';
import { deleteUnusedPeople } from '../../../db/tables/people.ts';
import {
  deletePoolChanges,
  deletePoolMember,
  insertPoolChanges,
  insertPoolMember,
  lastPoolNumber,
  listPool,
  listPoolChanges,
  writePoolEntry,
} from '../../../db/tables/pool.ts';
import { deleteUnusedUnits } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { PoolEntry } from '../../core/domain/pool/pool-member.ts';
import { catalogueOf } from '../eligibility-ground.ts';
import { type CommandContext, done, type HandlerOf } from '../feature.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { type Candidate, compareWithPool, type Incoming } from './compare.ts';
import type { RecordedWith } from './entries.ts';
import { isTakeOver, readEntry } from './list-members.ts';

async function rosterOf(
  db: ReadDb,
  { row, setup }: LoadedRound,
): Promise<(Incoming & { readonly personId: string })[]> {
  return (await listExperts(db, row.id)).map(({ expertId, personId, idNumber, unitId, unit, specialty, details }) => {
    const told = { ...details, specialty };
    return { key: expertId, personId, row: told, idNumber, unitId, unit, series: setup.series };
  });
}

/** Refusal: `round_not_found`. */
export const compareRound: HandlerOf<Contract['pool']['compareRound']> = async (context, { roundId }) => {
  const { db, titles } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const roster = await rosterOf(db, round.value);
  return ok((await compareWithPool(db, catalogueOf(round.value, titles), roster)).comparison);
};

/** Writes what was chosen as one act, which is undone as one; `personOf`: of somebody new, by document. */
export async function takeCandidates(
  { db, newId, now }: CommandContext,
  taken: readonly Pick<Candidate, 'member' | 'before' | 'after'>[],
  personOf: ReadonlyMap<string, string>,
  { onDate, reason, document, by }: RecordedWith,
): Promise<{ readonly actId: string; readonly added: number; readonly changed: number }> {
  const actId = `t-${newId()}`;
  let number = await lastPoolNumber(db);
  const changes = [];
  for (const { member, before, after } of taken) {
    const memberId = member?.memberId ?? newId();
    if (member === undefined) {
      number += 1;
      const personId = personOf.get(after.idNumber) as string;
      await insertPoolMember(db, { memberId, personId, number, utc: now }, after);
    } else await writePoolEntry(db, memberId, after);
    changes.push({
      member_id: memberId,
      act_id: actId,
      utc: now,
      act: member === undefined ? ('added' as const) : ('changed' as const),
      on_date: onDate,
      reason,
      document,
      people: by,
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    });
  }
  await insertPoolChanges(db, changes);
  const added = taken.filter(({ member }) => member === undefined).length;
  return { actId, added, changed: taken.length - added };
}

/**
 * One act for all chosen people. Refusals: `round_not_found`, `pool_rehearsal` (made-up people are no experts),
 * `pool_day_in_future` {today}, `pool_comparison_stale`.
 */
export const takeOver: HandlerOf<Contract['pool']['takeOver']> = async (
  context,
  { roundId, digest, expertIds, ...recorded },
) => {
  const { db, titles, today } = context;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.setup.rehearsal) return refuse('pool_rehearsal');
  if (recorded.onDate > today) return refuse('pool_day_in_future', { today });
  const roster = await rosterOf(db, round.value);
  const { comparison, candidates } = await compareWithPool(db, catalogueOf(round.value, titles), roster);
  const chosen = new Set<string>(expertIds);
  const taken = candidates.filter(({ incoming }) => chosen.has(incoming.key));
  if (comparison.digest !== digest || taken.length !== chosen.size) return refuse('pool_comparison_stale');
  const personOf = new Map(roster.map(({ idNumber, personId }) => [idNumber, personId]));
  const value = await takeCandidates(context, taken, personOf, recorded);
  const { actId, ...counts } = value;
  return done(value, { object: actId, after: { roundId, ...counts } });
};

/** Units that only the take-over brought go with it. */
const unitsOf = (entries: readonly PoolEntry[]) => entries.flatMap(({ units }) => units.map(({ unitId }) => unitId));

/**
 * The last take-over undone: who came with it is gone, who was changed is as before. Refusals: `pool_act_not_found`,
 * `pool_changed_since`.
 */
export const undoTakeOver: HandlerOf<Contract['pool']['undoTakeOver']> = async ({ db }, { actId }) => {
  const all = await listPoolChanges(db);
  const act = all.filter((one) => one.act_id === actId);
  if (!isTakeOver(act)) return refuse('pool_act_not_found');
  if (all.at(-1)?.act_id !== actId) return refuse('pool_changed_since');
  const added = act.filter((one) => one.before === null);
  const members = new Map((await listPool(db)).map((one) => [one.memberId, one]));
  await deletePoolChanges(db, actId);
  for (const { member_id, before } of act) {
    if (before === null) {
      await deletePoolMember(db, member_id);
      continue;
    }
    const was = readEntry(before);
    // A take-over only adds an employer at the end. Those before it are read as they stand: units may have been joined since.
    const units = members.get(member_id)?.units.slice(0, was.units.length) ?? was.units;
    await writePoolEntry(db, member_id, { ...was, units });
  }
  await deleteUnusedPeople(db);
  await deleteUnusedUnits(db, unitsOf(act.map(({ after }) => readEntry(after))));
  const value = { removed: added.length, restored: act.length - added.length };
  return done(value, { object: actId, before: value });
};
