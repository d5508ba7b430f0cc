import type { Migration } from '../migrate.ts';

/** Draw, conflicts, groups and assignment. */
export const jury: Migration = {
  version: 30,
  name: 'jury',
  up(raw) {
    raw.exec(`
      CREATE TABLE draw_attempt (
        round_id TEXT NOT NULL REFERENCES round (id),
        attempt INTEGER NOT NULL CHECK (attempt > 0),
        seed TEXT NOT NULL,
        pool_digest TEXT NOT NULL,
        -- What went in and what came out, whole: the record can be computed again from it (DrawInput, DrawOutcome).
        input TEXT NOT NULL CHECK (json_valid(input)),
        outcome TEXT NOT NULL CHECK (json_valid(outcome)),
        place TEXT NOT NULL,
        drawer TEXT NOT NULL,
        witnesses TEXT NOT NULL,
        reason TEXT NOT NULL,
        drawn_utc TEXT NOT NULL,
        adopted_utc TEXT,
        PRIMARY KEY (round_id, attempt)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE juror (
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        drawn TEXT NOT NULL CHECK (drawn IN ('member', 'alternate')),
        draw_order INTEGER NOT NULL,
        -- 1 while the person holds one of the jury's seats: an alternate takes over an absent member's.
        seated INTEGER NOT NULL CHECK (seated IN (0, 1)),
        role TEXT NOT NULL CHECK (role IN ('chair', 'vice_chair', 'member')),
        PRIMARY KEY (round_id, expert_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE conflict (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        application_id TEXT NOT NULL REFERENCES application (id),
        kind TEXT NOT NULL,
        evidence TEXT NOT NULL CHECK (json_valid(evidence)),
        state TEXT NOT NULL CHECK (state IN ('suggested', 'confirmed', 'dismissed')),
        reason TEXT NOT NULL,
        decided_utc TEXT,
        UNIQUE (round_id, expert_id, application_id, kind)
      ) STRICT;

      CREATE TABLE review_group (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL,
        specialties TEXT NOT NULL CHECK (json_valid(specialties)),
        leader_id TEXT REFERENCES expert (id),
        UNIQUE (round_id, number)
      ) STRICT;

      CREATE TABLE group_expert (
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        group_id TEXT NOT NULL REFERENCES review_group (id) ON DELETE CASCADE,
        PRIMARY KEY (round_id, expert_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE group_application (
        application_id TEXT PRIMARY KEY REFERENCES application (id),
        round_id TEXT NOT NULL REFERENCES round (id),
        group_id TEXT NOT NULL REFERENCES review_group (id) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE assignment (
        round_id TEXT NOT NULL REFERENCES round (id),
        application_id TEXT NOT NULL REFERENCES application (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
        PRIMARY KEY (application_id, expert_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE assignment_plan (
        round_id TEXT PRIMARY KEY REFERENCES round (id),
        objective INTEGER NOT NULL,
        optimal INTEGER NOT NULL CHECK (optimal IN (0, 1)),
        min_load INTEGER NOT NULL,
        max_load INTEGER NOT NULL,
        pairs INTEGER NOT NULL,
        made_utc TEXT NOT NULL
      ) STRICT;
    `);
  },
};
