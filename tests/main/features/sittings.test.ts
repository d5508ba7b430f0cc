import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addEntry, listAttendanceLog } from '../../../db/tables/attendance-log.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { presenceAt } from '../../../src-main/core/domain/quorum/attendance-log.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { signInSheet } from '../../../src-main/features/documents/papers-before-meeting.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import {
  counts,
  fillScores,
  forgetRecusals,
  jurors,
  namePeople,
  openInput,
  openMeeting,
  roundInput,
  seatedIds,
  sections,
  signIn,
  strikeLast,
  voteAll,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned();
});
afterEach(() => b.cleanup());

const view = async () => must(await b.ask(meeting.get, { roundId: b.roundId }));
const sign = (expertId: ExpertId) => b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true }, 'meeting');
const leave = (expertId: ExpertId) =>
  b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '身体不适' }, 'meeting');
const plan = (...sittings: readonly (readonly [heldOn: string, half: string])[]) =>
  b.act(
    meeting.planSittings,
    {
      roundId: b.roundId,
      sittings: sittings.map(([heldOn, half]) => ({ heldOn: day(heldOn), half, place: '三楼', agenda: [] })),
    },
    'groups',
  );
const here = () => ({ roundId: b.roundId });

describe('a meeting of two sittings', () => {
  test('each is signed for anew, and a vote counts those of its own: 25 in the morning, 20 in the afternoon', async () => {
    must(await plan(['2022-12-05', '上午'], ['2022-12-05', '下午']));
    const ids = await openMeeting(b, 25);
    await fillScores(b);
    await forgetRecusals(b);
    const [first, second] = await sections(b);
    if (first === undefined || second === undefined) throw new Error('two sections are voted');
    must(await b.act(ballots.openRound, roundInput(b, first, ids.slice(-3)), 'meeting'));
    expect(codeOf(await b.act(meeting.closeSitting, here(), 'meeting'))).toBe('ballots_out');
    must(await b.act(ballots.reconcile, counts(b, first, 25), 'meeting'));
    await voteAll(b, first, 25);
    must(await b.act(meeting.closeSitting, here(), 'meeting'));
    expect((await view()).present).toBe(0);
    // Whoever signs the afternoon's sheet changes nothing of the morning.
    for (const id of ids.slice(0, 16)) must(await sign(id));
    expect(codeOf(await b.act(meeting.openSitting, here(), 'meeting'))).toBe('quorum_not_met');
    for (const id of ids.slice(16, 20)) must(await sign(id));
    must(await b.act(meeting.openSitting, here(), 'meeting'));
    expect(codeOf(await b.act(meeting.openSitting, here(), 'meeting'))).toBe('sitting_still_open');
    await fillScores(b);
    const [, afternoon] = await sections(b);
    must(await b.act(ballots.openRound, roundInput(b, afternoon as never, ids.slice(0, 3)), 'meeting'));
    const rounds = (await sections(b)).map((s) => s.rounds.at(-1));
    expect(rounds.slice(0, 2).map((r) => [r?.present, r?.eligible])).toEqual([
      [25, 25],
      [20, 20],
    ]);
    expect((await view()).sittings.map((one) => one.present)).toEqual([25, 20]);
    expect(codeOf(await b.act(meeting.closeSitting, here(), 'meeting'))).toBe('no_further_sitting');
    // The sheet has a column of times for each, and how many came to each.
    const [sheet] = signInSheet(must(await b.ask(loadPaperState, b.roundId as string)), chinese);
    const text = JSON.stringify(sheet);
    const came = (half: string, n: number) => chinese.signIn.presentAt(`12月5日${half}`, n);
    for (const told of [came('上午', 25), came('下午', 20), chinese.signIn.timeOf('12月5日下午')]) {
      expect(text).toContain(told);
    }
    const rows = sheet?.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])) ?? [];
    const times = (at: number) =>
      rows.filter((row) => /^\d\d:\d\d$/u.test(String((row as readonly string[])[at]))).length;
    expect([times(5), times(7)]).toEqual([25, 20]);
  });

  test('the pledge of the morning stands; the jury must be valid on the second day too (hard case 28)', async () => {
    must(await plan(['2022-12-05', ''], ['2022-12-06', '']));
    const ids = await openMeeting(b, 25);
    must(await b.act(meeting.closeSitting, here(), 'meeting'));
    for (const expertId of ids) must(await b.act(meeting.signIn, { ...here(), expertId, pledged: false }, 'meeting'));
    expect((await view()).gates.find((g) => g.code === 'pledges_signed')?.ok).toBe(true);
    await b.file.store.command(async (db) => {
      const { setup } = await db.selectFrom('round').select('setup').executeTakeFirstOrThrow();
      const expired = { ...(JSON.parse(setup) as object), approvalValidUntil: '2022-12-05' };
      await db
        .updateTable('round')
        .set({ setup: JSON.stringify(expired) })
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const open = await b.act(meeting.openSitting, here(), 'meeting');
    expect(open).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'approval_valid' } } });
  });

  test('the plan keeps what was opened and what was signed for; putting off moves all of it', async () => {
    must(await plan(['2022-12-05', '上午'], ['2022-12-06', '上午']));
    must(await b.act(meeting.putOff, { ...here(), date: day('2022-12-12'), reason: '大雪' }, 'groups'));
    expect((await view()).sittings.map((one) => one.heldOn)).toEqual(['2022-12-12', '2022-12-13']);
    const ids = await signIn(b, 25);
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
    expect(codeOf(await plan(['2022-12-12', '下午']))).toBe('sitting_opened');
    must(await plan(['2022-12-12', '上午'], ['2022-12-12', '下午'], ['2022-12-13', '上午']));
    must(await b.act(meeting.closeSitting, here(), 'meeting'));
    must(await sign(ids[0] as ExpertId));
    expect(codeOf(await plan(['2022-12-12', '上午']))).toBe('sitting_signed');
    expect((await view()).sittings[0]?.closedUtc).not.toBeNull();
  });
});

describe('what was signed for one day', () => {
  test('does not carry a meeting that was put off, where nobody has come yet', async () => {
    const ids = await signIn(b, 16);
    must(await b.act(meeting.putOff, { ...here(), date: day('2022-12-12'), reason: '不足法定人数' }, 'groups'));
    // One more on the new day: 17 with those who came to the day on which nothing was held.
    must(await sign(ids[0] as ExpertId));
    const { present, absent, log } = await view();
    expect([present, absent]).toEqual([1, 9]);
    expect(log.filter((e) => e.kind === 'arrived' && e.struck === null)).toHaveLength(1);
    expect(log.filter((e) => e.struck?.reason === '不足法定人数')).toHaveLength(16);
    expect(codeOf(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'))).toBe('quorum_not_met');
  });

  test('is held on the day it really opens, and the afternoon with it', async () => {
    must(await plan(['2022-12-05', '上午'], ['2022-12-05', '下午']));
    const ids = await signIn(b, 25);
    b.today = day('2022-12-06');
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
    expect((await view()).sittings.map((one) => one.heldOn)).toEqual(['2022-12-06', '2022-12-06']);
  });

  test.each([
    // 23:59 and 00:00 in Beijing of the days around the one on which the clock stands.
    ['2022-11-20T15:59:59.000Z', false],
    ['2022-11-20T16:00:00.000Z', true],
    ['2022-11-21T16:00:00.000Z', false],
  ])('is no attendance on another: signed at %s, of that day %s', async (signedUtc, ofThatDay) => {
    must(await plan(['2022-12-05', '上午'], ['2022-12-05', '下午']));
    // The log is only added to: what was signed now is struck out, and another day's stands.
    const signedThen = async (expertId: ExpertId, sitting: number) => {
      must(await strikeLast(b, expertId));
      const entry = { sitting, expertId, kind: 'arrived', pledged: true, reason: '' } as const;
      return b.file.store.command(async (db) => {
        await addEntry(db, b.roundId, { ...entry, atUtc: signedUtc, writtenUtc: signedUtc });
        return { ok: true, value: null, audit: testFact() };
      });
    };
    const gate = async () => (await view()).gates.find((one) => one.code === 'signed_today');
    const closed = { refusal: { code: 'gate_closed', rule: 'quorum', params: { gate: 'signed_today' } } };
    const ids = await signIn(b, 20);
    const [first, last] = [ids[0] as ExpertId, ids[19] as ExpertId];
    must(await signedThen(last, 1));
    const name = (await jurors(b)).find((j) => j.expertId === last)?.name;
    expect(await gate()).toMatchObject(
      ofThatDay ? { ok: true, params: { count: 0, names: '' } } : { ok: false, params: { count: 1, names: name } },
    );
    if (!ofThatDay) {
      expect(await b.act(meeting.open, openInput(b, first), 'meeting')).toMatchObject(closed);
      must(await strikeLast(b, last));
      must(await sign(last));
    }
    must(await b.act(meeting.open, openInput(b, first), 'meeting'));
    // The afternoon's sheet as well.
    must(await b.act(meeting.closeSitting, here(), 'meeting'));
    for (const id of ids) must(await sign(id));
    must(await signedThen(first, 2));
    const again = await b.act(meeting.openSitting, here(), 'meeting');
    if (ofThatDay) must(again);
    else expect(again).toMatchObject(closed);
  });

  test('nobody signs a sheet whose sitting is over', async () => {
    must(await plan(['2022-12-05', '上午'], ['2022-12-05', '下午']));
    await openMeeting(b, 20);
    must(await b.act(meeting.closeSitting, here(), 'meeting'));
    must(await plan(['2022-12-05', '上午']));
    const [late] = (await seatedIds(b)).slice(22);
    expect(codeOf(await sign(late as ExpertId))).toBe('no_further_sitting');
    expect(codeOf(await leave(late as ExpertId))).toBe('no_further_sitting');
    expect((await view()).sittings.map((one) => one.present)).toEqual([20]);
  });
});

test('no copy of the office is made while ballots are out', async () => {
  const ids = await openMeeting(b, 25);
  await fillScores(b);
  await forgetRecusals(b);
  let copies = 0;
  const head = { seq: 1, hash: 'h' };
  const copy = { fileName: 'a.jury', sha256: 'a'.repeat(64), keysSha256: 'b'.repeat(64), bytes: 1, head };
  const copyOffice = async () => {
    copies += 1;
    return { ok: true, value: copy } as const;
  };
  const backUp = () => b.work(meeting.backUp, here(), 'groups', { copyOffice });
  const [section] = await sections(b);
  must(await b.act(ballots.openRound, roundInput(b, section as never, ids.slice(-3)), 'meeting'));
  expect(codeOf(await backUp())).toBe('backup_ballots_out');
  expect(copies).toBe(0);
  must(await b.act(ballots.reconcile, counts(b, section as never, 25), 'meeting'));
  must(await backUp());
  expect(copies).toBe(1);
});

describe('the log', () => {
  test('keeps everything: late by itself, gone with reason and time, back, and what was struck out', async () => {
    const ids = await openMeeting(b, 20);
    const late = (await seatedIds(b))[22] as ExpertId;
    const input = { ...here(), expertId: late, pledged: true, reason: '航班延误' };
    expect(must(await b.act(meeting.signIn, input, 'meeting'))).toMatchObject({ kind: 'late', present: 21 });
    must(await leave(ids[0] as ExpertId));
    expect(must(await sign(ids[0] as ExpertId)).kind).toBe('returned');
    expect(must(await sign(ids[0] as ExpertId)).kind).toBeNull();
    must(await strikeLast(b, ids[0] as ExpertId));
    const { log, present } = await view();
    const of = (id: ExpertId) => log.filter((e) => e.expertId === id).map((e) => [e.kind, e.reason, e.struck !== null]);
    expect(of(late)).toEqual([
      ['absent', '请假', false],
      ['late', '航班延误', false],
    ]);
    expect(of(ids[0] as ExpertId)).toEqual([
      ['arrived', '', false],
      ['left', '身体不适', false],
      ['returned', '', true],
    ]);
    expect(present).toBe(20);
    // Nothing of it can be changed or taken out of the file.
    const change = (sql: 'set' | 'delete') =>
      b.file.store.command(async (db) => {
        if (sql === 'set') await db.updateTable('attendance_entry').set({}).execute();
        else await db.deleteFrom('attendance_entry').execute();
        return { ok: true, value: null, audit: testFact() };
      });
    await expect(change('delete')).rejects.toThrow();
  });

  test('ballots that are out fix what was before them (hard cases 6 and 7)', async () => {
    const ids = await openMeeting(b, 20);
    await fillScores(b);
    await forgetRecusals(b);
    const [section] = await sections(b);
    must(await b.act(ballots.openRound, roundInput(b, section as never, ids.slice(-3)), 'meeting'));
    expect(codeOf(await strikeLast(b, ids[1] as ExpertId))).toBe('entry_before_ballot');
    const idle = (await seatedIds(b))[21] as ExpertId;
    must(await sign(idle));
    // Came after the ballots: that entry said nothing of them and can be struck out.
    must(await strikeLast(b, idle));
    expect((await sections(b))[0]?.rounds[0]).toMatchObject({ present: 20, eligible: 20 });
  });

  test('leaves nobody in an open meeting without the pledge', async () => {
    const [first, second, ...ids] = (await seatedIds(b)) as [ExpertId, ExpertId, ...ExpertId[]];
    await namePeople(b);
    const unsigned = (expertId: ExpertId) => b.act(meeting.signIn, { ...here(), expertId, pledged: false }, 'meeting');
    for (const id of [first, second]) must(await unsigned(id));
    must(await sign(first));
    must(await leave(second));
    for (const id of ids) must(await sign(id));
    must(await b.act(meeting.open, openInput(b, first), 'meeting'));
    // The pledge that was signed later, and the absence before which nothing was pledged.
    for (const id of [first, second]) expect(codeOf(await strikeLast(b, id))).toBe('pledge_would_lack');
    must(await sign(second));
    must(await strikeLast(b, ids[0] as ExpertId));
    expect((await view()).present).toBe(24);
  });

  test('says the same as the rows that everything else reads, whatever was written', async () => {
    must(await plan(['2022-12-05', '上午'], ['2022-12-05', '下午']));
    const ids = await openMeeting(b, 22);
    for (const i of [0, 3, 5, 8]) must(await leave(ids[i] as ExpertId));
    for (const i of [3, 8]) must(await sign(ids[i] as ExpertId));
    must(await strikeLast(b, ids[8] as ExpertId));
    must(await b.act(meeting.closeSitting, here(), 'meeting'));
    for (const id of ids.slice(0, 19)) must(await sign(id));
    const agree = async (sitting: number) => {
      const [log, rows] = await b.read(async (db) => [
        await listAttendanceLog(db, b.roundId),
        await db.selectFrom('attendance').selectAll().execute(),
      ]);
      const folded = presenceAt(log, sitting);
      for (const row of rows)
        expect([row.expert_id, row.state]).toEqual([row.expert_id, folded.get(row.expert_id) ?? null]);
      expect(rows.filter((row) => row.state !== null)).toHaveLength(folded.size);
    };
    await agree(1);
    must(await b.act(meeting.openSitting, here(), 'meeting'));
    await agree(2);
    expect((await jurors(b)).filter((j) => j.state === 'present')).toHaveLength(19);
  });
});

test('whoever is dealt with case by case has an item of the agenda, or the meeting does not open', async () => {
  const agenda = async () => (await view()).sittings.flatMap((one) => one.agenda.map((item) => item.kind));
  expect(await agenda()).not.toContain('own');
  expect((await view()).gates.some((g) => g.code === 'own_agenda')).toBe(false);
  await b.file.store.command(async (db) => {
    const one = await db.selectFrom('application').select('id').orderBy('number').executeTakeFirstOrThrow();
    await db.updateTable('application').set({ kind: 'case_by_case' }).where('id', '=', one.id).execute();
    return { ok: true, value: null, audit: testFact() };
  });
  // The agenda that nobody wrote has it by itself; one that was written without it holds the meeting up.
  expect(await agenda()).toContain('own');
  expect((await view()).ownBags).toEqual(['001']);
  const ids = await signIn(b, 25);
  const written = (kind: 'own' | 'ballot') => {
    const sitting = { heldOn: day('2022-12-05'), half: '', place: '三楼', agenda: [{ kind, title: '' }] };
    return b.act(meeting.planSittings, { ...here(), sittings: [sitting] }, 'groups');
  };
  must(await written('ballot'));
  const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting');
  expect(open).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'own_agenda' } } });
  must(await written('own'));
  const unsaid = { ...openInput(b, ids[0] as ExpertId), gatesReason: '' };
  // Nothing was backed up today: that only warns, and asks for a reason.
  expect(await b.act(meeting.open, unsaid, 'meeting')).toMatchObject({
    refusal: { code: 'gates_need_reason', params: { gates: 'backup_made' } },
  });
  must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
});

describe('people beside the jury', () => {
  test('somebody writes the minutes and somebody supervises, also when the list is changed later', async () => {
    const people = (...roles: ('secretary' | 'supervisor' | 'congress')[]) =>
      roles.map((role, i) => ({ role, name: `人${i}`, unit: '' }));
    const ids = await signIn(b, 25);
    must(await b.act(meeting.namePeople, { ...here(), people: people('secretary', 'congress') }, 'groups'));
    const open = await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting');
    expect(open).toMatchObject({ refusal: { code: 'gate_closed', params: { gate: 'people_named' } } });
    const all = people('secretary', 'supervisor', 'supervisor', 'congress');
    must(await b.act(meeting.namePeople, { ...here(), people: all }, 'groups'));
    must(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting'));
    expect(await view()).toMatchObject({ secretary: '人0', supervisor: '人1、人2' });
    expect(await b.act(meeting.namePeople, { ...here(), people: people('secretary') })).toMatchObject({
      refusal: { code: 'role_missing', params: { role: 'supervisor' } },
    });
    const twice = [...all, ...all.slice(0, 1)];
    expect(codeOf(await b.act(meeting.namePeople, { ...here(), people: twice }))).toBe('person_named_twice');
  });
});
