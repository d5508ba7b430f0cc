import { afterEach, beforeEach, expect, test } from 'vitest';
import { asId, type ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { answers } from '../../../src-main/features/answers/answers.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { testFact } from '../../support/database.ts';
import { jurors } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

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
  await b.file.store.command(async (db) => {
    const { unit_id } = await db.selectFrom('application').select('unit_id').executeTakeFirstOrThrow();
    await db.updateTable('expert').set({ unit_id }).where('id', '=', id).execute();
    return { ok: true, value: null, audit: testFact() };
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
  must(await b.act(recusal.decide, { ...decided, reason: '' }, 'groups'));
  must(await b.act(recusal.settle, inRound(), 'groups'));
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
  must(await b.act(recusal.decide, { ...dismissed, reason: '已调离' }, 'groups'));
  const taken = new Set(found.map((one) => one.applicationId));
  const others = await b.read((db) =>
    db.selectFrom('application').select('id').where('state', '=', 'accepted').execute(),
  );
  const applicationId = asId<'application'>(others.find(({ id }) => !taken.has(asId<'application'>(id)))?.id ?? '');
  must(await b.act(recusal.declare, { ...inRound(), expertId: next, applicationId, reason: '近亲属' }, 'groups'));

  must(await undo(number));
  expect(await ofExpert(next)).toEqual([]);
  expect(must(await goOn(last)).calledIn).toBe(next);
  const again = await ofExpert(next);
  expect(again).toHaveLength(found.length + 1);
  expect(again.find((one) => one.conflictId === first?.conflictId)).toMatchObject({
    state: 'dismissed',
    reason: '已调离',
  });
  expect(again.find((one) => one.kind === 'declared_other')).toMatchObject({ state: 'confirmed', reason: '近亲属' });
  expect(codeOf(await goOn(last))).toBe('seat_not_open');
});
