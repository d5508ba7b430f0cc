import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StorageFailure } from '../../../db/failures.ts';
import { openStore } from '../../../db/open-store.ts';
import type { Store } from '../../../db/store.ts';
import { copyOffice } from '../../../src-main/office/copy-office.ts';
import { keysPathFor } from '../../../src-main/office/keys/file-places.ts';
import { type TemporaryStore, temporaryStore } from '../../support/database.ts';

const NOW = '2023-02-13T00:30:00.000Z';
const NAME = '评审 office-20230213-0830.jury';

let one: TemporaryStore;
let disk = '';
beforeEach(() => {
  one = temporaryStore();
  writeFileSync(keysPathFor(one.path), 'sealed keys');
  disk = path.join(one.folder, 'usb');
  mkdirSync(disk);
});
afterEach(() => one.cleanup());

const copy = (folder = disk, store: Store = one.store) => copyOffice(store, one.path, folder, NOW);
const refused = (code: string) => expect.objectContaining({ ok: false, refusal: expect.objectContaining({ code }) });
/** The store, where something happens as soon as the copy of the file is there. */
const during = (happens: (unfinished: string) => void): Store => ({
  ...one.store,
  copyTo: async (to) => {
    const head = await one.store.copyTo(to);
    happens(to);
    return head;
  },
});

test('both files under the time in China, open under the same key, nothing else beside them', async () => {
  expect(await copy()).toMatchObject({ ok: true, value: { fileName: NAME } });
  expect(readdirSync(disk).sort()).toEqual([NAME, keysPathFor(NAME)]);
  expect(readFileSync(path.join(disk, keysPathFor(NAME)), 'utf8')).toBe('sealed keys');
  const opened = openStore(path.join(disk, NAME), one.key, one.around);
  expect((await opened.deepCheck()).ok).toBe(true);
  await opened.close();
});

test.each([[NAME], [keysPathFor(NAME)]])('never over %s, which was there', async (name) => {
  writeFileSync(path.join(disk, name), 'somebody else’s');
  expect(await copy()).toEqual(refused('backup_exists'));
  expect(readdirSync(disk)).toEqual([name]);
  expect(readFileSync(path.join(disk, name), 'utf8')).toBe('somebody else’s');
});

test('nor over one that came while the copy was being checked', async () => {
  const came = during(() => writeFileSync(path.join(disk, NAME), 'another desk’s'));
  expect(await copy(disk, came)).toEqual(refused('backup_exists'));
  expect(readFileSync(path.join(disk, NAME), 'utf8')).toBe('another desk’s');
  expect(readdirSync(disk)).toEqual([NAME]);
});

test('not beside the office itself, whatever way leads there', async () => {
  const link = path.join(disk, 'link');
  symlinkSync(one.folder, link);
  for (const folder of [one.folder, link]) expect(await copy(folder)).toEqual(refused('backup_beside_office'));
  expect(readdirSync(one.folder).filter((name) => name.includes('2023'))).toEqual([]);
});

test.each([
  ['a full disk', new StorageFailure('full'), 'disk_full'],
  ['a copy that does not read back', new StorageFailure('corrupted', 'copy'), 'backup_not_verified'],
])('%s leaves nothing behind', async (_, failure, code) => {
  const failing = during(() => {
    throw failure;
  });
  expect(await copy(disk, failing)).toEqual(refused(code));
  expect(readdirSync(disk)).toEqual([]);
});

test('what a copy that was cut off left under its working name is in nobody’s way', async () => {
  writeFileSync(path.join(disk, `.jurydesk-${process.pid}-copy.tmp`), 'half');
  expect((await copy()).ok).toBe(true);
  expect(existsSync(path.join(disk, `.jurydesk-${process.pid}-copy.tmp`))).toBe(false);
});

test('a folder that is not there', async () => {
  expect(await copy(path.join(disk, 'gone'))).toEqual(refused('folder_missing'));
});
