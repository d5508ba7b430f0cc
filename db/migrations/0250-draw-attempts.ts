import type { Migration } from '../migrate.ts';

/**
 * An attempt is entered before it is drawn: who is present and which randomness they brought stand in the book even where
 * no result follows. Earlier attempts were entered with their result, by one person.
 */
export const drawAttempts: Migration = {
  version: 250,
  name: 'draw attempts',
  up(raw) {
    raw.exec(`
      CREATE TABLE draw_attempt_new (
        round_id TEXT NOT NULL REFERENCES round (id),
        attempt INTEGER NOT NULL CHECK (attempt > 0),
        seed TEXT NOT NULL,
        pool_digest TEXT NOT NULL,
        input TEXT NOT NULL CHECK (json_valid(input)),
        -- What the witnesses brought, in order.
        contributions TEXT NOT NULL CHECK (json_valid(contributions)),
        place TEXT NOT NULL,
        drawer TEXT NOT NULL,
        witnesses TEXT NOT NULL,
        reason TEXT NOT NULL,
        -- Who agreed to drawing again; empty for a first attempt.
        second_person TEXT NOT NULL,
        committed_utc TEXT NOT NULL,
        -- NULL: broken off between entry and result.
        outcome TEXT CHECK (json_valid(outcome)),
        drawn_utc TEXT,
        adopted_utc TEXT,
        PRIMARY KEY (round_id, attempt),
        CHECK ((outcome IS NULL) = (drawn_utc IS NULL)),
        CHECK (adopted_utc IS NULL OR outcome IS NOT NULL)
      ) STRICT, WITHOUT ROWID;

      INSERT INTO draw_attempt_new (round_id, attempt, seed, pool_digest, input, contributions, place, drawer, witnesses,
        reason, second_person, committed_utc, outcome, drawn_utc, adopted_utc)
      SELECT round_id, attempt, seed, pool_digest, input, '[]', place, drawer, witnesses,
        reason, '', drawn_utc, outcome, drawn_utc, adopted_utc
      FROM draw_attempt;

      DROP TABLE draw_attempt;
      ALTER TABLE draw_attempt_new RENAME TO draw_attempt;
    `);
  },
};
