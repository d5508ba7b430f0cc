import { afterEach, expect, it } from 'vitest';
import { migrations } from '../../db/migrations/index.ts';
import { openStore } from '../../db/open-store.ts';
import { listNameTraces } from '../../db/tables/name-traces.ts';
import { loadSpellings, loadStrokeOverrides, saveOverride } from '../../db/tables/names.ts';
import { type TemporaryStore, temporaryStore, testFact } from '../support/database.ts';
import { insertOldApplication } from './old-application.ts';

const opened: TemporaryStore[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.cleanup();
});

it('steps 161 and 162: people of before are found by name without separators; spellings and decisions have a place', async () => {
  const one = temporaryStore({ migrations: migrations.filter((step) => step.version <= 160) });
  opened.push(one);
  await one.store.command(async (db) => {
    await insertOldApplication(db, { name: '才让·多杰', birth: '1980-01', idNumber: '63010319800101004X' });
    return { ok: true, value: null, audit: testFact() };
  });
  await one.store.close();

  const store = openStore(one.path, one.key, {
    ...one.around,
    migrations: migrations.filter((step) => step.version <= 162),
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
  await store.close();
});
