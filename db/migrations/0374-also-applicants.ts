import type { Migration } from '../migrate.ts';

/**
 * What the office decided, before the draw, of an expert and an applicant of one name and unit whose documents differ:
 * one person or two. Rows are only added; the last of a pair counts.
 */
export const alsoApplicants: Migration = {
  version: 374,
  name: 'experts who may be applicants',
  up(raw) {
    raw.exec(`
      CREATE TABLE also_applicant (
        number INTEGER PRIMARY KEY,
        expert_id TEXT NOT NULL REFERENCES expert (id) ON DELETE CASCADE,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        -- Of the evidence decided on: by other evidence it is asked again.
        digest TEXT NOT NULL,
        same INTEGER NOT NULL CHECK (same IN (0, 1)),
        reason TEXT NOT NULL CHECK (reason <> ''),
        utc TEXT NOT NULL
      ) STRICT;
      CREATE INDEX also_applicant_expert ON also_applicant (expert_id);
      CREATE INDEX also_applicant_application ON also_applicant (application_id);
    `);
  },
};
