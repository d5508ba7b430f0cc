import type { FeatureHandlers } from '../feature.ts';
import { addMember, correctIdentity } from './add-member.ts';
import { fillRound, previewFill } from './fill-round.ts';
import { getMember, listMembers } from './list-members.ts';
import { saveReport } from './save-report.ts';
import { compareDraft, takeDraft } from './take-draft.ts';
import { compareRound, takeOver, undoTakeOver } from './take-over.ts';
import { correctMember, decideMember } from './write-members.ts';

/** The pool of experts, which outlives rounds (R-07 to R-09, seed 52). */
export const pool: FeatureHandlers<'pool'> = {
  list: listMembers,
  get: getMember,
  compareRound,
  takeOver,
  compareDraft,
  takeDraft,
  undoTakeOver,
  add: addMember,
  correctIdentity,
  correct: correctMember,
  decide: decideMember,
  previewFill,
  fillRound,
  saveReport,
};
