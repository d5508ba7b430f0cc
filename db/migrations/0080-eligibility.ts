import type { Migration } from '../migrate.ts';

/** The conditions that a round's applications are held against, decisions against a finding, and the audited posts. */
export const eligibility: Migration = {
  version: 80,
  name: 'eligibility',
  up(raw) {
    raw.exec(`
      -- The pack as it was when the round began; a round of before this step goes by the pack that ships.
      ALTER TABLE round ADD COLUMN eligibility_pack TEXT CHECK (json_valid(eligibility_pack));

      CREATE TABLE eligibility_override (
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        rule TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        -- Who allowed it, by which letter.
        authority TEXT NOT NULL CHECK (authority <> ''),
        -- Who decided at this office.
        people TEXT NOT NULL CHECK (people <> ''),
        utc TEXT NOT NULL,
        -- Of the facts the check looked at; the decision counts only while they are the same.
        inputs_sha256 TEXT NOT NULL,
        PRIMARY KEY (application_id, rule)
      ) STRICT, WITHOUT ROWID;

      -- Number of posts by holder, level and pool: what the stamped audit says and the figures it is checked with.
      CREATE TABLE post_audit (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        -- The holder is a unit, or the county that manages the senior posts of its units together.
        unit_id TEXT REFERENCES unit (id),
        county TEXT NOT NULL DEFAULT '',
        level TEXT NOT NULL CHECK (level IN ('senior', 'intermediate')),
        pool TEXT NOT NULL CHECK (pool IN ('post', 'dual_targeted')),
        post_management INTEGER NOT NULL CHECK (post_management IN (0, 1)),
        approved INTEGER CHECK (approved >= 0),
        appointed INTEGER CHECK (appointed >= 0),
        not_appointed INTEGER CHECK (not_appointed >= 0),
        departures INTEGER CHECK (departures >= 0),
        carried_in INTEGER NOT NULL DEFAULT 0 CHECK (carried_in >= 0),
        -- Without a document there is no audited number.
        audited INTEGER CHECK (audited >= 0),
        document_number TEXT NOT NULL,
        manual_number INTEGER CHECK (manual_number >= 0),
        manual_reason TEXT NOT NULL,
        manual_authority TEXT NOT NULL,
        people TEXT NOT NULL,
        utc TEXT NOT NULL,
        CHECK ((unit_id IS NULL) = (county <> '')),
        CHECK ((audited IS NULL) = (document_number = '')),
        CHECK (manual_number IS NULL OR (manual_reason <> '' AND manual_authority <> ''))
      ) STRICT;
      CREATE UNIQUE INDEX post_audit_place
        ON post_audit (round_id, coalesce(unit_id, ''), county, level, pool);

      -- Units whose senior posts a county manages together.
      CREATE TABLE post_pool (
        round_id TEXT NOT NULL REFERENCES round (id),
        unit_id TEXT NOT NULL REFERENCES unit (id),
        county TEXT NOT NULL CHECK (county <> ''),
        PRIMARY KEY (round_id, unit_id)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
