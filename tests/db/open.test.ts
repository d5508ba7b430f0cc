import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageFailure, type StorageFailureKind } from '../../db/failures.ts';
import { nativeBindingPath } from '../../db/native-binding.ts';
import { APPLICATION_ID, openDatabase, type RawDatabase } from '../../db/open.ts';
import { applyPragmas, assertPragmas, safetyPragmas } from '../../db/pragmas.ts';
import { temporaryFolder } from '../support/database.ts';

const key = new Uint8Array(32).map((_, i) => i * 5 + 1);
const pragmas = safetyPragmas(process.platform);

let folder: string;
let file: string;
const raws: RawDatabase[] = [];
beforeEach(() => {
  folder = temporaryFolder();
  file = path.join(folder, '评审 2026.jury');
});
afterEach(() => {
  for (const raw of raws.splice(0)) raw.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(mode: 'create' | 'open', with_: Uint8Array = key, at = file): RawDatabase {
  const raw = openDatabase(at, with_, { mode });
  raws.push(raw);
  return raw;
}

function made(rows = 0): void {
  const raw = openDatabase(file, key, { mode: 'create' });
  raw.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO t (name) VALUES (?)');
  raw.transaction(() => {
    for (let i = 0; i < rows; i += 1) insert.run(`${'张三丰'.repeat(20)}${i}`);
  })();
  raw.close();
}

function failure(kind: StorageFailureKind, detail?: string) {
  return expect.objectContaining({ name: 'StorageFailure', kind, ...(detail === undefined ? {} : { detail }) });
}

describe('the settings of an open file', () => {
  it.each(['create', 'open'] as const)('all hold after "%s"', (mode) => {
    if (mode === 'open') made();
    const raw = open(mode);
    for (const { name, expect: value } of pragmas) expect(raw.pragma(name, { simple: true }), name).toBe(value);
    expect(pragmas.slice(0, 4).map(({ name }) => name)).toEqual([
      'temp_store',
      'locking_mode',
      'journal_mode',
      'synchronous',
    ]);
    expect(raw.pragma('application_id', { simple: true })).toBe(APPLICATION_ID);
    expect(raw.pragma('cipher', { simple: true })).toBe('sqlcipher');
    expect(raw.pragma('page_size', { simple: true })).toBe(4096);
  });

  const spoiled: Record<string, string> = {
    temp_store: 'FILE',
    journal_mode: 'DELETE',
    synchronous: 'NORMAL',
    secure_delete: 'FAST',
    foreign_keys: 'OFF',
    trusted_schema: 'ON',
    cell_size_check: 'OFF',
    mmap_size: '65536',
    wal_autocheckpoint: '1000',
  };

  it.each(Object.entries(spoiled))('%s = %s is caught by its name', (name, value) => {
    const raw = open('create');
    raw.pragma(`${name} = ${value}`);
    expect(() => assertPragmas(raw, pragmas)).toThrow(failure('unsafe', name));
  });

  it('a list that sets something else than it promises is caught while it is applied', () => {
    const raw = open('create');
    const planted = pragmas.map((one) => (one.name === 'synchronous' ? { ...one, set: 'NORMAL' } : one));
    expect(() => applyPragmas(raw, planted)).toThrow(failure('unsafe', 'synchronous'));
  });

  it('a second program is kept out, and there is no shared-memory file', () => {
    open('create').exec('CREATE TABLE t (x INTEGER) STRICT');
    expect(readdirSync(folder).toSorted()).toEqual([path.basename(file), `${path.basename(file)}-wal`]);
    expect(() => open('open')).toThrow(failure('busy'));
  });
});

describe('SQLCipher 4', () => {
  it('opens our file with the raw key and reads a row', () => {
    made(3);
    const other = new SqlCipher(file);
    other.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
    expect(other.prepare('SELECT id, name FROM t WHERE id = 2').get()).toEqual({
      id: 2,
      name: `${'张三丰'.repeat(20)}1`,
    });
    expect(other.pragma('cipher_integrity_check')).toEqual([]);
    other.close();
  });
});

describe('what is refused', () => {
  it('a key that is not 32 bytes', () => {
    expect(() => open('create', new Uint8Array(31))).toThrow(TypeError);
    expect(existsSync(file)).toBe(false);
  });

  it('a wrong key, neutrally, with the file left as it was', () => {
    made(3);
    const before = readFileSync(file);
    for (let i = 0; i < 32; i += 1) {
      const wrong = key.with(i, (key[i] ?? 0) ^ 0x80);
      let thrown: unknown;
      try {
        open('open', wrong);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toEqual(failure('wrong_key'));
      const said = `${String(thrown)} ${JSON.stringify(thrown)} ${(thrown as Error).stack}`;
      expect(said).not.toContain(Buffer.from(wrong).toString('hex'));
      expect(said.toLowerCase()).not.toContain('pragma key');
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });

  const places: [what: string, place: () => string, kind: StorageFailureKind][] = [
    ['a path where nothing is', () => file, 'missing'],
    ['a folder that is not there', () => path.join(folder, 'no', 'such.jury'), 'missing'],
    ['a folder', () => folder, 'not_ours'],
    ['an empty file', () => write('empty', Buffer.alloc(0)), 'not_ours'],
    ['a text file', () => write('text', Buffer.from('name,unit\n'.repeat(2000))), 'not_ours'],
    [
      'a plain SQLite file',
      () => write('plain', Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(8176)])),
      'not_ours',
    ],
    ['noise of the right length', () => write('noise', Buffer.alloc(8192, 0x5a)), 'wrong_key'],
  ];

  it.each(places)('%s, and nothing is made or changed', (_, place, kind) => {
    const at = place();
    const before = listing();
    expect(() => open('open', key, at)).toThrow(failure(kind));
    expect(listing()).toEqual(before);
  });

  it('a file under our key that is not an office file', () => {
    made();
    const raw = openDatabase(file, key, { mode: 'open' });
    raw.pragma('application_id = 7');
    raw.close();
    expect(() => open('open')).toThrow(failure('not_ours'));
  });

  it('creating where something is, leaving it alone', () => {
    writeFileSync(file, 'minutes of last year');
    expect(() => open('create')).toThrow(failure('exists'));
    expect(readFileSync(file, 'utf8')).toBe('minutes of last year');
  });

  it('creating in a folder that is not there', () => {
    expect(() => open('create', key, path.join(folder, 'no', 'such.jury'))).toThrow(failure('missing'));
    expect(existsSync(path.join(folder, 'no'))).toBe(false);
  });

  function write(name: string, bytes: Buffer): string {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  }

  function listing(): string[] {
    return readdirSync(folder, { recursive: true }).map((name) => {
      const at = path.join(folder, String(name));
      return `${String(name)} ${readFileSync(at).toString('base64')}`;
    });
  }
});

/** Folder rights do not bind root, so root steps down for the call. */
function asOrdinaryUser(work: () => void): void {
  const root = process.geteuid?.() === 0;
  if (root) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

describe.runIf(process.platform !== 'win32')('a place that cannot be written', () => {
  function ordinary(at: string, mode: number): void {
    if (process.geteuid?.() === 0) chownSync(at, 65_534, 65_534);
    chmodSync(at, mode);
  }

  it('is named before anything is made in it', () => {
    const locked = path.join(folder, 'locked');
    mkdirSync(locked);
    ordinary(folder, 0o755);
    ordinary(locked, 0o555);
    asOrdinaryUser(() => {
      expect(() => open('create', key, path.join(locked, 'a.jury'))).toThrow(failure('readonly'));
    });
    expect(readdirSync(locked)).toEqual([]);
  });

  it('is named for a file in a locked folder and for a locked file', () => {
    made(1);
    ordinary(file, 0o644);
    ordinary(folder, 0o555);
    asOrdinaryUser(() => expect(() => open('open')).toThrow(failure('readonly')));
    ordinary(folder, 0o755);
    ordinary(file, 0o444);
    asOrdinaryUser(() => expect(() => open('open')).toThrow(failure('readonly')));
    ordinary(file, 0o644);
    expect(open('open').prepare('SELECT count(*) FROM t').pluck().get()).toBe(1);
  });
});

describe('a damaged page', () => {
  it('is detected wherever a byte is flipped', () => {
    made(300);
    const whole = readFileSync(file);
    const pages = whole.length / 4096;
    expect(pages).toBeGreaterThan(8);
    let missed = 0;
    for (let page = 0; page < pages; page += 1) {
      // Salt and first cells, the middle, the IV and authentication code in the reserved end.
      for (const offset of [0, 17, 100, 1024, 2048, 3500, 4020, 4090]) {
        const damaged = Buffer.from(whole);
        const at = page * 4096 + offset;
        damaged[at] = (damaged[at] ?? 0) ^ 0x04;
        writeFileSync(file, damaged);
        if (!isDetected()) missed += 1;
      }
    }
    writeFileSync(file, whole);
    expect(isDetected()).toBe(false);
    expect(missed).toBe(0);
  });

  function isDetected(): boolean {
    try {
      const raw = openDatabase(file, key, { mode: 'open' });
      try {
        return raw.pragma('integrity_check', { simple: true }) !== 'ok';
      } finally {
        raw.close();
      }
    } catch (error) {
      if (error instanceof StorageFailure) return true;
      return error instanceof Error && 'code' in error && error.code === 'SQLITE_CORRUPT';
    }
  }
});

describe('the compiled driver', () => {
  const env = { JURYDESK_SQLITE_BINDING: '/built/better_sqlite3.node' };
  const here = { packaged: false, resourcesPath: '/res', env };

  it('is the package\u2019s own where the runtime can load it', () => {
    expect(nativeBindingPath({ ...here, napi: '10' })).toBeUndefined();
    expect(nativeBindingPath({ ...here, napi: '10', packaged: true })).toBeUndefined();
  });

  it('is one built for an older runtime, and never from the environment once packaged', () => {
    expect(nativeBindingPath({ ...here, napi: '9' })).toBe('/built/better_sqlite3.node');
    expect(nativeBindingPath({ ...here, napi: '9', packaged: true })).toBe(
      path.join('/res', 'native', 'better_sqlite3.node'),
    );
  });
});
