import type { SheetTemplate, TemplatePlace } from '../../src-main/core/domain/roster/sheet-template.ts';
import { unitKey } from '../../src-main/core/domain/units/unit-key.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { Roster } from './import-batches.ts';

/** The latest first. */
export async function listTemplates(db: ReadDb, roster: Roster): Promise<SheetTemplate[]> {
  const rows = await db
    .selectFrom('import_template')
    .selectAll()
    .where('roster', '=', roster)
    .orderBy('last_used_utc', 'desc')
    .orderBy('unit_key')
    .execute();
  return rows.map(({ headings, unit_name, columns, last_used_utc }) => ({
    headings,
    unit: unit_name,
    learnedUtc: last_used_utc,
    columns: JSON.parse(columns) as SheetTemplate['columns'],
  }));
}

/** Kept under its headings and unit: the latest decision about them counts. */
export async function putTemplate(
  db: WriteDb,
  roster: Roster,
  { headings, unit, columns, learnedUtc }: SheetTemplate,
): Promise<void> {
  const kept = { unit_name: unit, columns: JSON.stringify(columns), last_used_utc: learnedUtc };
  await db
    .insertInto('import_template')
    .values({ roster, headings, unit_key: unitKey(unit), ...kept })
    .onConflict((conflict) => conflict.columns(['roster', 'headings', 'unit_key']).doUpdateSet(kept))
    .execute();
}

/** How many were forgotten. */
export async function deleteTemplates(db: WriteDb, roster: Roster, places: readonly TemplatePlace[]): Promise<number> {
  let deleted = 0;
  for (const { headings, unit } of places) {
    const result = await db
      .deleteFrom('import_template')
      .where('roster', '=', roster)
      .where('headings', '=', headings)
      .where('unit_key', '=', unitKey(unit))
      .executeTakeFirst();
    deleted += Number(result.numDeletedRows);
  }
  return deleted;
}
