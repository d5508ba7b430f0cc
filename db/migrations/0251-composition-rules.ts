import type { Migration } from '../migrate.ts';

/** What the office asks of a jury's composition, beside the set-up's least number for every specialty. */
export const compositionRules: Migration = {
  version: 251,
  name: 'composition rules',
  up(raw) {
    raw.exec(`
      CREATE TABLE composition_rule (
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round; sealed in this order.
        number INTEGER NOT NULL CHECK (number > 0),
        attribute TEXT NOT NULL CHECK (attribute <> ''),
        -- '*': the same bounds for each value by itself.
        value TEXT NOT NULL CHECK (value <> ''),
        least INTEGER NOT NULL CHECK (least >= 0),
        -- NULL: no upper bound.
        most INTEGER CHECK (most >= 0),
        severity TEXT NOT NULL CHECK (severity IN ('block', 'warn', 'info')),
        decree TEXT NOT NULL CHECK (decree <> ''),
        article TEXT NOT NULL,
        verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
