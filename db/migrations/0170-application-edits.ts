import type { Migration } from '../migrate.ts';

/** What the office wrote anew in the applications after they came in. */
export const applicationEdits: Migration = {
  version: 170,
  name: 'application-edits',
  up(raw) {
    raw.exec(`
      CREATE TABLE application_edit (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round: the later one is undone first.
        number INTEGER NOT NULL CHECK (number > 0),
        utc TEXT NOT NULL,
        people TEXT NOT NULL CHECK (people <> ''),
        reason TEXT NOT NULL,
        -- Everything needed to take it back (EditRecord).
        record TEXT NOT NULL CHECK (json_valid(record)),
        undone_utc TEXT,
        undone_by TEXT NOT NULL DEFAULT '',
        UNIQUE (round_id, number),
        CHECK ((undone_utc IS NULL) = (undone_by = ''))
      ) STRICT;

      -- For reading only; rows are only added. A document number stands here masked.
      CREATE TABLE application_edit_cell (
        edit_id TEXT NOT NULL REFERENCES application_edit (id),
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        field TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (edit_id, application_id, field)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX application_edit_cell_of ON application_edit_cell (application_id);
    `);
  },
};
