import { expect, it } from 'vitest';
import { comparisonsOf } from '../../db/tables/import-changes.ts';
import { findUndo } from '../../db/tables/import-undo.ts';
import { insertRound } from '../../db/tables/rounds.ts';
import { storeFrom } from './old-file.ts';

it('step 130 to 140: an import of before was not compared and has nothing to be taken back by', async () => {
  const batch = {
    id: 'b1',
    round_id: 'r1',
    roster: 'applicants' as const,
    file_name: 'a.xlsx',
    file_sha256: 'f'.repeat(64),
    rows: 1,
    accepted: 1,
    refused_rows: 0,
    imported_utc: '2022-11-21T00:00:00.000Z',
  };
  const store = await storeFrom(130, 140, async (db) => {
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
    await db.insertInto('import_batch').values(batch).execute();
  });
  expect(store.schemaVersion).toBe(140);
  const known = await store.query((db) => db.selectFrom('import_batch').selectAll().execute());
  expect(known).toEqual([batch]);
  expect(await store.query((db) => comparisonsOf(db, 'r1'))).toEqual(new Map());
  expect(await store.query((db) => findUndo(db, 'b1'))).toBeUndefined();
  expect((await store.deepCheck()).ok).toBe(true);
});
