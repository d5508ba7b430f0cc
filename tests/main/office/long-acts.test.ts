import { AsyncResource } from 'node:async_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import type { Events, Reply } from '../../../src-main/core/contract/index.ts';
import { ActStopped } from '../../../src-main/core/domain/kernel/pace.ts';
import { longActs } from '../../../src-main/office/long-acts.ts';
import { sampleSetup } from '../../support/window/whole-round.ts';
import { type OfficeAtHand, officeAtHand, sampleBook } from '../ipc/office-at-hand.ts';

type Acting = Events['acting'];

const always = () => () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the long acts of an office', () => {
  function acts() {
    const told: Acting[] = [];
    return { told, acts: longActs((event) => told.push(event), always) };
  }

  it('tell their parts and rows in order, and their end', async () => {
    const { told, acts: all } = acts();
    const act = all.begin('applicants.editFields', ['judging', 'writing']);
    const judged = act.pace('judging', 3);
    await judged(2);
    await judged(2);
    const wrote = act.pace('writing', 2);
    await wrote(1);
    act.over();
    const { actId } = told[0] as Acting;
    const at = (phase: string, part: number, done: number, total: number) => ({
      actId,
      channel: 'applicants.editFields',
      progress: { phase, part, parts: 2, done, total },
    });
    expect(told).toEqual([
      at('judging', 1, 2, 3),
      // More rows than were announced are no reason to promise more than all.
      at('judging', 1, 3, 3),
      at('writing', 2, 1, 2),
      { actId, channel: 'applicants.editFields', progress: null },
    ]);
  });

  it('never go back to a part that is over, nor into one that the contract does not name', async () => {
    const { acts: all } = acts();
    const act = all.begin('applicants.editFields', ['judging', 'writing']);
    const judged = act.pace('judging', 3);
    act.pace('writing', 2);
    await expect(judged(1)).rejects.toThrow('over');
    expect(() => act.pace('judging', 3)).toThrow('over');
    expect(() => act.pace('indexing', 3)).toThrow('no part');
  });

  it('say nothing of an act that took no breath', async () => {
    const told: Acting[] = [];
    const act = longActs(
      (event) => told.push(event),
      () => () => undefined,
    ).begin('acceptance.acceptMany', ['judging']);
    await act.pace('judging', 1)(1);
    act.over();
    expect(told).toEqual([]);
  });

  it('are stopped by their own number and by no other, and by the lock all together', async () => {
    const { told, acts: all } = acts();
    const [one, other] = ['a.b', 'c.d'].map((channel) => all.begin(channel, ['writing']));
    const [first, second] = [one?.pace('writing', 9), other?.pace('writing', 9)];
    await first?.(1);
    await second?.(1);
    for (const unknown of [0, -1, 99, Number.NaN]) all.stop(unknown);
    await first?.(1);
    all.stop(told[0]?.actId ?? 0);
    await expect(first?.(1)).rejects.toEqual(new ActStopped('cancelled'));
    await second?.(1);
    one?.over();
    // A number that was an act's once is nobody's now.
    all.stop(told[0]?.actId ?? 0);
    await second?.(1);
    all.stopAll();
    await expect(second?.(1)).rejects.toEqual(new ActStopped('locked'));
    expect(() => other?.mayBegin()).toThrow(ActStopped);
  });
});

describe('an office with a long act under way', () => {
  const offices: OfficeAtHand[] = [];
  afterEach(async () => {
    for (const one of offices.splice(0)) await one.cleanup();
  });

  /** An office whose every long act runs into `atBreath` with its number and how often it has breathed. */
  async function office(atBreath: (one: OfficeAtHand, actId: number, breath: number) => void) {
    let breaths = 0;
    // As the messages of the window come in: from outside the act.
    const outside = AsyncResource.bind(atBreath);
    const one = officeAtHand({
      breath: () => () => {
        breaths += 1;
        const breath = breaths;
        return new Promise<void>((resolve) => {
          setImmediate(() => {
            const last = one.events.findLast(({ event }) => event === 'acting')?.payload as Acting;
            outside(one, last.actId, breath);
            setImmediate(resolve);
          });
        });
      },
    });
    offices.push(one);
    await one.create();
    const { roundId } = await one.yes('rounds.create', sampleSetup());
    const { draftId } = await one.yes(
      'applicants.readWorkbook',
      { roundId, fileId: 'x' } as never,
      await sampleBook('applicants'),
    );
    return { one, roundId, draft: { roundId, draftId } };
  }

  const acting = (one: OfficeAtHand) =>
    one.events.filter(({ event }) => event === 'acting').map(({ payload }) => (payload as Acting).progress);
  const head = async (one: OfficeAtHand) => (await one.yes('office.auditHead', {})).seq;

  it('stops it by its number: nothing is written, and the same act can be done again', async () => {
    let stopping = true;
    const { one, roundId, draft } = await office((desk, actId) => {
      if (stopping) desk.office.stopAct(actId);
    });
    const before = await head(one);
    expect(await one.no('applicants.acceptImport', draft)).toEqual({ code: 'cancelled', reason: 'act_stopped' });
    expect(await head(one)).toBe(before);
    expect(acting(one).at(-1)).toBeNull();
    expect(one.reports).toEqual([]);
    stopping = false;
    const { accepted } = await one.yes('applicants.acceptImport', draft);
    expect((await one.yes('applicants.list', { roundId })).applications).toHaveLength(accepted);
    expect(await one.yes('office.auditHead', {})).toMatchObject({ seq: before + 1, intact: true });
  });

  it('is not troubled by numbers of no act', async () => {
    const { one, draft } = await office((desk, actId) => {
      desk.office.stopAct(actId + 1);
      desk.office.stopAct(actId - 1);
    });
    one.office.stopAct(1);
    expect(await one.call('applicants.acceptImport', draft)).toMatchObject({ ok: true });
  });

  it('lets nothing in between', async () => {
    let asked: Promise<Reply<unknown>> | undefined;
    const order: string[] = [];
    const { one, roundId, draft } = await office((desk) => {
      asked ??= desk.call('applicants.list', { roundId: draft.roundId }).then((reply) => {
        order.push('list');
        return reply;
      });
    });
    const { accepted } = await one.yes('applicants.acceptImport', draft);
    order.unshift('accepted');
    const seen = (await asked) as Reply<{ readonly applications: readonly unknown[] }>;
    expect(order).toEqual(['accepted', 'list']);
    expect(seen).toMatchObject({ ok: true, value: { applications: { length: accepted } } });
    expect(roundId).toBe(draft.roundId);
  });

  it.each(['lock', 'close'] as const)('%s ends it at once, with nothing of it written', async (how) => {
    let leaving: Promise<unknown> | undefined;
    const { one, roundId, draft } = await office((desk) => {
      leaving ??= how === 'lock' ? desk.call('office.lock', {}) : desk.office.close();
    });
    const before = await head(one);
    expect(await one.call('applicants.acceptImport', draft)).toEqual({ ok: false, error: { code: 'locked' } });
    await leaving;
    expect(await one.no('rounds.list', {})).toEqual({ code: 'locked' });
    expect(await one.unlock()).toMatchObject({ ok: true });
    expect(await one.yes('office.auditHead', {})).toMatchObject({ seq: before, intact: true });
    expect((await one.yes('applicants.list', { roundId })).applications).toEqual([]);
    expect(one.reports).toEqual([]);
  });
});
