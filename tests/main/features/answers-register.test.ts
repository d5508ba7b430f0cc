import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WriteDb } from '../../../db/handles.ts';
import { asId, type ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { OPEN_NAMES, type SealedNames } from '../../../src-main/core/domain/secrecy/sealed-names.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { drawRecord } from '../../../src-main/features/documents/papers-before-meeting.ts';
import { minutes } from '../../../src-main/features/documents/papers-of-vote.ts';
import { recordedAnswers } from '../../../src-main/features/documents/recorded-answers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { loadAnswers } from '../../../src-main/features/jury-answers.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { jurors, openInput, openMeeting, seatedIds, signIn } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { AS_PROPOSED, SAID } from '../../support/said.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const inRound = () => ({ roundId: b.roundId });
const two = { reason: '候补评委均不能到会', by: '王敏', secondPerson: '李强' };
const goOn = (expertId: ExpertId) => b.act(answers.callNext, { ...inRound(), expertId, ...two }, 'groups');
const undo = (number: number) =>
  b.act(answers.undo, { ...inRound(), number, reason: '登记错人', by: '王敏' }, 'groups');
const register = () => b.ask(recusal.list, inRound()).then(must);
const ofExpert = async (id: ExpertId) => (await register()).conflicts.filter((one) => one.expertId === id);

const change = (fn: (db: WriteDb) => Promise<unknown>) =>
  b.file.store.command(async (db) => {
    await fn(db);
    return { ok: true, value: null, audit: testFact() };
  });

/** The first seat stands open, nobody of the alternates being left; whoever had it last. */
async function openSeat(): Promise<ExpertId> {
  let last = asId<'expert'>((await jurors(b))[0]?.expertId ?? '');
  for (let next: ExpertId | null = last; next !== null; ) {
    last = next;
    const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '王敏', secondPerson: '' } as const;
    next = must(await b.act(answers.record, { ...inRound(), expertId: last, ...said }, 'groups')).calledIn;
  }
  return last;
}

/** Whoever comes next below the alternates works where an applicant does. */
async function colleagueNext(last: ExpertId): Promise<ExpertId> {
  const { calledIn } = must(await b.ask(answers.preview, { ...inRound(), expertId: last }));
  const id = calledIn?.expertId ?? asId<'expert'>('');
  await change(async (db) => {
    const { unit_id } = await db.selectFrom('application').select('unit_id').executeTakeFirstOrThrow();
    await db.updateTable('expert').set({ unit_id }).where('id', '=', id).execute();
  });
  return id;
}

test('a settled register waits for the recusals of whoever comes from below the alternates, and can be settled again', async () => {
  await b.untilDrawn();
  await b.settle();
  const last = await openSeat();
  const next = await colleagueNext(last);
  expect((await register()).settled).toBe(true);
  expect(must(await goOn(last)).calledIn).toBe(next);
  expect(b.recorded.at(-1)).toMatchObject({ before: { settled: true }, after: { settled: false } });
  expect((await register()).settled).toBe(false);
  const found = await ofExpert(next);
  expect(found.map((one) => one.state)).toContain('suggested');
  const decided = { ...inRound(), conflictIds: found.map((one) => one.conflictId), decision: 'confirm' as const };
  must(await b.act(recusal.decide, { ...decided, ...AS_PROPOSED }, 'groups'));
  must(await b.act(recusal.settle, inRound(), 'groups'));
});

test('the minutes tell who came from below the alternates from an alternate who took a seat', async () => {
  await b.untilDrawn();
  const last = await openSeat();
  const next = must(await goOn(last)).calledIn;
  const seat = (await jurors(b)).find((one) => one.expertId === next);
  await b.settle();
  must(await b.formGroups(3));
  must(await b.assignReviewers());
  await openMeeting(b, (await seatedIds(b)).length);
  const told = JSON.stringify(minutes(must(await b.ask(loadPaperState, b.roundId as string)), chinese));
  expect(told).toContain(`按抽取顺序由${seat?.name}续补。`);
  expect(told).not.toContain(`候补评委${seat?.name}递补`);
});

test.each([
  ['an alternate', false],
  ['somebody from below the alternates', true],
] as const)('the record of the draw (F05) says that %s came in as a vice-chair', async (_, below) => {
  await b.untilDrawn();
  const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '王敏', secondPerson: '' } as const;
  const first = asId<'expert'>((await jurors(b))[0]?.expertId ?? '');
  const { calledIn } = below
    ? must(await goOn(await openSeat()))
    : must(await b.act(answers.record, { ...inRound(), expertId: first, ...said }, 'groups'));
  const vice = calledIn as ExpertId;
  await b.settle();
  must(await b.formGroups(3));
  must(await b.assignReviewers());
  const record = async (words = chinese) => {
    const [model] = drawRecord(must(await b.ask(loadPaperState, b.roundId as string)), words);
    return JSON.stringify(model);
  };
  expect(await record()).not.toMatch(/副主任委员|续补，见附件/u);
  const [own, second] = await signIn(b, (await seatedIds(b)).length);
  const chair = (own === vice ? second : own) as ExpertId;
  must(await b.act(meeting.open, { ...openInput(b, chair), viceChairIds: [vice] }, 'meeting'));
  const name = (await jurors(b)).find((one) => one.expertId === vice)?.name;
  const [zh, en] = [await record(), await record(english)];
  if (below) {
    expect(zh).toMatch(new RegExp(`副主任委员 ${name}（库内编号 \\d+）由候补评委以下续补`, 'u'));
    expect(en).toMatch(new RegExp(`Vice-chair: ${name} \\(pool no. \\d+\\), called from below the alternates`, 'u'));
  } else {
    expect(zh).toMatch(/"候补评委（可递补第 [\d、]+ 位），递补到会，任副主任委员"/u);
    expect(en).toMatch(/came in, Vice-chair"/u);
  }
  expect(zh.split('副主任委员')).toHaveLength(2);
});

test('an alternate who takes a seat has been on the register since the draw: it stays settled', async () => {
  await b.untilDrawn();
  await b.settle();
  await openSeat();
  expect((await register()).settled).toBe(true);
});

test('what was declared and decided of somebody who gives the seat back is there when the order comes to them again', async () => {
  await b.untilDrawn();
  const last = await openSeat();
  const next = await colleagueNext(last);
  const { number } = must(await goOn(last));
  const found = await ofExpert(next);
  const [first] = found;
  const dismissed = { ...inRound(), conflictIds: first ? [first.conflictId] : [], decision: 'dismiss' as const };
  must(await b.act(recusal.decide, { ...dismissed, ...AS_PROPOSED, reason: '已调离' }, 'groups'));
  const taken = new Set(found.map((one) => one.applicationId));
  const others = await b.read((db) =>
    db.selectFrom('application').select('id').where('state', '=', 'accepted').execute(),
  );
  const applicationId = asId<'application'>(others.find(({ id }) => !taken.has(asId<'application'>(id)))?.id ?? '');
  must(await b.act(recusal.declare, { ...inRound(), expertId: next, applicationId, ...SAID }, 'groups'));

  must(await undo(number));
  expect(await ofExpert(next)).toEqual([]);
  expect(must(await goOn(last)).calledIn).toBe(next);
  const again = await ofExpert(next);
  expect(again).toHaveLength(found.length + 1);
  expect(again.find((one) => one.conflictId === first?.conflictId)).toMatchObject({
    state: 'dismissed',
    reason: '已调离',
  });
  expect(again.find((one) => one.kind === 'relative')).toMatchObject({ state: 'confirmed', treatment: 'forbid' });
  expect(codeOf(await goOn(last))).toBe('seat_not_open');
});

describe('a meeting put off', () => {
  const held = (expertId: string, over: { retires?: string; away?: readonly { from: string; until: string }[] }) =>
    change((db) => {
      const known = {
        away: JSON.stringify(over.away ?? []),
        state: 'active' as const,
        state_until: null,
        barred: '[]',
      };
      const row = { expert_id: expertId, retires_on: over.retires ?? null, ...known };
      return db.insertInto('sealed_availability').values(row).execute();
    });
  const putOff = () => b.act(meeting.putOff, { ...inRound(), date: day('2022-12-12'), reason: '大雪' }, 'groups');
  const decline = (expertId: ExpertId) => {
    const said = { answer: 'declined', channel: 'phone', reason: '出差', by: '王敏', secondPerson: '' } as const;
    return b.act(answers.record, { ...inRound(), expertId, ...said }, 'groups').then(must);
  };
  const lines = async () => must(await b.ask(answers.get, inRound())).lines;

  test('calls no alternate who is retired or away by then, and the log says why', async () => {
    await b.untilDrawn();
    const waiting = (await jurors(b)).filter((one) => !one.seated).map((one) => one.expertId);
    const [retired, away, back] = waiting as [ExpertId, ExpertId, ExpertId];
    await held(retired, { retires: '2022-12-12' });
    await held(away, { away: [{ from: '2022-12-10', until: '2022-12-12' }] });
    await held(back, { away: [{ from: '2022-12-06', until: '2022-12-11' }] });
    const first = asId<'expert'>((await jurors(b))[0]?.expertId ?? '');
    must(await putOff());
    const foretold = must(await b.ask(answers.preview, { ...inRound(), expertId: first }));
    const { calledIn } = await decline(first);
    expect(calledIn).toBe(foretold.calledIn?.expertId);
    expect([retired, away]).not.toContain(calledIn);
    const told = (await lines()).map((one) => [one.person.expertId, one.answer, one.reason, one.found]);
    expect(told).toEqual([
      [retired, 'absent', '', 'retired'],
      [away, 'absent', '', 'unavailable'],
      [first, 'declined', '出差', null],
    ]);
    const loaded = await b.read((db) => loadAnswers(db, b.roundId));
    const paper = async (names: SealedNames) => {
      if (loaded === undefined) throw new Error('no jury');
      const anybody = () => ({ poolNumber: '', name: '' });
      return recordedAnswers(
        loaded,
        anybody,
        (utc) => utc,
        names,
        (code) => `<${code}>`,
      ).map((one) => one.reason);
    };
    expect(await paper(OPEN_NAMES)).toEqual(['<retired>', '<unavailable>', '出差']);
    expect(await paper({ ...OPEN_NAMES, isMasked: () => true })).toEqual(['', '', '出差']);
  });

  test('seats nobody from below the alternates whose term is over by then; the outsider finds the same jury', async () => {
    await b.untilDrawn();
    const last = await openSeat();
    const preview = async () => must(await b.ask(answers.preview, { ...inRound(), expertId: last })).calledIn?.expertId;
    const over = (await preview()) as ExpertId;
    await change((db) => db.updateTable('expert').set({ term_end: '2022-12-08' }).where('id', '=', over).execute());
    expect(await preview()).toBe(over);
    must(await putOff());
    const next = await preview();
    expect(next).not.toBe(over);
    await held(next ?? '', { away: [{ from: '2022-12-12', until: '2022-12-12' }] });
    const before = (await lines()).length;
    const { calledIn, number } = must(await goOn(last));
    expect([over, next]).not.toContain(calledIn);
    expect(number).toBe(before + 3);
    const told = (await lines()).slice(before).map((one) => [one.person.expertId, one.answer, one.found]);
    expect(told).toEqual([
      [over, 'term_over', null],
      [next, 'absent', 'unavailable'],
      [last, 'continued', null],
    ]);
    expect((await jurors(b)).map((one) => one.expertId)).not.toContain(over);
    expect(must(await b.ask(answers.get, inRound())).replays).toBe(true);
    let text = '';
    const writeFile = async (_: string, bytes: Uint8Array) => {
      const written = new TextDecoder().decode(bytes);
      if (written.startsWith('{')) text = written;
      return { ok: true as const, value: null };
    };
    must(await b.work(draw.saveProof, { ...inRound(), attempt: 1 }, undefined, { writeFile }));
    const { steps } = outsideChecker().checkDraw(JSON.parse(text));
    expect(steps.filter((one) => !one.ok)).toEqual([]);
    must(await undo(number));
    expect(must(await b.ask(answers.get, inRound())).replays).toBe(true);
  });
});
