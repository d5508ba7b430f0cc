import type { Migration } from '../migrate.ts';

/** Who let the names of a sealed jury be known before sign-in: to everybody at the desk once, to one person each time. */
export const sealedNames: Migration = {
  version: 298,
  name: 'sealed names',
  up(raw) {
    raw.exec(`
      CREATE TABLE names_release (
        round_id TEXT PRIMARY KEY REFERENCES round (id),
        utc TEXT NOT NULL,
        released_by TEXT NOT NULL CHECK (released_by <> ''),
        second_person TEXT NOT NULL CHECK (second_person <> ''),
        reason TEXT NOT NULL CHECK (reason <> '')
      ) STRICT, WITHOUT ROWID;

      -- A list of names written to a file for one person, to call those drawn; the desk has not seen it.
      CREATE TABLE names_handed_over (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        utc TEXT NOT NULL,
        liaison TEXT NOT NULL CHECK (liaison <> ''),
        released_by TEXT NOT NULL CHECK (released_by <> ''),
        second_person TEXT NOT NULL CHECK (second_person <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        people INTEGER NOT NULL,
        sha256 TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX names_handed_over_in ON names_handed_over (round_id);
    `);
  },
};
