import { afterEach, beforeEach, expect, test } from 'vitest';
import { shortDigest } from '../../../src-main/core/domain/acceptance/list-digest.ts';
import type { FormCode } from '../../../src-main/core/reports/index.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { missingFor, paperOf, roundForms } from '../../../src-main/features/documents/papers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { documents as words } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { noticeInput, untilClosed } from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
});
afterEach(() => b.cleanup());

const READY: readonly FormCode[] = ['F05', 'F06', 'F08', 'F10', 'F11', 'F14', 'F15', 'F18'];

async function textsOf(): Promise<Map<FormCode, string>> {
  const state = must(await b.ask(loadPaperState, b.roundId));
  return new Map(
    roundForms.map((form) => [form, JSON.stringify(paperOf(form, state, words, { specimen: true }) ?? null)]),
  );
}

test('documents name the frozen list and how much of it changed; tally and minutes say what', async () => {
  const [one, two] = must(await b.ask(applicants.list, { roundId: b.roundId })).applications;
  if (one === undefined || two === undefined) throw new Error('nobody');
  const common = { roundId: b.roundId, authority: '青人社函〔2022〕9号', by: '王敏' };
  const leave = { ...common, applicationId: one.applicationId, change: 'withdraw' as const, to: '', reason: '已调离' };
  const name = { ...common, applicationId: two.applicationId, change: 'name' as const, to: '改名', reason: '名册抄错' };
  must(await b.act(applicants.amend, leave));
  must(await b.act(applicants.amend, name));
  await untilClosed(b);
  const digest = shortDigest(must(await b.ask(applicants.frozenList, { roundId: b.roundId }))?.digest ?? '');
  const texts = await textsOf();
  for (const form of READY) expect([form, texts.get(form)?.includes(digest)]).toEqual([form, true]);
  for (const form of READY.filter((f) => f !== 'F18')) expect(texts.get(form)).toContain('锁定后变更 2 处');
  for (const form of ['F14', 'F15'] as const) {
    expect(texts.get(form)).toContain(`更正姓名：${two.name} → 改名`);
    expect(texts.get(form)).toContain('已调离（青人社函〔2022〕9号）');
  }
  for (const secret of ['锁定后', '已调离', '名册抄错']) expect(texts.get('F18')).not.toContain(secret);
  for (const form of ['F01', 'F13'] as const) expect(texts.get(form)).not.toContain(digest);
});

/** Of the time before the list, letters, ballots and what is about the jury alone. */
const OTHERS: readonly FormCode[] = ['F01', 'F02', 'F09', 'F13', 'F26', 'F39', 'F40', 'F41', 'F42', 'F44'];

test('every document that a round can make after the freeze names its list', async () => {
  const { roundId } = b;
  await untilClosed(b);
  must(await b.act(notice.post, noticeInput(b, day('2022-11-21'))));
  b.today = day('2022-12-05');
  must(await b.act(notice.close, { roundId, note: '' }));
  const [one] = must(await b.ask(applicants.list, { roundId })).applications;
  const of = one?.applicationId ?? '';
  const digest = shortDigest(must(await b.ask(applicants.frozenList, { roundId }))?.digest ?? '');
  const state = must(await b.ask((context, id) => loadPaperState(context, id, of), roundId));
  const forms = roundForms.filter((form) => !OTHERS.includes(form) && missingFor(form, state) === undefined);
  expect(forms).toEqual(expect.arrayContaining([...READY, 'F16', 'F17', 'F19', 'F21', 'F24', 'F29', 'F34']));
  for (const form of [...forms, 'F32'] as const) {
    const text = JSON.stringify(paperOf(form, state, words, { specimen: true, ...(form === 'F32' ? { of } : {}) }));
    expect([form, text.includes(digest)]).toEqual([form, true]);
  }
});

test('an unchanged list is said to be unchanged', async () => {
  const texts = await textsOf();
  expect(texts.get('F08')).toContain('锁定后没有变更');
});

test('a list that was opened again says so on every later document, the chief ones with the reason', async () => {
  await b.cleanup();
  b = new RoundBuilder();
  const roundId = await b.untilSealed();
  must(await b.unseal());
  const old = shortDigest(must(await b.ask(applicants.frozenList, { roundId }))?.digest ?? '');
  const grounds = { reason: '漏报一人', authority: '青人社函〔2022〕9号', by: '王敏' };
  must(await b.act(applicants.unfreeze, { roundId, ...grounds }, 'applicants'));
  must(await b.act(applicants.freeze, { roundId }, 'applicants'));
  must(await b.seal());
  const { attempt } = must(await b.work(draw.make, { ...b.drawInput('draw', '漏报一人') }, 'draw'));
  must(await b.work(draw.adopt, { roundId, attempt }, 'draw'));
  await b.settle();
  must(await b.formGroups(4));
  must(await b.assignReviewers());
  await untilClosed(b);
  const texts = await textsOf();
  for (const form of ['F05', 'F08', 'F14', 'F15'] as const) {
    expect([form, texts.get(form)?.includes('此前锁定后又解除 1 次')]).toEqual([form, true]);
  }
  for (const form of ['F14', 'F15'] as const) {
    expect(texts.get(form)).toContain(`2022年11月21日锁定（校验码 ${old}）`);
    expect(texts.get(form)).toContain('理由：漏报一人（青人社函〔2022〕9号）');
  }
  for (const secret of ['解除', '漏报']) expect(texts.get('F18')).not.toContain(secret);
});
