import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  await office.seeAllPapers();
});
afterEach(() => office.file.cleanup());

const list = async () => must(await office.ask(acceptance.list, { roundId: office.roundId }));
const one = async (at = 0) => (await list()).rows[at] as AcceptanceRow;
const again = async (row: AcceptanceRow) => (await list()).rows.find((r) => r.applicationId === row.applicationId);
const history = async ({ applicationId }: AcceptanceRow) =>
  must(await office.ask(acceptance.history, { roundId: office.roundId, applicationId }));
const inRound = () => ({ roundId: office.roundId });
const checkers = ['王敏', '李强'];
const accept = async (rows: readonly AcceptanceRow[], by: string[] = checkers) =>
  must(
    await office.act(acceptance.acceptMany, {
      ...inRound(),
      applicationIds: rows.map((r) => r.applicationId),
      checkers: by,
    }),
  );
const ask = ({ applicationId }: AcceptanceRow, addendumReason = '', issuedOn = '2022-11-21') =>
  office.act(acceptance.askCorrection, {
    ...inRound(),
    applicationId,
    items: ['学历证书复印件未盖章'],
    issuedOn: day(issuedOn),
    deadline: day('2022-11-28'),
    addendumReason,
    by: '王敏',
  });

describe('accepting', () => {
  it('takes whom two people found sound and leaves the others with the reason', async () => {
    const rows = (await list()).rows;
    const [first, second] = rows as [AcceptanceRow, AcceptanceRow];
    const look = { ...inRound(), applicationIds: [second.applicationId], checker: '赵刚', note: '缺章' };
    must(await office.act(acceptance.check, { ...look, outcome: 'faulty' }));
    const { accepted, leftOut } = await accept(rows);
    expect([accepted, leftOut.map((l) => [l.applicationId, l.code])]).toEqual([
      rows.length - 1,
      [[second.applicationId, 'check_faulty']],
    ]);
    expect((await again(first))?.state).toBe('accepted');
    expect((await again(second))?.state).toBe('under_check');
    expect((await list()).counts).toEqual({ accepted: rows.length - 1, under_check: 1 });
    // The same person looks again: now nothing stops it.
    must(await office.act(acceptance.check, { ...look, outcome: 'sound', note: '' }));
    expect(await accept([second], ['王敏'])).toMatchObject({ accepted: 1, leftOut: [] });
    expect((await history(second)).checks.map((c) => c.checker).sort()).toEqual(['王敏', '赵刚']);
  });

  it('needs the second pair of eyes, and not the same pair twice', async () => {
    const row = await one();
    expect((await accept([row], ['王敏'])).leftOut).toMatchObject([{ code: 'check_missing' }]);
    expect((await history(row)).checks).toEqual([]);
    const twice = { ...inRound(), applicationIds: [row.applicationId], checkers: ['王敏', '王敏'] };
    expect(codeOf(await office.act(acceptance.acceptMany, twice))).toBe('checkers_same');
  });

  it('keeps who did what, in order', async () => {
    const row = await one();
    await accept([row]);
    const reason = '申请撤回';
    must(await office.act(acceptance.withdraw, { ...inRound(), applicationId: row.applicationId, reason, by: '王敏' }));
    expect(
      (await history(row)).events.map(({ act, from, to, people, reason: why }) => [act, from, to, people, why]),
    ).toEqual([
      ['accept', 'received', 'accepted', '王敏、李强', ''],
      ['withdraw', 'accepted', 'withdrawn', '王敏', '申请撤回'],
    ]);
  });

  it('forgets the checks of a dossier that is opened again', async () => {
    const row = await one();
    await accept([row]);
    const input = { ...inRound(), applicationId: row.applicationId, reason: '换证', by: '王敏' };
    must(await office.act(acceptance.reopen, input));
    expect((await accept([row], ['李强'])).leftOut).toMatchObject([{ code: 'check_missing' }]);
  });
});

test('an import is not undone once work on its dossiers has begun', async () => {
  const undo = async () => {
    const [batch] = must(await office.ask(applicants.list, { roundId: office.roundId })).batches;
    return office.act(applicants.undoImport, { roundId: office.roundId, batchId: batch?.batchId ?? '' });
  };
  must(await ask(await one()));
  expect(await undo()).toMatchObject({ refusal: { code: 'batch_in_work', params: { worked: 39 } } });
  expect((await history(await one())).notices).toHaveLength(1);
});

describe('corrections', () => {
  it('are asked for once, answered, and checked again', async () => {
    const row = await one();
    expect(codeOf(await ask(row, '', '2022-11-22'))).toBe('correction_day_in_future');
    expect(must(await ask(row))).toMatchObject({ number: 1 });
    expect(await again(row)).toMatchObject({ state: 'correction_asked', deadline: '2022-11-28', workingDaysLeft: 5 });
    expect((await accept([row])).leftOut).toMatchObject([{ code: 'act_not_possible' }]);
    expect(codeOf(await ask(row))).toBe('correction_already_given');
    expect(must(await ask(row, '证书被撤销'))).toMatchObject({ number: 2 });
    const answer = { ...inRound(), applicationId: row.applicationId, by: '王敏', note: '' };
    expect(codeOf(await office.act(acceptance.recordAnswer, { ...answer, answeredOn: day('2022-11-20') }))).toBe(
      'answered_before_issue',
    );
    office.today = day('2022-11-25');
    expect(await office.act(acceptance.recordAnswer, { ...answer, answeredOn: day('2022-11-26') })).toMatchObject({
      refusal: { code: 'correction_day_in_future', params: { today: '2022-11-25' } },
    });
    must(await office.act(acceptance.recordAnswer, { ...answer, answeredOn: day('2022-11-25') }));
    expect(await again(row)).toMatchObject({ state: 'under_check', deadline: null });
    expect((await history(row)).notices.map((n) => n.answeredOn)).toEqual(['2022-11-25', '2022-11-25']);
    // One-time is for good: an answered notice does not make room for the next.
    expect(codeOf(await ask(row))).toBe('correction_already_given');
    expect((await accept([row])).accepted).toBe(1);
  });

  it('end in "deemed withdrawn" only after the deadline and by somebody’s word', async () => {
    const row = await one();
    must(await ask(row));
    const confirm = async () =>
      must(
        await office.act(acceptance.deemWithdrawn, { ...inRound(), applicationIds: [row.applicationId], by: '王敏' }),
      );
    office.today = day('2022-11-28');
    expect((await confirm()).leftOut).toMatchObject([
      { code: 'correction_not_overdue', params: { deadline: '2022-11-28' } },
    ]);
    office.today = day('2022-11-29');
    expect(await again(row)).toMatchObject({ overdue: true, state: 'correction_asked' });
    expect(await confirm()).toEqual({ withdrawn: 1, leftOut: [] });
    expect(await again(row)).toMatchObject({ state: 'deemed_withdrawn', overdue: false });
  });

  it('take a receipt that is not older than the notice', async () => {
    const row = await one();
    const { noticeId } = must(await ask(row));
    const receipt = { ...inRound(), noticeId, receivedBy: '张处长' };
    expect(codeOf(await office.act(acceptance.recordReceipt, { ...receipt, receivedOn: day('2022-11-20') }))).toBe(
      'received_before_issue',
    );
    expect(codeOf(await office.act(acceptance.recordReceipt, { ...receipt, receivedOn: day('2022-11-22') }))).toBe(
      'correction_day_in_future',
    );
    office.today = day('2022-11-22');
    expect(await again(row)).toMatchObject({ notReceived: true });
    must(await office.act(acceptance.recordReceipt, { ...receipt, receivedOn: day('2022-11-22') }));
    expect(await again(row)).toMatchObject({ notReceived: false });
    // An addendum has its own receipt; who waits for nothing has none to sign for.
    must(await ask(row, '证书被撤销'));
    expect(await again(row)).toMatchObject({ notReceived: true });
    expect((await list()).rows.filter((each) => each.notReceived)).toHaveLength(1);
    expect((await history(row)).notices[0]).toMatchObject({ receivedOn: '2022-11-22', receivedBy: '张处长' });
  });
});

describe('the list that is frozen', () => {
  it('holds the accepted only, and waits for every decision', async () => {
    const rows = (await list()).rows;
    const [first, second, third, fourth] = rows as [AcceptanceRow, AcceptanceRow, AcceptanceRow, AcceptanceRow];
    await accept(rows.slice(4));
    const why = { reason: '系列不符', by: '王敏' };
    must(await office.act(acceptance.returnMany, { ...inRound(), applicationIds: [first.applicationId], ...why }));
    must(await office.act(acceptance.withdraw, { ...inRound(), applicationId: second.applicationId, ...why }));
    must(
      await office.act(acceptance.move, {
        ...inRound(),
        applicationId: third.applicationId,
        toJury: '农业系列',
        ...why,
      }),
    );
    const freeze = () => office.act(applicants.freeze, inRound(), 'applicants');
    expect(await freeze()).toMatchObject({ refusal: { code: 'acceptance_open', params: { open: 1 } } });
    await accept([fourth]);
    expect(must(await freeze())).toMatchObject({ applications: rows.length - 3 });
    expect(
      codeOf(await office.act(acceptance.reopen, { ...inRound(), applicationId: first.applicationId, ...why })),
    ).toBe('list_frozen');
  });
});
