import { expect, it } from 'vitest';
import { insertPutOff, listPutOffs } from '../../db/tables/put-offs.ts';
import { insertRound, listRounds } from '../../db/tables/rounds.ts';
import { testFact } from '../support/database.ts';
import { storeFrom } from './old-file.ts';

it('step 50 to 55: a round of before stays as it is and its meeting can be put off', async () => {
  const row = {
    id: 'r1',
    created_utc: '2022-11-21T00:00:00.000Z',
    setup: '{"meetingDate":"2022-12-05"}',
    name: 'x',
    year: 2022,
    rule_pack_id: 'national-40',
    rule_pack_version: '1',
    rule_pack: '{}',
  };
  const store = await storeFrom(50, 55, async (db) => {
    await insertRound(db, row);
  });
  expect(store.schemaVersion).toBe(55);
  expect(await store.query(listRounds)).toMatchObject([row]);
  const first = {
    round_id: 'r1',
    number: 1,
    planned_on: '2022-12-05',
    new_on: '2022-12-12',
    reason: '雪',
    utc: row.created_utc,
  };
  const write = (change: Partial<typeof first>) =>
    store.command(async (db) => {
      await insertPutOff(db, { ...first, ...change });
      return { ok: true, value: null, audit: testFact() };
    });
  await write({});
  expect(await store.query((db) => listPutOffs(db, 'r1'))).toEqual([first]);
  for (const wrong of [
    {},
    { number: 2, new_on: '2022-12-05' },
    { number: 2, reason: '' },
    { number: 2, round_id: 'no' },
  ]) {
    await expect(write(wrong)).rejects.toThrow();
  }
  expect((await store.deepCheck()).ok).toBe(true);
});
