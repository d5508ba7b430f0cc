import type { Migration } from '../migrate.ts';

/** The register of units: what they are, what they stand under, what else they are called, which are not the same. */
export const units: Migration = {
  version: 60,
  name: 'units',
  up(raw) {
    raw.exec(`
      ALTER TABLE unit ADD COLUMN kind TEXT NOT NULL DEFAULT 'unknown'
        CHECK (kind IN ('public_institution', 'enterprise', 'private', 'government', 'virtual', 'unknown'));
      ALTER TABLE unit ADD COLUMN parent_id TEXT REFERENCES unit (id) CHECK (parent_id <> id);
      ALTER TABLE unit ADD COLUMN prefecture TEXT NOT NULL DEFAULT '';
      ALTER TABLE unit ADD COLUMN county TEXT NOT NULL DEFAULT '';
      -- Unified social credit code; '' where it is not known.
      ALTER TABLE unit ADD COLUMN code TEXT NOT NULL DEFAULT '';
      ALTER TABLE unit ADD COLUMN note TEXT NOT NULL DEFAULT '';
      -- 0: known from rosters only, and gone with the last row that names it.
      ALTER TABLE unit ADD COLUMN registered INTEGER NOT NULL DEFAULT 0 CHECK (registered IN (0, 1));
      CREATE UNIQUE INDEX unit_code ON unit (code) WHERE code <> '';
      CREATE INDEX unit_parent ON unit (parent_id);
      CREATE INDEX application_unit ON application (unit_id);
      CREATE INDEX expert_unit ON expert (unit_id);
      CREATE INDEX expert_avoids_unit_unit ON expert_avoids_unit (unit_id);

      CREATE TABLE unit_alias (
        key TEXT PRIMARY KEY,
        unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('alias', 'former', 'abbreviation')),
        -- Last day of a former name, where it is known.
        valid_until TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX unit_alias_unit ON unit_alias (unit_id);

      -- One key, one unit, be it a name or an alias.
      CREATE TRIGGER unit_alias_not_a_name BEFORE INSERT ON unit_alias
        WHEN EXISTS (SELECT 1 FROM unit WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'the alias is a unit''s name'); END;
      CREATE TRIGGER unit_name_not_an_alias BEFORE INSERT ON unit
        WHEN EXISTS (SELECT 1 FROM unit_alias WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'the name is an alias'); END;
      CREATE TRIGGER unit_rename_not_an_alias BEFORE UPDATE OF key ON unit
        WHEN EXISTS (SELECT 1 FROM unit_alias WHERE key = NEW.key) BEGIN SELECT RAISE(ABORT, 'the name is an alias'); END;

      -- Two units that somebody looked at and found to be two.
      CREATE TABLE unit_distinct (
        first_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
        second_id TEXT NOT NULL REFERENCES unit (id) ON DELETE CASCADE,
        decided_utc TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (first_id, second_id),
        CHECK (first_id < second_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX unit_distinct_second ON unit_distinct (second_id);

      CREATE TABLE unit_merge (
        id TEXT PRIMARY KEY,
        -- No foreign key: the log outlives both.
        kept_id TEXT NOT NULL,
        removed_id TEXT NOT NULL,
        removed_name TEXT NOT NULL,
        merged_utc TEXT NOT NULL,
        -- Everything needed to take it back (MergeRecord).
        record TEXT NOT NULL CHECK (json_valid(record)),
        undone_utc TEXT
      ) STRICT;
      CREATE INDEX unit_merge_kept ON unit_merge (kept_id);

      CREATE TABLE unit_tree (
        id TEXT PRIMARY KEY,
        file_name TEXT NOT NULL,
        file_sha256 TEXT NOT NULL,
        imported_utc TEXT NOT NULL,
        rows INTEGER NOT NULL,
        created INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        -- Every touched unit before and after (TouchedUnit[]).
        record TEXT NOT NULL CHECK (json_valid(record)),
        undone_utc TEXT
      ) STRICT;
    `);
  },
};
