import { countByState, deleteApplicationsOfBatch, listAllApplications } from '../../../db/tables/applications.ts';
import { deleteBatch, findBatch } from '../../../db/tables/import-batches.ts';
import { deleteUnusedPeople } from '../../../db/tables/people.ts';
import { findMilestones } from '../../../db/tables/round-counts.ts';
import { markRound } from '../../../db/tables/rounds.ts';
import { deleteUnusedUnits, listUnits } from '../../../db/tables/units.ts';
import { applicationStates, isOpen } from '../../core/domain/acceptance/states.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { kindContradicts } from '../../core/domain/units/unit-kind.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { maskId } from '../id-mask.ts';
import { loadImports } from '../import-batch.ts';
import { discardDraft, remap, shelve } from '../import-draft.ts';
import { pinyinInitials } from '../pinyin-initials.ts';
import { loadRound } from '../round-loading.ts';
import { acceptImport } from './accept-import.ts';
import { searchApplicants } from './search-applicants.ts';

/**
 * The applicants' list. Refusals beside `round_not_found`: `list_frozen`, `list_not_frozen`, `list_empty`,
 * `acceptance_open` {open} (somebody is neither accepted nor gone),
 * `batch_not_found`, `draft_gone`, `jury_already_drawn`, `pool_sealed` (unfreezing under a sealed pool: the exclusions
 * sealed with it were computed from this list).
 */
export const applicants: FeatureHandlers<'applicants'> = {
  list: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const frozen = round.value.row.list_frozen_utc !== null;
    const imports = await loadImports(db, roundId, 'applicants', !frozen);
    const records = await listAllApplications(db, roundId);
    const kinds = new Map((await listUnits(db)).map((unit) => [unit.id, unit.kind]));
    return ok({
      applications: records.map(({ details, ...a }) => ({
        applicationId: a.applicationId,
        number: a.number,
        name: a.name,
        pinyin: pinyinInitials(a.name),
        sex: details.sex,
        ethnicity: details.ethnicity,
        birth: details.birth,
        idMasked: maskId(a.idNumber),
        unit: a.unit,
        unitKind: details.unitKind,
        currentTitle: details.currentTitle,
        series: a.series,
        specialty: a.specialty,
        level: a.level,
        title: a.title,
        kind: a.kind,
        state: a.state,
        postAuditNumber: details.postAuditNumber,
        phone: details.phone,
        sheetRow: details.rowNumber,
        warnings: [
          ...imports.warningsOf(a.batchId, details.sheet, details.rowNumber),
          ...(kindContradicts(kinds.get(a.unitId) ?? 'unknown', details.unitKind) ? ['unit_kind_differs'] : []),
        ],
      })),
      batches: imports.batches,
      frozen,
    });
  },

  search: searchApplicants,
  readWorkbook: shelve('applicants'),
  readSample: shelve('applicants'),
  remap: remap('applicants'),
  discardDraft,
  acceptImport,

  undoImport: async ({ db }, { roundId, batchId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
    const batch = await findBatch(db, roundId, 'applicants', batchId);
    if (batch === undefined) return refuse('batch_not_found');
    const removed = await deleteApplicationsOfBatch(db, batchId);
    await deleteBatch(db, batchId);
    await deleteUnusedPeople(db);
    await deleteUnusedUnits(db);
    return done(
      { removed },
      { object: batchId, before: { roundId, accepted: batch.accepted, sha256: batch.file_sha256 } },
    );
  },

  freeze: async ({ db, now }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
    const counts = await countByState(db, roundId);
    const open = applicationStates.filter(isOpen).reduce((sum, state) => sum + (counts[state] ?? 0), 0);
    if (open > 0) return refuse('acceptance_open', { open });
    const applications = counts.accepted ?? 0;
    if (applications === 0) return refuse('list_empty');
    await markRound(db, roundId, { list_frozen_utc: now });
    return done(
      { applications },
      { object: roundId, before: { frozen: false }, after: { frozen: true, applications } },
    );
  },

  unfreeze: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    if (round.value.row.list_frozen_utc === null) return refuse('list_not_frozen');
    const { adopted } = await findMilestones(db, roundId);
    if (adopted !== undefined) return refuse('jury_already_drawn');
    if (round.value.row.pool_sealed_utc !== null) return refuse('pool_sealed');
    await markRound(db, roundId, { list_frozen_utc: null });
    return done(null, { object: roundId, before: { frozen: true }, after: { frozen: false } });
  },
};
