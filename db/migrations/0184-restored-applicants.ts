import type { Migration } from '../migrate.ts';

/** Somebody who gave up after the freezing may take that back: one more act that a frozen list is amended by. */
export const restoredApplicants: Migration = {
  version: 184,
  name: 'restored applicants',
  up(raw) {
    raw.exec(`
      CREATE TABLE list_amendment_new (
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round, through every freezing.
        number INTEGER NOT NULL CHECK (number > 0),
        -- Which freezing was amended: a list that is opened and frozen again begins anew.
        frozen_utc TEXT NOT NULL,
        utc TEXT NOT NULL,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        act TEXT NOT NULL CHECK (act IN ('withdraw', 'return', 'move', 'correct', 'restore')),
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
      INSERT INTO list_amendment_new SELECT * FROM list_amendment;
      DROP TABLE list_amendment;
      ALTER TABLE list_amendment_new RENAME TO list_amendment;
      CREATE INDEX list_amendment_of ON list_amendment (application_id);
    `);
  },
};
