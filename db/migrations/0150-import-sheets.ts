import type { Migration } from '../migrate.ts';

/** The cells of an imported workbook, so that it can go back to its unit marked; gone with the import. */
export const importSheets: Migration = {
  version: 150,
  name: 'import-sheets',
  up(raw) {
    raw.exec(`
      CREATE TABLE import_sheets (
        batch_id TEXT PRIMARY KEY REFERENCES import_batch (id) ON DELETE CASCADE,
        -- Under which decisions about headings and columns the workbook was judged.
        choices TEXT NOT NULL CHECK (json_valid(choices)),
        -- Deflated text of the cells.
        cells BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
