import { ok } from '../../core/domain/kernel/result.ts';
import { listApplicants } from '../applicant-list.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadFrozenList } from '../frozen-list.ts';
import { awaitAudits } from '../import-audits.ts';
import { discardDraft, remap, shelve } from '../import-draft.ts';
import { chooseEmployer } from '../import-employers.ts';
import { forgetMapping } from '../import-memory.ts';
import { draftRow, draftRows } from '../import-rows.ts';
import { keepingSeals } from '../keeping-seals.ts';
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
import { chooseDefaultView, removeView, saveView, strokeOrder, views } from './list-views.ts';
import { firstFound, searchApplicants } from './search-applicants.ts';
import { takeBack } from './take-back.ts';
import { titleWordings } from './title-wordings.ts';
import { undoEdit } from './undo-edit.ts';
import { undoImport } from './undo-import.ts';

/** The applicants' list. Refusals: `round_not_found` and those of its parts. */
export const applicants: FeatureHandlers<'applicants'> = {
  list: listApplicants,
  views,
  saveView,
  removeView,
  chooseDefaultView,
  strokeOrder,
  search: searchApplicants,
  firstFound,
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
  chooseEmployer,
  awaitAudits,
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
  amend: keepingSeals(amend),
  titleWordings,
  takeBack: keepingSeals(takeBack),

  frozenList: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    return round.ok ? ok((await loadFrozenList(db, round.value)) ?? null) : round;
  },
};
