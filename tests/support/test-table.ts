import type { Migration } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';

/** A table that no product migration knows, for tests of the store itself. */
export interface TestTables {
  entry: { id: number; batch: number; text: string };
}

export const testTable: Migration = {
  version: 100_000,
  name: 'test-table',
  up(raw) {
    raw.exec(
      'CREATE TABLE entry (id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, text TEXT NOT NULL, UNIQUE (batch, text)) STRICT',
    );
  },
};

export const withTestTable: readonly Migration[] = [...migrations, testTable];
