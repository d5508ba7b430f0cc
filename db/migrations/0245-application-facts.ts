import type { Migration } from '../migrate.ts';

/** What somebody read off a paper about an application, for the checks; each word is kept, the last about a fact counts. */
export const applicationFacts: Migration = {
  version: 245,
  name: 'application facts',
  up(raw) {
    raw.exec(`
      CREATE TABLE application_fact (
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        -- Counts up within the application.
        number INTEGER NOT NULL CHECK (number > 0),
        utc TEXT NOT NULL,
        fact TEXT NOT NULL CHECK (fact <> ''),
        -- NULL: what was entered is taken back.
        value TEXT CHECK (value IS NULL OR json_valid(value)),
        -- The paper that it rests on.
        source TEXT NOT NULL CHECK (source <> ''),
        people TEXT NOT NULL CHECK (people <> ''),
        PRIMARY KEY (application_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
