// One roster on its way through the product: read and judged in the import process, previewed, accepted into the
// encrypted file with its audit row, committed and answered. Input: { folder, workbook, accepted }. Answer: ms, of the
// whole, of the reading, and of what comes after the answer: the log moved into the file.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { root } from '../../lib/paths.mjs';
import { answer } from '../lib/child.mjs';
import { attachedBook, roundSetup, startOffice } from '../lib/office.mjs';
import { product } from '../lib/product.mjs';

const { runImport } = await product('src-main/import/run-import.ts');
const { spawnNodeChild } = await product('src-main/import/spawn-node-child.ts');
const { productKeyTools } = await product('src-main/office/keys/argon2.ts');
const { KDF_FLOOR } = await product('src-main/office/keys/kdf.ts');

const entry = path.join(root, 'out', 'main', 'import.js');

await answer(async ({ folder, workbook, accepted }) => {
  const { call, close } = startOffice({ keyTools: { ...productKeyTools, calibrate: async () => KDF_FLOOR } });
  const office = { officeName: 'bench', password: 'correct horse battery staple' };
  await call('office.create', office, { kind: 'place', path: path.join(folder, 'office.jury') });
  const { roundId } = await call('rounds.create', roundSetup(2026));

  const begun = performance.now();
  const outcome = await runImport({ path: workbook, kind: 'applicants' }, { spawn: () => spawnNodeChild(entry) });
  if (!outcome.ok) throw new Error(`the workbook was refused: ${JSON.stringify(outcome.refusal)}`);
  const read = performance.now();
  const { draftId } = await call('applicants.readWorkbook', { roundId }, attachedBook(outcome.value));
  const counts = await call('applicants.acceptImport', { roundId, draftId });
  const answered = performance.now();
  await close();
  const closed = performance.now();
  if (counts.accepted !== accepted) throw new Error(`${counts.accepted} records were accepted instead of ${accepted}`);
  return { ms: answered - begun, readMs: read - begun, logMs: closed - answered };
});
