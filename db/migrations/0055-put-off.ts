import type { Migration } from '../migrate.ts';

/** Every time the meeting was put off after the draw: the day it was planned for, the new one, and why. */
export const putOff: Migration = {
  version: 55,
  name: 'put-off',
  up(raw) {
    raw.exec(`
      CREATE TABLE put_off (
        round_id TEXT NOT NULL REFERENCES round (id),
        number INTEGER NOT NULL CHECK (number >= 1),
        planned_on TEXT NOT NULL,
        new_on TEXT NOT NULL CHECK (new_on <> planned_on),
        reason TEXT NOT NULL CHECK (reason <> ''),
        utc TEXT NOT NULL,
        PRIMARY KEY (round_id, number)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
