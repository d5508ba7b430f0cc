import type { Migration } from '../migrate.ts';

/** Whose a refused row was, so that each unit can be told about its own; '' where the row did not say, or from before. */
export const refusedRows: Migration = {
  version: 90,
  name: 'refused-rows',
  up(raw) {
    raw.exec(`
      ALTER TABLE import_issue ADD COLUMN person_name TEXT NOT NULL DEFAULT '';
      ALTER TABLE import_issue ADD COLUMN unit_name TEXT NOT NULL DEFAULT '';
    `);
  },
};
