import { bagNumber, findApplication } from '../../../db/tables/applications.ts';
import { findBatch, listIssues } from '../../../db/tables/import-batches.ts';
import { listChangesOf } from '../../../db/tables/import-changes.ts';
import { listApplicationsOf, listPoolsOf } from '../../../db/tables/person-years.ts';
import { getUnit } from '../../../db/tables/units.ts';
import type { Contract } from '../../core/contract/index.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { kindContradicts } from '../../core/domain/units/unit-kind.ts';
import type { HandlerOf } from '../feature.ts';
import { maskId } from '../id-mask.ts';
import { issueView } from '../import-preview.ts';
import { lackingOf } from '../lacking-characters.ts';
import { loadRound } from '../round-loading.ts';
import { registersOf } from './person-registers.ts';

/** Refusals: `round_not_found`, `application_not_found`. */
export const applicantPage: HandlerOf<Contract['applicants']['person']> = async (
  { db, today, glyphs },
  { roundId, applicationId },
) => {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const application = await findApplication(db, roundId, applicationId);
  if (application === undefined) return refuse('application_not_found');
  const { idNumber, idOld, ...details } = application.details;
  const batch = await findBatch(db, roundId, 'applicants', application.batchId);
  const issues = await listIssues(db, roundId, 'applicants');
  const unit = await getUnit(db, application.unitId);
  const years = await listApplicationsOf(db, application.personId);
  const pools = await listPoolsOf(db, application.personId);
  return ok({
    applicationId,
    number: application.number,
    state: application.state,
    idMasked: maskId(idNumber),
    idOldMasked: idOld === null ? null : maskId(idOld),
    unit: { unitId: application.unitId, name: application.unit },
    details,
    fileName: batch?.file_name ?? '',
    importedUtc: batch?.imported_utc ?? '',
    importChanges: (await listChangesOf(db, applicationId)).map(({ utc, fileName, people, field, before, after }) => ({
      utc,
      fileName,
      people,
      field,
      before,
      after,
    })),
    warnings: issues
      .filter((one) => one.severity === 'warning' && one.batchId === application.batchId)
      .filter((one) => one.sheet === details.sheet && one.row === details.rowNumber)
      .map(issueView),
    lacking: lackingOf({ ...details, unit: application.unit }, glyphs),
    unitKindDiffers: kindContradicts(unit?.kind ?? 'unknown', details.unitKind),
    otherRounds: years
      .filter((one) => one.applicationId !== applicationId)
      .map(({ number, ...one }) => ({
        ...one,
        applicationId: asId<'application'>(one.applicationId),
        roundId: asId<'round'>(one.roundId),
        number: bagNumber(number),
      })),
    ...(await registersOf(db, application, today)),
    inPools: pools.map((one) => ({ ...one, roundId: asId<'round'>(one.roundId) })),
  });
};
