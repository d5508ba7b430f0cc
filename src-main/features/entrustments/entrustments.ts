import type { FeatureHandlers } from '../feature.ts';
import { listEntries } from './list-entrustments.ts';
import { addEntry, annul, recordReply, recordResult } from './write-entrustments.ts';

/** Entrusted evaluations of a round (F26), both ways. */
export const entrustments: FeatureHandlers<'entrustments'> = {
  list: listEntries,
  add: addEntry,
  recordReply,
  recordResult,
  annul,
};
