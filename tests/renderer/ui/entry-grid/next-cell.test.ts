// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { nextCell } from '../../../../src-renderer/ui/entry-grid/next-cell.ts';

const size = { rows: 3, columns: 2 };
const cases: readonly [string, [number, number], [number, number] | 'out' | undefined, ('shift' | 'editing')?][] = [
  ['ArrowDown', [0, 0], [1, 0]],
  ['ArrowDown', [2, 0], [2, 0]],
  ['ArrowUp', [0, 1], [0, 1]],
  ['ArrowUp', [1, 1], [0, 1], 'editing'],
  ['ArrowRight', [0, 0], [0, 1]],
  ['ArrowRight', [0, 0], undefined, 'editing'],
  ['ArrowLeft', [0, 0], [0, 0]],
  ['ArrowLeft', [0, 1], undefined, 'editing'],
  ['Home', [1, 1], [1, 0]],
  ['End', [1, 0], [1, 1]],
  ['Enter', [0, 0], [1, 0]],
  ['Enter', [1, 0], [0, 0], 'shift'],
  ['Enter', [2, 0], [0, 1]],
  ['Enter', [2, 1], [2, 1]],
  ['Tab', [0, 0], [0, 1]],
  ['Tab', [0, 1], [1, 0]],
  ['Tab', [1, 0], [0, 1], 'shift'],
  ['Tab', [2, 1], 'out'],
  ['Tab', [0, 0], 'out', 'shift'],
  ['7', [0, 0], undefined],
];

describe('where a key leads in a grid', () => {
  it.each(cases)('%s from %j to %j %s', (key, [row, column], to, mark) => {
    const found = nextCell(size, { row, column }, { key, shift: mark === 'shift', editing: mark === 'editing' });
    expect(found).toEqual(Array.isArray(to) ? { row: to[0], column: to[1] } : to);
  });
});
