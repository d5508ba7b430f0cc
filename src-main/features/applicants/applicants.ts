import { countWorkedOn } from '../../../db/tables/acceptance.ts';
import { listInitials } from '../../../db/tables/application-search.ts';
import { deleteApplicationsOfBatch, listAllApplications } from '../../../db/tables/applications.ts';
import { deleteBatch, findBatch } from '../../../db/tables/import-batches.ts';
import { deleteUnusedPeople } from '../../../db/tables/people.ts';
import { deleteUnusedUnits, listUnits } from '../../../db/tables/units.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { kindContradicts } from '../../core/domain/units/unit-kind.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadFrozenList } from '../frozen-list.ts';
import { maskId } from '../id-mask.ts';
import { loadImports } from '../import-batch.ts';
import { discardDraft, remap, shelve } from '../import-draft.ts';
import { forgetMapping } from '../import-memory.ts';
import { draftRow, draftRows } from '../import-rows.ts';
import { lackingOf } from '../lacking-characters.ts';
import { pinyinInitials } from '../pinyin.ts';
import { loadRound } from '../round-loading.ts';
import { acceptImport } from './accept-import.ts';
import { amend } from './amend.ts';
import { applicantPage } from './applicant-page.ts';
import { editFields } from './edit-fields.ts';
import { edits, editsOf, previewEdit, sheet } from './edit-views.ts';
import { freeze, unfreeze } from './freeze.ts';
import { searchApplicants } from './search-applicants.ts';
import { undoEdit } from './undo-edit.ts';

/**
 * The applicants' list. Refusals beside `round_not_found` and those of its parts: `list_frozen`, `batch_not_found`, `batch_in_work` {worked},
 * `draft_gone`.
 */
export const applicants: FeatureHandlers<'applicants'> = {
  list: async ({ db, glyphs }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const frozen = round.value.row.list_frozen_utc !== null;
    const imports = await loadImports(db, roundId, 'applicants', !frozen);
    const records = await listAllApplications(db, roundId);
    const initials = await listInitials(db, roundId);
    const kinds = new Map((await listUnits(db)).map((unit) => [unit.id, unit.kind]));
    return ok({
      applications: records.map(({ details, ...a }) => ({
        applicationId: a.applicationId,
        number: a.number,
        name: a.name,
        tibetanName: details.tibetanName,
        pinyin: initials.get(a.applicationId) ?? pinyinInitials(a.name),
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
        lacking: lackingOf({ ...details, unit: a.unit }, glyphs),
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
  person: applicantPage,
  sheet,
  previewEdit,
  editFields,
  undoEdit,
  edits,
  editsOf,
  readWorkbook: shelve('applicants'),
  readSample: shelve('applicants'),
  remap: remap('applicants'),
  forgetMapping: forgetMapping('applicants'),
  draftRows: draftRows('applicants'),
  draftRow: draftRow('applicants'),
  discardDraft,
  acceptImport,

  undoImport: async ({ db }, { roundId, batchId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    if (round.value.row.list_frozen_utc !== null) return refuse('list_frozen');
    const batch = await findBatch(db, roundId, 'applicants', batchId);
    if (batch === undefined) return refuse('batch_not_found');
    // What was asked of people and decided about them does not vanish with an import.
    const worked = await countWorkedOn(db, batchId);
    if (worked > 0) return refuse('batch_in_work', { worked });
    const removed = await deleteApplicationsOfBatch(db, batchId);
    await deleteBatch(db, batchId);
    await deleteUnusedPeople(db);
    await deleteUnusedUnits(db);
    return done(
      { removed },
      { object: batchId, before: { roundId, accepted: batch.accepted, sha256: batch.file_sha256 } },
    );
  },

  freeze,
  unfreeze,
  amend,

  frozenList: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    return round.ok ? ok((await loadFrozenList(db, round.value)) ?? null) : round;
  },
};
