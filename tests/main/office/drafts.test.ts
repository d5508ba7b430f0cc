import { describe, expect, it } from 'vitest';
import { ActStopped } from '../../../src-main/core/domain/kernel/pace.ts';
import type { ShelvedBook } from '../../../src-main/features/feature.ts';
import { draftShelf } from '../../../src-main/office/drafts.ts';

const shelved = () => {
  let stopped = 0;
  const ahead = {
    stop: () => {
      stopped += 1;
    },
  };
  return { book: { roster: 'applicants', ahead } as unknown as ShelvedBook, stops: () => stopped };
};

describe('a shelf from before the lock', () => {
  it('takes nothing, finds nothing and changes nothing any more, whoever unlocked since', () => {
    const ids = ['d1', 'd2'];
    const drafts = draftShelf(() => ids.shift() ?? 'none');
    const before = drafts.shelf();
    const first = shelved();
    const id = before.put(first.book);
    drafts.clear();
    expect(first.stops()).toBe(1);
    expect(() => before.put(shelved().book)).toThrow(ActStopped);
    expect(before.find(id)).toBeUndefined();
    const now = drafts.shelf();
    const second = shelved();
    const other = now.put(second.book);
    before.replace(other, first.book);
    before.remove(other);
    expect([now.find(other), before.find(other), second.stops()]).toEqual([second.book, undefined, 0]);
  });

  it('is one with every shelf between two locks', () => {
    const drafts = draftShelf(() => 'd1');
    const { book } = shelved();
    expect(drafts.shelf().find(drafts.shelf().put(book))).toBe(book);
  });
});
