import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  filledDown,
  type Key,
  moved,
  type Place,
  pasted,
  type Selection,
} from '../../../../src-renderer/ui/sheet-grid/moves.ts';
import { rowAt, rowStarts } from '../../../../src-renderer/ui/sheet-grid/row-heights.ts';
import { oneLine, readTsv, writeTsv } from '../../../../src-renderer/ui/sheet-grid/tsv.ts';

const size = { rows: 5, columns: 3, page: 2 };
const press = (key: string, from: Selection, more: Partial<Key> = {}) =>
  moved(from, { key, shift: false, ctrl: false, ...more }, size);
const block = (top: number, left: number, bottom: number, right: number): Selection => ({
  anchor: { row: top, column: left },
  active: { row: bottom, column: right },
});

describe('the caret', () => {
  it.each([
    ['Enter', [1, 1], {}, [2, 1]],
    ['Enter', [1, 1], { shift: true }, [0, 1]],
    ['Enter', [4, 1], {}, [4, 1]],
    ['Tab', [1, 1], {}, [1, 2]],
    ['Tab', [1, 2], {}, [2, 0]],
    ['Tab', [1, 0], { shift: true }, [0, 2]],
    ['Tab', [4, 2], {}, 'out'],
    ['Tab', [0, 0], { shift: true }, 'out'],
    ['ArrowLeft', [1, 0], {}, [1, 0]],
    ['ArrowDown', [1, 0], { ctrl: true }, [4, 0]],
    ['PageDown', [1, 0], {}, [3, 0]],
    ['Home', [3, 2], {}, [3, 0]],
    ['End', [3, 0], { ctrl: true }, [4, 2]],
    ['a', [1, 1], {}, undefined],
  ] as const)('%s from %j with %j', (key, [row, column], more, expected) => {
    const next = press(key, at(row, column), more);
    const found = typeof next === 'object' ? [next.active.row, next.active.column] : next;
    expect(found).toEqual(expected);
  });

  it('takes the other corner of a selection along only with Shift', () => {
    expect(press('ArrowDown', at(1, 1), { shift: true })).toEqual({
      anchor: { row: 1, column: 1 },
      active: { row: 2, column: 1 },
    });
    expect(press('ArrowDown', block(1, 1, 2, 2))).toEqual(at(3, 2));
  });
});

const written = (cells: readonly (Place & { text: string })[]) => cells.map((c) => `${c.row}${c.column}${c.text}`);

describe('pasting', () => {
  it.each([
    [[['a', 'b']], at(0, 0), ['00a', '01b']],
    [[['a'], ['b']], at(4, 2), ['42a']],
    [[['a', 'b', 'c']], at(0, 2), ['02a']],
    [[['x']], block(0, 0, 1, 1), ['00x', '01x', '10x', '11x']],
    [[['a'], ['b']], block(0, 0, 3, 0), ['00a', '10b', '20a', '30b']],
    [[['a'], ['b']], block(0, 0, 2, 0), ['00a', '10b']],
  ] as const)('%j into %j', (cells, selection, expected) => {
    expect(written(pasted(cells, selection, size))).toEqual(expected);
  });

  it('fills down from the first selected row, or from the row above', () => {
    const text = ({ row, column }: Place) => `r${row}c${column}`;
    expect(written(filledDown(block(1, 0, 3, 1), text))).toEqual(['20r1c0', '21r1c1', '30r1c0', '31r1c1']);
    expect(written(filledDown(at(1, 0), text))).toEqual(['10r0c0']);
    expect(filledDown(at(0, 0), text)).toEqual([]);
  });
});

describe('the clipboard of spreadsheets', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"一\n二"\tb', [['一\n二', 'b']]],
    ['"say ""yes"""', [['say "yes"']]],
    ['a\t\tb', [['a', '', 'b']]],
    ['\n', [['']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
    ['', []],
  ])('reads %j', (text, cells) => {
    expect(readTsv(text)).toEqual(cells);
  });

  it('is read back as it was written', () => {
    const cell = fc.stringMatching(/^[a中\t\n" ]{0,5}$/u).filter((text) => !text.includes('\r'));
    const row = fc.array(cell, { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(readTsv(writeTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('puts a cell of several lines into one', () => {
    expect(oneLine(' 青海大学 \r\n 水利工程\n')).toBe('青海大学 水利工程');
  });
});

it('finds the row at an offset, whatever the heights', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }),
      fc.nat(400),
      (heights, offset) => {
        const starts = rowStarts(heights.length, (row) => heights[row] ?? 1);
        const row = rowAt(starts, offset);
        const end = starts[heights.length] ?? 0;
        if (offset >= end) expect(row).toBe(heights.length - 1);
        else expect((starts[row] ?? 0) <= offset && offset < (starts[row + 1] ?? 0)).toBe(true);
      },
    ),
  );
});
