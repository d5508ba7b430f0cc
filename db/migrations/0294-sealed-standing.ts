import type { Migration } from '../migrate.ts';

/**
 * What the rounds of this file and the pool said of a round's experts when its pool was sealed: what is recorded later does
 * not reach back. A pool that was sealed before this has no rows and goes by its own roster alone.
 */
export const sealedStanding: Migration = {
  version: 294,
  name: 'sealed standing',
  up(raw) {
    raw.exec(`
      CREATE TABLE sealed_standing (
        expert_id TEXT PRIMARY KEY REFERENCES expert (id) ON DELETE CASCADE,
        -- Years in which the person sat, by the rounds of this file: [2021,2022].
        years TEXT NOT NULL CHECK (json_valid(years)),
        last_on TEXT,
        -- NULL: the person is not in the pool.
        chair_eligible INTEGER CHECK (chair_eligible IN (0, 1)),
        own_staff INTEGER CHECK (own_staff IN (0, 1)),
        prefecture TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
