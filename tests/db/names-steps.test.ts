import { expect, it } from 'vitest';
import { listNameTraces } from '../../db/tables/name-traces.ts';
import { loadSpellings, loadStrokeOverrides, saveOverride } from '../../db/tables/names.ts';
import { testFact } from '../support/database.ts';
import { insertOldApplication } from './old-application.ts';
import { storeFrom } from './old-file.ts';

it('steps 161 and 162: people of before are found by name without separators; spellings and decisions have a place', async () => {
  const store = await storeFrom(160, 162, async (db) => {
    await insertOldApplication(db, { name: '才让·多杰', birth: '1980-01', idNumber: '63010319800101004X' });
  });
  const found = await store.query((db) => listNameTraces(db, ['才让多杰', '次仁多杰']));
  expect(found).toEqual([
    {
      idNumber: '63010319800101004X',
      nameKey: '才让多杰',
      name: '才让·多杰',
      birth: '1980-01',
      unitId: 'u1',
      phone: '',
      roundId: 'r1',
      round: 'x',
      number: 1,
    },
  ]);
  const spellings = await store.query(loadSpellings);
  expect(spellings[0]).toEqual(['旦增', '丹增', '旦曾']);
  // A spelling in two groups would have two keys.
  expect(new Set(spellings.flat()).size).toBe(spellings.flat().length);
  await store.command(async (db) => {
    const row = {
      kind: 'character' as const,
      text: '𬭚',
      stands: '3111',
      reason: '字典',
      utc: '2022-11-21T00:00:00.000Z',
    };
    await saveOverride(db, row);
    return { ok: true, value: null, audit: testFact() };
  });
  const { characters, names } = await store.query(loadStrokeOverrides);
  expect([[...(characters ?? [])], names?.size]).toEqual([[['𬭚', '3111']], 0]);
  expect((await store.deepCheck()).ok).toBe(true);
});
