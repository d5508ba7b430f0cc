import type { Migration } from '../migrate.ts';

/** How the office deals with an application between its arrival and the frozen list. */
export const acceptance: Migration = {
  version: 70,
  name: 'acceptance',
  up(raw) {
    raw.exec(`
      ALTER TABLE application ADD COLUMN state TEXT NOT NULL DEFAULT 'received' CHECK (state IN (
        'received', 'under_check', 'correction_asked', 'accepted', 'returned', 'deemed_withdrawn', 'withdrawn', 'moved'
      ));
      -- Before this step everything on a frozen list counted as accepted.
      UPDATE application SET state = 'accepted'
       WHERE round_id IN (SELECT id FROM round WHERE list_frozen_utc IS NOT NULL);
      CREATE INDEX application_state ON application (round_id, state);

      -- Everything that was done with an application, oldest first; rows are only added.
      CREATE TABLE application_event (
        id INTEGER PRIMARY KEY,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        utc TEXT NOT NULL,
        act TEXT NOT NULL,
        from_state TEXT NOT NULL,
        to_state TEXT NOT NULL,
        -- Names of the office's people as typed; there are no accounts.
        people TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;
      CREATE INDEX application_event_of ON application_event (application_id);

      CREATE TABLE application_check (
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        -- One row a person: a second look replaces the first, the events keep both.
        checker_key TEXT NOT NULL,
        checker TEXT NOT NULL,
        outcome TEXT NOT NULL CHECK (outcome IN ('sound', 'faulty')),
        note TEXT NOT NULL,
        utc TEXT NOT NULL,
        PRIMARY KEY (application_id, checker_key)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE correction_notice (
        id TEXT PRIMARY KEY,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        round_id TEXT NOT NULL REFERENCES round (id),
        -- Counts up within the round; printed on the notice.
        number INTEGER NOT NULL,
        issued_on TEXT NOT NULL,
        deadline TEXT NOT NULL,
        items TEXT NOT NULL CHECK (json_valid(items)),
        addendum_reason TEXT NOT NULL,
        received_on TEXT,
        received_by TEXT NOT NULL DEFAULT '',
        answered_on TEXT,
        UNIQUE (round_id, number)
      ) STRICT;
      CREATE INDEX correction_notice_of ON correction_notice (application_id);
    `);
  },
};
