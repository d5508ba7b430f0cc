import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWholeFile } from '../../../src-main/office/write-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jurydesk-write-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const BYTES = new TextEncoder().encode('公示');
const refused = (code: string) => ({ ok: false, refusal: { code } });

/** Makes every write of this process fail with the error a full disk gives, once some bytes are out. */
async function fillDisk(): Promise<void> {
  const probe = await open(path.join(folder, 'probe'), 'w');
  const handles = Object.getPrototypeOf(probe) as FileHandle;
  await probe.close();
  rmSync(path.join(folder, 'probe'));
  vi.spyOn(handles, 'writeFile').mockImplementation(async function (this: FileHandle) {
    await this.write(BYTES.subarray(0, 2));
    throw Object.assign(new Error(`ENOSPC: no space left on device, write ${folder}`), { code: 'ENOSPC' });
  });
}

/** Root may write everywhere: the part of the test that must not is done as nobody. */
async function withoutPrivileges<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a file for the person', () => {
  it('is written whole, over what was there, with nothing beside it', async () => {
    const target = path.join(folder, '公示.docx');
    writeFileSync(target, 'the old and much longer text');
    expect(await writeWholeFile(target, BYTES)).toEqual({ ok: true, value: null });
    expect(readFileSync(target, 'utf8')).toBe('公示');
    expect(readdirSync(folder)).toEqual(['公示.docx']);
  });

  it('may have the longest name there is', async () => {
    const name = `${'职'.repeat(80)}.xlsx`;
    expect((await writeWholeFile(path.join(folder, name), BYTES)).ok).toBe(true);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('may be written twice at the same moment', async () => {
    const target = path.join(folder, 'a.pdf');
    const both = await Promise.all([writeWholeFile(target, BYTES), writeWholeFile(target, BYTES)]);
    expect(both.every((one) => one.ok)).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('leaves the old file whole and nothing else when the disk is full', async () => {
    const target = path.join(folder, 'a.pdf');
    writeFileSync(target, 'old');
    await fillDisk();
    expect(await writeWholeFile(target, BYTES)).toEqual(refused('disk_full'));
    vi.restoreAllMocks();
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });

  it('is refused in a folder without permission', async () => {
    const closed = path.join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    const reply = await withoutPrivileges(() => writeWholeFile(path.join(closed, 'a.pdf'), BYTES));
    expect(reply).toEqual(refused('folder_not_writable'));
    expect(readdirSync(closed)).toEqual([]);
  });

  it('is refused where the folder is gone or is a file', async () => {
    expect(await writeWholeFile(path.join(folder, 'gone', 'a.pdf'), BYTES)).toEqual(refused('folder_missing'));
    writeFileSync(path.join(folder, 'file'), '');
    expect(await writeWholeFile(path.join(folder, 'file', 'a.pdf'), BYTES)).toEqual(refused('folder_missing'));
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is refused where the place is taken by something that does not let itself be replaced', async () => {
    mkdirSync(path.join(folder, 'a.pdf', 'inside'), { recursive: true });
    expect(await writeWholeFile(path.join(folder, 'a.pdf'), BYTES)).toEqual(refused('file_in_use'));
    expect(readdirSync(folder)).toEqual(['a.pdf']);
  });
});
