import type { Migration } from '../migrate.ts';

/** Applications and the expert pool of a round. */
export const people: Migration = {
  version: 20,
  name: 'people',
  up(raw) {
    raw.exec(`
      CREATE TABLE application (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        batch_id TEXT NOT NULL REFERENCES import_batch (id),
        person_id TEXT NOT NULL REFERENCES person (id),
        unit_id TEXT NOT NULL REFERENCES unit (id),
        -- The dossier-bag number: counts up within the round and is never given twice.
        number INTEGER NOT NULL,
        series TEXT NOT NULL,
        specialty TEXT NOT NULL,
        level TEXT NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        post_audit_number TEXT NOT NULL,
        phone TEXT NOT NULL,
        sheet TEXT NOT NULL,
        sheet_row INTEGER NOT NULL,
        -- The rest of the accepted row as the import gave it (AcceptedApplicant).
        details TEXT NOT NULL CHECK (json_valid(details)),
        UNIQUE (round_id, person_id),
        UNIQUE (round_id, number)
      ) STRICT;
      CREATE INDEX application_batch ON application (batch_id);

      CREATE TABLE expert (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        batch_id TEXT NOT NULL REFERENCES import_batch (id),
        person_id TEXT NOT NULL REFERENCES person (id),
        unit_id TEXT NOT NULL REFERENCES unit (id),
        pool_number TEXT NOT NULL,
        title TEXT NOT NULL,
        specialty TEXT NOT NULL,
        in_post INTEGER NOT NULL CHECK (in_post IN (0, 1)),
        term_start TEXT,
        term_end TEXT,
        phone TEXT NOT NULL,
        -- The rest of the accepted row (AcceptedExpert).
        details TEXT NOT NULL CHECK (json_valid(details)),
        UNIQUE (round_id, person_id),
        UNIQUE (round_id, pool_number)
      ) STRICT;
      CREATE INDEX expert_batch ON expert (batch_id);

      CREATE TABLE expert_avoids_unit (
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        unit_id TEXT NOT NULL REFERENCES unit (id),
        PRIMARY KEY (expert_id, unit_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
