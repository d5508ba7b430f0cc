import {
  type CellChange,
  type PlanCells,
  readPlanText,
  type SpeltPlan,
  spelt,
} from '../../src-main/core/domain/groups/plan-history.ts';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { readPlanCells } from './plan-cells.ts';

/** Numbers, bag numbers and names of versions that tell what an act was; never a person's name. */
export type PlanFigures = Readonly<Record<string, number | string>>;

export interface PlanActRecord {
  readonly number: number;
  readonly kind: string;
  readonly figures: PlanFigures;
  readonly version: number | null;
  readonly undone: boolean;
  readonly utc: string;
}

export interface PlanVersionRecord {
  readonly number: number;
  readonly name: string;
  readonly origin: 'saved' | 'opening';
  readonly digest: string;
  readonly utc: string;
}

/** Every act on the plan, the latest first. */
export async function listPlanActs(db: ReadDb, roundId: string): Promise<PlanActRecord[]> {
  const rows = await db
    .selectFrom('plan_act')
    .select(['number', 'kind', 'figures', 'version', 'undone', 'utc'])
    .where('round_id', '=', roundId)
    .orderBy('number', 'desc')
    .execute();
  return rows.map(({ figures, undone, ...row }) => ({
    ...row,
    figures: JSON.parse(figures) as PlanFigures,
    undone: undone === 1,
  }));
}

/** The act that is taken back or done again next. */
export async function nextPlanAct(db: ReadDb, roundId: string, which: 'undo' | 'redo') {
  const undone = which === 'undo' ? 0 : 1;
  const row = await db
    .selectFrom('plan_act')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('undone', '=', undone)
    .orderBy('number', which === 'undo' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const changes = (JSON.parse(row.changes) as [string, string | null, string | null][]).map(
    ([cell, before, after]): CellChange => ({ cell, before, after }),
  );
  return { number: row.number, kind: row.kind, changes };
}

/** Behind the last act; what was undone cannot be done again from here on. `told` takes breath. */
export async function addPlanAct(
  db: WriteDb,
  roundId: string,
  act: Omit<PlanActRecord, 'number' | 'undone'> & { readonly changes: readonly CellChange[] },
  told: Told = toldNobody,
): Promise<void> {
  const parts: string[] = [];
  const spell = (some: readonly CellChange[]) => {
    parts.push(some.map(({ cell, before, after }) => JSON.stringify([cell, before, after])).join(','));
  };
  await inParts(act.changes, () => told(0), spell, 2000);
  await db.deleteFrom('plan_act').where('round_id', '=', roundId).where('undone', '=', 1).execute();
  const last = await db
    .selectFrom('plan_act')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  await db
    .insertInto('plan_act')
    .values({
      round_id: roundId,
      number: (last?.number ?? 0) + 1,
      kind: act.kind,
      figures: JSON.stringify(act.figures),
      changes: `[${parts.join(',')}]`,
      version: act.version,
      undone: 0,
      utc: act.utc,
    })
    .execute();
}

export async function markPlanAct(db: WriteDb, roundId: string, number: number, undone: boolean): Promise<void> {
  await db
    .updateTable('plan_act')
    .set({ undone: undone ? 1 : 0 })
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .execute();
}

/** The text of the plan (`SpeltPlan`) as the last act left it; undefined before the first. */
export async function findKnownPlan(db: ReadDb, roundId: string): Promise<string | undefined> {
  const row = await db.selectFrom('plan_known').select('cells').where('round_id', '=', roundId).executeTakeFirst();
  return row?.cells;
}

export async function keepKnownPlan(db: WriteDb, roundId: string, { text }: SpeltPlan): Promise<void> {
  await db.replaceInto('plan_known').values({ round_id: roundId, cells: text }).execute();
}

/** Oldest first. */
export async function listPlanVersions(db: ReadDb, roundId: string): Promise<PlanVersionRecord[]> {
  return db
    .selectFrom('plan_version')
    .select(['number', 'name', 'origin', 'digest', 'utc'])
    .where('round_id', '=', roundId)
    .orderBy('number')
    .execute();
}

export async function findPlanVersion(db: ReadDb, roundId: string, number: number): Promise<PlanCells | undefined> {
  const row = await db
    .selectFrom('plan_version')
    .select('cells')
    .where('round_id', '=', roundId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? undefined : readPlanText(row.cells);
}

/** The plan as it stands, under the next number. */
export async function addPlanVersion(
  db: WriteDb,
  roundId: string,
  { name, origin, utc }: Pick<PlanVersionRecord, 'name' | 'origin' | 'utc'>,
): Promise<PlanVersionRecord> {
  const cells = await readPlanCells(db, roundId);
  const number = ((await listPlanVersions(db, roundId)).at(-1)?.number ?? 0) + 1;
  const { text, digest } = spelt(cells);
  const version = { number, name, origin, digest, utc };
  await db
    .insertInto('plan_version')
    .values({ round_id: roundId, ...version, cells: text })
    .execute();
  return version;
}
