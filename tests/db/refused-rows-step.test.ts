import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { WriteDb } from '../../db/handles.ts';
import { insertRound } from '../../db/tables/rounds.ts';
import { testFact } from '../support/database.ts';
import { storeFrom } from './old-file.ts';

/** A table that a later step has taken away. */
const insertFinding = (db: WriteDb, row: Readonly<Record<string, string | number | null>>) =>
  sql`INSERT INTO import_issue (${sql.join(Object.keys(row).map((name) => sql.id(name)))})
    VALUES (${sql.join(Object.values(row))})`.execute(db);

it('step 80 to 90: a refused row of before names nobody, a later one names person and unit', async () => {
  const finding = {
    batch_id: 'b1',
    severity: 'refused' as const,
    sheet: '花名册',
    row: 5,
    col: 'G 身份证号',
    field: 'idNumber',
    code: 'id_missing',
    params: '{}',
    original: null,
  };
  const store = await storeFrom(80, 90, async (db) => {
    await insertRound(db, {
      id: 'r1',
      created_utc: '2022-11-21T00:00:00.000Z',
      setup: '{}',
      name: 'x',
      year: 2022,
      rule_pack_id: 'national-40',
      rule_pack_version: '1',
      rule_pack: '{}',
    });
    await db
      .insertInto('import_batch')
      .values({
        id: 'b1',
        round_id: 'r1',
        roster: 'applicants',
        file_name: 'a.xlsx',
        file_sha256: 'f'.repeat(64),
        rows: 1,
        accepted: 0,
        refused_rows: 1,
        imported_utc: '2022-11-21T00:00:00.000Z',
      })
      .execute();
    await insertFinding(db, finding);
  });
  expect(store.schemaVersion).toBe(90);
  await store.command(async (db) => {
    await insertFinding(db, { ...finding, row: 6, person_name: '马晓东', unit_name: '青海大学' });
    return { ok: true, value: null, audit: testFact() };
  });
  const { rows } = await store.query((db) => sql`SELECT * FROM import_issue ORDER BY id`.execute(db));
  expect(rows).toMatchObject([
    { ...finding, person_name: '', unit_name: '' },
    { row: 6, person_name: '马晓东', unit_name: '青海大学' },
  ]);
  expect((await store.deepCheck()).ok).toBe(true);
});
