import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type RawDatabase } from '../../../db/open.ts';
import { openStore } from '../../../db/open-store.ts';
import { type TemporaryStore, temporaryStore, testFact } from '../../support/database.ts';

const opened: TemporaryStore[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.cleanup();
});

/** An office whose chain has rows 1 to 6, closed; `tamper` runs on the bare file as someone with the key could. */
async function tampered(tamper: (raw: RawDatabase) => void): Promise<TemporaryStore> {
  const one = temporaryStore();
  opened.push(one);
  for (let i = 2; i <= 6; i += 1) {
    const fact = { ...testFact('tally.entered', `application:${i}`), before: null, after: { agree: i } };
    await one.store.command(async () => ({ ok: true, value: i, audit: fact }));
  }
  await one.store.close();
  const raw = openDatabase(one.path, one.key, { mode: 'open' });
  tamper(raw);
  raw.close();
  return one;
}

const WITHOUT_TRIGGERS = 'DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete;';

describe('the chain in the file', () => {
  it('aborts an update and a delete, whoever asks', async () => {
    const one = await tampered((raw) => {
      expect(() => raw.exec("UPDATE audit SET actor = 'x'")).toThrow('never changed');
      expect(() => raw.exec('DELETE FROM audit')).toThrow('never deleted');
    });
    const store = openStore(one.path, one.key, one.around);
    expect(await store.deepCheck()).toMatchObject({ ok: true, audit: { ok: true, head: { seq: 6 } } });
    await store.close();
  });

  it.each([
    ['an edited field', "UPDATE audit SET role = 'x' WHERE seq = 3"],
    ['an edited digest', 'UPDATE audit SET after_digest = NULL WHERE seq = 3'],
    ['a clock flag', 'UPDATE audit SET clock_back = 1 WHERE seq = 3'],
    ['a row taken out', 'DELETE FROM audit WHERE seq = 3'],
    [
      'two rows exchanged',
      'UPDATE audit SET seq = 99 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 99',
    ],
  ])('%s is found when the file is opened', async (_, sql) => {
    const one = await tampered((raw) => raw.exec(WITHOUT_TRIGGERS + sql));
    expect(() => openStore(one.path, one.key, one.around)).toThrow(
      expect.objectContaining({ kind: 'corrupted', detail: 'audit' }),
    );
  });

  it('a history cut at its end shows against a head kept elsewhere', async () => {
    const one = await tampered(() => undefined);
    const before = openStore(one.path, one.key, one.around);
    const head = await before.auditHead();
    expect(head.seq).toBe(6);
    expect(await before.locateHead(head)).toBe('found');
    expect(await before.locateHead({ ...head, hash: 'f'.repeat(64) })).toBe('differs');
    await before.close();
    const raw = openDatabase(one.path, one.key, { mode: 'open' });
    raw.exec(`${WITHOUT_TRIGGERS} DELETE FROM audit WHERE seq > 4`);
    raw.close();
    const after = openStore(one.path, one.key, one.around);
    expect((await after.deepCheck()).ok).toBe(true);
    expect(await after.locateHead(head)).toBe('missing');
    await after.close();
  });

  it('keeps no value of before and after, only digests', async () => {
    await tampered((raw) => {
      const rows = raw.prepare('SELECT before_digest, after_digest FROM audit WHERE seq > 1').raw().all() as string[][];
      for (const digest of rows.flat()) expect(digest).toMatch(/^[0-9a-f]{64}$/);
      expect(new Set(rows.map(([, after]) => after)).size).toBe(5);
    });
  });
});

describe('a long chain', () => {
  it('is checked at its tail at every start and as a whole in the deep check', async () => {
    const one = temporaryStore();
    opened.push(one);
    const facts = Array.from({ length: 1500 }, (_, i) => testFact('a.b', `o:${i}`));
    const [first, ...rest] = facts;
    if (first === undefined) throw new Error('no facts');
    await one.store.command(async () => ({ ok: true, value: 0, audit: [first, ...rest] }));
    await one.store.close();
    const raw = openDatabase(one.path, one.key, { mode: 'open' });
    raw.exec(`${WITHOUT_TRIGGERS} UPDATE audit SET role = 'x' WHERE seq = 100`);
    raw.close();
    const store = openStore(one.path, one.key, one.around);
    expect(await store.deepCheck()).toMatchObject({ ok: false, integrity: [], audit: { ok: false, seq: 100 } });
    await store.close();
  });
});
