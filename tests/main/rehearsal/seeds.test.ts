import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { seededLuck } from '../../../src-main/rehearsal/seeded-luck.ts';
import { fillScores, namePeople, openInput, roundInput, seatedIds, sections } from '../../support/meeting-builder.ts';
import { must, RoundBuilder, type Sample } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const leave = (expertId: ExpertId) =>
  b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '请假' }, 'meeting');

async function expectCovered() {
  const { groups: list } = must(await b.ask(groups.list, { roundId: b.roundId }));
  const { conflicts } = must(await b.ask(recusal.list, { roundId: b.roundId }));
  // By their ids: the large pool has two people of one name.
  const recused = new Set(
    conflicts.filter((c) => c.state === 'confirmed').map((c) => `${c.expertId} ${c.applicationId}`),
  );
  for (const { number, reviewers, applicationId } of list.flatMap((g) => g.applications)) {
    expect([number, reviewers.length >= 3]).toEqual([number, true]);
    expect(reviewers.filter((r) => r.lead)).toHaveLength(1);
    expect(reviewers.filter((r) => recused.has(`${r.expertId} ${applicationId}`))).toEqual([]);
  }
}

/** Draw, groups, two absent, opening, one more leaves, every section opens: with the doors alone, as papers take long. */
async function holdRound(sample: Sample, seed: string, count: number) {
  const roundId = await b.untilSealed(sample, { groupCount: count });
  const { attempt } = must(await b.work(draw.make, b.drawInput(seed), 'draw'));
  must(await b.work(draw.adopt, { roundId, attempt }, 'draw'));
  await b.settle();
  must(await b.formGroups(count));
  must(await b.assignReviewers());
  await expectCovered();
  const [one, two, leaver, ...rest] = seededLuck(seed).shuffled('absent', await seatedIds(b));
  for (const id of [one, two] as ExpertId[]) must(await leave(id));
  const here = [leaver as ExpertId, ...rest];
  for (const expertId of here) must(await b.act(meeting.signIn, { roundId, expertId, pledged: true }, 'meeting'));
  await namePeople(b);
  must(await b.act(meeting.open, openInput(b, rest[0] as ExpertId), 'meeting'));
  await expectCovered();
  must(await leave(leaver as ExpertId));
  await expectCovered();
  await fillScores(b);
  for (const section of await sections(b)) {
    const tellers = section.tellers.eligible;
    expect(tellers.length).toBeGreaterThanOrEqual(3);
    must(await b.act(ballots.openRound, roundInput(b, section, tellers), 'meeting'));
  }
}

describe('a round goes through whatever the draw', () => {
  test.each([
    ['rehearsal', 3],
    ['s1', 4],
    ['s2', 5],
    ['s3', 6],
    ['s4', 3],
    ['s5', 8],
  ])(
    'large list of few employers, seed %s, %i groups',
    (seed, count) => holdRound('engineering-2022', seed, count),
    60_000,
  );

  test.each([
    ['rehearsal', 3],
    ['s1', 4],
    ['s2', 8],
    ['s3', 1],
  ])('small list, seed %s, %i groups', (seed, count) => holdRound('small-2022', seed, count), 30_000);
});
