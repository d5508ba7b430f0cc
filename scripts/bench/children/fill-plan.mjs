// An office file with one round that waits for its plan: so many applications accepted and frozen, a jury drawn, its
// relations decided, groups formed. Input: { file, rows, jury, password }. Answer: the round's id.
import { answer } from '../lib/child.mjs';
import { attachedBook, roundSetup, startOffice } from '../lib/office.mjs';
import { product } from '../lib/product.mjs';
import { expertGrid, rosterGrid } from '../lib/workbook.mjs';

const { judgeApplicants } = await product('src-main/core/domain/roster/judge-applicants.ts');
const { judgeExperts } = await product('src-main/core/domain/roster/judge-experts.ts');
const { productKeyTools } = await product('src-main/office/keys/argon2.ts');
const { KDF_FLOOR } = await product('src-main/office/keys/kdf.ts');

const GROUPS = 10;
const PAGE = 5000;
const CHECKERS = ['甲某', '乙某'];
const SPOKEN = { kind: 'words', by: '丙某' };

const must = (judged) => {
  if (!judged.ok) throw new Error(`a roster was refused: ${JSON.stringify(judged.refusal)}`);
  return judged.value;
};

await answer(async ({ file, rows, jury, password }) => {
  const { call, close } = startOffice({ keyTools: { ...productKeyTools, calibrate: async () => KDF_FLOOR } });
  const read = async (kind, judged) => {
    const book = { kind, fileName: `${kind}.xlsx`, sha256: '0'.repeat(64), judged: must(judged), cells: '' };
    const { draftId } = await call(`${kind}.readWorkbook`, { roundId }, attachedBook(book));
    await call(`${kind}.acceptImport`, { roundId, draftId });
  };
  await call('office.create', { officeName: 'bench', password }, { kind: 'place', path: file });
  const year = new Date().getFullYear();
  const setup = { ...roundSetup(year), jurySize: jury, alternates: 0, groupCount: GROUPS };
  const { roundId } = await call('rounds.create', { ...setup, meetingDate: `${year + 1}-01-15` });
  await read('applicants', judgeApplicants([rosterGrid(rows)]));
  const { rows: all } = await call('acceptance.list', { roundId });
  const applicationIds = all.map((one) => one.applicationId);
  for (let at = 0; at < applicationIds.length; at += PAGE) {
    const some = { roundId, applicationIds: applicationIds.slice(at, at + PAGE) };
    await call('proofs.seenMany', { ...some, state: 'original', people: CHECKERS });
    await call('acceptance.acceptMany', { ...some, checkers: CHECKERS });
  }
  await call('applicants.freeze', { roundId });
  await read('experts', judgeExperts([expertGrid(jury + 30)]));
  const plan = { method: 'jurydesk/draw/3', contributions: [{ ...SPOKEN, count: 0, highest: 0 }] };
  await call('experts.seal', { roundId, plan });
  const people = { place: '', drawer: CHECKERS[0], witnesses: SPOKEN.by, reason: '', secondPerson: '' };
  const contributions = [{ ...SPOKEN, value: 'bench', highest: 0 }];
  const { attempt } = await call('draw.make', { roundId, contributions, ...people });
  await call('draw.adopt', { roundId, attempt });
  const { conflicts } = await call('recusal.list', { roundId });
  const conflictIds = conflicts.filter((one) => one.state === 'suggested').map((one) => one.conflictId);
  for (let at = 0; at < conflictIds.length; at += PAGE) {
    const decided = { decision: 'confirm', treatment: null, reason: '', ruledBy: '' };
    await call('recusal.decide', { roundId, conflictIds: conflictIds.slice(at, at + PAGE), ...decided });
  }
  await call('recusal.settle', { roundId });
  const forming = { count: GROUPS, evenBy: 'group', spread: 20, keep: false, defenceGroups: [] };
  await call('groups.form', { roundId, ...forming });
  await close();
  return roundId;
});
