import type { Migration } from '../migrate.ts';

/** Ways of looking at a list that the office has given a name. */
export const listViews: Migration = {
  version: 201,
  name: 'list-views',
  up(raw) {
    raw.exec(`
      CREATE TABLE list_view (
        id TEXT PRIMARY KEY,
        -- The name as it is compared: width, case and blanks folded.
        key TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL CHECK (name <> ''),
        -- JSON: search, filters, columns, sort, density.
        view TEXT NOT NULL,
        is_default INTEGER NOT NULL DEFAULT 0 CHECK (is_default IN (0, 1)),
        changed_utc TEXT NOT NULL
      ) STRICT;
      CREATE UNIQUE INDEX list_view_default ON list_view (is_default) WHERE is_default = 1;
    `);
  },
};
