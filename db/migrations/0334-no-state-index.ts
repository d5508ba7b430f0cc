import type { Migration } from '../migrate.ts';

/**
 * Within a round nearly everybody is in one or two states: the index found nothing that going through the round does not
 * find as fast, and every row of an import was written into it.
 */
export const noStateIndex: Migration = {
  version: 334,
  name: 'no index of states',
  up(raw) {
    raw.exec('DROP INDEX application_state');
  },
};
