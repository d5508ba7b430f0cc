import type { Migration } from '../migrate.ts';

/**
 * A seal is for one attempt and says how it will be drawn, under a digest of its own; an attempt that was sealed and given
 * up stays in the book with its reason. A pool sealed before has no such statement: its digest is on paper and stays.
 */
export const drawSeals: Migration = {
  version: 310,
  name: 'draw seals',
  up(raw) {
    raw.exec(`
      CREATE TABLE draw_seal (
        round_id TEXT NOT NULL REFERENCES round (id),
        -- The only attempt that may be drawn under it.
        attempt INTEGER NOT NULL CHECK (attempt > 0),
        pool_digest TEXT NOT NULL CHECK (pool_digest <> ''),
        -- What it is for, method and planned contributions, as they were sealed.
        statement TEXT NOT NULL CHECK (json_valid(statement)),
        sealed_utc TEXT NOT NULL,
        PRIMARY KEY (round_id, attempt)
      ) STRICT, WITHOUT ROWID;

      -- NULL: not given up. Whoever gives up has no result.
      ALTER TABLE draw_attempt ADD COLUMN aborted_utc TEXT CHECK (aborted_utc IS NULL OR outcome IS NULL);
      ALTER TABLE draw_attempt ADD COLUMN aborted_reason TEXT NOT NULL DEFAULT ''
        CHECK ((aborted_utc IS NULL) = (aborted_reason = ''));
    `);
  },
};
