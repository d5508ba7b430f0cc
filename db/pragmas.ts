import { StorageFailure } from './failures.ts';
import type { RawDatabase } from './open.ts';

export interface Pragma {
  readonly name: string;
  readonly set: string;
  /** What reading the pragma back must give. */
  readonly expect: string | number;
}

/** Said before the key: AES-256-CBC with HMAC-SHA512 over 4096-byte pages, which ordinary SQLCipher 4 tools can open. */
export const CIPHER_PRAGMAS: readonly Pragma[] = [
  { name: 'cipher', set: "'sqlcipher'", expect: 'sqlcipher' },
  { name: 'legacy', set: '4', expect: '4' },
];

/** Said after the key, in this order. Each is read back, because a pragma that is not understood is silently ignored. */
export function safetyPragmas(platform: NodeJS.Platform): readonly Pragma[] {
  return [
    // The default writes plaintext ID numbers into temporary files during a large ORDER BY.
    { name: 'temp_store', set: 'MEMORY', expect: 2 },
    // Before journal_mode: only then there is no -shm file, and a second program gets "busy".
    { name: 'locking_mode', set: 'EXCLUSIVE', expect: 'exclusive' },
    { name: 'journal_mode', set: 'WAL', expect: 'wal' },
    // This build opens WAL files with NORMAL, which loses acknowledged commits when the power goes.
    { name: 'synchronous', set: 'FULL', expect: 2 },
    { name: 'secure_delete', set: 'ON', expect: 1 },
    { name: 'foreign_keys', set: 'ON', expect: 1 },
    { name: 'trusted_schema', set: 'OFF', expect: 0 },
    { name: 'cell_size_check', set: 'ON', expect: 1 },
    { name: 'mmap_size', set: '0', expect: 0 },
    // In KiB. A roster of twenty thousand rows is one transaction; what the cache does not hold of it is encrypted and
    // written out several times. Taken only where it is needed.
    { name: 'cache_size', set: '-131072', expect: -131072 },
    { name: 'wal_autocheckpoint', set: '400', expect: 400 },
    ...(platform === 'darwin'
      ? [
          { name: 'fullfsync', set: 'ON', expect: 1 },
          { name: 'checkpoint_fullfsync', set: 'ON', expect: 1 },
        ]
      : []),
  ];
}

/** Throws `unsafe` naming the first pragma that does not hold. */
export function assertPragmas(raw: RawDatabase, pragmas: readonly Pragma[]): void {
  for (const { name, expect } of pragmas) {
    if (raw.pragma(name, { simple: true }) !== expect) throw new StorageFailure('unsafe', name);
  }
}

/** Sets each pragma and reads it back before the next one. */
export function applyPragmas(raw: RawDatabase, pragmas: readonly Pragma[]): void {
  for (const pragma of pragmas) {
    raw.pragma(`${pragma.name} = ${pragma.set}`);
    assertPragmas(raw, [pragma]);
  }
}
