import { expect, it } from 'vitest';
import { listTemplates, putTemplate } from '../../db/tables/import-templates.ts';
import { testFact } from '../support/database.ts';
import { storeFrom } from './old-file.ts';

it('step 200 to 210: a mapping of before is of no unit, and each unit keeps its own beside it', async () => {
  const before = {
    ...{ roster: 'applicants', headings: 'a'.repeat(64), columns: '[{"index":2,"field":"phone"}]' },
    last_used_utc: '2022-11-21T00:00:00.000Z',
  };
  const store = await storeFrom(200, 210, async (db) => {
    await db
      .insertInto('import_template')
      .values(before as never)
      .execute();
  });
  expect(store.schemaVersion).toBe(210);
  const old = {
    headings: before.headings,
    unit: '',
    learnedUtc: before.last_used_utc,
    columns: [{ index: 2, field: 'phone' }],
  };
  expect(await store.query((db) => listTemplates(db, 'applicants'))).toEqual([old]);
  const own = {
    ...old,
    unit: '市第一中学',
    learnedUtc: '2023-01-16T00:00:00.000Z',
    columns: [{ index: 2, field: null }],
  };
  await store.command(async (db) => {
    await putTemplate(db, 'applicants', own);
    return { ok: true, value: null, audit: testFact() };
  });
  expect(await store.query((db) => listTemplates(db, 'applicants'))).toEqual([own, old]);
  expect((await store.deepCheck()).ok).toBe(true);
});
