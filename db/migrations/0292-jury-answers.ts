import type { Migration } from '../migrate.ts';

/**
 * What the people of the adopted jury answered, line by line: who said what, why, by which way, to whom, and which alternate
 * took the seat. A line is never removed; one that was taken back stays and says why.
 */
export const juryAnswers: Migration = {
  version: 292,
  name: 'jury answers',
  up(raw) {
    raw.exec(`
      CREATE TABLE jury_answer (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        answer TEXT NOT NULL CHECK (answer IN ('accepted', 'declined', 'unreachable', 'absent', 'term_over')),
        channel TEXT NOT NULL CHECK (channel IN ('phone', 'message', 'letter', 'in_person', 'other')),
        reason TEXT NOT NULL CHECK (reason <> '' OR answer = 'accepted'),
        people TEXT NOT NULL CHECK (people <> ''),
        -- Who confirmed it beside them; empty where no rule asks for it.
        second_person TEXT NOT NULL,
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
    `);
  },
};
