import type { DraftShelf, ShelvedBook } from '../features/feature.ts';

/** Judged workbooks in memory. `clear` belongs to locking: nothing of a roster outlives the unlocked office. */
export function draftShelf(newId: () => string): DraftShelf & { clear(): void } {
  const drafts = new Map<string, ShelvedBook>();
  return {
    put(book) {
      const id = newId();
      drafts.set(id, book);
      return id;
    },
    find: (id) => drafts.get(id),
    replace: (id, book) => void (drafts.has(id) && drafts.set(id, book)),
    remove: (id) => void drafts.delete(id),
    clear: () => drafts.clear(),
  };
}
