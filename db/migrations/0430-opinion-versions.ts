import type { Migration } from '../migrate.ts';

/**
 * Opinions of groups in their versions, who agreed to each, why there is none, and when a group handed in. What was there is
 * version 1 without a writer: neither that nor an agreement was written down before this step.
 */
export const opinionVersions: Migration = {
  version: 430,
  name: 'versions of group opinions',
  up(raw) {
    raw.exec(`
      CREATE TABLE opinion_version (
        application_id TEXT NOT NULL REFERENCES application (id),
        number INTEGER NOT NULL CHECK (number > 0),
        round_id TEXT NOT NULL REFERENCES round (id),
        opinion TEXT NOT NULL CHECK (opinion IN ('recommend', 'not_recommend')),
        text TEXT NOT NULL,
        written_by TEXT REFERENCES expert (id),
        written_utc TEXT,
        -- Why it was changed after the group had handed in.
        reason TEXT NOT NULL,
        PRIMARY KEY (application_id, number),
        CHECK ((written_by IS NULL) = (written_utc IS NULL)),
        CHECK (written_by IS NOT NULL OR number = 1)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX opinion_version_round ON opinion_version (round_id);

      INSERT INTO opinion_version (application_id, number, round_id, opinion, text, reason)
        SELECT application_id, 1, round_id, opinion, text, '' FROM group_opinion;
      DROP TABLE group_opinion;

      CREATE TABLE opinion_agreement (
        application_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        agreed_utc TEXT NOT NULL,
        PRIMARY KEY (application_id, number, expert_id),
        FOREIGN KEY (application_id, number) REFERENCES opinion_version (application_id, number)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX opinion_agreement_round ON opinion_agreement (round_id);

      CREATE TABLE opinion_gap (
        application_id TEXT PRIMARY KEY REFERENCES application (id),
        round_id TEXT NOT NULL REFERENCES round (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        noted_utc TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX opinion_gap_round ON opinion_gap (round_id);

      -- A group that is formed anew is another one: what it handed in before stays as history.
      CREATE TABLE opinion_hand_in (
        round_id TEXT NOT NULL REFERENCES round (id),
        group_id TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        handed_by TEXT NOT NULL REFERENCES expert (id),
        handed_utc TEXT NOT NULL,
        -- When an opinion was changed after it.
        reopened_utc TEXT,
        PRIMARY KEY (round_id, group_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
