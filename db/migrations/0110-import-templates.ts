import type { Migration } from '../migrate.ts';

/** Corrected mappings of rosters, by the headings of the sheet: a unit sends the same layout every year. */
export const importTemplates: Migration = {
  version: 110,
  name: 'import-templates',
  up(raw) {
    raw.exec(`
      CREATE TABLE import_template (
        roster TEXT NOT NULL CHECK (roster IN ('applicants', 'experts')),
        -- Digest of the ordered plain headings; nothing of the people below them is kept.
        headings TEXT NOT NULL,
        columns TEXT NOT NULL CHECK (json_valid(columns)),
        last_used_utc TEXT NOT NULL,
        PRIMARY KEY (roster, headings)
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
