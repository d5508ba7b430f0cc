import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { OFFICE_FLAGS } from '../../../src-main/shell/office-flags.ts';
import { temporaryFolder } from '../../support/database.ts';

const threads = new URL('../../../src-main/office/drawing/draw-threads.ts', import.meta.url);
const worker = new URL('../../../src-main/office/drawing/draw-worker.ts', import.meta.url);

const pool = {
  candidates: Array.from({ length: 12 }, (_, i) => ({
    ...{ expertId: `e${i}`, poolNumber: i + 1, name: `某${i}`, title: '正高级工程师' },
    ...{ unit: `单位${i % 4}`, specialty: '水利', attributes: { employer: [`单位${i % 4}`] } },
  })),
  ...{ excluded: [], rules: [], seats: 3, alternates: 0 },
};

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = path.join(folder, 'two-lotteries.mjs');
writeFileSync(
  program,
  `import { drawingInThreads } from ${JSON.stringify(threads)};
const drawing = drawingInThreads(new URL(${JSON.stringify(worker)}));
const asked = { panels: 10, secret: '' };
for (const _time of [1, 2]) {
  const made = await drawing.lottery(${JSON.stringify(pool)}, asked, async () => undefined);
  console.log(made.ok ? 'made' : made.refusal.code);
}
`,
);

/** What the program says, and V8 of compiled WebAssembly, which it gives back as soon as it may. */
function said(flags: readonly string[]): string {
  const soon = ['--stress-wasm-code-gc', '--trace-wasm-code-gc', '--disable-warning=ExperimentalWarning'];
  return execFileSync(process.execPath, [...flags, ...soon, program], { encoding: 'utf8' });
}

it('the office keeps the compiled code that its threads share, which V8 may otherwise give back twice', () => {
  expect(said([])).toContain('[wasm-gc]');
  expect(said(OFFICE_FLAGS)).toBe('made\nmade\n');
}, 60_000);
