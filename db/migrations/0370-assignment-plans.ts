import type { Migration } from '../migrate.ts';

/**
 * What a plan of reviewers was made under and what it keeps: of earlier plans nobody wrote it down. Limits and locks that
 * the office sets for the next plan, and the plan that was in force before the last one fell.
 */
export const assignmentPlans: Migration = {
  version: 370,
  name: 'assignment plans',
  up(raw) {
    raw.exec(`
      ALTER TABLE assignment_plan ADD COLUMN bound INTEGER;
      ALTER TABLE assignment_plan ADD COLUMN proof TEXT CHECK (proof IN ('prices', 'search', 'nearest'));
      ALTER TABLE assignment_plan ADD COLUMN prices TEXT CHECK (json_valid(prices));
      ALTER TABLE assignment_plan ADD COLUMN rules TEXT CHECK (json_valid(rules));
      ALTER TABLE assignment_plan ADD COLUMN promises TEXT CHECK (json_valid(promises));
      ALTER TABLE assignment_plan ADD COLUMN kept INTEGER;
      ALTER TABLE assignment_plan ADD COLUMN kept_of INTEGER;

      CREATE TABLE assignment_limit (
        round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        least INTEGER CHECK (least >= 0),
        most INTEGER CHECK (most >= 0 AND most >= coalesce(least, 0)),
        PRIMARY KEY (round_id, expert_id),
        CHECK (least IS NOT NULL OR most IS NOT NULL)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE assignment_lock (
        round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        lock TEXT NOT NULL CHECK (lock IN ('must', 'never')),
        PRIMARY KEY (application_id, expert_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE assignment_before (
        round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
        PRIMARY KEY (application_id, expert_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
