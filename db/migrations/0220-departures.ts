import type { Migration } from '../migrate.ts';

/** Who retired, moved or died between the application and the meeting; each word is kept, the last one counts. */
export const departures: Migration = {
  version: 220,
  name: 'departures',
  up(raw) {
    raw.exec(`
      CREATE TABLE departure (
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        -- Counts up within the application.
        number INTEGER NOT NULL CHECK (number > 0),
        utc TEXT NOT NULL,
        -- in_post: still there; takes an earlier entry back.
        kind TEXT NOT NULL CHECK (kind IN ('retired', 'transferred', 'died', 'in_post')),
        on_date TEXT NOT NULL CHECK (on_date <> ''),
        -- Of a transfer, where known: the application stays with its own unit.
        to_unit TEXT NOT NULL CHECK (to_unit = '' OR kind = 'transferred'),
        -- The letter, certificate or call that it rests on.
        source TEXT NOT NULL CHECK (source <> ''),
        people TEXT NOT NULL CHECK (people <> ''),
        PRIMARY KEY (application_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
