import type { Migration } from '../migrate.ts';

/**
 * Every lottery made for a round stands in a book, as every attempt does: before this step the one made last replaced
 * the ones before it. Of a lottery from before it is known when it was saved, which is when it was published, and that
 * its search had come to its end; who made it is not.
 */
export const lotteryBook: Migration = {
  version: 316,
  name: 'book of lotteries',
  up(raw) {
    raw.exec(`
      CREATE TABLE draw_lottery_new (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number > 0),
        pool_digest TEXT NOT NULL,
        -- SHA-256 of the text.
        digest TEXT NOT NULL,
        lottery TEXT NOT NULL,
        panels INTEGER NOT NULL,
        -- Made while the names were sealed: by what the panels are published blind, and the SHA-256 of that publication.
        secret TEXT NOT NULL,
        sealed_digest TEXT NOT NULL CHECK ((sealed_digest = '') = (secret = '')),
        -- On how many panels those with the smallest chance can sit at most; NULL: not kept, from before.
        most INTEGER CHECK (most >= 0),
        complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
        made_by TEXT NOT NULL,
        -- Why another was made after one had been published, and who agreed.
        reason TEXT NOT NULL,
        second_person TEXT NOT NULL CHECK ((second_person = '') = (reason = '')),
        made_utc TEXT NOT NULL,
        -- First saved as a file or shown to the room; NULL: not yet.
        published_utc TEXT,
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO draw_lottery_new
        SELECT round_id, row_number() OVER (PARTITION BY round_id ORDER BY made_utc, pool_digest), pool_digest, digest,
          lottery, CAST(substr(lottery, instr(lottery, 'panels|') + 7) AS INTEGER), '', '', NULL, 1, '', '', '', made_utc,
          (SELECT min(utc) FROM audit
            WHERE action = 'draw.saveLottery' AND object = round_id AND utc >= made_utc)
        FROM draw_lottery;
      DROP TABLE draw_lottery;
      ALTER TABLE draw_lottery_new RENAME TO draw_lottery;
    `);
  },
};
