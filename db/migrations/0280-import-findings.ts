import type { Migration } from '../migrate.ts';
import { type KeptFinding, packFindings } from '../tables/import-findings.ts';

interface Known {
  readonly batch_id: string;
  readonly severity: KeptFinding['severity'];
  readonly sheet: string;
  readonly row: number;
  readonly col: string;
  readonly field: string;
  readonly code: string;
  readonly params: string;
  readonly original: string | null;
  readonly person_name: string;
  readonly unit_name: string;
}

function findingOf({ batch_id: _, col, params, original, person_name, unit_name, ...rest }: Known): KeptFinding {
  const known = { ...rest, column: col, params: JSON.parse(params), person: person_name, unit: unit_name };
  return original === null ? known : { ...known, original };
}

/** The findings of an import in one value: they come, are read and go together. */
export const importFindings: Migration = {
  version: 280,
  name: 'import-findings',
  up(raw) {
    raw.exec(`
      CREATE TABLE import_findings (
        batch_id TEXT PRIMARY KEY REFERENCES import_batch (id) ON DELETE CASCADE,
        -- Deflated text of the findings, in the order in which they were found.
        findings BLOB NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
    const batches = raw.prepare('SELECT DISTINCT batch_id FROM import_issue').pluck().all() as string[];
    const known = raw.prepare('SELECT * FROM import_issue WHERE batch_id = ? ORDER BY id');
    const keep = raw.prepare('INSERT INTO import_findings (batch_id, findings) VALUES (?, ?)');
    for (const batchId of batches) {
      const rows = known.all(batchId) as (Known & { readonly id: number })[];
      keep.run(batchId, packFindings(rows.map(({ id: _, ...row }) => findingOf(row))));
    }
    raw.exec('DROP TABLE import_issue');
  },
};
