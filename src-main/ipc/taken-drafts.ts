import type { DraftShelf } from '../features/feature.ts';

export interface TakenDrafts {
  readonly shelf: DraftShelf;
  commit(): void;
}

/**
 * The shelf as a command uses it: what it takes off is gone for itself at once and really gone with `commit`, so that a
 * draft is still there where the command was written into nothing (a full disk).
 */
export function takenDrafts(shelf: DraftShelf): TakenDrafts {
  const taken = new Set<string>();
  return {
    shelf: {
      put: shelf.put,
      find: (draftId) => (taken.has(draftId) ? undefined : shelf.find(draftId)),
      replace: (draftId, book) => void (taken.has(draftId) || shelf.replace(draftId, book)),
      remove: (draftId) => void taken.add(draftId),
    },
    commit() {
      for (const draftId of taken) shelf.remove(draftId);
    },
  };
}
