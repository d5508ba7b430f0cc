import type { Migration } from '../migrate.ts';

/**
 * Vice-chairs are named with the chair when the meeting opens, and why somebody whom a rule speaks against is chair all
 * the same. Meetings held before named none: who presided was the chair.
 */
export const officers: Migration = {
  version: 322,
  name: 'officers of the meeting',
  up(raw) {
    raw.exec(`
      -- Experts in the order in which they stand in for the chair: ["e2","e7"]. chair_id is who presides.
      ALTER TABLE meeting ADD COLUMN vice_chairs TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(vice_chairs));
      ALTER TABLE meeting ADD COLUMN officers_reason TEXT NOT NULL DEFAULT '';
    `);
  },
};
