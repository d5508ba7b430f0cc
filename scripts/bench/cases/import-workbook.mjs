import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { inChild } from '../lib/child.mjs';
import { median } from '../lib/figures.mjs';
import { product } from '../lib/product.mjs';
import { acceptedOf, ROWS_ABOVE, writeRoster } from '../lib/workbook.mjs';

const { OFFICE_FLAGS } = await product('src-main/shell/office-flags.ts');

const RECORDS = 20_000;
const RUNS = 5;
const PARSERS = ['xlsx', 'exceljs'];

/** @type {import('../lib/run-cases.mjs').Case} */
export const importWorkbook = {
  name: 'import-xlsx-end-to-end-vs-parser',
  aim: 'ratio <= 2',
  async run({ folder, build }) {
    await build();
    const workbook = path.join(folder, 'roster.xlsx');
    writeRoster(workbook, RECORDS);
    const parsed = { xlsx: [], exceljs: [] };
    const ours = [];
    for (let i = 0; i < RUNS; i++) {
      for (const parser of PARSERS) {
        parsed[parser].push(await inChild('parse-workbook', { workbook, parser, rows: RECORDS + ROWS_ABOVE }));
      }
      const place = mkdtempSync(path.join(folder, 'office-'));
      const input = { folder: place, workbook, accepted: acceptedOf(RECORDS) };
      ours.push(await inChild('import-workbook', input, OFFICE_FLAGS));
    }
    const [fastest, ...others] = PARSERS.map((parser) => ({ parser, ms: median(parsed[parser]) })).sort(
      (a, b) => a.ms - b.ms,
    );
    if (!fastest) throw new Error('no parser was measured');
    const slower = others.map(({ parser, ms }) => `${parser} ${ms.toFixed(0)} ms`).join(', ');
    const part = (/** @type {'readMs' | 'logMs'} */ of) => `${median(ours.map((run) => run[of])).toFixed(0)} ms`;
    return {
      ours: median(ours.map((run) => run.ms)),
      reference: fastest.ms,
      n: RUNS,
      note: `fastest parser ${fastest.parser} (${slower}); of ours ${part('readMs')} in the import process; after the answer the log is moved into the file in ${part('logMs')}`,
    };
  },
};
