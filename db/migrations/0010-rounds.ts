import type { Migration } from '../migrate.ts';

/** Rounds with their pinned rules, units and persons. */
export const rounds: Migration = {
  version: 10,
  name: 'rounds',
  up(raw) {
    raw.exec(`
      CREATE TABLE office_name (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL) STRICT;

      CREATE TABLE round (
        id TEXT PRIMARY KEY,
        created_utc TEXT NOT NULL,
        -- The whole set-up as JSON of the contract's roundSetup; the columns beside it are what queries need.
        setup TEXT NOT NULL CHECK (json_valid(setup)),
        name TEXT NOT NULL,
        year INTEGER NOT NULL,
        rule_pack_id TEXT NOT NULL,
        rule_pack_version TEXT NOT NULL,
        -- The pack as it stood when the round began: later packs do not reach back.
        rule_pack TEXT NOT NULL CHECK (json_valid(rule_pack)),
        list_frozen_utc TEXT,
        pool_sealed_utc TEXT,
        pool_digest TEXT,
        conflicts_settled_utc TEXT,
        announced_utc TEXT,
        filed_utc TEXT,
        -- Highest dossier-bag number given so far, also to rows of an import that was undone.
        last_number INTEGER NOT NULL DEFAULT 0
      ) STRICT;

      CREATE TABLE unit (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        -- Spaces and width folded: one unit, one row.
        key TEXT NOT NULL UNIQUE
      ) STRICT;

      CREATE TABLE person (
        id TEXT PRIMARY KEY,
        id_number TEXT NOT NULL UNIQUE,
        id_kind TEXT NOT NULL,
        name TEXT NOT NULL,
        name_original TEXT,
        sex TEXT,
        ethnicity TEXT NOT NULL,
        birth TEXT
      ) STRICT;

      CREATE TABLE import_batch (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        roster TEXT NOT NULL CHECK (roster IN ('applicants', 'experts')),
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        rows INTEGER NOT NULL,
        accepted INTEGER NOT NULL,
        refused_rows INTEGER NOT NULL,
        imported_utc TEXT NOT NULL,
        CHECK (rows = accepted + refused_rows)
      ) STRICT;
      CREATE INDEX import_batch_round ON import_batch (round_id);

      CREATE TABLE import_issue (
        id INTEGER PRIMARY KEY,
        batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
        severity TEXT NOT NULL CHECK (severity IN ('refused', 'warning')),
        sheet TEXT NOT NULL,
        row INTEGER NOT NULL,
        col TEXT NOT NULL,
        field TEXT NOT NULL,
        code TEXT NOT NULL,
        params TEXT NOT NULL CHECK (json_valid(params)),
        original TEXT
      ) STRICT;
      CREATE INDEX import_issue_batch ON import_issue (batch_id);
    `);
  },
};
