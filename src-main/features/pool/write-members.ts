import { insertPoolChanges, listPool, writePoolEntry } from '../../../db/tables/pool.ts';
import { findOrCreateUnit } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { changedCells, type PoolAct } from '../../core/domain/pool/pool-changes.ts';
import { checkTerm, type PoolEntry, type PoolState, stateOn } from '../../core/domain/pool/pool-member.ts';
import { asRules, choosePack } from '../criteria-packs.ts';
import { type CommandContext, done, type HandlerOf } from '../feature.ts';

interface Recorded {
  readonly onDate: IsoDate;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
}

async function record(
  { db, newId, now }: CommandContext,
  memberId: string,
  act: PoolAct,
  { onDate, reason, document, by }: Recorded,
  before: PoolEntry,
  after: PoolEntry,
): Promise<void> {
  await writePoolEntry(db, memberId, after);
  await insertPoolChanges(db, [
    {
      member_id: memberId,
      act_id: newId(),
      utc: now,
      act,
      on_date: onDate,
      reason,
      document,
      people: by,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    },
  ]);
}

/** Refusals: `pool_member_not_found`, `pool_day_in_future` {today}: what has not happened yet is not recorded. */
async function find({ db, today }: CommandContext, memberId: string, onDate: IsoDate): Promise<Result<PoolEntry>> {
  if (onDate > today) return refuse('pool_day_in_future', { today });
  const [member] = await listPool(db, memberId);
  if (member === undefined) return refuse('pool_member_not_found');
  const { details, state, stateUntil, units } = member;
  return ok({ details, state, stateUntil, units });
}

/** Refusals: those of `find`, `choosePack` and `checkTerm`, `pool_unchanged`. */
export const correctMember: HandlerOf<Contract['pool']['correct']> = async (
  context,
  { memberId, fields: { unit, unitSince, ...fields }, ...recorded },
) => {
  const { db, newId } = context;
  const found = await find(context, memberId, recorded.onDate);
  if (!found.ok) return found;
  const before = found.value;
  const { termStart, termEnd } = before.details;
  if (fields.termStart !== termStart || fields.termEnd !== termEnd) {
    const pack = await choosePack(db, 'rules', undefined, context);
    if (!pack.ok) return pack;
    const term = checkTerm(fields.termStart, fields.termEnd, asRules(pack.value));
    if (!term.ok) return term;
  }
  const last = before.units.at(-1);
  const unitId = last?.unit === unit ? last.unitId : await findOrCreateUnit(db, unit, newId);
  const past = last?.unitId === unitId ? before.units.slice(0, -1) : before.units;
  // An alias of the present unit is the present unit under its name in the register.
  const name = last?.unitId === unitId ? last.unit : unit;
  const units = [...past, { unitId, unit: name, since: unitSince }];
  const after: PoolEntry = { ...before, details: { ...before.details, ...fields }, units };
  const since = last?.since ?? null;
  if (changedCells(before, after).length === 0 && since === unitSince) return refuse('pool_unchanged');
  await record(context, memberId, 'changed', recorded, before, after);
  const fieldsChanged = changedCells(before, after).map(({ field }) => field);
  return done(null, { object: memberId, after: { fields: fieldsChanged, on: recorded.onDate } });
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
  const before = found.value;
  const { from, to } = DECISIONS[act];
  const state = stateOn(before, recorded.onDate);
  if (!(from as readonly PoolState[]).includes(state)) return refuse('pool_act_not_possible', { state });
  if (act === 'suspended' && until !== null && until < recorded.onDate) {
    return refuse('pool_until_before_start', { from: recorded.onDate });
  }
  const after: PoolEntry = { ...before, state: to, stateUntil: act === 'suspended' ? until : null };
  await record(context, memberId, act, recorded, before, after);
  const traced = { state: to, on: recorded.onDate, until: after.stateUntil };
  return done(null, { object: memberId, before: { state }, after: traced });
};
