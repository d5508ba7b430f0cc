import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src-main/core/domain/kernel/pace.ts';
import { rowOrder } from '../../../src-renderer/ui/row-order.ts';
import { inSlices } from '../../../src-renderer/ui/slices.ts';

const collator = new Intl.Collator('zh-CN', { numeric: true });
const rows = Array.from({ length: 3000 }, (_, i) => ({
  at: i,
  name: i % 97 === 0 ? null : `${'王李张刘陈杨赵黄'[(i * 5) % 8]}${'伟芳娜敏静'[(i * 3) % 5]}`,
  points: i % 11 === 0 ? null : (i * 37) % 1000,
}));

describe('the order of rows', () => {
  it.each(['name', 'points'] as const)('is that of a plain stable sort by %s, what is missing last', (by) => {
    for (const down of [false, true]) {
      const sign = down ? -1 : 1;
      const plain = rows
        .filter((row) => row[by] !== null)
        .sort((a, b) => {
          const [x, y] = [a[by], b[by]];
          return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(`${x}`, `${y}`));
        });
      const missing = rows.filter((row) => row[by] === null);
      expect(atOnce(rowOrder(rows, (row) => row[by], down, collator))).toEqual([...plain, ...missing]);
    }
  });

  it('comes in slices, and not at all where it is called off', async () => {
    const whole = await inSlices(
      rowOrder(rows, (row) => row.name, false, collator),
      new AbortController().signal,
    );
    expect(whole).toEqual(atOnce(rowOrder(rows, (row) => row.name, false, collator)));
    const stop = new AbortController();
    stop.abort();
    expect(
      await inSlices(
        rowOrder(rows, (row) => row.at, false, collator),
        stop.signal,
      ),
    ).toBeUndefined();
  });
});
