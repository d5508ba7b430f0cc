import type { Migration } from '../migrate.ts';

/** What the office decided about the strokes of a character, or about the place of a name, where the data are silent or wrong. */
export const strokeOverrides: Migration = {
  version: 162,
  name: 'stroke-overrides',
  up(raw) {
    raw.exec(`
      CREATE TABLE stroke_override (
        kind TEXT NOT NULL CHECK (kind IN ('character', 'name')),
        text TEXT NOT NULL,
        -- Of a character its stroke types, 1 to 5 in writing order; of a name the name it is placed as.
        stands TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        utc TEXT NOT NULL,
        PRIMARY KEY (kind, text)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
