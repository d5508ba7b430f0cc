import type { Migration } from '../migrate.ts';

/**
 * Digests of a plan's pairs and of what it was made from, so that it can be verified later against what stands then: of
 * earlier plans nobody wrote them down.
 */
export const planSeals: Migration = {
  version: 376,
  name: 'seals of assignment plans',
  up(raw) {
    raw.exec('ALTER TABLE assignment_plan ADD COLUMN seal TEXT CHECK (json_valid(seal))');
  },
};
