// @vitest-environment node

import { describe, expect, it } from 'vitest';
import { type CellEvent, type CellState, stepCell } from '../../../../src-renderer/ui/entry-grid/cell-machine.ts';

const view = (original: string, draft = original): CellState => ({ mode: 'view', original, draft });
const edit = (original: string, draft: string): CellState => ({ mode: 'edit', original, draft });

interface Case {
  readonly what: string;
  readonly from: CellState;
  readonly event: CellEvent;
  readonly to: CellState;
  readonly save: string | null;
}

const cases: readonly Case[] = [
  { what: 'typing overwrites', from: view('80'), event: { type: 'typed', text: '9' }, to: edit('80', '9'), save: null },
  {
    what: 'typing goes on',
    from: edit('80', '9'),
    event: { type: 'typed', text: '90' },
    to: edit('80', '90'),
    save: null,
  },
  { what: 'F2 keeps what stands there', from: view('80'), event: { type: 'edit' }, to: edit('80', '80'), save: null },
  {
    what: 'F2 on a refused draft keeps the draft',
    from: view('80', '800'),
    event: { type: 'edit' },
    to: edit('80', '800'),
    save: null,
  },
  { what: 'Delete empties', from: view('80'), event: { type: 'clear' }, to: edit('80', ''), save: null },
  { what: 'Escape restores', from: edit('80', '9'), event: { type: 'cancel' }, to: view('80'), save: null },
  {
    what: 'Escape drops a refused draft',
    from: view('80', '800'),
    event: { type: 'cancel' },
    to: view('80'),
    save: null,
  },
  { what: 'leaving saves', from: edit('80', '90'), event: { type: 'leave' }, to: view('80', '90'), save: '90' },
  {
    what: 'leaving saves without blanks',
    from: edit('', ' 90 '),
    event: { type: 'leave' },
    to: view('', '90'),
    save: '90',
  },
  {
    what: 'leaving an emptied cell saves that it is empty',
    from: edit('80', ''),
    event: { type: 'leave' },
    to: view('80', ''),
    save: '',
  },
  {
    what: 'leaving unchanged saves nothing',
    from: edit('80', '80'),
    event: { type: 'leave' },
    to: view('80'),
    save: null,
  },
  { what: 'leaving in view saves nothing', from: view('80'), event: { type: 'leave' }, to: view('80'), save: null },
  {
    what: 'leaving a refused draft does not send it again',
    from: view('80', '800'),
    event: { type: 'leave' },
    to: view('80', '800'),
    save: null,
  },
  {
    what: 'saved text stands',
    from: view('80', '90'),
    event: { type: 'saved', text: '90.00' },
    to: view('90.00'),
    save: null,
  },
  {
    what: 'an answer does not touch what is typed meanwhile',
    from: edit('80', '7'),
    event: { type: 'saved', text: '90.00' },
    to: edit('90.00', '7'),
    save: null,
  },
  {
    what: 'news of the disk is shown',
    from: view('80'),
    event: { type: 'loaded', text: '85' },
    to: view('85'),
    save: null,
  },
  {
    what: 'news does not throw away a refused draft',
    from: view('80', '800'),
    event: { type: 'loaded', text: '80' },
    to: view('80', '800'),
    save: null,
  },
  {
    what: 'news does not throw away typing',
    from: edit('80', '9'),
    event: { type: 'loaded', text: '85' },
    to: edit('85', '9'),
    save: null,
  },
  {
    what: 'news that brings the held draft makes the cell clean',
    from: view('', '9'),
    event: { type: 'loaded', text: '9' },
    to: view('9'),
    save: null,
  },
];

describe('the cell of a keyboard grid', () => {
  it.each(cases)('$what', ({ from, event, to, save }) => {
    expect(stepCell(from, event)).toEqual({ state: to, save });
  });
});
