import type { ReadDb, WriteDb } from '../../../db/handles.ts';
import { imagesOf, type RowImage } from '../../../db/row-image.ts';
import { entriesOf, type SearchEntry } from '../../../db/tables/application-search.ts';
import { countSteps, rowDigests, saveUndo } from '../../../db/tables/import-undo.ts';
import { listUnits } from '../../../db/tables/units.ts';

/** What an import met, as far as it may change it. */
interface BeforeImport {
  readonly applications: readonly RowImage[];
  readonly persons: readonly RowImage[];
  readonly checks: readonly RowImage[];
  readonly search: readonly SearchEntry[];
  readonly unitsBefore: readonly RowImage[];
  readonly unitIds: ReadonlySet<string>;
  readonly small: readonly (readonly RowImage[])[];
}

/** Tables of a few rows that an import may add to: remembered mappings, and where a round stands in the index. */
const SMALL = ['import_template', 'search_round'] as const;
const smallTables = async (db: ReadDb) => {
  const images: (readonly RowImage[])[] = [];
  for (const table of SMALL) images.push(await imagesOf(db, table));
  return images;
};

const column = (rows: readonly RowImage[], name: string) => [...new Set(rows.map((row) => String(row[name])))];

/** Called before the first write; `touched`: the applications that the import is going to change. */
export async function beforeImport(db: ReadDb, touched: readonly string[]): Promise<BeforeImport> {
  const applications = await imagesOf(db, 'application', { column: 'id', among: touched });
  const persons = { column: 'id', among: column(applications, 'person_id') };
  const units = { column: 'id', among: column(applications, 'unit_id') };
  return {
    applications,
    persons: await imagesOf(db, 'person', persons),
    checks: await imagesOf(db, 'application_check', { column: 'application_id', among: touched }),
    search: await entriesOf(db, touched),
    unitsBefore: await imagesOf(db, 'unit', units),
    unitIds: new Set((await listUnits(db)).map((unit) => unit.id)),
    small: await smallTables(db),
  };
}

function without(rows: readonly RowImage[], others: readonly RowImage[]): RowImage[] {
  const known = new Set(others.map((row) => JSON.stringify(row)));
  return rows.filter((row) => !known.has(JSON.stringify(row)));
}

/** Called after the last write; `people`: ids of the persons that came with the import. */
export async function recordUndo(
  db: WriteDb,
  batchId: string,
  before: BeforeImport,
  people: readonly string[],
): Promise<void> {
  const ids = column(before.applications, 'id');
  const left = await rowDigests(db, ids);
  const steps = await countSteps(db, ids);
  const small = await smallTables(db);
  await saveUndo(db, batchId, {
    people,
    units: (await listUnits(db)).map((unit) => unit.id).filter((id) => !before.unitIds.has(id)),
    small: SMALL.map((table, i) => {
      const [was = [], is = []] = [before.small[i], small[i]];
      return { table, before: without(was, is), after: without(is, was) };
    }),
    touched: before.applications.map((row) => ({
      before: row,
      left: left.get(String(row.id)) ?? '',
      steps: steps.get(String(row.id)) ?? 0,
    })),
    persons: before.persons,
    checks: before.checks,
    search: before.search,
    unitsBefore: before.unitsBefore,
  });
}
