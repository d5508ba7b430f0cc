import type { Migration } from '../migrate.ts';

/** What experts declared before the draw: a relation to an applicant of the round, or to a unit whose people apply. */
export const declarations: Migration = {
  version: 323,
  name: 'declarations before the draw',
  up(raw) {
    raw.exec(`
      CREATE TABLE declaration (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        -- One of the two.
        application_id TEXT REFERENCES application (id) ON DELETE CASCADE,
        unit_id TEXT REFERENCES unit (id),
        relation TEXT NOT NULL CHECK (relation IN ('relative', 'teacher', 'cooperation', 'interest', 'other')),
        detail TEXT NOT NULL CHECK (detail <> '' OR relation <> 'other'),
        told_by TEXT NOT NULL CHECK (told_by <> ''),
        told_on TEXT NOT NULL,
        recorded_utc TEXT NOT NULL,
        withdrawn_utc TEXT,
        withdrawn_reason TEXT NOT NULL DEFAULT '',
        CHECK ((application_id IS NULL) <> (unit_id IS NULL)),
        CHECK ((withdrawn_utc IS NULL) = (withdrawn_reason = ''))
      ) STRICT;
      CREATE INDEX declaration_round ON declaration (round_id);
      CREATE INDEX declaration_expert ON declaration (expert_id);
      CREATE INDEX declaration_application ON declaration (application_id);
      CREATE INDEX declaration_unit ON declaration (unit_id);
    `);
  },
};
