import type { FeatureHandlers } from '../feature.ts';
import { listEntries } from './list-entries.ts';
import { addEntry, correctEntry, liftEntry } from './write-entries.ts';

/** The integrity register (F28): entries are added, corrected and lifted, never taken out. */
export const integrity: FeatureHandlers<'integrity'> = {
  list: listEntries,
  add: addEntry,
  correct: correctEntry,
  lift: liftEntry,
};
