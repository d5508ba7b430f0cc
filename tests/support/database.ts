import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Kysely } from 'kysely';
import type { AuditFact } from '../../db/audit/chain.ts';
import type { Migration } from '../../db/migrate.ts';
import { createStore, newDatabaseId, openStore, type StoreSurroundings } from '../../db/open-store.ts';
import type { Store } from '../../db/store.ts';

export interface TemporaryStore {
  /** The open store; another object after `reopen`. */
  readonly store: Store;
  readonly path: string;
  readonly folder: string;
  readonly key: Uint8Array;
  readonly around: StoreSurroundings;
  /** Closes the store and opens the same file again, as the next start of the program would. */
  reopen(): Promise<Store>;
  cleanup(): Promise<void>;
}

export interface TemporaryStoreOptions {
  readonly migrations?: readonly Migration[];
  readonly clock?: () => string;
}

/** An ever later time, one second a call, so that order never depends on the machine's clock. */
export function steppingClock(start = '2026-11-23T01:00:00.000Z'): () => string {
  let now = Date.parse(start);
  return () => {
    const text = new Date(now).toISOString();
    now += 1000;
    return text;
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'jurydesk-'));
}

/** A real encrypted office file in a folder of its own, migrated and open. Call `cleanup` in `afterEach`. */
export function temporaryStore(options: TemporaryStoreOptions = {}): TemporaryStore {
  const folder = temporaryFolder();
  const file = path.join(folder, '评审 office.jury');
  const key = new Uint8Array(randomBytes(32));
  const around: StoreSurroundings = {
    clock: options.clock ?? steppingClock(),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    appVersion: '0.0.0-test',
    ...(options.migrations === undefined ? {} : { migrations: options.migrations }),
  };
  let store = createStore(file, key, newDatabaseId(around.randomBytes), around);
  return {
    get store() {
      return store;
    },
    path: file,
    folder,
    key,
    around,
    async reopen() {
      await store.close();
      store = openStore(file, key, around);
      return store;
    },
    async cleanup() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An audit fact for commands of which the test does not care what they say about themselves. */
export function testFact(action = 'test.done', object = 'test:1'): AuditFact {
  return { actor: 'tester', role: 'secretary', action, object };
}

/** The handle with tables that only a test's own migration makes. */
export function withTables<Tables>(db: object): Kysely<Tables> {
  return db as Kysely<Tables>;
}
