import { afterEach, expect, it } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openStore } from '../../db/open-store.ts';
import { type TemporaryStore, temporaryStore, testFact } from '../support/database.ts';
import { insertOldApplication } from './old-application.ts';

const opened: TemporaryStore[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.cleanup();
});

it('step 130 to 160: a row of before has no Tibetan name and no old number, and keeps all else', async () => {
  const one = temporaryStore({ migrations: migrations.filter((step) => step.version <= 130) });
  opened.push(one);
  await one.store.command(async (db) => {
    await insertOldApplication(db, { name: '才让·多杰', nameOriginal: '才让•多杰', idNumber: '63010319800101004X' });
    return { ok: true, value: null, audit: testFact() };
  });
  await one.store.close();

  const store = openStore(one.path, one.key, {
    ...one.around,
    migrations: migrations.filter((step) => step.version <= 160),
  });
  const rows = await store.query((db) => db.selectFrom('application').select('details').execute());
  expect(rows.map((row) => JSON.parse(row.details))).toEqual([
    {
      name: '才让·多杰',
      nameOriginal: '才让•多杰',
      idNumber: '63010319800101004X',
      tibetanName: '',
      idOld: null,
    },
  ]);
  expect((await store.deepCheck()).ok).toBe(true);
  await store.close();
});
