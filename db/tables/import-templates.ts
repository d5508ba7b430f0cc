import type { SheetTemplate } from '../../src-main/core/domain/roster/sheet-template.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { Roster } from './import-batches.ts';

export async function listTemplates(db: ReadDb, roster: Roster): Promise<SheetTemplate[]> {
  const rows = await db.selectFrom('import_template').selectAll().where('roster', '=', roster).execute();
  return rows.map(({ headings, columns }) => ({
    headings,
    columns: JSON.parse(columns) as SheetTemplate['columns'],
  }));
}

/** Kept under its headings: the latest decision about them counts. */
export async function putTemplate(db: WriteDb, roster: Roster, template: SheetTemplate, now: string): Promise<void> {
  const kept = { columns: JSON.stringify(template.columns), last_used_utc: now };
  await db
    .insertInto('import_template')
    .values({ roster, headings: template.headings, ...kept })
    .onConflict((conflict) => conflict.columns(['roster', 'headings']).doUpdateSet(kept))
    .execute();
}

/** How many were forgotten. */
export async function deleteTemplates(db: WriteDb, roster: Roster, headings: readonly string[]): Promise<number> {
  if (headings.length === 0) return 0;
  const result = await db
    .deleteFrom('import_template')
    .where('roster', '=', roster)
    .where('headings', 'in', headings)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
