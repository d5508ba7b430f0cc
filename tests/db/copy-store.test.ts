import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyVerified } from '../../db/copy-store.ts';
import { openDatabase } from '../../db/open.ts';
import { openStore } from '../../db/open-store.ts';
import { steppingClock, type TemporaryStore, temporaryStore, testFact } from '../support/database.ts';

let one: TemporaryStore;
let target: string;
beforeEach(async () => {
  one = temporaryStore();
  target = path.join(path.dirname(one.path), 'copy.jury');
  for (const name of ['甲', '乙']) await rename(name);
});
afterEach(() => one.cleanup());

const around = { clock: steppingClock(), randomBytes: (n: number) => new Uint8Array(n), appVersion: '1' };
const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const rename = (name: string) =>
  one.store.command(async (db) => {
    await db.replaceInto('office_name').values({ id: 1, name }).execute();
    return { ok: true, value: null, audit: testFact() };
  });

test('a copy is the whole file under the same key, up to the act before it, and stays as it was', async () => {
  const head = await one.store.auditHead();
  expect(await one.store.copyTo(target)).toEqual(head);
  const before = digest(target);
  expect(readFileSync(target).includes(Buffer.from('SQLite format 3'))).toBe(false);
  await rename('丙');
  expect(digest(target)).toBe(before);
  expect(readdirSync(path.dirname(target)).filter((name) => name.startsWith('copy.jury'))).toEqual(['copy.jury']);
  expect(() => openDatabase(target, new Uint8Array(32), { mode: 'open' })).toThrow();
  const copy = openStore(target, one.key, around);
  expect((await copy.deepCheck()).ok).toBe(true);
  expect(await copy.query((db) => db.selectFrom('office_name').select('name').executeTakeFirst())).toEqual({
    name: '乙',
  });
  await copy.close();
});

test('never over a file that is there; a copy whose chain does not hold is taken away', async () => {
  writeFileSync(target, 'somebody else’s');
  await expect(one.store.copyTo(target)).rejects.toThrow(expect.objectContaining({ kind: 'exists' }));
  expect(readFileSync(target, 'utf8')).toBe('somebody else’s');
  await one.store.close();
  const raw = openDatabase(one.path, one.key, { mode: 'open' });
  const other = `${target}-2`;
  // Somebody with the key changed what happened.
  raw.exec("DROP TRIGGER audit_no_update; UPDATE audit SET actor = 'x' WHERE seq = 2");
  expect(() => copyVerified({ raw, key: one.key }, other)).toThrow(expect.objectContaining({ kind: 'corrupted' }));
  expect(existsSync(other)).toBe(false);
  raw.close();
});
