import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { RowHeights } from './row-heights.ts';

export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /** Heights in px of what is not drawn. */
  readonly above: number;
  readonly below: number;
}

const OVERSCAN = 12;
const LEAST = 24;
/** Of a list that is no longer than this all rows are drawn. */
const MANY = 200;

/** Pure part: which rows to draw for a scroll position, given measured heights where known. */
export function windowOf(heights: RowHeights, scrollTop: number, viewHeight: number): RowWindow {
  const { count } = heights;
  const from = Math.max(0, Math.min(heights.rowAt(scrollTop), count - 1) - OVERSCAN);
  const to = Math.min(count, Math.max(heights.rowAt(scrollTop + viewHeight) + 1 + OVERSCAN, from + LEAST));
  return { from, to, above: heights.above(from), below: heights.total - heights.above(to) };
}

const same = (a: RowWindow, b: RowWindow) =>
  a.from === b.from && a.to === b.to && a.above === b.above && a.below === b.below;

/**
 * Draws only the rows near the view of a scrolling box once there are many. Rows carry `data-index`; `version` changes
 * when the rows are other rows (sorted, filtered) or of another height; `guess` is the height of a row of one line. `all`
 * are the rows without any filter: a key that leaves two hundred of twenty thousand must not draw two hundred at once.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  version: unknown,
  guess: number,
  all: number,
): RowWindow {
  const many = all > MANY;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights
  const heights = useMemo(() => new RowHeights(many ? count : 0, guess), [many, count, version, guess]);
  const [seen, setSeen] = useState({ heights, view: windowOf(heights, 0, 0) });
  // Other rows begin at the top, and so does their box: the effect below moves it there.
  const view = seen.heights === heights ? seen.view : windowOf(heights, 0, box.current?.clientHeight ?? 0);

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const next = windowOf(heights, element.scrollTop, element.clientHeight);
    setSeen((now) => (now.heights === heights && same(now.view, next) ? now : { heights, view: next }));
  }, [box, heights]);

  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = 0;
    look();
  }, [box, look]);

  useEffect(() => {
    const element = box.current;
    if (!element || !many) return undefined;
    element.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      element.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [box, many, look]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn is what is measured
  useLayoutEffect(() => {
    if (!many || !box.current) return;
    let changed = false;
    for (const row of box.current.querySelectorAll<HTMLElement>('tr[data-index]')) {
      const index = Number(row.dataset.index);
      if (heights.isMeasured(index)) continue;
      const { height } = row.getBoundingClientRect();
      if (height > 0) changed = heights.measure(index, height) || changed;
    }
    if (changed) look();
  }, [box, many, heights, view.from, view.to, look]);

  return many ? view : { from: 0, to: count, above: 0, below: 0 };
}
