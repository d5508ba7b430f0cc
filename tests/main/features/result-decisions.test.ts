import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ResultRow } from '../../../src-main/core/contract/index.ts';
import type { ApplicationId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { DecisionOutcome } from '../../../src-main/core/domain/results/result-decision.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { type PaperForm, paperOf } from '../../../src-main/features/documents/papers.ts';
import { filing } from '../../../src-main/features/filing/filing.ts';
import { integrity } from '../../../src-main/features/integrity/integrity.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { results } from '../../../src-main/features/results/results.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { noticeInput, untilClosed, voteEverything } from '../../support/meeting-builder.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

const ENTRY = '青人社〔2022〕77号';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
});
afterEach(() => b.cleanup());

const inRound = () => ({ roundId: b.roundId });
const view = async () => must(await b.ask(results.decisions, inRound()));
const rows = async () => must(await b.ask(results.get, inRound())).rows;
const passed = async () => (await rows()).filter((row) => row.passed);
const files = () => b.act(filing.file, inRound(), 'filing');
const closes = () => b.act(notice.close, { ...inRound(), note: '' }, 'notice');

async function enter({ name }: ResultRow, decisionNumber = ENTRY): Promise<string> {
  const book = await judgedBook('small-2022', 'applicants');
  const { idNumber = '' } = book.judged.accepted.find((one) => one.name === name) ?? {};
  const period = { decidedOn: b.today, startOn: b.today, endOn: null, endReason: '', note: '' };
  const said = { matter: '论文抄袭', decisionNumber, decidingBody: '省人社厅', capacity: 'applicant' as const };
  const fields = { name, unit: '', ...said, ...period };
  return must(await b.act(integrity.add, { idNumber: String(idNumber), fields, by: '王敏' })).recordId;
}

function decide(one: ResultRow, recordId: string | null, outcome: DecisionOutcome, more: object = {}) {
  const said = { outcome, reason: '经核查', documentNumber: '青职评〔2022〕9号', decidedOn: b.today };
  const people = { by: '王敏', secondPerson: '李强' };
  const about = { applicationId: one.applicationId, ground: recordId === null ? 'objection' : 'integrity', recordId };
  return b.act(results.decide, { ...inRound(), ...about, ...said, ...people, ...more } as never, 'meeting');
}

async function paper(form: PaperForm, words = chinese): Promise<ReportModel> {
  const model = paperOf(form, must(await b.ask(loadPaperState, b.roundId)), words, { specimen: false });
  if (model === undefined) throw new Error(`no ${form}`);
  return model;
}

const told = async (form: PaperForm, words = chinese) => JSON.stringify(await paper(form, words));

/** Names in the first column that holds them, table by table. */
async function namesIn(form: PaperForm): Promise<string[][]> {
  return (await paper(form)).blocks.flatMap((block) => {
    if (block.kind !== 'table') return [];
    const at = block.columns.findIndex((c) => c.key === 'name');
    return at < 0 ? [] : [block.rows.map((row) => (row[at] ?? '').split('\n')[0] ?? '')];
  });
}

const person = async (applicationId: ApplicationId) =>
  must(await b.ask(applicants.person, { roundId: b.roundId, applicationId }));

describe('somebody enters the integrity register after the ballots are out', () => {
  it('waits for a recorded decision before it is announced, and asks nothing about who failed', async () => {
    await voteEverything(b);
    const [one] = await passed();
    const failed = (await rows()).find((row) => row.outcome === 'failed');
    if (one === undefined || failed === undefined) throw new Error('nobody');
    await enter(failed);
    expect(must(await b.ask(rounds.get, inRound())).decisionsAgainst).toEqual([]);
    const recordId = await enter(one);
    const announces = () => b.act(results.announce, inRound(), 'results');
    expect(await announces()).toMatchObject({
      refusal: { code: 'result_decision_missing', params: { why: `${one.number}\t${one.name}\t${ENTRY}` } },
    });
    expect((await view()).matters).toMatchObject([{ bag: one.number, entry: ENTRY, outcome: null }]);
    for (const [more, code] of [
      [{ secondPerson: '王 敏' }, 'decision_same_person'],
      [{ decidedOn: day('2099-01-01') }, 'decision_in_future'],
      [{ recordId: 'other' }, 'decision_no_entry'],
      [{ applicationId: failed.applicationId }, 'decision_not_passed'],
      [{ ground: 'objection', recordId: null }, 'decision_before_notice'],
    ] as const) {
      expect(codeOf(await decide(one, recordId, 'kept', more))).toBe(code);
    }
    expect((await view()).decisions).toEqual([]);
    must(await decide(one, recordId, 'kept'));
    must(await announces());
    expect((await view()).balance).toMatchObject({ held: 0, revoked: 0, filed: (await passed()).length });
    expect((await person(one.applicationId)).resultDecisions).toMatchObject([
      { outcome: 'kept', entry: ENTRY, documentNumber: '青职评〔2022〕9号', by: '王敏', secondPerson: '李强' },
    ]);
  });

  it('waits again for another entry, before posting, closing and filing; who is held is not on the notice', async () => {
    await untilClosed(b);
    const [one, two] = await passed();
    if (one === undefined || two === undefined) throw new Error('nobody');
    const first = await enter(one);
    const post = () => b.act(notice.post, noticeInput(b, b.today), 'notice');
    expect(codeOf(await post())).toBe('result_decision_missing');
    must(await decide(one, first, 'held'));
    expect(codeOf(await decide(one, first, 'held'))).toBe('decision_unchanged');
    const listed = must(await b.ask(notice.get, inRound())).passed.map((p) => p.name);
    expect(listed).toEqual((await passed()).slice(1).map((p) => p.name));
    expect((await namesIn('F18'))[0]).toEqual(listed);
    expect(await told('F18')).toContain(`拟通过${listed.length}人`);
    expect(await told('F18')).not.toContain('暂缓');
    must(await post());
    // Kept now would file somebody who never hung.
    expect(codeOf(await decide(one, first, 'kept'))).toBe('decision_not_noticed');
    const second = await enter(two);
    b.today = day('2022-11-29');
    expect(codeOf(await closes())).toBe('result_decision_missing');
    must(await decide(two, second, 'revoked'));
    must(await closes());
    const third = await enter(two, '青人社〔2022〕78号');
    expect(codeOf(await files())).toBe('result_decision_missing');
    expect(must(await b.ask(filing.get, inRound())).checks.find((c) => c.code === 'decisions_recorded')?.ok).toBe(
      false,
    );
    // The posted notice stays as it hung.
    expect((await namesIn('F18'))[0]).toEqual(listed);
    must(await decide(two, third, 'kept'));
    expect((await view()).balance).toMatchObject({ held: 1, revoked: 1 });
    must(await files());
    expect(codeOf(await decide(two, third, 'held'))).toBe('already_filed');
  });
});

describe('an objection upheld after the notice (hard case 24)', () => {
  it('keeps the vote, tells the decision, and files passed = filed + held + revoked', async () => {
    await untilClosed(b);
    const before = await rows();
    const tally = await told('F14');
    const minutes = await told('F15');
    must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
    const all = await passed();
    const [held, gone, kept] = all;
    if (held === undefined || gone === undefined || kept === undefined) throw new Error('nobody');
    must(await decide(held, null, 'held', { documentNumber: '青职评〔2022〕10号' }));
    must(await decide(gone, null, 'held', { documentNumber: '青职评〔2022〕11号' }));
    must(await decide(gone, null, 'revoked', { documentNumber: '青职评〔2022〕12号', reason: '业绩不实' }));
    must(await decide(kept, null, 'kept', { documentNumber: '青职评〔2022〕13号' }));
    b.today = day('2022-11-29');
    must(await closes());

    // Nobody is deleted: vote, tally sheet and minutes are what they were, and the notice is as it hung.
    expect(await rows()).toEqual(before);
    expect([await told('F14'), await told('F15')]).toEqual([tally, minutes]);
    expect((await namesIn('F18'))[0]).toHaveLength(all.length);

    const n = all.length;
    const balance = { passed: n, filed: n - 2, held: 1, revoked: 1 };
    expect(must(await b.ask(filing.get, inRound())).balance).toEqual(balance);
    const line = `评审通过${n}人，其中本次备案${n - 2}人、暂缓1人、取消1人；表决结果保留不变。`;
    for (const form of ['F16', 'F17', 'F21'] as const) expect(await told(form)).toContain(line);
    expect(await told('F17', english)).toContain(
      `Of ${n} who passed the vote, ${n - 2} are filed now, 1 held over and 1 cancelled`,
    );
    const [filed, decided] = await namesIn('F21');
    expect(filed).toEqual(all.map((r) => r.name).filter((name) => name !== held.name && name !== gone.name));
    expect(decided).toEqual([held.name, gone.name, gone.name, kept.name]);
    expect(await told('F21')).toContain(`共 ${n - 2} 人`);
    // Who is held over waits: the letter does not say that everything is settled.
    expect(await told('F17')).toContain('公示期间收到异议3件，已核查处理2件，其余1件暂缓备案、继续核查。');
    expect(await told('F17', english)).toContain(
      '2 investigated and settled, 1 held over and still under investigation',
    );
    // Two people of one name are told apart by their units.
    const whose = (one: (typeof all)[number]) => `${one.name}（${one.unit}）`;
    const certificate = await told('F19');
    expect(certificate).toContain(`（共${n}人）`);
    expect(certificate).toContain('公示期间收到异议3件');
    expect(certificate).not.toContain(`${whose(gone)}暂缓`);
    for (const part of [
      `${whose(held)}暂缓（青职评〔2022〕10号）`,
      `${whose(gone)}取消（青职评〔2022〕12号）`,
      `${whose(kept)}维持`,
    ]) {
      expect(certificate).toContain(part);
    }
    expect((await person(gone.applicationId)).resultDecisions.map((d) => d.outcome)).toEqual(['held', 'revoked']);

    must(await files());
    expect(must(await b.ask(filing.get, inRound())).balance).toEqual(balance);
  });

  it('changes no figure where it is dismissed', async () => {
    await untilClosed(b);
    must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
    const all = await passed();
    must(await decide(all[0] as ResultRow, null, 'kept'));
    b.today = day('2022-11-29');
    must(await closes());
    expect(await told('F17')).toContain('公示期间收到异议1件，均已按规定核查处理。');
    expect((await view()).balance).toEqual({ passed: all.length, filed: all.length, held: 0, revoked: 0 });
    expect((await namesIn('F21'))[0]).toEqual(all.map((r) => r.name));
  });
});
