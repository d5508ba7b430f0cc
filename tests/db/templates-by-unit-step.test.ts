import { afterEach, expect, it } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openStore } from '../../db/open-store.ts';
import { listTemplates, putTemplate } from '../../db/tables/import-templates.ts';
import { type TemporaryStore, temporaryStore, testFact } from '../support/database.ts';

const opened: TemporaryStore[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.cleanup();
});

it('step 200 to 210: a mapping of before is of no unit, and each unit keeps its own beside it', async () => {
  const one = temporaryStore({ migrations: migrations.filter((step) => step.version <= 200) });
  opened.push(one);
  const before = {
    ...{ roster: 'applicants', headings: 'a'.repeat(64), columns: '[{"index":2,"field":"phone"}]' },
    last_used_utc: '2022-11-21T00:00:00.000Z',
  };
  await one.store.command(async (db) => {
    await db
      .insertInto('import_template')
      .values(before as never)
      .execute();
    return { ok: true, value: null, audit: testFact() };
  });
  await one.store.close();

  const store = openStore(one.path, one.key, {
    ...one.around,
    migrations: migrations.filter((step) => step.version <= 210),
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
  await store.close();
});
