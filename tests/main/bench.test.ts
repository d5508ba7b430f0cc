import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/bench/lib/arguments.mjs';
import { median, percentile } from '../../scripts/bench/lib/figures.mjs';
import { rowOf, runCases, tableOf } from '../../scripts/bench/lib/run-cases.mjs';

const known = ['one', 'two', 'three'];

describe('what follows npm run bench --', () => {
  it('chooses all cases where nothing is said', () => {
    expect(readArguments([], known)).toEqual({ only: known, json: undefined });
  });

  it('chooses some, in the order of the list, and a file', () => {
    const expected = { only: ['one', 'three'], json: 'out.json' };
    expect(readArguments(['--only', 'three, one', '--json', 'out.json'], known)).toEqual(expected);
    expect(readArguments(['--json=out.json', '--only=one,three'], known)).toEqual(expected);
  });

  it('refuses what it does not know', () => {
    expect(() => readArguments(['--only', 'one,four'], known)).toThrow('unknown case four; known: one, two, three');
    expect(() => readArguments(['--fast'], known)).toThrow('unknown option --fast');
    expect(() => readArguments(['--only', '--json', 'x'], known)).toThrow('--only needs a value');
    expect(() => readArguments(['--json'], known)).toThrow('--json needs a value');
  });
});

describe('figures', () => {
  it('takes the middle of the measured values', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(percentile([...Array(200).keys()], 99)).toBe(197);
    expect(percentile([7], 99)).toBe(7);
    expect(() => median([])).toThrow('nothing was measured');
  });
});

const build = async () => undefined;

const stub = {
  name: 'stub',
  aim: 'ratio <= 2',
  run: async () => ({ ours: 30, reference: 20, n: 5, note: 'made up' }),
};

describe('a run', () => {
  it('reports each case under the agreed keys', async () => {
    const { rows, notes, failures } = await runCases([stub], { cpu: 'a processor', say: () => undefined, build });
    expect(rows).toEqual([
      {
        name: 'stub',
        ours: 30,
        reference: 20,
        ratio: 1.5,
        aim: 'ratio <= 2',
        better: 'lower',
        unit: 'ms',
        n: 5,
        cpu: 'a processor',
      },
    ]);
    expect(notes).toEqual(['stub: made up']);
    expect(failures).toEqual([]);
  });

  it('names the case that cannot run, goes on with the others and leaves no folder behind', async () => {
    const said: string[] = [];
    const folders: string[] = [];
    const broken = {
      name: 'broken',
      aim: 'none',
      run: async ({ folder }: { folder: string }): Promise<never> => {
        folders.push(folder);
        throw new Error('no display');
      },
    };
    const outcome = await runCases([broken, stub], { cpu: '', say: (line: string) => void said.push(line), build });
    expect(outcome.failures).toEqual(['broken']);
    expect(outcome.rows.map((row) => row.name)).toEqual(['stub']);
    expect(said).toContain('broken could not run: no display');
    expect(folders.map((folder) => existsSync(folder))).toEqual([false]);
  });

  it('prints a line a case under the headings', () => {
    const lines = tableOf([rowOf(stub, { ours: 1234.5678, reference: 0.5, n: 5 }, '')]).split('\n');
    expect(lines[0]).toMatch(/^name\s+ours\s+reference\s+ratio\s+difference\s+unit\s+aim\s+n$/u);
    expect(lines[1]?.split(/\s{2,}/u)).toEqual(['stub', '1235', '0.50', '2469.14', '1234', 'ms', 'ratio <= 2', '5']);
  });
});
