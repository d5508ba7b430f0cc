import type { Migration } from '../migrate.ts';

/** Public notice, and the register of documents made. */
export const results: Migration = {
  version: 50,
  name: 'results',
  up(raw) {
    raw.exec(`
      CREATE TABLE notice (
        round_id TEXT PRIMARY KEY REFERENCES round (id),
        posted_on TEXT NOT NULL,
        ends_on TEXT NOT NULL,
        days INTEGER NOT NULL,
        counted TEXT NOT NULL CHECK (json_valid(counted)),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        channels TEXT NOT NULL,
        phone TEXT NOT NULL,
        address TEXT NOT NULL,
        closed_utc TEXT,
        note TEXT NOT NULL
      ) STRICT;

      CREATE TABLE document (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        form TEXT NOT NULL,
        title TEXT NOT NULL,
        file_name TEXT NOT NULL,
        format TEXT NOT NULL,
        audience TEXT NOT NULL,
        pages INTEGER,
        sha256 TEXT NOT NULL,
        made_utc TEXT NOT NULL
      ) STRICT;
      CREATE INDEX document_round ON document (round_id);
    `);
  },
};
