import type { Migration } from '../migrate.ts';

/** Attendance, scores, opinions and the tally of paper ballots. Only counts: no ballot, no voter, no order. */
export const meeting: Migration = {
  version: 40,
  name: 'meeting',
  up(raw) {
    raw.exec(`
      CREATE TABLE meeting (
        round_id TEXT PRIMARY KEY REFERENCES round (id),
        chair_id TEXT NOT NULL REFERENCES expert (id),
        secretary TEXT NOT NULL,
        supervisor TEXT NOT NULL,
        opened_utc TEXT NOT NULL,
        closed_utc TEXT,
        note TEXT NOT NULL
      ) STRICT;

      CREATE TABLE attendance (
        round_id TEXT NOT NULL REFERENCES round (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        state TEXT NOT NULL CHECK (state IN ('present', 'absent')),
        signed_utc TEXT,
        pledged INTEGER NOT NULL CHECK (pledged IN (0, 1)),
        reason TEXT NOT NULL,
        PRIMARY KEY (round_id, expert_id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE score (
        round_id TEXT NOT NULL REFERENCES round (id),
        application_id TEXT NOT NULL REFERENCES application (id),
        expert_id TEXT NOT NULL REFERENCES expert (id),
        criterion_id TEXT NOT NULL,
        hundredths INTEGER NOT NULL CHECK (hundredths >= 0),
        PRIMARY KEY (application_id, expert_id, criterion_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX score_round ON score (round_id);

      CREATE TABLE group_opinion (
        application_id TEXT PRIMARY KEY REFERENCES application (id),
        round_id TEXT NOT NULL REFERENCES round (id),
        opinion TEXT NOT NULL CHECK (opinion IN ('recommend', 'not_recommend')),
        text TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE ballot_section (
        id TEXT PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        level TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('regular', 'dual_targeted')),
        UNIQUE (round_id, level, type)
      ) STRICT;

      CREATE TABLE ballot_round (
        section_id TEXT NOT NULL REFERENCES ballot_section (id),
        number INTEGER NOT NULL CHECK (number > 0),
        state TEXT NOT NULL CHECK (state IN ('open', 'reconciled', 'signed', 'void')),
        denominator_mode TEXT NOT NULL CHECK (denominator_mode IN ('exclude', 'include')),
        jury_size INTEGER NOT NULL,
        present INTEGER NOT NULL,
        scrutineers TEXT NOT NULL CHECK (json_valid(scrutineers)),
        teller TEXT NOT NULL,
        opened_utc TEXT NOT NULL,
        signed_utc TEXT,
        issued INTEGER,
        returned INTEGER,
        unused INTEGER,
        spoiled INTEGER,
        void_reason TEXT NOT NULL,
        supervisor TEXT NOT NULL,
        PRIMARY KEY (section_id, number)
      ) STRICT, WITHOUT ROWID;

      -- Who could vote in the round: fixed at its opening.
      CREATE TABLE ballot_roll (
        section_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        expert_id TEXT NOT NULL REFERENCES expert (id),
        PRIMARY KEY (section_id, number, expert_id),
        FOREIGN KEY (section_id, number) REFERENCES ballot_round (section_id, number)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE ballot_row (
        section_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        application_id TEXT NOT NULL REFERENCES application (id),
        -- Experts of the roll recused for this applicant: fixed at the opening.
        recused_present INTEGER NOT NULL,
        agree INTEGER,
        oppose INTEGER,
        abstain INTEGER,
        invalid INTEGER,
        ruling TEXT CHECK (ruling IN ('exclude', 'include')),
        ruling_reason TEXT NOT NULL,
        passed INTEGER CHECK (passed IN (0, 1)),
        PRIMARY KEY (section_id, number, application_id),
        FOREIGN KEY (section_id, number) REFERENCES ballot_round (section_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
