import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ApplicationId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import {
  applicationsOf,
  fillScores,
  forgetRecusals,
  namePeople,
  openInput,
  openMeeting,
  recuse,
  roundInput,
  seatedIds,
  sections,
  signIn,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const list = async () => must(await b.ask(groups.list, { roundId: b.roundId })).groups;
const form = (count: number) => b.formGroups(count);
const assign = () => b.assignReviewers();
const leave = (expertId: ExpertId) =>
  b.act(meeting.markAbsent, { roundId: b.roundId, expertId, reason: '突发疾病' }, 'meeting');
const come = (expertId: ExpertId) => b.act(meeting.signIn, { roundId: b.roundId, expertId, pledged: true }, 'meeting');

/** Pairs that break a rule: recused ones, and those of experts in `away`. */
async function faultyPairs(away: readonly ExpertId[]) {
  const conflicts = await b.read((db) => db.selectFrom('conflict').selectAll().execute());
  const apart = new Set(conflicts.filter((c) => c.state !== 'dismissed').map((c) => c.expert_id + c.application_id));
  const pairs = await b.read((db) => db.selectFrom('assignment').selectAll().execute());
  return pairs.filter((p) => apart.has(p.expert_id + p.application_id) || away.some((id) => id === p.expert_id));
}

async function reviewerCounts(): Promise<number[]> {
  return (await list()).flatMap((g) => g.applications.map((a) => a.reviewers.length));
}

describe('before the opening', () => {
  test('groups of three lose one who stays away: the meeting opens with helpers of other groups', async () => {
    await b.untilAssigned('engineering-2022', { groupCount: 8 });
    const small = (await list()).find((g) => g.experts.length === 3);
    const gone = small?.experts[0]?.expertId as ExpertId;
    const here = (await seatedIds(b)).filter((id) => id !== gone);
    must(await leave(gone));
    for (const id of here) must(await come(id));
    await namePeople(b);
    must(await b.act(meeting.open, openInput(b, here[0] as ExpertId), 'meeting'));
    expect((await reviewerCounts()).every((n) => n === 3)).toBe(true);
    expect(await faultyPairs([gone])).toEqual([]);
  }, 30_000);

  test('who was marked absent is in no group formed afterwards and is given nothing', async () => {
    await b.untilAssigned();
    const [gone, chair] = (await seatedIds(b)) as [ExpertId, ExpertId];
    must(await leave(gone));
    must(await assign());
    expect(await faultyPairs([gone])).toEqual([]);
    must(await form(8));
    expect((await list()).flatMap((g) => g.experts.map((e) => e.expertId))).not.toContain(gone);
    must(await assign());
    expect(await faultyPairs([gone])).toEqual([]);
    for (const id of await seatedIds(b)) if (id !== gone) must(await come(id));
    await namePeople(b);
    must(await b.act(meeting.open, openInput(b, chair), 'meeting'));
    const [second] = (await seatedIds(b)).slice(2) as [ExpertId];
    expect(codeOf(await b.formGroups(8))).toBe('meeting_already_opened');
    must(await leave(second));
    expect((await reviewerCounts()).every((n) => n >= 3)).toBe(true);
  });

  test('24 members who come are too few for nine groups, and the refusal counts them', async () => {
    await b.untilAssigned();
    const [gone] = (await seatedIds(b)) as [ExpertId];
    must(await leave(gone));
    expect(await form(9)).toMatchObject({
      refusal: { code: 'too_few_experts_for_groups', params: { have: 24, need: 27 } },
    });
  });

  test('an application that nobody in the room may judge is named by its bag', async () => {
    await b.untilAssigned();
    await forgetRecusals(b);
    const target = (await list())[0]?.applications[0];
    const ids = await seatedIds(b);
    await recuse(b, target?.applicationId as ApplicationId, ids.slice(2));
    await signIn(b, 25);
    expect(await b.act(meeting.open, openInput(b, ids[0] as ExpertId), 'meeting')).toMatchObject({
      refusal: { code: 'too_few_reviewers', params: { applications: 1, minimum: 3, numbers: target?.number } },
    });
    expect(await assign()).toMatchObject({
      refusal: { code: 'not_enough_experts', params: { number: target?.number, have: 2, need: 3 } },
    });
  });
});

describe('after the opening', () => {
  test('one leaves a group of three: others step in and every section still votes', async () => {
    await b.untilAssigned('small-2022', { groupCount: 8 });
    const ids = await openMeeting(b, 25);
    const small = (await list()).find((g) => g.experts.length === 3);
    const gone = small?.experts[0]?.expertId as ExpertId;
    must(await leave(gone));
    expect((await reviewerCounts()).every((n) => n === 3)).toBe(true);
    expect(await faultyPairs([gone])).toEqual([]);
    const own = new Set(small?.experts.map((e) => e.expertId));
    const helped = (await list()).find((g) => g.groupId === small?.groupId)?.applications ?? [];
    expect(helped.some((a) => a.reviewers.some((r) => !own.has(r.expertId)))).toBe(true);
    await fillScores(b);
    await forgetRecusals(b);
    const tellers = ids.filter((id) => id !== gone).slice(-3);
    for (const section of await sections(b)) {
      must(await b.act(ballots.openRound, roundInput(b, section, tellers), 'meeting'));
    }
  });

  test('where nobody is left for an application its section names it, until somebody comes back', async () => {
    await b.untilAssigned();
    await forgetRecusals(b);
    const ids = await openMeeting(b, 25);
    const target = (await list())[0]?.applications[0];
    const applicationId = target?.applicationId as ApplicationId;
    await recuse(b, applicationId, ids.slice(3));
    const [one, two, three] = ids as [ExpertId, ExpertId, ExpertId];
    must(await leave(three));
    await fillScores(b);
    const all = await sections(b);
    const mine = await Promise.all(all.map(async (s) => (await applicationsOf(b, s)).includes(applicationId)));
    const section = all[mine.indexOf(true)];
    if (section === undefined) throw new Error('no section');
    const open = () => b.act(ballots.openRound, roundInput(b, section, [one, two, three]), 'meeting');
    expect(await open()).toMatchObject({
      refusal: { code: 'too_few_reviewers', params: { applications: 1, numbers: target?.number } },
    });
    must(await come(three));
    await fillScores(b);
    expect((await reviewerCounts()).every((n) => n >= 3)).toBe(true);
    must(await open());
  });
});
