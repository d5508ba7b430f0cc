import { expect, it } from 'vitest';
import { deleteBatch } from '../../db/tables/import-batches.ts';
import { findImportSheets, insertImportSheets, listKeptSheets } from '../../db/tables/import-sheets.ts';
import { insertRound } from '../../db/tables/rounds.ts';
import { testFact } from '../support/database.ts';
import { storeFrom } from './old-file.ts';

it('step 130 to 150: an import of before has kept no cells; those of a later one go with it', async () => {
  const batch = (id: string) => ({
    id,
    round_id: 'r1',
    roster: 'applicants' as const,
    file_name: 'a.xlsx',
    file_sha256: 'f'.repeat(64),
    rows: 1,
    accepted: 0,
    refused_rows: 1,
    imported_utc: '2022-11-21T00:00:00.000Z',
  });
  const store = await storeFrom(130, 150, async (db) => {
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
    await db.insertInto('import_batch').values(batch('b1')).execute();
  });
  expect(store.schemaVersion).toBe(150);
  const kept = () => store.query((db) => listKeptSheets(db, 'r1'));
  expect(await kept()).toEqual(new Set());
  await store.command(async (db) => {
    await db.insertInto('import_batch').values(batch('b2')).execute();
    await insertImportSheets(db, { batch_id: 'b2', choices: '[]', cells: new Uint8Array([7, 0, 255]) });
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await kept()).toEqual(new Set(['b2']));
  const row = await store.query((db) => findImportSheets(db, 'b2'));
  expect([...(row?.cells ?? [])]).toEqual([7, 0, 255]);
  await store.command(async (db) => {
    await deleteBatch(db, 'b2');
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await kept()).toEqual(new Set());
  expect((await store.deepCheck()).ok).toBe(true);
});
