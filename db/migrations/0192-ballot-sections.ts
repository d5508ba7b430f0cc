import type { Migration } from '../migrate.ts';

/** A ballot section for every kind of application that votes apart, not for the dual-targeted alone. */
export const ballotSections: Migration = {
  version: 192,
  name: 'ballot-sections',
  up(raw) {
    raw.exec(`
      CREATE TABLE ballot_section_new (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        level TEXT NOT NULL,
        -- 'regular', or the kind of application that votes apart.
        type TEXT NOT NULL CHECK (type <> ''),
        UNIQUE (round_id, level, type)
      ) STRICT;
      INSERT INTO ballot_section_new (id, round_id, level, type) SELECT id, round_id, level, type FROM ballot_section;
      DROP TABLE ballot_section;
      ALTER TABLE ballot_section_new RENAME TO ballot_section;
    `);
  },
};
