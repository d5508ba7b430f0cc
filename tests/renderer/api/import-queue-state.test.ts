import { describe, expect, it } from 'vitest';
import {
  isClean,
  nextQueue,
  nextToRead,
  type Queue,
  type QueuedFile,
  sameFileBefore,
} from '../../../src-renderer/api/import-queue-state.ts';
import { preview } from '../../support/fake-desk.ts';

const file = (key: string) => ({
  key,
  roundId: 'r1',
  roster: 'applicants' as const,
  fileName: `${key}.xlsx`,
  fileId: key,
});
const queued = (...keys: string[]): Queue => nextQueue([], { type: 'add', files: keys.map(file) });
const states = (queue: Queue) => queue.map((one) => one.state).join(' ');
const draft = (over: Partial<typeof preview> = {}) => ({ ...preview, ...over });
const at = (queue: Queue, key: string) => queue.find((one) => one.key === key) as QueuedFile;

describe('the queue of workbooks', () => {
  it('reads one at a time, in order, and goes on after a broken one', () => {
    let queue = queued('a', 'b');
    expect(nextToRead(queue)?.key).toBe('a');
    queue = nextQueue(queue, { type: 'begin', key: 'a' });
    expect(nextToRead(queue)).toBeUndefined();
    queue = nextQueue(queue, {
      type: 'fail',
      key: 'a',
      tries: 1,
      error: { code: 'refused', reason: 'workbook_damaged' },
    });
    expect(states(queue)).toBe('failed waiting');
    expect(nextToRead(queue)?.key).toBe('b');
  });

  it('takes no answer of a try that was stopped or begun anew', () => {
    let queue = nextQueue(queued('a'), { type: 'begin', key: 'a' });
    queue = nextQueue(queue, { type: 'stop', key: 'a' });
    expect(nextQueue(queue, { type: 'read', key: 'a', tries: 1, preview })).toEqual(queue);
    queue = nextQueue(nextQueue(queue, { type: 'again', key: 'a' }), { type: 'begin', key: 'a' });
    expect(states(nextQueue(queue, { type: 'fail', key: 'a', tries: 1, error: { code: 'cancelled' } }))).toBe(
      'reading',
    );
    expect(states(nextQueue(queue, { type: 'read', key: 'a', tries: 2, preview }))).toBe('read');
  });

  it('counts reading that was stopped as stopped, not as a broken file', () => {
    const queue = nextQueue(queued('a'), { type: 'begin', key: 'a' });
    const stopped = nextQueue(queue, { type: 'fail', key: 'a', tries: 1, error: { code: 'cancelled' } });
    expect(at(stopped, 'a')).toMatchObject({ state: 'stopped', error: null });
  });

  it('keeps every file by name through a lock, without its preview but with its corrected mapping', () => {
    let queue = nextQueue(queued('a', 'b', 'c'), { type: 'begin', key: 'a' });
    queue = nextQueue(queue, { type: 'read', key: 'a', tries: 1, preview });
    const sheets = [{ sheet: 0, take: true, headerRows: [3], columns: [] }];
    queue = nextQueue(queue, { type: 'map', preview, sheets });
    queue = nextQueue(nextQueue(queue, { type: 'begin', key: 'b' }), { type: 'locked' });
    expect(states(queue)).toBe('cleared cleared cleared');
    expect(at(queue, 'a')).toMatchObject({ preview: null, mapping: { sha256: preview.sha256, sheets } });
  });

  it('tells the same file twice, and takes together only what needs no look', () => {
    let queue = queued('a', 'b', 'c', 'd');
    const clean = { refusedRows: 0, refused: [] };
    const drafts = [
      draft({ ...clean, draftId: 'd1', sha256: 'x' }),
      draft({ ...clean, draftId: 'd2', sha256: 'x' }),
      draft({ draftId: 'd3', sha256: 'y' }),
      draft({ ...clean, draftId: 'd4', sha256: 'z', importedBefore: { fileName: 'd', importedUtc: '' } }),
    ];
    for (const [i, key] of ['a', 'b', 'c', 'd'].entries()) {
      queue = nextQueue(nextQueue(queue, { type: 'begin', key }), {
        ...{ type: 'read', key, tries: 1 },
        preview: drafts[i] as typeof preview,
      });
    }
    expect(queue.map((one) => sameFileBefore(queue, one)?.key)).toEqual([undefined, 'a', undefined, undefined]);
    expect(queue.filter((one) => isClean(queue, one)).map(({ key }) => key)).toEqual(['a']);
    const after = nextQueue(queue, { type: 'accept', draftId: 'd1', outcome: { accepted: 41, refusedRows: 0 } });
    expect(at(after, 'a')).toMatchObject({ state: 'accepted', preview: null, outcome: { accepted: 41 } });
    expect(states(after)).toBe('accepted read read read');
  });
});
