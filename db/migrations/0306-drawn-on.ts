import type { Migration } from '../migrate.ts';

/**
 * A line of the log may also say that the drawn order was continued for an open seat: `continued`, of the seat's last
 * holder, with the second person. A CHECK cannot be changed in place, so the table is made again.
 */
export const drawnOn: Migration = {
  version: 306,
  name: 'drawn order continued',
  up(raw) {
    raw.exec(`
      CREATE TABLE jury_answer_new (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        answer TEXT NOT NULL
          CHECK (answer IN ('accepted', 'declined', 'unreachable', 'absent', 'term_over', 'continued')),
        channel TEXT NOT NULL CHECK (channel IN ('phone', 'message', 'letter', 'in_person', 'other')),
        reason TEXT NOT NULL CHECK (reason <> '' OR answer = 'accepted'),
        people TEXT NOT NULL CHECK (people <> ''),
        -- Who confirmed it beside them; empty where no rule asks for it.
        second_person TEXT NOT NULL CHECK (second_person <> '' OR answer <> 'continued'),
        utc TEXT NOT NULL,
        -- The seat that became free, and who took it; NULL: none, and nobody.
        seat INTEGER CHECK (seat > 0),
        called_id TEXT REFERENCES expert (id) CHECK (called_id IS NULL OR seat IS NOT NULL),
        undone_utc TEXT,
        undone_reason TEXT NOT NULL DEFAULT '',
        undone_people TEXT NOT NULL DEFAULT '',
        PRIMARY KEY (round_id, number),
        CHECK ((undone_utc IS NULL) = (undone_reason = '') AND (undone_utc IS NULL) = (undone_people = ''))
      ) STRICT, WITHOUT ROWID;
      INSERT INTO jury_answer_new SELECT * FROM jury_answer;
      DROP TABLE jury_answer;
      ALTER TABLE jury_answer_new RENAME TO jury_answer;
    `);
  },
};
