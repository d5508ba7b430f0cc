import { afterEach, beforeEach, expect, test } from 'vitest';
import { filing } from '../../../src-main/features/filing/filing.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { results } from '../../../src-main/features/results/results.ts';
import { day } from '../../domain/support/day.ts';
import { noticeInput, untilClosed, voteEverything } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
});
afterEach(() => b.cleanup());

const inRound = () => ({ roundId: b.roundId });

test('announces what was signed, once, and closes the meeting afterwards', async () => {
  await voteEverything(b);
  const close = { ...inRound(), note: '' };
  expect(codeOf(await b.act(meeting.close, close, 'meeting'))).toBe('results_not_announced');
  const { rows, byLevel } = must(await b.ask(results.get, inRound()));
  const failed = rows.filter((r) => !r.passed);
  expect(failed.every((r) => r.agree === 10 && r.needed === 17)).toBe(true);
  const told = must(await b.act(results.announce, inRound(), 'results'));
  expect(told).toEqual({ passed: rows.length - failed.length, failed: failed.length });
  expect(byLevel.reduce((n, l) => n + l.voted, 0)).toBe(rows.length);
  expect(codeOf(await b.act(results.announce, inRound()))).toBe('results_already_announced');
  must(await b.act(meeting.close, close, 'meeting'));
  const again = { ...inRound(), expertId: 'x' as never, pledged: true };
  expect(codeOf(await b.act(meeting.signIn, again))).toBe('meeting_closed');
});

test('announces after experts have left: votes held with a quorum stand', async () => {
  const ids = await voteEverything(b);
  for (const expertId of ids.slice(0, 10)) {
    must(await b.act(meeting.markAbsent, { ...inRound(), expertId, reason: '离会' }, 'meeting'));
  }
  expect(must(await b.ask(meeting.get, inRound())).quorumMet).toBe(false);
  expect(codeOf(await b.act(results.announce, inRound(), 'results'))).toBe('ok');
});

test('counts a notice of 30 September 2022 over the holiday and its make-up days to 12 October', async () => {
  const plan = must(await b.ask(notice.plan, { ...inRound(), postedOn: day('2022-09-30') }));
  expect(plan).toMatchObject({ to: '2022-10-12', provisional: false });
  expect(plan.counted).toEqual(['2022-10-08', '2022-10-09', '2022-10-10', '2022-10-11', '2022-10-12']);
});

test('posts after the meeting, closes after the last day, files after that', async () => {
  const early = await b.act(notice.post, noticeInput(b, b.today), 'notice');
  expect(codeOf(early)).toBe('results_not_announced');
  await untilClosed(b);
  expect(codeOf(await b.act(notice.post, noticeInput(b, day('2022-11-22'))))).toBe('notice_in_future');
  expect(codeOf(await b.act(notice.post, noticeInput(b, day('2022-11-18'))))).toBe('notice_before_result');
  expect(codeOf(await b.act(filing.file, inRound(), 'filing'))).toBe('notice_not_posted');
  const { endsOn } = must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
  expect(endsOn).toBe('2022-11-28');
  expect(codeOf(await b.act(notice.post, noticeInput(b, b.today)))).toBe('notice_already_posted');
  b.today = day('2022-11-28');
  const close = { ...inRound(), note: '' };
  expect(await b.act(notice.close, close, 'notice')).toMatchObject({
    refusal: { code: 'notice_period_running', rule: 'noticeWorkingDays', params: { endsOn: '2022-11-28' } },
  });
  expect(codeOf(await b.act(filing.file, inRound(), 'filing'))).toBe('notice_period_running');
  b.today = day('2022-11-29');
  expect(await b.act(filing.file, inRound())).toMatchObject({
    refusal: { code: 'filing_check_open', params: { check: 'notice_closed' } },
  });
  must(await b.act(notice.close, close, 'notice'));
  expect(must(await b.ask(filing.get, inRound())).checks.every((c) => c.ok)).toBe(true);
  must(await b.act(filing.file, inRound(), 'filing'));
  expect(codeOf(await b.act(filing.file, inRound()))).toBe('already_filed');
});

test('a notice shorter than the rule is refused', async () => {
  await untilClosed(b);
  await b.file.store.command(async (db) => {
    const { setup } = await db.selectFrom('round').select('setup').executeTakeFirstOrThrow();
    const short = JSON.stringify({ ...(JSON.parse(setup) as object), noticeDays: 3 });
    await db.updateTable('round').set({ setup: short }).execute();
    return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
  });
  expect(await b.act(notice.post, noticeInput(b, b.today))).toMatchObject({
    refusal: { code: 'notice_too_short', rule: 'noticeWorkingDays', params: { days: 3, minimum: 5 } },
  });
});

test('a posting day recorded wrong is corrected with a reason, and the period never ends earlier', async () => {
  await untilClosed(b);
  const correct = (on: string, reason = '实际次日张贴') =>
    b.act(notice.correct, { ...inRound(), postedOn: day(on), reason }, 'notice');
  expect(codeOf(await correct('2022-11-21'))).toBe('notice_not_posted');
  must(await b.act(notice.post, noticeInput(b, b.today), 'notice'));
  expect(codeOf(await correct('2022-11-21'))).toBe('notice_day_unchanged');
  expect(codeOf(await correct('2022-11-22'))).toBe('notice_in_future');
  b.today = day('2022-11-23');
  expect(must(await correct('2022-11-22'))).toEqual({ endsOn: '2022-11-29' });
  expect(await correct('2022-11-21')).toMatchObject({
    refusal: { code: 'notice_end_earlier', params: { endsOn: '2022-11-29' } },
  });
  expect(must(await b.ask(notice.get, inRound()))).toMatchObject({
    postedOn: '2022-11-22',
    endsOn: '2022-11-29',
    corrections: [{ wasPostedOn: '2022-11-21', postedOn: '2022-11-22', reason: '实际次日张贴' }],
  });
  b.today = day('2022-11-29');
  expect(codeOf(await b.act(notice.close, { ...inRound(), note: '' }, 'notice'))).toBe('notice_period_running');
  b.today = day('2022-11-30');
  must(await b.act(notice.close, { ...inRound(), note: '' }, 'notice'));
  expect(codeOf(await correct('2022-11-23'))).toBe('notice_already_closed');
});

test('the notice lists those who passed, with nothing private', async () => {
  await untilClosed(b);
  const { passed } = must(await b.ask(notice.get, inRound()));
  const { rows } = must(await b.ask(results.get, inRound()));
  expect(passed.map((p) => p.name)).toEqual(rows.filter((r) => r.passed).map((r) => r.name));
  expect(new Set(passed.flatMap((p) => Object.keys(p)))).toEqual(new Set(['name', 'unit', 'specialty', 'title']));
});
