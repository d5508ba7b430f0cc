import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WriteDb } from '../../../db/handles.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { paperOf } from '../../../src-main/features/documents/papers.ts';
import { filing } from '../../../src-main/features/filing/filing.ts';
import { notice } from '../../../src-main/features/notice/notice.ts';
import { gateRound } from '../../../src-main/features/round-facts.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { noticeInput, untilClosed } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
  await untilClosed(b);
});
afterEach(() => b.cleanup());

const inRound = () => ({ roundId: b.roundId });

function change(work: (db: WriteDb) => Promise<unknown>) {
  return b.file.store.command(async (db) => {
    await work(db);
    return { ok: true, value: null, audit: testFact() };
  });
}

/** As if the notice had been counted by a calendar that knew one holiday less. */
const storeShorter = () => change((db) => db.updateTable('notice').set({ ends_on: '2022-11-25' }).execute());

test('results announced after midnight in Beijing are not noticed the day before', async () => {
  await change((db) => db.updateTable('round').set({ announced_utc: '2022-11-21T17:00:00.000Z' }).execute());
  b.today = day('2022-11-22');
  expect(codeOf(await b.act(notice.post, noticeInput(b, day('2022-11-21'))))).toBe('notice_before_result');
  must(await b.act(notice.post, noticeInput(b, day('2022-11-22'))));
});

test('closes by the later end where the calendar has changed since, and stores it', async () => {
  must(await b.act(notice.post, noticeInput(b, day('2022-11-21'))));
  await storeShorter();
  b.today = day('2022-11-28');
  expect(must(await b.ask(notice.get, inRound()))).toMatchObject({ endsOn: '2022-11-28', periodOver: false });
  expect(await b.act(notice.close, { ...inRound(), note: '' })).toMatchObject({
    refusal: { code: 'notice_period_running', rule: 'noticeWorkingDays', params: { endsOn: '2022-11-28' } },
  });
  b.today = day('2022-11-29');
  must(await b.act(notice.close, { ...inRound(), note: '' }));
  expect(b.recorded.at(-1)).toMatchObject({ before: { endsOn: '2022-11-25' }, after: { endsOn: '2022-11-28' } });
  const stored = await b.read((db) => db.selectFrom('notice').select(['ends_on', 'counted']).executeTakeFirst());
  expect(stored?.ends_on).toBe('2022-11-28');
  expect((JSON.parse(stored?.counted ?? '[]') as string[]).at(-1)).toBe('2022-11-28');
});

test('never ends earlier than what was posted', async () => {
  must(await b.act(notice.post, noticeInput(b, day('2022-11-21'))));
  await change((db) => db.updateTable('notice').set({ ends_on: '2022-11-30' }).execute());
  b.today = day('2022-11-29');
  expect(await b.act(notice.close, { ...inRound(), note: '' })).toMatchObject({
    refusal: { code: 'notice_period_running', params: { endsOn: '2022-11-30' } },
  });
});

test('does not file before the later end, even where the notice was closed too early', async () => {
  must(await b.act(notice.post, noticeInput(b, day('2022-11-21'))));
  await storeShorter();
  await change((db) => db.updateTable('notice').set({ closed_utc: '2022-11-26T01:00:00.000Z' }).execute());
  b.today = day('2022-11-28');
  expect(await b.act(filing.file, inRound(), 'filing')).toMatchObject({
    refusal: { code: 'notice_period_running', rule: 'noticeWorkingDays', params: { endsOn: '2022-11-28' } },
  });
  b.today = day('2022-11-29');
  must(await b.act(filing.file, inRound(), 'filing'));
});

test('the stage of filing and the papers go by the same end as the handlers', async () => {
  must(await b.act(notice.post, noticeInput(b, day('2022-11-21'))));
  await storeShorter();
  b.today = day('2022-11-28');
  const gate = () => b.read((db) => gateRound(db, b.roundId, 'filing', b.surroundings()));
  expect(await gate()).toMatchObject({
    refusal: { code: 'notice_period_running', params: { endsOn: '2022-11-28' } },
  });
  const card = must(await b.ask(rounds.get, inRound()));
  expect(card.nextDeadline).toMatchObject({ kind: 'notice_ends', date: '2022-11-28' });
  const state = must(await b.ask(loadPaperState, b.roundId));
  expect(JSON.stringify(paperOf('F18', state, chinese, { specimen: true }))).toContain('2022年11月28日');
  b.today = day('2022-11-29');
  expect(await gate()).toMatchObject({ refusal: { code: 'notice_not_closed' } });
});
