import type { Migration } from '../migrate.ts';

/**
 * Whether the pool had suspended or removed somebody, and for which days a decision of the integrity register stood
 * against them, goes under the seal as well. A pool sealed before was sealed without
 * asking, and stays as it was: its digest is on paper.
 */
export const sealedState: Migration = {
  version: 308,
  name: 'sealed state of the pool',
  up(raw) {
    raw.exec(`
      ALTER TABLE sealed_availability ADD COLUMN state TEXT NOT NULL DEFAULT 'active'
        CHECK (state IN ('active', 'suspended', 'removed'));
      -- Last day of a suspension; NULL: until somebody ends it.
      ALTER TABLE sealed_availability ADD COLUMN state_until TEXT CHECK (state_until IS NULL OR state = 'suspended');
      -- Days on which a decision stands: [{"from":"2022-03-01","until":"2025-03-01"}].
      ALTER TABLE sealed_availability ADD COLUMN barred TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(barred));
    `);
  },
};
