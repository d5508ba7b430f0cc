import { describe, expect, it } from 'vitest';
import { windowOf } from '../../src-renderer/ui/row-window.ts';

describe('the rows drawn of a long list', () => {
  const known = new Map([
    [0, 60],
    [1, 90],
  ]);

  it.each([0, 1000, 30_000, 66_000])('cover the view and leave the whole height at %i px', (top) => {
    const { from, to, above, below } = windowOf(2000, known, top, 600);
    const height = (i: number) => known.get(i) ?? 33;
    let before = 0;
    for (let i = 0; i < from; i++) before += height(i);
    let drawn = 0;
    for (let i = from; i < to; i++) drawn += height(i);
    expect(above).toBe(before);
    expect(above + drawn + below).toBe(60 + 90 + 1998 * 33);
    expect(above).toBeLessThanOrEqual(top);
    expect(above + drawn).toBeGreaterThanOrEqual(Math.min(top + 600, 60 + 90 + 1998 * 33));
    expect(to - from).toBeLessThan(120);
  });

  it('draws the first rows where nothing was measured', () => {
    expect(windowOf(300, new Map(), 0, 0)).toMatchObject({ from: 0, to: 60, above: 0 });
  });
});
