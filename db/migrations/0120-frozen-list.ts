import type { Migration } from '../migrate.ts';

/** The frozen list's digest, and what was changed of the list afterwards. */
export const frozenList: Migration = {
  version: 120,
  name: 'frozen-list',
  up(raw) {
    raw.exec(`
      -- SHA-256 of the list as frozen; null while it is open, and for lists frozen before this step.
      ALTER TABLE round ADD COLUMN list_digest TEXT CHECK (list_digest IS NULL OR length(list_digest) = 64);

      -- Rows are only added. One row for one application, also where a unit's spelling concerns several.
      CREATE TABLE list_amendment (
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round, through every freezing.
        number INTEGER NOT NULL CHECK (number > 0),
        -- Which freezing was amended: a list that is opened and frozen again begins anew.
        frozen_utc TEXT NOT NULL,
        utc TEXT NOT NULL,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        act TEXT NOT NULL CHECK (act IN ('withdraw', 'return', 'move', 'correct')),
        field TEXT NOT NULL CHECK (field IN ('', 'name', 'unit', 'title', 'specialty')),
        before TEXT NOT NULL,
        -- The corrected text; of a move, the jury it goes to.
        after TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        -- Letter or decision that it rests on; may be empty.
        authority TEXT NOT NULL,
        people TEXT NOT NULL,
        PRIMARY KEY (round_id, number),
        CHECK ((act = 'correct') = (field <> ''))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX list_amendment_of ON list_amendment (application_id);
    `);
  },
};
