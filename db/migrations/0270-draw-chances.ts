import type { Migration } from '../migrate.ts';

/** Each expert's chance of selection, kept by the seal it was found for: another pool or rule makes another seal. */
export const drawChances: Migration = {
  version: 270,
  name: 'draw chances',
  up(raw) {
    raw.exec(`
      CREATE TABLE draw_chances (
        round_id TEXT NOT NULL REFERENCES round (id),
        pool_digest TEXT NOT NULL,
        chances TEXT NOT NULL CHECK (json_valid(chances)),
        found_utc TEXT NOT NULL,
        PRIMARY KEY (round_id, pool_digest)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
