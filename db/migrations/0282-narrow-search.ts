import type { Migration } from '../migrate.ts';

/**
 * An entry of the index says by its key alone whose it is: round and application beside it, and an index over each, were
 * more than half of the table, and written with every import.
 */
export const narrowSearch: Migration = {
  version: 282,
  name: 'narrow-search',
  up(raw) {
    raw.exec(`
      CREATE TABLE entry (
        -- Round's place times 1,000,000,000, and dossier-bag number.
        doc INTEGER PRIMARY KEY,
        initials TEXT,
        spelling TEXT,
        -- The folded fields, a blank between them. The index is made of exactly this, so it can be taken out of it again.
        source TEXT NOT NULL
      ) STRICT;
      INSERT INTO entry SELECT doc, initials, spelling, source FROM application_search ORDER BY doc;
      DROP TABLE application_search;
      ALTER TABLE entry RENAME TO application_search;
      CREATE INDEX application_search_without_spelling ON application_search (spelling) WHERE spelling IS NULL;

      -- Whoever deletes an application takes it out of the index first.
      CREATE TRIGGER application_out_of_search BEFORE DELETE ON application
      WHEN EXISTS (
        SELECT 1 FROM search_round AS r JOIN application_search AS s ON s.doc = r.place * 1000000000 + OLD.number
        WHERE r.round_id = OLD.round_id
      )
      BEGIN
        SELECT RAISE(ABORT, 'application is still in the index of the list');
      END;
    `);
  },
};
