import type { Migration } from '../migrate.ts';

/**
 * The pool of experts, which outlives rounds: one entry a person. A round keeps its own rows in `expert`, which are a copy
 * of the pool, or a roster that the pool took over; neither changes with the other.
 */
export const pool: Migration = {
  version: 262,
  name: 'pool',
  up(raw) {
    raw.exec(`
      CREATE TABLE pool_member (
        id TEXT PRIMARY KEY,
        person_id TEXT NOT NULL UNIQUE REFERENCES person (id),
        -- Nobody else gets it while the entry stands, and one removed stands; a take-over undone gives its numbers back.
        number INTEGER NOT NULL UNIQUE CHECK (number > 0),
        -- PoolDetails.
        details TEXT NOT NULL CHECK (json_valid(details)),
        state TEXT NOT NULL CHECK (state IN ('active', 'suspended', 'removed')),
        -- The last day of a suspension that has one.
        state_until TEXT CHECK (state_until IS NULL OR state = 'suspended'),
        recorded_utc TEXT NOT NULL
      ) STRICT;

      -- Where the person works and worked, oldest first; the last one is the present.
      CREATE TABLE pool_unit (
        member_id TEXT NOT NULL REFERENCES pool_member (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number > 0),
        unit_id TEXT NOT NULL REFERENCES unit (id),
        -- NULL: nobody said.
        since TEXT,
        PRIMARY KEY (member_id, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE pool_change (
        number INTEGER PRIMARY KEY,
        member_id TEXT NOT NULL REFERENCES pool_member (id) ON DELETE CASCADE,
        -- One act may change many; it is undone as one.
        act_id TEXT NOT NULL,
        utc TEXT NOT NULL,
        act TEXT NOT NULL CHECK (act IN ('added', 'changed', 'renewed', 'suspended', 'resumed', 'removed', 'readmitted')),
        on_date TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> '' OR act = 'added'),
        document TEXT NOT NULL,
        people TEXT NOT NULL CHECK (people <> ''),
        -- The entry as it was and as it became; no entry before it was added.
        before TEXT CHECK ((before IS NULL) = (act = 'added') AND (before IS NULL OR json_valid(before))),
        after TEXT NOT NULL CHECK (json_valid(after))
      ) STRICT;
      CREATE INDEX pool_change_of ON pool_change (member_id);
      CREATE INDEX pool_change_act ON pool_change (act_id);
    `);
  },
};
