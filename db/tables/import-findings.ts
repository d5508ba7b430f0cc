import { promisify } from 'node:util';
import { deflate, deflateSync, inflate } from 'node:zlib';
import type { RowIssue } from '../../src-main/core/domain/roster/cells.ts';
import type { ReadDb, WriteDb } from '../handles.ts';

export interface KeptFinding extends RowIssue {
  readonly severity: 'refused' | 'warning';
  /** As the row wrote them; '' where it did not, and for warnings. */
  readonly person: string;
  readonly unit: string;
}

type Packed = readonly [
  ...[severity: KeptFinding['severity'], sheet: string, row: number, column: string, field: string, code: string],
  ...[params: RowIssue['params'], original: string | null, person: string, unit: string],
];

const squeeze = promisify(deflate);
const inflated = promisify(inflate);

/** Findings differ in little but their row: the fastest level takes nine tenths off them. */
const LEVEL = { level: 1 };

function textOf(findings: readonly KeptFinding[]): Buffer {
  const rows = findings.map((one): Packed => {
    const { severity, sheet, row, column, field, code, params, original = null, person, unit } = one;
    return [severity, sheet, row, column, field, code, params, original, person, unit];
  });
  return Buffer.from(JSON.stringify(rows));
}

function findingOf([severity, sheet, row, column, field, code, params, original, person, unit]: Packed): KeptFinding {
  const about = { severity, person, unit, sheet, row, column, field, code, params };
  return original === null ? about : { ...about, original };
}

/** As `import_findings.findings` keeps them. For the step that made the table; an import does not wait for it. */
export function packFindings(findings: readonly KeptFinding[]): Uint8Array {
  return deflateSync(textOf(findings), LEVEL);
}

/** Findings being made small beside whatever else the import does; undefined for none. Not awaited, it harms nobody. */
export type FindingsPacking = Promise<Uint8Array> | undefined;

export function beginFindings(findings: readonly KeptFinding[]): FindingsPacking {
  if (findings.length === 0) return undefined;
  const packing = squeeze(textOf(findings), LEVEL);
  // Where the import ends before it asks for them, nobody is left to hear of it.
  packing.catch(() => undefined);
  return packing;
}

/**
 * Keeps the findings of an import as one value: they come, are asked for and go together, and a row of its own for each
 * took a fifth of the time of writing an import with a warning a row.
 */
export async function insertFindings(db: WriteDb, batchId: string, packing: FindingsPacking): Promise<void> {
  if (packing === undefined) return;
  await db
    .insertInto('import_findings')
    .values({ batch_id: batchId, findings: await packing })
    .execute();
}

/** What was found in those imports, by import, each in the order in which it was found. */
export async function findingsOf(
  db: ReadDb,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptFinding[]>> {
  const rows = await db.selectFrom('import_findings').selectAll().where('batch_id', 'in', batchIds).execute();
  const found = new Map<string, readonly KeptFinding[]>();
  for (const { batch_id, findings } of rows) {
    const packed = JSON.parse((await inflated(findings)).toString('utf8')) as readonly Packed[];
    found.set(batch_id, packed.map(findingOf));
  }
  return found;
}
