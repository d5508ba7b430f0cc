import type { Migration } from '../migrate.ts';

/** The least number that a composition rule asks for may be a share of the seats: a third of the jury new. */
export const leastShares: Migration = {
  version: 321,
  name: 'least shares',
  up(raw) {
    raw.exec(`
      -- NULL: "least" counts people; otherwise it is so many out of these, of the seats.
      ALTER TABLE composition_rule ADD COLUMN share_of INTEGER
        CHECK (share_of IS NULL OR (least > 0 AND least <= share_of));
    `);
  },
};
