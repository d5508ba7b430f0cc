import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../db/open.ts';
import { keysPathFor } from '../../src-main/office/keys/file-places.ts';
import { createKeyFile } from '../../src-main/office/keys/office-keys.ts';
import { type TemporaryStore, temporaryFolder, temporaryStore, testFact, withTables } from '../support/database.ts';
import { cheapKeyTools } from '../support/key-tools.ts';
import { findMarkers, findMarkersInOpenFiles, markersIn } from '../support/plaintext-scan.ts';
import { type TestTables, withTestTable } from '../support/test-table.ts';

const idNumbers = ['110105199003078515', '440305198211230026'];
const names = ['欧阳明月', '买买提·艾力'];
const markers = [...idNumbers, ...names];

const opened: TemporaryStore[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.cleanup();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the scan itself', () => {
  it.each([
    ['utf8', Buffer.from('x110105199003078515y')],
    ['utf16le', Buffer.from('x110105199003078515y', 'utf16le')],
    ...[0, 1, 2].map((n): [string, Buffer] => [
      'base64',
      Buffer.from(Buffer.from(`${'q'.repeat(n)}110105199003078515 and more`).toString('base64')),
    ]),
    // "欧阳明月" as GBK, from the standard's table.
    ['gbk', Buffer.from('a1a1c5b7d1f4c3f7d4c2', 'hex')],
  ])('finds a marker written as %s', (encoding, bytes) => {
    const hits = markersIn(bytes, markers, 'planted');
    expect(hits.map((hit) => hit.encoding)).toContain(encoding);
  });

  it('reads every file of a folder and the names', () => {
    const folder = temporaryFolder();
    folders.push(folder);
    writeFileSync(path.join(folder, 'a.bin'), Buffer.concat([Buffer.alloc(70_000), Buffer.from(idNumbers[0] ?? '')]));
    writeFileSync(path.join(folder, `${names[0]}.bin`), '');
    expect(findMarkers(folder, markers)).toMatchObject([
      { marker: idNumbers[0], offset: 70_000 },
      { marker: names[0], encoding: 'utf8' },
    ]);
  });
});

describe('what is written', () => {
  it('shows no ID number and no name: file, log and key file, before and after the checkpoint', async () => {
    const one = temporaryStore({ migrations: withTestTable });
    opened.push(one);
    await createKeyFile(keysPathFor(one.path), one.store.databaseId, 'correct horse battery staple', cheapKeyTools());
    const rows = Array.from({ length: 3000 }, (_, id) => ({ id, batch: id, text: `${markers[id % 4]} ${id}` }));
    const added = await one.store.command(async (db) => {
      for (let at = 0; at < rows.length; at += 500) {
        await withTables<TestTables>(db)
          .insertInto('entry')
          .values(rows.slice(at, at + 500))
          .execute();
      }
      const fact = { ...testFact(), before: null, after: { name: names[0] ?? '', id: idNumbers[0] ?? '' } };
      return { ok: true, value: rows.length, audit: fact };
    });
    expect(added.ok).toBe(true);
    expect(findMarkers(one.folder, markers)).toEqual([]);
    await one.store.query((db) => withTables<TestTables>(db).selectFrom('entry').selectAll().orderBy('text').execute());
    expect(findMarkers(one.folder, markers)).toEqual([]);
    await one.store.close();
    expect(findMarkers(one.folder, markers)).toEqual([]);
  });
});

describe.runIf(process.platform === 'linux')('temporary files of a large ORDER BY', () => {
  function sortWith(tempStore: 'MEMORY' | 'FILE') {
    const folder = temporaryFolder();
    folders.push(folder);
    const raw = openDatabase(path.join(folder, 'sort.jury'), new Uint8Array(32).fill(9), { mode: 'create' });
    raw.pragma(`temp_store = ${tempStore}`);
    raw.pragma('cache_size = 10');
    raw.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
    const insert = raw.prepare('INSERT INTO t (text) VALUES (?)');
    raw.transaction(() => {
      for (let i = 0; i < 20_000; i += 1) insert.run(`${markers[i % 4]} ${(i * 7919) % 20_000} ${'x'.repeat(100)}`);
    })();
    const sorted = raw.prepare('SELECT text FROM t ORDER BY text').iterate();
    sorted.next();
    const hits = findMarkersInOpenFiles(markers);
    sorted.return?.();
    raw.close();
    return hits;
  }

  it('do not exist as the file is opened', () => {
    expect(sortWith('MEMORY')).toEqual([]);
  });

  it('would show ID numbers with the setting left alone', () => {
    expect(sortWith('FILE').map((hit) => hit.marker)).toEqual(expect.arrayContaining(idNumbers));
  });
});
