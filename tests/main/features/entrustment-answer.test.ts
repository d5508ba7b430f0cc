import { afterEach, beforeEach, expect, test } from 'vitest';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { missingFor, paperOf } from '../../../src-main/features/documents/papers.ts';
import { entrustments } from '../../../src-main/features/entrustments/entrustments.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { documents as zh } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { noticeInput, untilClosed } from '../../support/meeting-builder.ts';
import { must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned('small-2022');
});
afterEach(() => b.cleanup());

const by = '王敏';
const letter = {
  letterNumber: '东人社函〔2022〕7号',
  letterOn: day('2022-11-01'),
  fromBody: '海东市人社局',
  toBody: '评审办',
  note: '',
  by,
};
type Person = Parameters<typeof entrustments.add>[1]['person'];

async function received(person: Person): Promise<string> {
  const at = { roundId: b.roundId };
  const { entrustmentId } = must(await b.act(entrustments.add, { ...at, direction: 'in', ...letter, person }));
  const reply = { reply: 'agreed', replyOn: day('2022-11-10'), replyNumber: '', reason: '', by } as const;
  must(await b.act(entrustments.recordReply, { ...at, entrustmentId, ...reply }));
  return entrustmentId;
}
const record = async (entrustmentId: string, result: 'passed' | 'failed' | 'not_evaluated', reason = '') =>
  must(
    await b.act(entrustments.recordResult, {
      ...{ roundId: b.roundId, entrustmentId, result, resultOn: b.today, resultNumber: '青工评办函〔2022〕9号' },
      ...{ reason, by },
    }),
  );
const state = async () => must(await b.ask(loadPaperState, b.roundId));
const whyNot = async (of: string) => missingFor('F26', await state(), of);
const paper = async (of: string) => paperOf('F26', await state(), zh, { specimen: false, of }) as ReportModel;

test('the answer to a letter received waits for the notice and says what the vote said, no more', async () => {
  const { subjects } = await state();
  const ids = await Promise.all(
    subjects.slice(0, 12).map(({ applicationId }) => received({ applicationId } as Person)),
  );
  const [first = ''] = ids;
  expect(await whyNot(first)).toBe('entrustment_result_missing');
  await untilClosed(b);
  await record(first, 'passed');
  expect(await whyNot(first)).toBe('notice_not_closed');
  const { endsOn } = must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
  b.today = `${endsOn.slice(0, 8)}29` as IsoDate;
  must(await b.act(notice.close, { roundId: b.roundId, note: '' }, 'notice'));

  const { signed } = await state();
  const outcomeOf = (at: number) =>
    signed.find((one) => one.item.subject.applicationId === subjects[at]?.applicationId)?.outcome;
  const at = (wanted: string) => ids.findIndex((_, i) => outcomeOf(i) === wanted);
  const [yes, no] = [at('passed'), at('failed')];
  expect([yes >= 0, no >= 0]).toEqual([true, true]);
  for (const [i, outcome, other] of [
    [yes, 'passed', 'failed'],
    [no, 'failed', 'passed'],
  ] as const) {
    const of = ids[i] ?? '';
    await record(of, other, i === 0 ? '改登' : '');
    expect(await whyNot(of)).toBe('entrustment_result_differs');
    await record(of, outcome, '核对后改登');
    expect(await whyNot(of)).toBeUndefined();
    const model = await paper(of);
    const text = JSON.stringify(model.blocks);
    const subject = subjects[i];
    for (const part of ['海东市人社局：', letter.letterNumber, subject?.name, subject?.title, '评审办（盖章）']) {
      expect([part, text.includes(part ?? '?')]).toEqual([part, true]);
    }
    expect([model.title, model.subtitle]).toEqual(['委托评审结果回函', '青工评办函〔2022〕9号']);
    expect([text.includes('会议评审，通过'), text.includes('未通过')]).toEqual([i === yes, i === no]);
    // Only who passed stood on the notice; nobody's number or votes go into the letter.
    expect(text.includes('公示情况')).toBe(i === yes);
    expect(text).not.toContain(subject?.idNumber);
    expect(text).not.toMatch(/票/u);
  }
});

test('who was entrusted before there was a list is found on it by the document number; a stranger was not evaluated', async () => {
  await untilClosed(b);
  const { signed } = await state();
  const passed = signed.find((one) => one.outcome === 'passed')?.item.subject;
  if (passed === undefined) throw new Error('nobody passed');
  const typed = { unit: '甲院', level: 'associate_senior', title: '高级工程师' } as const;
  const known = await received({ ...typed, name: passed.name, idNumber: passed.idNumber });
  const stranger = await received({ ...typed, name: '张三', idNumber: '11010519491231002X' });
  await record(known, 'not_evaluated');
  await record(stranger, 'not_evaluated');
  expect([await whyNot(known), await whyNot(stranger)]).toEqual(['notice_not_closed', undefined]);
  expect(JSON.stringify((await paper(stranger)).blocks)).toContain('没有评审结果');
});
