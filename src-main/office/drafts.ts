import { ActStopped } from '../core/domain/kernel/pace.ts';
import type { DraftShelf, ShelvedBook } from '../features/feature.ts';

const stopRows = (book: ShelvedBook | undefined) => void (book?.roster === 'applicants' && book.ahead?.stop());

export interface Drafts {
  /** The shelf as a call beginning now may use it: until the next `clear`, and no longer. */
  shelf(): DraftShelf;
  /** Belongs to locking: nothing of a roster outlives the unlocked office, nor comes in after it. */
  clear(): void;
}

/**
 * Judged workbooks in memory, with what is made ready of their rows. A reading that the lock overtook still holds the
 * shelf of before: `put` there throws `ActStopped`, and it finds and changes nothing.
 */
export function draftShelf(newId: () => string): Drafts {
  let drafts = new Map<string, ShelvedBook>();
  return {
    shelf() {
      const own = drafts;
      const still = () => own === drafts;
      return {
        put(book) {
          if (!still()) throw new ActStopped('locked');
          const id = newId();
          own.set(id, book);
          return id;
        },
        find: (id) => own.get(id),
        replace: (id, book) => void (own.has(id) && own.set(id, book)),
        remove(id) {
          stopRows(own.get(id));
          own.delete(id);
        },
      };
    },
    clear() {
      for (const book of drafts.values()) stopRows(book);
      drafts.clear();
      drafts = new Map();
    },
  };
}
