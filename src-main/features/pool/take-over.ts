import type { ReadDb } from '../../../db/handles.ts';
import { type ExpertRecord, listExperts } from '../../../db/tables/experts.ts';
import { deleteUnusedPeople } from '../../../db/tables/people.ts';
import {
  deletePoolChanges,
  deletePoolMember,
  insertPoolChanges,
  insertPoolMember,
  lastPoolNumber,
  listPool,
  listPoolChanges,
  type PoolMemberRecord,
  writePoolEntry,
} from '../../../db/tables/pool.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { PoolComparison } from '../../core/contract/pool.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { changedCells } from '../../core/domain/pool/pool-changes.ts';
import type { PoolEntry } from '../../core/domain/pool/pool-member.ts';
import { detailsFromRow, mergedDetails } from '../../core/domain/pool/take-over.ts';
import { done, type HandlerOf } from '../feature.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';
import { entryOf } from './entries.ts';
import { isTakeOver, readEntry } from './list-members.ts';

/** What taking one of the round's experts over would write; `member` is undefined for somebody new. */
interface Candidate {
  readonly expert: ExpertRecord;
  readonly member: PoolMemberRecord | undefined;
  readonly before: PoolEntry | null;
  readonly after: PoolEntry;
}

function candidate(expert: ExpertRecord, member: PoolMemberRecord | undefined, series: string): Candidate {
  const { unitId, unit, idNumber, details: row } = expert;
  if (member === undefined) {
    const details = detailsFromRow(row, series);
    const units = [{ unitId, unit, since: null }];
    const after: PoolEntry = { idNumber, details, state: 'active', stateUntil: null, units, juries: [] };
    return { expert, member, before: null, after };
  }
  const before = entryOf(member);
  // The same unit under another of its names is no change of employer.
  const moved = before.units.at(-1)?.unitId !== unitId;
  const units = moved ? [...before.units, { unitId, unit, since: null }] : before.units;
  return { expert, member, before, after: { ...before, details: mergedDetails(before, row, series), units } };
}

interface Compared {
  readonly comparison: PoolComparison;
  readonly candidates: readonly Candidate[];
}

/** The round's roster beside the pool, person by person; whoever was removed from the pool is taken back by nobody's roster. */
async function compare(db: ReadDb, { row, setup }: LoadedRound): Promise<Compared> {
  const members = await listPool(db);
  const known = new Map(members.map((one) => [one.person.id, one]));
  const experts = await listExperts(db, row.id);
  const all = experts.map((expert) => candidate(expert, known.get(expert.personId), setup.series));
  const standing = all.filter(({ member }) => member?.state !== 'removed');
  const added = standing.filter(({ member }) => member === undefined);
  const changed = standing.flatMap((one) => {
    const cells = one.before === null ? [] : changedCells(one.before, one.after);
    return cells.length === 0 ? [] : [{ ...one, cells }];
  });
  const there = new Set(experts.map((one) => one.personId));
  const shown = {
    added: added.map(({ expert }) => ({
      expertId: expert.expertId,
      name: expert.name,
      unit: expert.unit,
      title: expert.title,
      specialty: expert.specialty,
    })),
    changed: changed.map(({ expert, member, cells }) => ({
      expertId: expert.expertId,
      memberId: member?.memberId ?? '',
      name: expert.name,
      cells,
    })),
    unchanged: standing.length - added.length - changed.length,
    absent: members.filter((one) => one.state !== 'removed' && !there.has(one.person.id)).length,
  };
  return { comparison: { ...shown, digest: sha256Hex(canonicalJson(shown)) }, candidates: [...added, ...changed] };
}

/** Refusal: `round_not_found`. */
export const compareRound: HandlerOf<Contract['pool']['compareRound']> = async ({ db }, { roundId }) => {
  const round = await loadRound(db, roundId);
  return round.ok ? ok((await compare(db, round.value)).comparison) : round;
};

/**
 * One act for all chosen people. Refusals: `round_not_found`, `pool_rehearsal` (made-up people are no experts),
 * `pool_day_in_future` {today}, `pool_comparison_stale`.
 */
export const takeOver: HandlerOf<Contract['pool']['takeOver']> = async (
  { db, newId, now, today },
  { roundId, digest, expertIds, onDate, reason, document, by },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  if (round.value.setup.rehearsal) return refuse('pool_rehearsal');
  if (onDate > today) return refuse('pool_day_in_future', { today });
  const { comparison, candidates } = await compare(db, round.value);
  const chosen = new Set<string>(expertIds);
  const taken = candidates.filter(({ expert }) => chosen.has(expert.expertId));
  if (comparison.digest !== digest || taken.length !== chosen.size) return refuse('pool_comparison_stale');
  const actId = `t-${newId()}`;
  let number = await lastPoolNumber(db);
  const changes = [];
  for (const { expert, member, before, after } of taken) {
    const memberId = member?.memberId ?? newId();
    if (member === undefined) {
      number += 1;
      await insertPoolMember(db, { memberId, personId: expert.personId, number, utc: now }, after);
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
  const counts = { added, changed: taken.length - added };
  return done({ actId, ...counts }, { object: actId, after: { roundId, ...counts } });
};

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
  const value = { removed: added.length, restored: act.length - added.length };
  return done(value, { object: actId, before: value });
};
