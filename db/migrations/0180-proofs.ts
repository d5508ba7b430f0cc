import type { Migration } from '../migrate.ts';

/** Looks at the papers of a dossier, and the scans kept with it. */
export const proofs: Migration = {
  version: 180,
  name: 'proofs',
  up(raw) {
    raw.exec(`
      -- Rows are only added; of the looks at one paper the last counts.
      CREATE TABLE proof_look (
        id INTEGER PRIMARY KEY,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        utc TEXT NOT NULL,
        -- Ids of the round's checklist: one act looks at one paper or at a whole bag.
        proofs TEXT NOT NULL CHECK (json_valid(proofs)),
        state TEXT NOT NULL CHECK (state IN ('original', 'copy', 'missing', 'not_needed', 'unseen')),
        reason TEXT NOT NULL,
        people TEXT NOT NULL CHECK (people <> ''),
        CHECK (state <> 'not_needed' OR reason <> '')
      ) STRICT;
      CREATE INDEX proof_look_of ON proof_look (application_id);

      -- A scan. Once removed the row stays and says why; the bytes are gone.
      CREATE TABLE attachment (
        id TEXT PRIMARY KEY,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        -- Counts up within the dossier, in the order in which files came in.
        number INTEGER NOT NULL CHECK (number > 0),
        title TEXT NOT NULL CHECK (title <> ''),
        file_name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg')),
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
        pages INTEGER NOT NULL CHECK (pages > 0),
        width INTEGER CHECK (width > 0),
        height INTEGER CHECK (height > 0),
        -- What another program might do with the file: script, launch, embedded_file. Here it is only drawn.
        active TEXT NOT NULL CHECK (json_valid(active)),
        -- Id of the paper that it shows; '' for none of the checklist.
        proof TEXT NOT NULL,
        added_utc TEXT NOT NULL,
        added_by TEXT NOT NULL CHECK (added_by <> ''),
        -- Null until somebody has looked.
        legible INTEGER CHECK (legible IN (0, 1)),
        legible_note TEXT NOT NULL DEFAULT '',
        legible_by TEXT NOT NULL DEFAULT '',
        legible_utc TEXT,
        removed_utc TEXT,
        removed_by TEXT NOT NULL DEFAULT '',
        removed_reason TEXT NOT NULL DEFAULT '',
        UNIQUE (application_id, number),
        CHECK ((legible IS NULL) = (legible_utc IS NULL)),
        CHECK ((removed_utc IS NULL) = (removed_reason = ''))
      ) STRICT;
      CREATE UNIQUE INDEX attachment_once ON attachment (application_id, sha256) WHERE removed_utc IS NULL;

      CREATE TABLE attachment_piece (
        attachment_id TEXT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
        n INTEGER NOT NULL CHECK (n >= 0),
        bytes BLOB NOT NULL CHECK (length(bytes) > 0),
        PRIMARY KEY (attachment_id, n)
      ) STRICT;
    `);
  },
};
