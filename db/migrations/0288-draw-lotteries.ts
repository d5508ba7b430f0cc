import type { Migration } from '../migrate.ts';

/** The lottery published for a seal: another pool or rule makes another seal, and needs another lottery. */
export const drawLotteries: Migration = {
  version: 288,
  name: 'draw lotteries',
  up(raw) {
    raw.exec(`
      CREATE TABLE draw_lottery (
        round_id TEXT NOT NULL REFERENCES round (id),
        pool_digest TEXT NOT NULL,
        digest TEXT NOT NULL,
        lottery TEXT NOT NULL,
        made_utc TEXT NOT NULL,
        PRIMARY KEY (round_id, pool_digest)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
