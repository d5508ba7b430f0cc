import { findBatch } from '../../../db/tables/import-batches.ts';
import { listChanges } from '../../../db/tables/import-changes.ts';
import type { Contract } from '../../core/contract/index.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import type { HandlerOf } from '../feature.ts';

/** Refusals: `batch_not_found`. */
export const importChanges: HandlerOf<Contract['applicants']['importChanges']> = async (
  { db },
  { roundId, batchId },
) => {
  if ((await findBatch(db, roundId, 'applicants', batchId)) === undefined) return refuse('batch_not_found');
  const changes = await listChanges(db, batchId);
  return ok(
    changes.map(({ application_id, number, name, field, before, after }) => ({
      applicationId: asId<'application'>(application_id),
      number,
      name,
      field,
      before,
      after,
    })),
  );
};
