import type { Migration } from '../migrate.ts';

/**
 * Two units may mean different things by the same headings: a mapping is remembered for the unit whose rows stood below
 * them. '' where a sheet held several units, and for what was remembered before.
 */
export const templatesByUnit: Migration = {
  version: 210,
  name: 'templates-by-unit',
  up(raw) {
    raw.exec(`
      ALTER TABLE import_template RENAME TO import_template_before;
      CREATE TABLE import_template (
        roster TEXT NOT NULL CHECK (roster IN ('applicants', 'experts')),
        -- Digest of the ordered plain headings; nothing of the people below them is kept.
        headings TEXT NOT NULL,
        unit_key TEXT NOT NULL,
        unit_name TEXT NOT NULL,
        columns TEXT NOT NULL CHECK (json_valid(columns)),
        last_used_utc TEXT NOT NULL,
        PRIMARY KEY (roster, headings, unit_key)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO import_template (roster, headings, unit_key, unit_name, columns, last_used_utc)
        SELECT roster, headings, '', '', columns, last_used_utc FROM import_template_before;
      DROP TABLE import_template_before;
    `);
  },
};
