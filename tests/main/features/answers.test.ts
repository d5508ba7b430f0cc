import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listService } from '../../../db/tables/service-history.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { testFact } from '../../support/database.ts';
import { outsideChecker } from '../../support/draw-checker.ts';
import { jurors, namePeople, openInput, strikeLast } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

type Recorded = Parameters<typeof answers.record>[1];
const says = (
  expertId: ExpertId,
  answer: Recorded['answer'] = 'declined',
  change: Partial<Recorded> = {},
): Recorded => {
  const said = { channel: 'phone', reason: answer === 'accepted' ? '' : '出差', by: '王敏', secondPerson: '' } as const;
  return { roundId: b.roundId, expertId, answer, ...said, ...change };
};
const record = (...args: Parameters<typeof says>) => b.act(answers.record, says(...args), 'groups');
const undo = (number: number) =>
  b.act(answers.undo, { roundId: b.roundId, number, reason: '登记错人', by: '王敏' }, 'groups');
const view = async () => must(await b.ask(answers.get, { roundId: b.roundId }));
const seats = async () =>
  (await view()).people
    .filter((one) => one.seat !== null)
    .sort((x, y) => (x.seat ?? 0) - (y.seat ?? 0))
    .map((one) => one.expertId);
const seated = async () =>
  (await jurors(b))
    .filter((one) => one.seated)
    .map((one) => one.expertId)
    .sort();

/** Makes the round's rule ask for a second person. */
const askForTwo = () =>
  b.file.store.command(async (db) => {
    const { rule_pack } = await db.selectFrom('round').select('rule_pack').executeTakeFirstOrThrow();
    const pack = JSON.parse(rule_pack);
    pack.rules.alternateSecondPerson = { ...pack.rules.alternateSecondPerson, value: true };
    await db
      .updateTable('round')
      .set({ rule_pack: JSON.stringify(pack) })
      .execute();
    return { ok: true, value: null, audit: testFact() };
  });

describe('answers after the draw was adopted', () => {
  test('are not asked before there is a jury', async () => {
    await b.untilSealed();
    expect(await view()).toMatchObject({ adopted: false, people: [], lines: [] });
    expect(codeOf(await record('nobody' as ExpertId))).toBe('jury_not_drawn');
  });

  test('a decline calls who was foretold, keeps the number of the jury, and is told with time and reason', async () => {
    await b.untilDrawn();
    const [first, second] = await seats();
    must(await record(second as ExpertId, 'accepted'));
    const foretold = must(await b.ask(answers.preview, { roundId: b.roundId, expertId: first as ExpertId }));
    const done = must(await record(first as ExpertId));
    expect(done).toEqual({ number: 2, seat: 1, calledIn: foretold.calledIn?.expertId });
    const now = await view();
    expect(now.people.find((one) => one.expertId === done.calledIn)).toMatchObject({ seat: 1, drawn: 'alternate' });
    expect(now.people.find((one) => one.expertId === first)).toMatchObject({ seat: null, answer: 'declined' });
    expect(now.people.find((one) => one.expertId === second)).toMatchObject({ seat: 2, answer: 'accepted' });
    expect(now.lines[1]).toMatchObject({ reason: '出差', channel: 'phone', by: '王敏', seat: 1, undone: null });
    expect(now.lines[1]?.utc).toMatch(/^2022-11-21T/u);
    expect(await seated()).toEqual((await seats()).sort());
    expect(await seated()).toHaveLength(25);
    const atMeeting = (await jurors(b)).filter((juror) => juror.seated);
    expect(atMeeting.map((juror) => juror.seat)).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
    expect(atMeeting[0]).toMatchObject({ expertId: done.calledIn, drawnAsAlternate: true });
    expect(now.replays).toBe(true);
  });

  test('the groups, their leaders and the gate of the meeting go by the jury as it stands', async () => {
    await b.untilAssigned();
    const { groups: formed } = must(await b.ask(groups.list, { roundId: b.roundId }));
    const members = formed.flatMap((one) => one.experts.map(({ expertId }) => ({ group: one, expertId })));
    const previews = [];
    for (const one of members) {
      const { calledIn } = must(await b.ask(answers.preview, { roundId: b.roundId, expertId: one.expertId }));
      if (calledIn !== null) previews.push(one);
    }
    const [{ group, expertId: gone }] = previews as [(typeof members)[number]];
    const lead = { roundId: b.roundId, groupId: group.groupId, expertId: gone };
    must(await b.act(groups.setLeader, lead, 'groups'));
    const { calledIn } = must(await record(gone, 'unreachable'));
    expect(calledIn).not.toBeNull();
    const after = must(await b.ask(groups.list, { roundId: b.roundId }));
    const same = after.groups.find((one) => one.groupId === group.groupId);
    expect(same?.leaderId).toBe(calledIn);
    expect(same?.experts.map((one) => one.expertId)).toContain(calledIn);
    expect(after.assignment).toBeNull();
    const { gates } = must(await b.ask(meeting.get, { roundId: b.roundId }));
    expect(gates.find((g) => g.code === 'jury_composed')).toMatchObject({ ok: true, params: { seats: 25 } });
  });

  test('a chain ends in an open seat when nobody is left; the log tells every step and why others were passed over', async () => {
    await b.untilDrawn();
    const [first] = await seats();
    let next: ExpertId | null = first as ExpertId;
    while (next !== null) next = must(await record(next)).calledIn;
    const now = await view();
    expect(now.lines.at(-1)).toMatchObject({ seat: 1, calledIn: null });
    expect(now.people.filter((one) => one.open)).toHaveLength(1);
    expect(now.lines.at(-1)?.passedOver.every((one) => one.why === 'out' || one.why === 'rules')).toBe(true);
    expect(now.lines.at(-1)?.passedOver).toHaveLength(5);
    // The seat still counts in the size of the jury; its holder is absent.
    expect(await seated()).toHaveLength(25);
    const absent = (await jurors(b)).filter((one) => one.seated && one.state === 'absent');
    expect(absent.map((one) => one.expertId)).toEqual([now.lines.at(-1)?.person.expertId]);
  });

  test('the drawn order goes on below the alternates by a second act of two people, and is taken back', async () => {
    await b.untilDrawn();
    const before = await seats();
    const [first] = before as [ExpertId];
    const goOn = (expertId: ExpertId, change = {}) => {
      const two = { reason: '候补评委均不能到会', by: '王敏', secondPerson: '李强', ...change };
      return b.act(answers.callNext, { roundId: b.roundId, expertId, ...two }, 'groups');
    };
    expect(codeOf(await goOn(first))).toBe('seat_not_open');
    let last = first;
    for (let next: ExpertId | null = first; next !== null; ) {
      last = next;
      next = must(await record(next)).calledIn;
    }
    const declines = (await view()).lines.length;
    expect(codeOf(await goOn(last, { secondPerson: '王 敏' }))).toBe('answer_same_person');
    const foretold = must(await b.ask(answers.preview, { roundId: b.roundId, expertId: last }));
    expect(foretold).toMatchObject({ secondPersonNeeded: true, seat: 1, calledIn: { drawn: 'continued' } });
    const done = must(await goOn(last));
    expect(done).toEqual({ number: declines + 1, seat: 1, calledIn: foretold.calledIn?.expertId });
    const now = await view();
    expect(now.replays).toBe(true);
    expect(now.people.filter((one) => one.open)).toEqual([]);
    expect(now.people.find((one) => one.seat === 1)).toMatchObject({ expertId: done.calledIn, drawn: 'continued' });
    const told = { answer: 'continued', secondPerson: '李强', reason: '候补评委均不能到会', seat: 1 };
    expect(now.lines.at(-1)).toMatchObject({ ...told, calledIn: { expertId: done.calledIn } });
    expect(
      now.lines
        .at(-1)
        ?.passedOver.slice(0, 5)
        .every((one) => one.drawn === 'alternate'),
    ).toBe(true);
    expect(await seated()).toEqual((await seats()).sort());
    expect(await seated()).toHaveLength(25);
    // Whoever comes in is known not to judge whom the data say.
    const conflicts = () =>
      b.read((db) => db.selectFrom('conflict').select('id').where('expert_id', '=', done.calledIn).execute());
    const known = await conflicts();

    // Declines as well: the seat is open again, and the next of the order comes.
    const again = must(await record(done.calledIn));
    expect(again).toMatchObject({ seat: 1, calledIn: null });
    const further = must(await goOn(done.calledIn));
    expect(further.calledIn).not.toBe(done.calledIn);
    must(await undo(further.number));
    must(await undo(again.number));
    expect(await conflicts()).toEqual(known);
    expect(await undo(declines)).toMatchObject({
      refusal: { code: 'answer_undo_moves_others', params: { number: done.number } },
    });
    must(await undo(done.number));
    const back = await view();
    expect(back.replays).toBe(true);
    expect(back.people).toHaveLength(30);
    expect(back.people.find((one) => one.open)).toMatchObject({ expertId: last, seat: 1 });
    expect(back.lines.at(-1)?.calledIn?.drawn).toBe('continued');
    expect(await conflicts()).toEqual([]);
    expect(must(await goOn(last)).calledIn).toBe(done.calledIn);
  });

  test('refuses a second word about somebody who is out, a no without a reason, and strangers', async () => {
    await b.untilDrawn();
    const [first, second] = await seats();
    must(await record(first as ExpertId));
    expect(codeOf(await record(first as ExpertId, 'accepted'))).toBe('answer_stands');
    expect(codeOf(await record(second as ExpertId, 'declined', { reason: '' }))).toBe('answer_needs_reason');
    expect(codeOf(await record('nobody' as ExpertId))).toBe('not_of_this_jury');
    expect((await view()).lines).toHaveLength(1);
  });

  test('asks for a second person where the rule of the round does, who is somebody else', async () => {
    await b.untilDrawn();
    await askForTwo();
    const [first] = (await seats()) as [ExpertId];
    expect(await record(first)).toMatchObject({
      refusal: { code: 'answer_needs_second_person', rule: 'alternateSecondPerson' },
    });
    expect(codeOf(await record(first, 'declined', { secondPerson: '王 敏' }))).toBe('answer_same_person');
    must(await record(first, 'accepted'));
    must(await record(first, 'declined', { secondPerson: '李强' }));
    expect((await view()).lines.at(-1)).toMatchObject({ by: '王敏', secondPerson: '李强' });
  });

  test('a line is not taken back over the signature of whoever was called for it', async () => {
    await b.untilAssigned();
    const [first] = (await seats()) as [ExpertId];
    const { number, calledIn } = must(await record(first));
    must(await b.assignReviewers());
    const signed = { roundId: b.roundId, expertId: calledIn as ExpertId, pledged: true };
    must(await b.act(meeting.signIn, signed, 'meeting'));
    expect(codeOf(await undo(number))).toBe('called_in_signed_in');
    expect((await jurors(b)).find((one) => one.expertId === calledIn)).toMatchObject({
      state: 'present',
      pledged: true,
    });
    must(await strikeLast(b, calledIn as ExpertId));
    must(await undo(number));
    expect(await seats()).toContain(first);
  });

  test('names nobody in the audit', async () => {
    await b.untilDrawn();
    const [first] = (await seats()) as [ExpertId];
    const { number } = must(await record(first));
    must(await undo(number));
    const text = JSON.stringify(b.recorded.slice(-2));
    const told = [...(await jurors(b)).map((j) => j.name), '出差', '王敏', '登记错人'];
    expect(told.filter((one) => text.includes(one))).toEqual([]);
  });
});

test('the proof file of the adopted draw holds the answers, and the page for outsiders recomputes who came in', async () => {
  await b.untilDrawn();
  const [first, second] = (await seats()) as [ExpertId, ExpertId];
  const one = must(await record(first));
  must(await record(one.calledIn as ExpertId, 'unreachable'));
  const mistaken = must(await record(second));
  must(await undo(mistaken.number));
  const written = new Map<string, string>();
  const writeFile = async (file: string, bytes: Uint8Array) => {
    written.set(path.basename(file), new TextDecoder().decode(bytes));
    return { ok: true as const, value: null };
  };
  const ask = { roundId: b.roundId, attempt: 1 };
  const { fileName } = must(await b.work(draw.saveProof, ask, undefined, { writeFile }));
  const text = written.get(fileName) ?? '';
  const { steps } = outsideChecker().checkDraw(JSON.parse(text));
  expect(steps.filter((s) => !s.ok)).toEqual([]);
  expect(steps.at(-1)).toMatchObject({ id: 'answers', detail: { lines: 3, standing: 2 } });
  expect(['出差', '王敏', '登记错人'].filter((told) => text.includes(told))).toEqual([]);
});

test('the service history tells who declined, and forgets a line that was taken back', async () => {
  await b.untilDrawn();
  const [first, second] = (await seats()) as [ExpertId, ExpertId];
  const one = must(await record(first));
  must(await record(second, 'accepted'));
  const told = async (id: ExpertId) => {
    const rows = await b.read((db) => db.selectFrom('expert').select('person_id').where('id', '=', id).execute());
    const [row] = await b.read((db) => listService(db, rows[0]?.person_id ?? ''));
    return [row?.drawn, row?.answer, row?.attendance];
  };
  expect(await told(first)).toEqual(['member', 'declined', 'absent']);
  expect(await told(second)).toEqual(['member', 'accepted', null]);
  expect(await told(one.calledIn as ExpertId)).toEqual(['alternate', null, null]);
  must(await undo(one.number));
  expect(await told(first)).toEqual(['member', null, null]);
});

describe('a line taken back', () => {
  test('gives the seat back down the chain and stays in the log', async () => {
    await b.untilDrawn();
    const before = await seats();
    const [first] = before as [ExpertId];
    const one = must(await record(first));
    must(await record(one.calledIn as ExpertId, 'unreachable'));
    expect(await seats()).not.toEqual(before);
    must(await undo(one.number));
    expect(await seats()).toEqual(before);
    expect(await seated()).toEqual([...before].sort());
    const { lines, people, replays } = await view();
    expect(lines[0]?.undone).toMatchObject({ reason: '登记错人', by: '王敏' });
    // Whoever declined in between stays out, without having had a seat.
    expect(lines[1]).toMatchObject({ answer: 'unreachable', seat: null, calledIn: null, undone: null });
    expect(people.find((p) => p.expertId === one.calledIn)).toMatchObject({ answer: 'unreachable', seat: null });
    expect(replays).toBe(true);
    const state = (id: ExpertId | null) => jurors(b).then((all) => all.find((j) => j.expertId === id)?.state);
    expect([await state(first), await state(one.calledIn)]).toEqual(['expected', 'absent']);
    expect(codeOf(await undo(one.number))).toBe('answer_already_undone');
    expect(codeOf(await undo(99))).toBe('answer_not_found');
  });

  test('exchanges nobody who was called for another seat: that line goes first', async () => {
    await b.untilDrawn('small-2022', { minimumPerSpecialty: 0 });
    const all = await seats();
    let pair: readonly [number, number] | undefined;
    // Two members for whom the same alternate stands first.
    const first = new Map<string, ExpertId>();
    for (const expertId of all) {
      const { calledIn } = must(await b.ask(answers.preview, { roundId: b.roundId, expertId }));
      const other = first.get(calledIn?.expertId ?? '');
      if (calledIn !== null && other !== undefined) {
        const one = must(await record(other));
        const two = must(await record(expertId));
        pair = [one.number, two.number];
        break;
      }
      if (calledIn !== null) first.set(calledIn.expertId, expertId);
    }
    expect(pair).toBeDefined();
    const [one, two] = pair as [number, number];
    expect(await undo(one)).toMatchObject({ refusal: { code: 'answer_undo_moves_others', params: { number: two } } });
    must(await undo(two));
    must(await undo(one));
    expect(await seats()).toEqual(all);
  });

  test('is possible until the meeting opens, and no longer', async () => {
    await b.untilAssigned();
    const [first] = (await seats()) as [ExpertId];
    const { number } = must(await record(first));
    must(await b.assignReviewers());
    for (const expertId of await seated()) {
      must(await b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true }, 'meeting'));
    }
    expect(codeOf(await record((await seated())[4] as ExpertId))).toBe('juror_signed_in');
    await namePeople(b);
    must(await b.act(meeting.open, openInput(b, (await seated())[0] as ExpertId), 'meeting'));
    expect(codeOf(await undo(number))).toBe('alternates_only_before_opening');
    expect(await view()).toMatchObject({ opened: true, replays: true });
  });

  test('a jury whose seats an earlier version passed on without a log takes no further lines', async () => {
    await b.untilDrawn();
    const [first, second] = (await seats()) as [ExpertId, ExpertId];
    const alternate = (await view()).people.find((one) => one.drawn === 'alternate');
    await b.file.store.command(async (db) => {
      const seat = (id: string, seatedNow: 0 | 1) =>
        db.updateTable('juror').set({ seated: seatedNow }).where('expert_id', '=', id).execute();
      await seat(first, 0);
      await seat(alternate?.expertId ?? '', 1);
      return { ok: true, value: null, audit: testFact() };
    });
    expect((await view()).replays).toBe(false);
    expect(codeOf(await record(second))).toBe('seats_without_log');
    must(await record(second, 'accepted'));
  });
});
