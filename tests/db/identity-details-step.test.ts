import { expect, it } from 'vitest';
import { insertOldApplication } from './old-application.ts';
import { storeFrom } from './old-file.ts';

it('step 130 to 160: a row of before has no Tibetan name and no old number, and keeps all else', async () => {
  const store = await storeFrom(130, 160, async (db) => {
    await insertOldApplication(db, { name: '才让·多杰', nameOriginal: '才让•多杰', idNumber: '63010319800101004X' });
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
});
