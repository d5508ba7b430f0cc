import type { Migration } from '../migrate.ts';

/**
 * Groups get a name and a deputy. Every act on the plan (groups and who reviews whom) is kept with the cells it changed, so
 * that it can be undone; a version is a whole plan under a name or as the meeting found it. `plan_known` is the plan as the
 * last act left it: what differs now was changed elsewhere, by a recusal or a withdrawal.
 */
export const planHistory: Migration = {
  version: 360,
  name: 'plan history',
  up(raw) {
    raw.exec(`
      ALTER TABLE review_group ADD COLUMN name TEXT NOT NULL DEFAULT '';
      ALTER TABLE review_group ADD COLUMN deputy_id TEXT REFERENCES expert (id);

      CREATE TABLE plan_act (
        round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        kind TEXT NOT NULL,
        figures TEXT NOT NULL CHECK (json_valid(figures)),
        -- [cell, before, after] each; null where the cell was not or is no more.
        changes TEXT NOT NULL CHECK (json_valid(changes)),
        -- The version that the plan was when the act began.
        version INTEGER,
        undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
        utc TEXT NOT NULL,
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE plan_version (
        round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        name TEXT NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('saved', 'opening')),
        digest TEXT NOT NULL,
        cells TEXT NOT NULL CHECK (json_valid(cells)),
        utc TEXT NOT NULL,
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE plan_known (
        round_id TEXT PRIMARY KEY REFERENCES round (id) ON DELETE CASCADE,
        cells TEXT NOT NULL CHECK (json_valid(cells))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
