// Unlocking the office and asking for the rounds that its first page shows, against the key derivation alone with the
// parameters of that office. Input: { folder, rounds, applicationsPerRound, runs }. Answer: { ours, reference }, lists
// of milliseconds.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { answer } from '../lib/child.mjs';
import { attachedBook, roundSetup, startOffice } from '../lib/office.mjs';
import { product } from '../lib/product.mjs';
import { rosterGrid } from '../lib/workbook.mjs';

const { judgeApplicants } = await product('src-main/core/domain/roster/judge-applicants.ts');
const { argon2id } = await product('src-main/office/keys/argon2.ts');
const { keysPathFor } = await product('src-main/office/keys/file-places.ts');
const { readKeyFile } = await product('src-main/office/keys/key-file.ts');

const PASSWORD = 'correct horse battery staple';

async function fill(call, rounds, applications) {
  for (let year = 2026 - rounds; year < 2026; year++) {
    const { roundId } = await call('rounds.create', roundSetup(year));
    const judged = judgeApplicants([rosterGrid(applications)]);
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
  }
}

await answer(async ({ folder, rounds, applicationsPerRound, runs }) => {
  const file = path.join(folder, 'office.jury');
  const first = startOffice();
  await first.call('office.create', { officeName: 'bench', password: PASSWORD }, { kind: 'place', path: file });
  await fill(first.call, rounds, applicationsPerRound);
  await first.close();

  const keys = readKeyFile(keysPathFor(file));
  const wrap = keys.ok ? keys.value.wraps.find((one) => one.kind === 'password') : undefined;
  if (wrap?.kind !== 'password') throw new Error('the key file has no password');
  const salt = new Uint8Array(Buffer.from(wrap.salt, 'base64'));

  const times = { ours: /** @type {number[]} */ ([]), reference: /** @type {number[]} */ ([]), kdf: wrap.kdf };
  const office = startOffice({ knownFile: file });
  // One round unmeasured: both sides then run compiled code.
  for (let i = -1; i < runs; i++) {
    const begun = performance.now();
    await argon2id(PASSWORD, salt, wrap.kdf);
    const between = performance.now();
    await office.call('office.unlock', { password: PASSWORD });
    const cards = await office.call('rounds.list', {});
    const ended = performance.now();
    if (cards.length !== rounds) throw new Error(`${cards.length} of ${rounds} rounds were listed`);
    await office.call('office.lock', {});
    if (i < 0) continue;
    times.reference.push(between - begun);
    times.ours.push(ended - between);
  }
  await office.close();
  return times;
});
