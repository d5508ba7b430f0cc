// A parser alone reads every cell of a workbook and does nothing with it. Input: { workbook, parser, rows }. Answer: ms.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { answer } from '../lib/child.mjs';

const parsers = {
  async xlsx() {
    const { read } = await import('xlsx');
    return (workbook) => {
      const book = read(readFileSync(workbook), { type: 'buffer', dense: true });
      return book.Sheets[book.SheetNames[0] ?? '']?.['!data']?.length;
    };
  },
  async exceljs() {
    const { default: exceljs } = await import('exceljs');
    return async (workbook) => {
      let rows = 0;
      const reader = new exceljs.stream.xlsx.WorkbookReader(workbook, { worksheets: 'emit', sharedStrings: 'cache' });
      for await (const sheet of reader) for await (const row of sheet) rows += row.cellCount > 0 ? 1 : 0;
      return rows;
    };
  },
};

await answer(async ({ workbook, parser, rows }) => {
  const parse = await parsers[parser]();
  const begun = performance.now();
  const found = await parse(workbook);
  const ms = performance.now() - begun;
  if (found !== rows) throw new Error(`${parser} found ${found} rows instead of ${rows}`);
  return ms;
});
