import type { Migration } from '../migrate.ts';

/**
 * The register of juries, of the whole office: rounds choose from it and keep a copy, so that what is put right here
 * later changes no round. Approvals are only added; a wrong one is struck out with the reason.
 */
export const juries: Migration = {
  version: 260,
  name: 'juries',
  up(raw) {
    raw.exec(`
      CREATE TABLE jury (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        -- R-01: one series or one specialty, never several series together.
        scope TEXT NOT NULL CHECK (scope IN ('series', 'specialty')),
        series TEXT NOT NULL CHECK (series <> ''),
        specialty TEXT NOT NULL CHECK ((scope = 'specialty') = (specialty <> '')),
        kind TEXT NOT NULL CHECK (kind IN ('senior', 'intermediate', 'junior')),
        -- The ranks it may evaluate.
        levels TEXT NOT NULL CHECK (json_valid(levels)),
        -- Whom it evaluates: region, units, system.
        territory TEXT NOT NULL,
        establishing_body TEXT NOT NULL,
        office_name TEXT NOT NULL,
        -- The document by which the power to evaluate was handed down; '' where the jury has it by itself.
        delegation TEXT NOT NULL,
        note TEXT NOT NULL,
        -- The first day on which it is a jury no more.
        dissolved_on TEXT,
        recorded_utc TEXT NOT NULL,
        recorded_by TEXT NOT NULL
      ) STRICT;

      CREATE TABLE jury_change (
        id INTEGER PRIMARY KEY,
        jury_id TEXT NOT NULL REFERENCES jury (id),
        utc TEXT NOT NULL,
        people TEXT NOT NULL CHECK (people <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        -- The changed columns as they were.
        before TEXT NOT NULL CHECK (json_valid(before))
      ) STRICT;
      CREATE INDEX jury_change_of ON jury_change (jury_id);

      CREATE TABLE jury_approval (
        id TEXT PRIMARY KEY,
        jury_id TEXT NOT NULL REFERENCES jury (id),
        number TEXT NOT NULL CHECK (number <> ''),
        body TEXT NOT NULL,
        approved_on TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        -- The last day.
        valid_until TEXT NOT NULL CHECK (valid_until >= valid_from),
        note TEXT NOT NULL,
        recorded_utc TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        annulled_utc TEXT,
        annulled_by TEXT NOT NULL DEFAULT '',
        annulled_reason TEXT NOT NULL DEFAULT '' CHECK ((annulled_utc IS NULL) = (annulled_reason = ''))
      ) STRICT;
      CREATE UNIQUE INDEX jury_approval_number ON jury_approval (jury_id, number) WHERE annulled_utc IS NULL;
    `);
  },
};
