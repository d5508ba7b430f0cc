import type { Migration } from '../migrate.ts';

/** Posting days that were recorded wrong: what stood there before, and why it was changed. Rows are only added. */
export const noticeCorrections: Migration = {
  version: 130,
  name: 'notice corrections',
  up(raw) {
    raw.exec(`
      CREATE TABLE notice_correction (
        id INTEGER PRIMARY KEY,
        round_id TEXT NOT NULL REFERENCES round (id),
        utc TEXT NOT NULL,
        was_posted_on TEXT NOT NULL,
        was_ends_on TEXT NOT NULL,
        posted_on TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT;
      CREATE INDEX notice_correction_of ON notice_correction (round_id);
    `);
  },
};
