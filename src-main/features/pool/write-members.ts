import { writePoolEntry } from '../../../db/tables/pool.ts';
import type { Contract } from '../../core/contract/index.ts';
import { refuse } from '../../core/domain/kernel/result.ts';
import { changedCells } from '../../core/domain/pool/pool-changes.ts';
import { type PoolEntry, type PoolState, stateOn } from '../../core/domain/pool/pool-member.ts';
import { done, type HandlerOf } from '../feature.ts';
import { entryFrom, entryOf, find, record } from './entries.ts';

/** Refusals: those of `find` and `entryFrom`, `pool_unchanged`. */
export const correctMember: HandlerOf<Contract['pool']['correct']> = async (
  context,
  { memberId, fields, ...recorded },
) => {
  const found = await find(context, memberId, recorded.onDate);
  if (!found.ok) return found;
  const before = entryOf(found.value);
  const made = await entryFrom(context, before, fields);
  if (!made.ok) return made;
  const after = made.value;
  const cells = changedCells(before, after);
  if (cells.length === 0 && before.units.at(-1)?.since === fields.unitSince) return refuse('pool_unchanged');
  await writePoolEntry(context.db, memberId, after);
  await record(context, memberId, 'changed', recorded, before, after);
  return done(null, { object: memberId, after: { fields: cells.map(({ field }) => field), on: recorded.onDate } });
};

/** From which state each decision may be taken, and what it leads to. */
const DECISIONS = {
  suspended: { from: ['active'], to: 'suspended' },
  resumed: { from: ['suspended'], to: 'active' },
  removed: { from: ['active', 'suspended'], to: 'removed' },
  readmitted: { from: ['removed'], to: 'active' },
} as const satisfies Record<string, { readonly from: readonly PoolState[]; readonly to: PoolState }>;

/** Refusals: those of `find`, `pool_act_not_possible` {state}, `pool_until_before_start` {from}. */
export const decideMember: HandlerOf<Contract['pool']['decide']> = async (
  context,
  { memberId, act, until, ...recorded },
) => {
  const found = await find(context, memberId, recorded.onDate);
  if (!found.ok) return found;
  const before = entryOf(found.value);
  const { from, to } = DECISIONS[act];
  const state = stateOn(before, recorded.onDate);
  if (!(from as readonly PoolState[]).includes(state)) return refuse('pool_act_not_possible', { state });
  if (act === 'suspended' && until !== null && until < recorded.onDate) {
    return refuse('pool_until_before_start', { from: recorded.onDate });
  }
  const after: PoolEntry = { ...before, state: to, stateUntil: act === 'suspended' ? until : null };
  await writePoolEntry(context.db, memberId, after);
  await record(context, memberId, act, recorded, before, after);
  const traced = { state: to, on: recorded.onDate, until: after.stateUntil };
  return done(null, { object: memberId, before: { state }, after: traced });
};
