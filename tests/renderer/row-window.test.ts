import { describe, expect, it } from 'vitest';
import { RowHeights } from '../../src-renderer/ui/row-heights.ts';
import { placeRows, windowOf } from '../../src-renderer/ui/row-window.ts';

describe('the rows drawn of a long list', () => {
  const COUNT = 20_000;
  const tall = new Map([
    [0, 60],
    [1, 90],
    [7000, 200],
    [19_999, 75],
  ]);
  const height = (i: number) => tall.get(i) ?? 33;
  const heights = new RowHeights(COUNT, 33);
  for (const [i, px] of tall) heights.measure(i, px);
  const total = Array.from({ length: COUNT }, (_, i) => height(i)).reduce((sum, one) => sum + one, 0);

  it.each([0, 59, 60, 61, 1000, 231_000, 400_000, total - 600])(
    'cover the view and leave the whole height at %i px',
    (top) => {
      const { from, to, above, below } = windowOf(heights, top, 600);
      let before = 0;
      for (let i = 0; i < from; i++) before += height(i);
      let drawn = 0;
      for (let i = from; i < to; i++) drawn += height(i);
      expect(above).toBe(before);
      expect(above + drawn + below).toBe(total);
      expect(above).toBeLessThanOrEqual(top);
      expect(above + drawn).toBeGreaterThanOrEqual(Math.min(top + 600, total));
      expect(to - from).toBeLessThan(60);
    },
  );

  it('draws the first rows where nothing was measured, and none of none', () => {
    expect(windowOf(new RowHeights(300, 44), 0, 0)).toEqual({ from: 0, to: 24, above: 0, below: 276 * 44 });
    expect(windowOf(new RowHeights(0, 44), 0, 500)).toEqual({ from: 0, to: 0, above: 0, below: 0 });
  });

  it('finds the row at every place as adding up one by one does', () => {
    const some = new RowHeights(37, 10);
    const px = Array.from({ length: 37 }, (_, i) => 10 + ((i * 7) % 5));
    px.forEach((one, i) => void some.measure(i, one));
    px[3] = 40;
    expect(some.measure(3, 40)).toBe(true);
    expect(some.measure(3, 40.2)).toBe(false);
    for (let offset = 0; offset < some.total + 5; offset++) {
      let row = 0;
      let end = px[0] ?? 0;
      while (row < 37 && end <= offset) end += px[++row] ?? 0;
      expect(some.rowAt(offset)).toBe(row);
    }
  });
});

describe('a list that was read again', () => {
  const GUESS = 33;
  const rowKey = (row: { readonly id: string }) => row.id;
  const rows = (ids: readonly number[]) => ids.map((id) => ({ id: String(id) }));
  const ids = Array.from({ length: 300 }, (_, i) => i);
  const before = { shown: rows(ids), heights: new RowHeights(300, GUESS), asked: 1 };
  for (const i of ids.slice(0, 60)) before.heights.measure(i, 50);
  /** Ten pixels of row 40 are above the view. */
  const scrolled = 40 * 50 + 10;
  const placed = (shown: readonly number[], asked = 1, top = scrolled) =>
    placeRows(before, top, { shown: rows(shown), asked, rowKey, guess: GUESS });

  it('stays where it was, with the heights that were measured, which are measured again', () => {
    const { heights, top } = placed(ids);
    expect(top).toBe(scrolled);
    expect(heights.total).toBe(60 * 50 + 240 * GUESS);
    expect(heights.isMeasured(40)).toBe(false);
  });

  it('keeps the row at the top where rows before it are gone, and the next one where it is gone itself', () => {
    expect(placed(ids.filter((id) => id !== 3)).top).toBe(scrolled - 50);
    const { heights, top } = placed(ids.filter((id) => id !== 40));
    expect(heights.rowAt(top)).toBe(40);
    expect(placed(ids.slice(0, 5)).top).toBe(5 * 50);
  });

  it('begins at the top where other rows were asked for, and stays there while they come', () => {
    expect(placed(ids, 2).top).toBe(0);
    expect(placed([...ids].reverse(), 1, 0)).toMatchObject({ top: 0 });
  });
});
