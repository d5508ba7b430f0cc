import type { Migration } from '../migrate.ts';

/**
 * What groups were formed under, what was made the best and by what proof: of groups formed before this step nobody wrote
 * it down. Dossiers that stay in their group when groups are formed again.
 */
export const groupPlans: Migration = {
  version: 410,
  name: 'plans of groups',
  up(raw) {
    raw.exec(`
      CREATE TABLE group_plan (
        round_id TEXT PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE,
        -- SHA-256 of who was put where: what was proved holds for that alone.
        placed TEXT NOT NULL,
        plan TEXT NOT NULL CHECK (json_valid(plan)),
        made_utc TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE group_stay (
        application_id TEXT PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
        round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX group_stay_round ON group_stay (round_id);
    `);
  },
};
