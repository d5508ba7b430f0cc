import type { Insertable } from 'kysely';
import {
  type CellChange,
  type GroupCell,
  type PlanCells,
  partsOf,
} from '../../src-main/core/domain/groups/plan-history.ts';
import { canonicalJson } from '../../src-main/core/domain/kernel/digest.ts';
import { inParts, type Told, toldNobody } from '../../src-main/core/domain/kernel/pace.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import { insertMany } from '../insert-many.ts';
import type { AssignmentPlanTable, GroupPlanTable } from '../schema.ts';
import { readPairs } from './pairs-in-parts.ts';

/** Columns that hold nothing are left out: a later step of the file may add some. */
function rowText(row: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)));
}

/**
 * The round's plan as it stands: groups, who is in them, who reviews whom, what is locked and limited, how groups were
 * formed. `told` takes breath between parts; it is told of no rows.
 */
export async function readPlanCells(db: ReadDb, roundId: string, told: Told = toldNobody): Promise<PlanCells> {
  const cells = new Map<string, string>();
  const breath = told === toldNobody ? toldNobody : () => told(0);
  const grouped = await db
    .selectFrom('group_application')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('application_id')
    .execute();
  await inParts(grouped, breath, (some) => {
    for (const row of some) cells.set(`application/${row.application_id}`, row.group_id);
  });
  for (const row of await db
    .selectFrom('group_expert')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('expert_id')
    .execute()) {
    cells.set(`expert/${row.expert_id}`, row.group_id);
  }
  for (const { id, round_id: _, ...group } of await db
    .selectFrom('review_group')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('id')
    .execute()) {
    cells.set(`group/${id}`, rowText(group));
  }
  for (const row of await db
    .selectFrom('assignment_limit')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('expert_id')
    .execute()) {
    cells.set(`limit/${row.expert_id}`, JSON.stringify([row.least, row.most]));
  }
  for (const row of await db
    .selectFrom('assignment_lock')
    .selectAll()
    .where('round_id', '=', roundId)
    .orderBy('application_id')
    .orderBy('expert_id')
    .execute()) {
    cells.set(`lock/${row.application_id}/${row.expert_id}`, row.lock);
  }
  const plan = await db.selectFrom('assignment_plan').selectAll().where('round_id', '=', roundId).executeTakeFirst();
  if (plan !== undefined) {
    const { round_id: _, ...figures } = plan;
    cells.set('plan', rowText(figures));
  }
  await inParts(await readPairs(db, 'assignment', roundId, breath), breath, (some) => {
    for (const row of some) cells.set(`review/${row.application_id}/${row.expert_id}`, String(row.lead));
  });
  const grouping = await db.selectFrom('group_plan').selectAll().where('round_id', '=', roundId).executeTakeFirst();
  if (grouping !== undefined) {
    const { round_id: _, ...row } = grouping;
    cells.set('grouping', rowText(row));
  }
  for (const row of await db.selectFrom('group_stay').selectAll().where('round_id', '=', roundId).execute()) {
    cells.set(`stay/${row.application_id}`, '1');
  }
  return cells;
}

const groupColumns = (text: string) => {
  const { number, specialties, name, leader_id = null, deputy_id = null } = JSON.parse(text) as GroupCell;
  return { number, specialties, name, leader_id, deputy_id };
};

/** Makes the plan of the round what the changes say. They were checked against the cells as they are. */
export async function writePlanCells(db: WriteDb, roundId: string, changes: readonly CellChange[]): Promise<void> {
  const of = (kind: string) => changes.filter(({ cell }) => partsOf(cell)[0] === kind);
  const groups = of('group');
  for (const change of changes) if (change.before !== null) await removeCell(db, roundId, change);
  for (const { cell, after } of groups) {
    if (after === null) await db.deleteFrom('review_group').where('id', '=', partsOf(cell)[1]).execute();
  }
  // No two groups of a round have one number, not even while they exchange them.
  const staying = groups.filter(({ before, after }) => before !== null && after !== null);
  for (const { cell, after } of staying) {
    const number = -groupColumns(after ?? '').number;
    await db.updateTable('review_group').set({ number }).where('id', '=', partsOf(cell)[1]).execute();
  }
  for (const { cell, after } of staying) {
    await db
      .updateTable('review_group')
      .set(groupColumns(after ?? ''))
      .where('id', '=', partsOf(cell)[1])
      .execute();
  }
  for (const { cell, before, after } of groups) {
    if (before !== null || after === null) continue;
    const row = { id: partsOf(cell)[1], round_id: roundId, ...groupColumns(after) };
    await db.insertInto('review_group').values(row).execute();
  }
  const round_id = roundId;
  const there = (kind: string) =>
    of(kind).flatMap(({ cell, after }) => (after === null ? [] : [{ first: partsOf(cell)[1], cell, after }]));
  await insertMany(
    db,
    'group_expert',
    there('expert').map(({ first, after }) => ({ round_id, expert_id: first, group_id: after })),
  );
  await insertMany(
    db,
    'group_application',
    there('application').map(({ first, after }) => ({ application_id: first, round_id, group_id: after })),
  );
  await insertMany(
    db,
    'assignment',
    there('review').map(({ first, cell, after }) => ({
      round_id,
      application_id: first,
      expert_id: partsOf(cell)[2],
      lead: after === '1' ? (1 as const) : (0 as const),
    })),
  );
  await insertMany(
    db,
    'assignment_lock',
    there('lock').map(({ first, cell, after }) => ({
      round_id,
      application_id: first,
      expert_id: partsOf(cell)[2],
      lock: after as 'must' | 'never',
    })),
  );
  await insertMany(
    db,
    'assignment_limit',
    there('limit').map(({ first, after }) => {
      const [least, most] = JSON.parse(after) as [number | null, number | null];
      return { round_id, expert_id: first, least, most };
    }),
  );
  for (const { after } of there('plan')) {
    const figures = JSON.parse(after) as Omit<Insertable<AssignmentPlanTable>, 'round_id'>;
    await db
      .insertInto('assignment_plan')
      .values({ round_id, ...figures })
      .execute();
  }
  for (const { after } of there('grouping')) {
    const row = JSON.parse(after) as Omit<GroupPlanTable, 'round_id'>;
    await db
      .insertInto('group_plan')
      .values({ round_id, ...row })
      .execute();
  }
  await insertMany(
    db,
    'group_stay',
    there('stay').map(({ first }) => ({ application_id: first, round_id })),
  );
}

async function removeCell(db: WriteDb, roundId: string, { cell }: CellChange): Promise<void> {
  const [kind, first, second] = partsOf(cell);
  switch (kind) {
    case 'expert':
      await db.deleteFrom('group_expert').where('round_id', '=', roundId).where('expert_id', '=', first).execute();
      return;
    case 'application':
      await db.deleteFrom('group_application').where('application_id', '=', first).execute();
      return;
    case 'review': {
      const own = db.deleteFrom('assignment').where('application_id', '=', first).where('expert_id', '=', second);
      await own.execute();
      return;
    }
    case 'lock': {
      const own = db.deleteFrom('assignment_lock').where('application_id', '=', first).where('expert_id', '=', second);
      await own.execute();
      return;
    }
    case 'limit':
      await db.deleteFrom('assignment_limit').where('round_id', '=', roundId).where('expert_id', '=', first).execute();
      return;
    case 'plan':
      await db.deleteFrom('assignment_plan').where('round_id', '=', roundId).execute();
      return;
    case 'grouping':
      await db.deleteFrom('group_plan').where('round_id', '=', roundId).execute();
      return;
    case 'stay':
      await db.deleteFrom('group_stay').where('application_id', '=', first).execute();
  }
}
