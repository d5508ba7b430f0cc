import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} Figures
 * @property {number} ours
 * @property {number} reference measured in the same run, in turns with ours
 * @property {number} n how many measurements the medians are of
 * @property {number} [stallMs] longest time for which the application's main process could not listen meanwhile
 * @property {string} [note] what a reader has to know about the two
 *
 * @typedef {object} Case
 * @property {string} name
 * @property {string} aim
 * @property {'lower' | 'higher'} [better]
 * @property {string} [unit] of ours and reference; ms where nothing is said
 * @property {(surroundings: Surroundings) => Promise<Figures>} run
 *
 * @typedef {object} Surroundings
 * @property {string} folder the case's own, removed afterwards
 * @property {() => Promise<void>} build makes the built application, once for all cases
 *
 * @typedef {object} Row one object of the JSON report
 * @property {string} name
 * @property {number} ours
 * @property {number} reference
 * @property {number} ratio
 * @property {string} aim
 * @property {'lower' | 'higher'} better
 * @property {string} unit
 * @property {number} n
 * @property {number} [stallMs] as in `Figures`
 * @property {string} cpu
 */

const round = (value) => Math.round(value * 1000) / 1000;

/** @param {Case} one @param {Figures} figures @param {string} cpu @returns {Row} */
export function rowOf(one, { ours, reference, n, stallMs }, cpu) {
  const { name, aim, better = 'lower', unit = 'ms' } = one;
  return {
    name,
    ours: round(ours),
    reference: round(reference),
    ratio: round(ours / reference),
    aim,
    better,
    unit,
    n,
    ...(stallMs === undefined ? {} : { stallMs: round(stallMs) }),
    cpu,
  };
}

/**
 * Runs the cases one after the other. One that cannot run does not stop the others.
 * @param {readonly Case[]} cases
 * @param {{ cpu: string, say: (line: string) => void, build: () => Promise<void> }} surroundings
 */
export async function runCases(cases, { cpu, say, build }) {
  const rows = [];
  const notes = [];
  const failures = [];
  for (const one of cases) {
    const folder = mkdtempSync(path.join(tmpdir(), 'jurydesk-bench-'));
    const begun = Date.now();
    try {
      const figures = await one.run({ folder, build });
      rows.push(rowOf(one, figures, cpu));
      if (figures.note) notes.push(`${one.name}: ${figures.note}`);
      say(`${one.name}: ${Math.round((Date.now() - begun) / 1000)} s`);
    } catch (error) {
      failures.push(one.name);
      say(`${one.name} could not run: ${error.message}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { rows, notes, failures };
}

/** @param {readonly Row[]} rows */
export function tableOf(rows) {
  const figure = (value) => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
  const lines = [
    ['name', 'ours', 'reference', 'ratio', 'difference', 'unit', 'aim', 'n'],
    ...rows.map(({ name, ours, reference, ratio, unit, aim, n }) => [
      ...[name, figure(ours), figure(reference), ratio.toFixed(2), figure(ours - reference), unit, aim, String(n)],
    ]),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const isText = new Set([0, 5, 6]);
  return lines
    .map((line) => line.map((cell, i) => (isText.has(i) ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))))
    .map((line) => line.join('  ').trimEnd())
    .join('\n');
}
