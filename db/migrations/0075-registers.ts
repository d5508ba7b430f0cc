import type { Migration } from '../migrate.ts';

/**
 * Two registers of the office: integrity entries (of the whole office) and entrusted evaluations (of a round). Rows are
 * only added and corrected, and every change keeps what was there before.
 */
export const registers: Migration = {
  version: 75,
  name: 'registers',
  up(raw) {
    raw.exec(`
      CREATE TABLE integrity_record (
        id TEXT PRIMARY KEY,
        -- By number, not by person: an entry outlives the rosters that named somebody.
        id_number TEXT NOT NULL,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        capacity TEXT NOT NULL CHECK (capacity IN ('applicant', 'expert')),
        matter TEXT NOT NULL,
        decision_number TEXT NOT NULL,
        deciding_body TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        start_on TEXT NOT NULL,
        -- The last day.
        end_on TEXT NOT NULL CHECK (end_on >= start_on),
        -- Why it is not the rule's; '' where it is.
        end_reason TEXT NOT NULL,
        note TEXT NOT NULL,
        recorded_utc TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        -- The first day on which it no longer counts.
        lifted_on TEXT,
        lift_decision TEXT NOT NULL DEFAULT '',
        UNIQUE (id_number, decision_number)
      ) STRICT;

      CREATE TABLE integrity_change (
        id INTEGER PRIMARY KEY,
        record_id TEXT NOT NULL REFERENCES integrity_record (id),
        utc TEXT NOT NULL,
        act TEXT NOT NULL CHECK (act IN ('correct', 'lift')),
        people TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        -- The changed columns as they were.
        before TEXT NOT NULL CHECK (json_valid(before))
      ) STRICT;
      CREATE INDEX integrity_change_of ON integrity_change (record_id);

      CREATE TABLE entrustment (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round.
        number INTEGER NOT NULL,
        -- out: somebody of ours goes to another jury; in: another body sends somebody to us.
        direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
        -- The register keeps the person when an undone import takes the application away.
        application_id TEXT REFERENCES application (id) ON DELETE SET NULL,
        letter_number TEXT NOT NULL,
        letter_on TEXT NOT NULL,
        from_body TEXT NOT NULL,
        to_body TEXT NOT NULL,
        name TEXT NOT NULL,
        id_number TEXT NOT NULL,
        unit TEXT NOT NULL,
        level TEXT NOT NULL,
        title TEXT NOT NULL,
        note TEXT NOT NULL,
        recorded_utc TEXT NOT NULL,
        recorded_by TEXT NOT NULL,
        reply TEXT CHECK (reply IN ('agreed', 'declined')),
        reply_on TEXT CHECK ((reply IS NULL) = (reply_on IS NULL)),
        reply_number TEXT NOT NULL DEFAULT '',
        result TEXT CHECK (result IN ('passed', 'failed', 'not_evaluated')),
        result_on TEXT CHECK ((result IS NULL) = (result_on IS NULL)),
        result_number TEXT NOT NULL DEFAULT '',
        annulled_utc TEXT,
        UNIQUE (round_id, number)
      ) STRICT;

      CREATE TABLE entrustment_change (
        id INTEGER PRIMARY KEY,
        entrustment_id TEXT NOT NULL REFERENCES entrustment (id),
        utc TEXT NOT NULL,
        act TEXT NOT NULL CHECK (act IN ('reply', 'result', 'annul')),
        people TEXT NOT NULL,
        reason TEXT NOT NULL,
        -- The changed columns as they were.
        before TEXT NOT NULL CHECK (json_valid(before))
      ) STRICT;
      CREATE INDEX entrustment_change_of ON entrustment_change (entrustment_id);
    `);
  },
};
