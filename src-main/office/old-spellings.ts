import type { Store } from '../../db/store.ts';
import { addSpellings, lacksSpelling } from '../../db/tables/application-search.ts';
import { pronounce } from '../features/pinyin.ts';

/** Some ten milliseconds of work: nobody who asks for something meanwhile notices. */
const PART = 500;
const BY_PROGRAM = { actor: 'system', role: 'system', action: 'office.spelled' } as const;

/**
 * Files that are older than the search by sound have people whom the index does not know by theirs. Once after opening it
 * is told, part by part, between what the person at the window asks for; `goesOn` is asked before each part.
 */
export async function spellOldNames(store: Store, goesOn: () => boolean): Promise<number> {
  let all = 0;
  while (goesOn() && (await store.query(lacksSpelling))) {
    const done = await store.command(async (db) => {
      const n = await addSpellings(db, pronounce, PART);
      return { ok: true, value: n, audit: { ...BY_PROGRAM, object: `names:${n}` } };
    });
    if (!done.ok || done.value === 0) break;
    all += done.value;
  }
  return all;
}
