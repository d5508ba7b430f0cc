import type { Migration } from '../migrate.ts';

/** What experts of a round's roster stood for before, and why that was changed; what they stand for is `expert.specialty`. */
export const disciplineChanges: Migration = {
  version: 346,
  name: 'discipline changes',
  up(raw) {
    raw.exec(`
      CREATE TABLE discipline_change (
        number INTEGER PRIMARY KEY,
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        before TEXT NOT NULL,
        after TEXT NOT NULL CHECK (after <> before),
        reason TEXT NOT NULL CHECK (reason <> ''),
        utc TEXT NOT NULL
      ) STRICT;
      CREATE INDEX discipline_change_expert ON discipline_change (expert_id);
    `);
  },
};
