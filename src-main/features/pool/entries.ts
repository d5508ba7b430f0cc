import { listJuries } from '../../../db/tables/juries.ts';
import { insertPoolChanges, listPool, type PoolMemberRecord } from '../../../db/tables/pool.ts';
import { findOrCreateUnit } from '../../../db/tables/units.ts';
import type { PoolFields } from '../../core/contract/pool.ts';
import type { IsoDate } from '../../core/domain/calendar/iso-date.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { readAway } from '../../core/domain/pool/away.ts';
import type { PoolAct } from '../../core/domain/pool/pool-changes.ts';
import { checkTerm, type PoolEntry } from '../../core/domain/pool/pool-member.ts';
import { asRules, choosePack } from '../criteria-packs.ts';
import type { CommandContext } from '../feature.ts';

/** What every change of the pool is recorded with. */
export interface RecordedWith {
  readonly onDate: IsoDate;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
}

export const entryOf = ({ idNumber, details, state, stateUntil, units, juries }: PoolMemberRecord): PoolEntry => {
  return { idNumber, details, state, stateUntil, units, juries };
};

/** One act on one person, with what stood there before; null: the person is new. */
export async function record(
  { db, newId, now }: CommandContext,
  memberId: string,
  act: PoolAct,
  { onDate, reason, document, by }: RecordedWith,
  before: PoolEntry | null,
  after: PoolEntry,
): Promise<void> {
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
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    },
  ]);
}

/** Refusals: `pool_day_in_future` {today}: what has not happened yet is not recorded; `pool_member_not_found`. */
export async function find(
  { db, today }: CommandContext,
  memberId: string,
  onDate: IsoDate,
): Promise<Result<PoolMemberRecord>> {
  if (onDate > today) return refuse('pool_day_in_future', { today });
  const [member] = await listPool(db, memberId);
  return member === undefined ? refuse('pool_member_not_found') : ok(member);
}

/** Where the person works, the last one now; an alias of the present unit is that unit under its name in the register. */
async function unitsWith(
  { db, newId }: CommandContext,
  before: PoolEntry['units'],
  { unit, unitSince }: Pick<PoolFields, 'unit' | 'unitSince'>,
): Promise<PoolEntry['units']> {
  const last = before.at(-1);
  const unitId = last?.unit === unit ? last.unitId : await findOrCreateUnit(db, unit, newId);
  if (last?.unitId !== unitId) return [...before, { unitId, unit, since: unitSince }];
  return [...before.slice(0, -1), { unitId, unit: last.unit, since: unitSince }];
}

/** Refusal: `jury_not_found`. */
async function juriesOf({ db }: CommandContext, juryIds: readonly string[]): Promise<Result<PoolEntry['juries']>> {
  const chosen = new Set(juryIds);
  const juries = (await listJuries(db)).filter(({ id }) => chosen.has(id));
  if (juries.length < chosen.size) return refuse('jury_not_found');
  return ok(juries.map(({ id, name }) => ({ juryId: id, jury: name })));
}

/** The entry with what was typed in the place of what stood there. Refusals: those of `choosePack`, `checkTerm`, `readAway`, `jury_not_found`. */
export async function entryFrom(
  context: CommandContext,
  before: PoolEntry,
  { unit, unitSince, juryIds, ...fields }: PoolFields,
): Promise<Result<PoolEntry>> {
  const { termStart, termEnd } = before.details;
  if (fields.termStart !== termStart || fields.termEnd !== termEnd) {
    const pack = await choosePack(context.db, 'rules', undefined, context);
    if (!pack.ok) return pack;
    const term = checkTerm(fields.termStart, fields.termEnd, asRules(pack.value));
    if (!term.ok) return term;
  }
  const away = readAway(fields.away);
  if (!away.ok) return away;
  const juries = await juriesOf(context, juryIds);
  if (!juries.ok) return juries;
  const units = await unitsWith(context, before.units, { unit, unitSince });
  const details = { ...before.details, ...fields, away: away.value };
  return ok({ ...before, details, units, juries: juries.value });
}
