import type { Migration } from '../migrate.ts';

/**
 * The rules by which experts were kept out of the draw, or only told of, go under the seal with their sources. A pool
 * sealed before has none here, and its text stays as it was: its digest is on paper.
 */
export const sealedExclusions: Migration = {
  version: 324,
  name: 'sealed exclusion rules',
  up(raw) {
    raw.exec(`
      CREATE TABLE sealed_exclusion (
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round; sealed in this order.
        number INTEGER NOT NULL CHECK (number > 0),
        code TEXT NOT NULL,
        severity TEXT NOT NULL CHECK (severity IN ('block', 'warn', 'info')),
        title TEXT NOT NULL,
        decree TEXT NOT NULL CHECK (decree <> ''),
        article TEXT NOT NULL,
        verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
        PRIMARY KEY (round_id, number),
        UNIQUE (round_id, code)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
