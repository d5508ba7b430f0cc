import type { Migration } from '../migrate.ts';

/**
 * What the office decided about a result after the vote: kept, held over or cancelled, on an entry of the integrity
 * register or on an objection. Rows are only added; the last one on a matter counts.
 */
export const resultDecisions: Migration = {
  version: 328,
  name: 'result decisions',
  up(raw) {
    raw.exec(`
      CREATE TABLE result_decision (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        application_id TEXT NOT NULL REFERENCES application (id),
        ground TEXT NOT NULL CHECK (ground IN ('integrity', 'objection')),
        -- The entry that was decided on; an objection has none.
        record_id TEXT REFERENCES integrity_record (id),
        outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'held', 'revoked')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        document_number TEXT NOT NULL CHECK (document_number <> ''),
        decided_on TEXT NOT NULL CHECK (length(decided_on) = 10),
        people TEXT NOT NULL CHECK (people <> ''),
        second_person TEXT NOT NULL CHECK (second_person <> '' AND second_person <> people),
        utc TEXT NOT NULL,
        -- The posted notice carried the name when this was decided.
        noticed INTEGER NOT NULL CHECK (noticed IN (0, 1)),
        PRIMARY KEY (round_id, number),
        CHECK ((ground = 'integrity') = (record_id IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX result_decision_application ON result_decision (application_id);
      CREATE INDEX result_decision_record ON result_decision (record_id);
    `);
  },
};
