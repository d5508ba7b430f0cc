import type { Selectable } from 'kysely';
import type { SpellingGroups } from '../../src-main/core/domain/names/spellings.ts';
import type { StrokeOverrides } from '../../src-main/core/domain/names/stroke-order.ts';
import type { ReadDb, WriteDb } from '../handles.ts';
import type { NameSpellingTable, StrokeOverrideTable } from '../schema.ts';

export type SpellingRow = Selectable<NameSpellingTable>;
export type OverrideRow = Selectable<StrokeOverrideTable>;

export async function listSpellings(db: ReadDb): Promise<SpellingRow[]> {
  return db.selectFrom('name_spelling').selectAll().orderBy('id').execute();
}

/** As the rules take them. */
export async function loadSpellings(db: ReadDb): Promise<SpellingGroups> {
  return (await listSpellings(db)).map(({ spellings }) => spellings.split(' '));
}

export async function saveSpelling(db: WriteDb, row: SpellingRow): Promise<void> {
  await db.replaceInto('name_spelling').values(row).execute();
}

/** How many were there: 0 or 1. */
export async function deleteSpelling(db: WriteDb, id: string): Promise<number> {
  const result = await db.deleteFrom('name_spelling').where('id', '=', id).executeTakeFirst();
  return Number(result.numDeletedRows);
}

export async function listOverrides(db: ReadDb): Promise<OverrideRow[]> {
  return db.selectFrom('stroke_override').selectAll().orderBy('kind').orderBy('text').execute();
}

/** As the rules take them. */
export async function loadStrokeOverrides(db: ReadDb): Promise<StrokeOverrides> {
  const rows = await listOverrides(db);
  const of = (kind: OverrideRow['kind']) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.text, row.stands]));
  return { characters: of('character'), names: of('name') };
}

export async function findOverride(
  db: ReadDb,
  kind: OverrideRow['kind'],
  text: string,
): Promise<OverrideRow | undefined> {
  const found = db.selectFrom('stroke_override').selectAll().where('kind', '=', kind).where('text', '=', text);
  return found.executeTakeFirst();
}

export async function saveOverride(db: WriteDb, row: OverrideRow): Promise<void> {
  await db.replaceInto('stroke_override').values(row).execute();
}

export async function deleteOverride(db: WriteDb, kind: OverrideRow['kind'], text: string): Promise<void> {
  await db.deleteFrom('stroke_override').where('kind', '=', kind).where('text', '=', text).execute();
}
