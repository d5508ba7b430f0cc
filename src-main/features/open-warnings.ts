import type { ReadDb } from '../../db/handles.ts';
import { lastWritten } from '../../db/tables/application-edits.ts';
import type { ApplicationRecord } from '../../db/tables/applications.ts';
import { findingsNow } from '../core/domain/applications/field-change.ts';
import type { Imports } from './import-batch.ts';

type Warned = Pick<ApplicationRecord, 'applicationId' | 'batchId' | 'details'>;

/**
 * Codes of the import's warnings about each application that are still to be looked at: one about a field that the office
 * has written anew since counts only if the import would find the same in what stands there now.
 */
export async function openWarnings(
  db: ReadDb,
  roundId: string,
  records: readonly Warned[],
  imports: Imports,
): Promise<(record: Warned) => readonly string[]> {
  const warningsOf = ({ batchId, details }: Warned) => imports.warningsOf(batchId, details.sheet, details.rowNumber);
  const warned = records.filter((record) => warningsOf(record).length > 0).map((record) => record.applicationId);
  const written = await lastWritten(db, roundId, warned);
  return (record) => {
    const fields = written.get(record.applicationId);
    const isWritten = (field: string, utc: string) => (fields?.get(field) ?? '') > utc;
    const warnings = warningsOf(record);
    const now = warnings.some(({ field, utc }) => isWritten(field, utc)) ? findingsNow(record.details) : undefined;
    const open = warnings.filter(
      ({ field, code, utc }) => !isWritten(field, utc) || now?.has(`${field} ${code}`) === true,
    );
    return [...new Set(open.map(({ code }) => code))];
  };
}
