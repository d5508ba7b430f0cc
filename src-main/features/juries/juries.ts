import type { FeatureHandlers } from '../feature.ts';
import { listRegister } from './list-register.ts';
import { saveRegister } from './save-register.ts';
import { addApproval, annulApproval } from './write-approvals.ts';
import { addJury, correctJury } from './write-juries.ts';

/** The register of juries: juries and their approvals are added, corrected, struck out, never removed. */
export const juries: FeatureHandlers<'juries'> = {
  list: listRegister,
  saveRegister,
  add: addJury,
  correct: correctJury,
  addApproval,
  annulApproval,
};
