import type { Migration } from '../migrate.ts';

/** A workbook read again is compared with the list; an import keeps what is needed to take it back exactly. */
export const importComparison: Migration = {
  version: 140,
  name: 'import-comparison',
  up(raw) {
    raw.exec(`
      -- Only of imports that were compared; their accepted rows are added + changed + unchanged + left_out.
      CREATE TABLE import_comparison (
        batch_id TEXT PRIMARY KEY REFERENCES import_batch (id) ON DELETE CASCADE,
        added INTEGER NOT NULL,
        changed INTEGER NOT NULL,
        unchanged INTEGER NOT NULL,
        -- Rows with something new of which nothing was taken over.
        left_out INTEGER NOT NULL,
        -- Applications that the workbook no longer had and that were withdrawn.
        withdrawn INTEGER NOT NULL,
        people TEXT NOT NULL,
        reason TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      -- Rows are only added; they go with their import.
      CREATE TABLE import_change (
        batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
        application_id TEXT NOT NULL REFERENCES application (id) ON DELETE CASCADE,
        -- As in the roster; 'assessment.2021' for one year.
        field TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        PRIMARY KEY (batch_id, application_id, field)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX import_change_of ON import_change (application_id);

      -- Imports of before this step have none: they are undone by taking out their people.
      CREATE TABLE import_undo (
        batch_id TEXT PRIMARY KEY REFERENCES import_batch (id) ON DELETE CASCADE,
        -- What the import met and what it added (UndoRecord).
        record TEXT NOT NULL CHECK (json_valid(record))
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
