import type { Migration } from '../migrate.ts';

/** The office's own versions of the rules and of the catalogue of titles, and which of them a round goes by. */
export const criteria: Migration = {
  version: 190,
  name: 'criteria',
  up(raw) {
    raw.exec(`
      CREATE TABLE criteria_pack (
        kind TEXT NOT NULL CHECK (kind IN ('rules', 'eligibility')),
        pack_id TEXT NOT NULL,
        version TEXT NOT NULL,
        -- Id and version that it was made from.
        based_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
        data TEXT NOT NULL CHECK (json_valid(data)),
        reason TEXT NOT NULL CHECK (reason <> ''),
        created_utc TEXT NOT NULL,
        created_by TEXT NOT NULL,
        published_utc TEXT,
        published_by TEXT NOT NULL,
        PRIMARY KEY (kind, pack_id, version),
        CHECK ((state = 'published') = (published_utc IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      -- A round may rest on it: whoever wants it otherwise makes another version.
      CREATE TRIGGER criteria_pack_stands BEFORE UPDATE ON criteria_pack WHEN OLD.state = 'published'
        BEGIN SELECT RAISE(ABORT, 'a published version is never changed'); END;
      CREATE TRIGGER criteria_pack_stays BEFORE DELETE ON criteria_pack WHEN OLD.state = 'published'
        BEGIN SELECT RAISE(ABORT, 'a published version is never removed'); END;

      CREATE TABLE criteria_change (
        kind TEXT NOT NULL,
        pack_id TEXT NOT NULL,
        version TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        utc TEXT NOT NULL,
        -- A rule, or 'type:' and a kind of application.
        rule TEXT NOT NULL,
        before TEXT NOT NULL CHECK (json_valid(before)),
        after TEXT NOT NULL CHECK (json_valid(after)),
        reason TEXT NOT NULL CHECK (reason <> ''),
        document TEXT NOT NULL,
        people TEXT NOT NULL CHECK (people <> ''),
        PRIMARY KEY (kind, pack_id, version, number),
        FOREIGN KEY (kind, pack_id, version) REFERENCES criteria_pack (kind, pack_id, version) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      -- Rows are only added; one that was taken back stays and says so.
      CREATE TABLE title_change (
        number INTEGER PRIMARY KEY CHECK (number > 0),
        utc TEXT NOT NULL,
        change TEXT NOT NULL CHECK (json_valid(change)),
        document TEXT NOT NULL CHECK (document <> ''),
        people TEXT NOT NULL CHECK (people <> ''),
        taken_back_utc TEXT,
        taken_back_by TEXT NOT NULL DEFAULT '',
        taken_back_reason TEXT NOT NULL DEFAULT '',
        CHECK ((taken_back_utc IS NULL) = (taken_back_by = ''))
      ) STRICT;

      -- The catalogue as it was when the round began; a round of before this step goes by the one that ships.
      ALTER TABLE round ADD COLUMN titles TEXT CHECK (json_valid(titles));

      CREATE TABLE round_criteria_change (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        utc TEXT NOT NULL,
        part TEXT NOT NULL CHECK (part IN ('rules', 'eligibility', 'titles')),
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        people TEXT NOT NULL CHECK (people <> ''),
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
