import type { DraftShelf, ShelvedBook } from '../features/feature.ts';

const stopRows = (book: ShelvedBook | undefined) => void (book?.roster === 'applicants' && book.ahead?.stop());

/**
 * Judged workbooks in memory, with what is made ready of their rows. `clear` belongs to locking: nothing of a roster
 * outlives the unlocked office.
 */
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
    remove(id) {
      stopRows(drafts.get(id));
      drafts.delete(id);
    },
    clear() {
      for (const book of drafts.values()) stopRows(book);
      drafts.clear();
    },
  };
}
