import type { FeatureHandlers } from '../feature.ts';
import { listEntries } from './list-entries.ts';
import { saveRegister } from './save-register.ts';
import { addEntry, correctEntry, liftEntry } from './write-entries.ts';

/** The integrity register (F28): entries are added, corrected and lifted, never taken out. */
export const integrity: FeatureHandlers<'integrity'> = {
  list: listEntries,
  saveRegister,
  add: addEntry,
  correct: correctEntry,
  lift: liftEntry,
};
