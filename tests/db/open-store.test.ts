import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { createStore, newDatabaseId, openStore, type StoreSurroundings } from '../../db/open-store.ts';
import { keysPathFor } from '../../src-main/office/keys/file-places.ts';
import { createKeyFile, unlockWithPassword } from '../../src-main/office/keys/office-keys.ts';
import { steppingClock, temporaryFolder } from '../support/database.ts';
import { cheapKeyTools } from '../support/key-tools.ts';

const tools = cheapKeyTools();
const around: StoreSurroundings = { clock: steppingClock(), randomBytes: tools.randomBytes, appVersion: '1.2.3' };
const key = tools.randomBytes(32);
const id = newDatabaseId(tools.randomBytes);
const password = 'correct horse battery staple';

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, 'office.jury');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a new office', () => {
  it('has its identity and its first audit row', async () => {
    const store = createStore(file, key, id, around);
    expect(store.databaseId).toBe(id);
    const rows = await store.query((db) => db.selectFrom('audit').selectAll().execute());
    expect(rows).toMatchObject([{ seq: 1, action: 'office.created', object: `office:${id}`, prev: id, app: '1.2.3' }]);
    await store.close();
    expect(readdirSync(folder)).toEqual(['office.jury']);
  });

  it('is not made where something is', () => {
    writeFileSync(file, 'other');
    expect(() => createStore(file, key, id, around)).toThrow(expect.objectContaining({ kind: 'exists' }));
    expect(readFileSync(file, 'utf8')).toBe('other');
    expect(readdirSync(folder)).toEqual(['office.jury']);
  });

  it('can be made again after a creation that was cut off', async () => {
    openDatabase(`${file}.new`, key, { mode: 'create' }).close();
    const store = createStore(file, key, id, around);
    await store.close();
    expect(readdirSync(folder)).toEqual(['office.jury']);
  });

  it('leaves nothing under its name when a step fails', () => {
    const bad = {
      version: 0,
      name: 'bad',
      up: () => {
        throw new Error('planted');
      },
    };
    expect(() => createStore(file, key, id, { ...around, migrations: [bad] })).toThrow('planted');
    expect(existsSync(file)).toBe(false);
  });
});

describe('a key file that belongs to another office', () => {
  it('opens itself and not this office', async () => {
    const mine = await createKeyFile(keysPathFor(file), id, password, tools);
    const other = path.join(folder, 'other.jury');
    await createKeyFile(keysPathFor(other), newDatabaseId(tools.randomBytes), password, tools);
    if (!mine.ok) throw new Error('no keys');
    const store = createStore(file, mine.value.dataKey, id, around);
    await store.close();
    const swapped = await unlockWithPassword(keysPathFor(other), password, tools);
    if (!swapped.ok) throw new Error('no keys');
    expect(swapped.value.databaseId).not.toBe(id);
    expect(() => openStore(file, swapped.value.dataKey, around)).toThrow(
      expect.objectContaining({ kind: 'wrong_key' }),
    );
    const right = openStore(file, mine.value.dataKey, around);
    expect(right.databaseId).toBe(mine.value.databaseId);
    await right.close();
  });
});
