import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

/** Rows as they stand in their box. */
interface Placed<R> {
  readonly shown: readonly R[];
  readonly heights: RowHeights;
  /** Changes when somebody asks for other rows. */
  readonly asked: unknown;
}

/**
 * Where the box of the rows `shown` begins. Rows that somebody asked for begin at the top; where the same rows were only
 * read again after an act, the row that stood at the top stays there, and heights go with their rows.
 */
export function placeRows<R>(
  before: Placed<R> | null,
  scrollTop: number,
  { shown, asked, rowKey, guess }: Omit<Placed<R>, 'heights'> & { readonly guess: number; rowKey(row: R): string },
): { readonly heights: RowHeights; readonly top: number } {
  // At the top one stays at the top: the rows of a search or an order come after the question.
  if (before === null || before.asked !== asked || scrollTop <= 0) {
    return { heights: new RowHeights(shown.length, guess), top: 0 };
  }
  const known = new Map<string, number>();
  before.shown.forEach((row, i) => {
    if (before.heights.isMeasured(i)) known.set(rowKey(row), before.heights.heightOf(i));
  });
  const heights = new RowHeights(shown.length, (i) => known.get(rowKey(shown[i] as R)) ?? guess);
  // The first row of the view that is still there.
  const places = new Map(shown.map((row, i) => [rowKey(row), i]));
  for (let i = before.heights.rowAt(scrollTop); i < before.shown.length; i++) {
    const now = places.get(rowKey(before.shown[i] as R));
    if (now !== undefined)
      return { heights, top: heights.above(now) + Math.max(0, scrollTop - before.heights.above(i)) };
  }
  return { heights, top: heights.total };
}

interface Windowed<R> {
  readonly shown: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Changes when somebody asks for other rows: searches, filters, sorts. */
  readonly asked: unknown;
  /** Height of a row of one line. */
  readonly guess: number;
  /** How many rows there are without any filter: a key that leaves two hundred of twenty thousand must not draw them at once. */
  readonly all: number;
}

/** Draws only the rows near the view of a scrolling box once there are many. Rows carry `data-index`. */
export function useRowWindow<R>(box: RefObject<HTMLElement | null>, rows: Windowed<R>): RowWindow {
  const { shown, rowKey, asked, guess, all } = rows;
  const many = all > MANY;
  const held = useRef<Placed<R> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows read again are placed once, by the keys they have then
  const { heights, top } = useMemo(() => {
    const scrollTop = box.current?.scrollTop ?? 0;
    if (many) return placeRows(held.current, scrollTop, { shown, asked, rowKey, guess });
    return { heights: new RowHeights(0, guess), top: held.current?.asked === asked ? scrollTop : 0 };
  }, [many, shown, asked, guess]);
  const [seen, setSeen] = useState({ heights, view: windowOf(heights, 0, 0) });
  // Until the effect below has looked: what is in view where the box begins.
  const view = seen.heights === heights ? seen.view : windowOf(heights, top, box.current?.clientHeight ?? 0);

  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const next = windowOf(heights, element.scrollTop, element.clientHeight);
    setSeen((now) => (now.heights === heights && same(now.view, next) ? now : { heights, view: next }));
  }, [box, heights]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows of these heights are those shown with them
  useLayoutEffect(() => {
    held.current = { shown, heights, asked };
    if (box.current) box.current.scrollTop = top;
    look();
  }, [box, heights, top, look]);

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

  return many ? view : { from: 0, to: shown.length, above: 0, below: 0 };
}
