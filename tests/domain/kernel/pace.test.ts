import { describe, expect, it } from 'vitest';
import { inRows, type Pace } from '../../../src-main/core/domain/kernel/pace.ts';

async function heard(rows: number, tellings: number, parts: readonly number[]) {
  const said: number[] = [];
  let total = -1;
  const pace: Pace = (_, of) => {
    total = of;
    return async (more) => {
      said.push(more);
    };
  };
  const told = inRows(pace, 'writing', rows, tellings);
  for (const part of parts) await told(part);
  return { total, said };
}

describe('rows that an act tells of several times', () => {
  it('are counted once: never more than there are, all of them at the end, every word passed on', async () => {
    expect(await heard(10, 20, [5, 5, 5, 5])).toEqual({ total: 10, said: [2, 3, 2, 3] });
    expect(await heard(3, 4, [1, 0, 1, 1, 1])).toEqual({ total: 3, said: [0, 0, 1, 1, 1] });
    expect(await heard(3, 3, [3, 2])).toEqual({ total: 3, said: [3, 0] });
    expect(await heard(0, 0, [0, 0])).toEqual({ total: 0, said: [0, 0] });
  });
});
