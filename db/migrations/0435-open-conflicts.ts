import type { Migration } from '../migrate.ts';

/**
 * Every act of a stage asks whether anything is undecided: found without reading the relations that are. And a register is
 * read in parts by id: without an index of both, each part sorts all of the round's.
 */
export const openConflicts: Migration = {
  version: 435,
  name: 'relations by round and id, and those nobody has decided',
  up(raw) {
    raw.exec(`
      CREATE INDEX conflict_open ON conflict (round_id, state) WHERE state = 'suggested';
      CREATE INDEX conflict_part ON conflict (round_id, id);
    `);
  },
};
