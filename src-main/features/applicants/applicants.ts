import { listInitials } from '../../../db/tables/application-search.ts';
import { listAllApplications } from '../../../db/tables/applications.ts';
import { listUnits } from '../../../db/tables/units.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { kindContradicts } from '../../core/domain/units/unit-kind.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadFrozenList } from '../frozen-list.ts';
import { maskId } from '../id-mask.ts';
import { loadImports } from '../import-batch.ts';
import { discardDraft, remap, shelve } from '../import-draft.ts';
import { forgetMapping } from '../import-memory.ts';
import { draftRow, draftRows } from '../import-rows.ts';
import { lackingOf } from '../lacking-characters.ts';
import { pinyinInitials } from '../pinyin.ts';
import { loadRound } from '../round-loading.ts';
import { acceptCompared } from './accept-compared.ts';
import { acceptImport } from './accept-import.ts';
import { amend } from './amend.ts';
import { applicantPage } from './applicant-page.ts';
import { compareDraft } from './compare-draft.ts';
import { editFields } from './edit-fields.ts';
import { edits, editsOf, previewEdit, sheet } from './edit-views.ts';
import { freeze, unfreeze } from './freeze.ts';
import { importChanges } from './import-changes.ts';
import { searchApplicants } from './search-applicants.ts';
import { takeBack } from './take-back.ts';
import { undoEdit } from './undo-edit.ts';
import { undoImport } from './undo-import.ts';

/** The applicants' list. Refusals: `round_not_found` and those of its parts. */
export const applicants: FeatureHandlers<'applicants'> = {
  list: async ({ db, glyphs }, { roundId }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const frozen = round.value.row.list_frozen_utc !== null;
    const imports = await loadImports(db, roundId, 'applicants', frozen ? 'none' : 'last');
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

  compareDraft,
  acceptCompared,
  importChanges,
  undoImport,

  freeze,
  unfreeze,
  amend,
  takeBack,

  frozenList: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    return round.ok ? ok((await loadFrozenList(db, round.value)) ?? null) : round;
  },
};
