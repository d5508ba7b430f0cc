import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** Heights in px of what is not drawn. */
  readonly above: number;
  readonly below: number;
}

// A row of one line at normal size; rows that wrap correct it as soon as they are measured.
const GUESS = 33;
const OVERSCAN = 12;
const LEAST = 60;

/** First index whose rows end below `offset`. */
function rowAt(ends: readonly number[], offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Pure part: which rows to draw for a scroll position, given measured heights where known. */
export function windowOf(
  count: number,
  heights: ReadonlyMap<number, number>,
  scrollTop: number,
  viewHeight: number,
): RowWindow {
  const ends: number[] = [];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum += heights.get(i) ?? GUESS;
    ends.push(sum);
  }
  const from = Math.max(0, rowAt(ends, scrollTop) - OVERSCAN);
  const to = Math.min(count, Math.max(rowAt(ends, scrollTop + viewHeight) + OVERSCAN, from + LEAST));
  return { from, to, above: from === 0 ? 0 : (ends[from - 1] ?? 0), below: sum - (to === 0 ? 0 : (ends[to - 1] ?? 0)) };
}

/**
 * Draws only the rows near the view of a scrolling box once there are many. Rows carry `data-index`; `version` changes
 * when the rows are other rows (sorted, filtered).
 */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number, version: unknown): RowWindow {
  const heights = useRef(new Map<number, number>());
  const [view, setView] = useState({ top: 0, height: 0, measured: 0 });
  const many = count > 200;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights
  useEffect(() => {
    heights.current.clear();
    if (box.current) box.current.scrollTop = 0;
    setView((v) => ({ ...v, top: 0, measured: v.measured + 1 }));
  }, [version]);

  const read = useCallback(() => {
    const element = box.current;
    if (element) setView((v) => ({ ...v, top: element.scrollTop, height: element.clientHeight }));
  }, [box]);

  useEffect(() => {
    const element = box.current;
    if (!element || !many) return undefined;
    read();
    element.addEventListener('scroll', read, { passive: true });
    window.addEventListener('resize', read);
    return () => {
      element.removeEventListener('scroll', read);
      window.removeEventListener('resize', read);
    };
  }, [box, many, read]);

  useLayoutEffect(() => {
    if (!many || !box.current) return;
    let changed = false;
    for (const row of box.current.querySelectorAll<HTMLElement>('tr[data-index]')) {
      const index = Number(row.dataset.index);
      const height = row.getBoundingClientRect().height;
      if (height > 0 && Math.abs((heights.current.get(index) ?? GUESS) - height) > 0.5) {
        heights.current.set(index, height);
        changed = true;
      }
    }
    if (changed) setView((v) => ({ ...v, measured: v.measured + 1 }));
  });

  return useMemo(() => {
    if (!many) return { from: 0, to: count, above: 0, below: 0 };
    return windowOf(count, heights.current, view.top, view.height);
  }, [many, count, view]);
}
