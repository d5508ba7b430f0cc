// An office file with one round of so many applications, left open for nobody. Input: { file, rows, password }. Answer:
// the round's id.
import { answer } from '../lib/child.mjs';
import { attachedBook, roundSetup, startOffice } from '../lib/office.mjs';
import { product } from '../lib/product.mjs';
import { rosterGrid } from '../lib/workbook.mjs';

const { judgeApplicants } = await product('src-main/core/domain/roster/judge-applicants.ts');
const { productKeyTools } = await product('src-main/office/keys/argon2.ts');
const { KDF_FLOOR } = await product('src-main/office/keys/kdf.ts');

await answer(async ({ file, rows, password }) => {
  const { call, close } = startOffice({ keyTools: { ...productKeyTools, calibrate: async () => KDF_FLOOR } });
  await call('office.create', { officeName: 'bench', password }, { kind: 'place', path: file });
  const { roundId } = await call('rounds.create', roundSetup(2026));
  const judged = judgeApplicants([rosterGrid(rows)]);
  if (!judged.ok) throw new Error(`the roster was refused: ${JSON.stringify(judged.refusal)}`);
  const about = {
    kind: 'applicants',
    fileName: 'roster.xlsx',
    sha256: '0'.repeat(64),
    judged: judged.value,
    cells: '',
  };
  const { draftId } = await call('applicants.readWorkbook', { roundId }, attachedBook(about));
  await call('applicants.acceptImport', { roundId, draftId });
  await close();
  return roundId;
});
