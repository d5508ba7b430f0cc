import type { Migration } from '../migrate.ts';

/**
 * A frozen list that was opened again: what it was, why, by whose word. Rows are only added; every document made under the
 * next freezing tells them.
 */
export const listOpenings: Migration = {
  version: 297,
  name: 'list openings',
  up(raw) {
    raw.exec(`
      CREATE TABLE list_opening (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        -- The freezing that ended, and its digest; null for a list frozen before digests were kept.
        frozen_utc TEXT NOT NULL,
        digest TEXT CHECK (digest IS NULL OR length(digest) = 64),
        utc TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        authority TEXT NOT NULL,
        people TEXT NOT NULL CHECK (people <> ''),
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
