import type { Migration } from '../migrate.ts';

/** Copies of the office made for a meeting, and why one was opened although something only warned. */
export const meetingBackups: Migration = {
  version: 382,
  name: 'meeting backups',
  up(raw) {
    raw.exec(`
      CREATE TABLE meeting_backup (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        utc TEXT NOT NULL,
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        keys_sha256 TEXT NOT NULL CHECK (length(keys_sha256) = 64),
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        -- The last act in the copy: up to there it has everything.
        head_seq INTEGER NOT NULL,
        head_hash TEXT NOT NULL,
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE meeting ADD COLUMN gates_reason TEXT NOT NULL DEFAULT '';
    `);
  },
};
