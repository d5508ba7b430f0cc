import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { day } from '../../domain/support/day.ts';
import {
  applicationsOf,
  counts,
  fillScores,
  forgetRecusals,
  largestSection,
  marks,
  openMeeting,
  recuse,
  roundInput,
  strikeLast,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  await b.untilAssigned('small-2022', { groupCount: 2 });
});
afterEach(() => b.cleanup());

type Act =
  | { readonly act: 'come' | 'leave' | 'strike'; readonly who: number }
  | { readonly act: 'recuse'; readonly of: number; readonly who: readonly number[] }
  | { readonly act: 'vote' }
  | { readonly act: 'break'; readonly signed: number };

const who = fc.nat(24);
const acts = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('come' as const), who }) },
    { weight: 6, arbitrary: fc.record({ act: fc.constantFrom('leave' as const), who }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('strike' as const), who }) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('recuse' as const),
        of: fc.nat(3),
        who: fc.uniqueArray(who, { maxLength: 9 }),
      }),
    },
    { weight: 6, arbitrary: fc.constant({ act: 'vote' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ act: fc.constant('break' as const), signed: fc.integer({ min: 14, max: 25 }) }),
    },
  ),
  { minLength: 14, maxLength: 22 },
);

/** Decree 40 by itself: three times who is here is at least twice the jury. */
const enough = (voters: number) => 3 * voters >= 2 * 25;

test('whatever comes, goes and is recused, no vote opens under the quorum, of the meeting or of an applicant', async () => {
  const sitting = { half: '', place: '西宁', agenda: [] };
  const sittings = Array.from({ length: 20 }, () => ({ ...sitting, heldOn: day('2022-12-05') }));
  must(await b.act(meeting.planSittings, { roundId: b.roundId, sittings }, 'groups'));
  const ids = await openMeeting(b, 25);
  await forgetRecusals(b);
  const { sectionId } = await largestSection(b);
  const applications = (await applicationsOf(b, await largestSection(b))).slice(0, 4);
  // What happened, kept apart from the program.
  const here = new Set<ExpertId>(ids);
  const away = new Map<ApplicationId, ReadonlySet<ExpertId>>();
  const seen = { opened: 0, refused: 0, rowsRefused: 0, breaks: 0 };

  const vote = async () => {
    await fillScores(b);
    const section = await largestSection(b);
    const free = section.tellers.eligible.slice(0, 3) as ExpertId[];
    if (free.length < 3) return;
    const opened = await b.act(ballots.openRound, roundInput(b, section, free), 'meeting');
    if (!enough(here.size)) {
      expect(codeOf(opened)).toBe('quorum_not_met');
      seen.refused += 1;
      return;
    }
    must(opened);
    seen.opened += 1;
    const round = (await largestSection(b)).rounds.at(-1);
    expect([round?.present, round?.eligible]).toEqual([here.size, here.size]);
    must(await b.act(ballots.reconcile, counts(b, section, here.size), 'meeting'));
    for (const id of applications) {
      const recused = [...(away.get(id) ?? [])].filter((one) => here.has(one)).length;
      const four = [here.size - recused, 0, 0, 0] as const;
      const entered = await b.act(ballots.enterRow, marks(b, section, id, four), 'meeting');
      expect([id, entered.ok ? 'ok' : codeOf(entered)]).toEqual([
        id,
        enough(here.size - recused) ? 'ok' : 'item_below_quorum',
      ]);
      if (!entered.ok) seen.rowsRefused += 1;
    }
    // More back than given out: void, so that the section can vote again.
    must(await b.act(ballots.reconcile, counts(b, section, here.size, here.size + 1), 'meeting'));
  };

  const pause = async (signed: number) => {
    const { sittings: all } = must(await b.ask(meeting.get, { roundId: b.roundId }));
    if (all.every((one) => one.openedUtc !== null)) return;
    must(await b.act(meeting.closeSitting, { roundId: b.roundId }, 'meeting'));
    const closed = roundInput(b, await largestSection(b), ids.slice(0, 3));
    await fillScores(b);
    expect(codeOf(await b.act(ballots.openRound, closed, 'meeting'))).toBe('sitting_not_open');
    const sign = (expertId: ExpertId) => b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true });
    for (const id of ids.slice(0, signed)) must(await sign(id));
    here.clear();
    for (const id of ids.slice(0, signed)) here.add(id);
    if (!enough(signed)) {
      expect(codeOf(await b.act(meeting.openSitting, { roundId: b.roundId }, 'meeting'))).toBe('quorum_not_met');
      for (const id of ids.slice(signed)) {
        must(await sign(id));
        here.add(id);
      }
    }
    must(await b.act(meeting.openSitting, { roundId: b.roundId }, 'meeting'));
    seen.breaks += 1;
  };

  const step = async (one: Act) => {
    if (one.act === 'vote') return vote();
    if (one.act === 'break') return pause(one.signed);
    if (one.act === 'recuse') {
      const id = applications[one.of] as ApplicationId;
      const experts = one.who.map((i) => ids[i] as ExpertId);
      await recuse(b, id, experts);
      away.set(id, new Set(experts));
      return;
    }
    const expertId = ids[one.who] as ExpertId;
    if (one.act === 'come') {
      must(await b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true }));
      here.add(expertId);
    } else if (one.act === 'leave') {
      if (!here.has(expertId)) return;
      must(await b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '离会' }, 'meeting'));
      here.delete(expertId);
    } else if ((await strikeLast(b, expertId)).ok) {
      if (here.has(expertId)) here.delete(expertId);
      else here.add(expertId);
    }
  };

  // One meeting goes on through all the walks: nothing is made smaller afterwards.
  await fc.assert(
    fc.asyncProperty(acts, async (walk) => {
      for (const one of walk) await step(one as Act);
      const view = must(await b.ask(meeting.quorum, { roundId: b.roundId }));
      expect([view.present, view.met]).toEqual([here.size, enough(here.size)]);
      for (const item of view.items) expect(item.met).toBe(enough(item.voters));
    }),
    { numRuns: 6, seed: 20230213, endOnFailure: true },
  );
  expect(sectionId).toBeDefined();
  for (const n of Object.values(seen)) expect(n).toBeGreaterThan(0);
}, 180_000);
