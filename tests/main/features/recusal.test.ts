import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationId, ConflictId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import {
  applicationsOf,
  fillScores,
  forgetRecusals,
  largestSection,
  openMeeting,
  roundInput,
  scoresOf,
} from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { AS_PROPOSED, SAID } from '../../support/said.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.untilDrawn();
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(recusal.list, { roundId: office.roundId })).conflicts;
const settle = () => office.act(recusal.settle, { roundId: office.roundId }, 'groups');
const decide = (conflictIds: readonly ConflictId[], decision: 'confirm' | 'dismiss', reason = '') =>
  office.act(
    recusal.decide,
    { roundId: office.roundId, conflictIds: [...conflictIds], decision, ...AS_PROPOSED, reason },
    'groups',
  );
const declare = (expertId: ExpertId, applicationId: ApplicationId) =>
  office.act(recusal.declare, { roundId: office.roundId, expertId, applicationId, ...SAID }, 'groups');

async function jurorAndApplication() {
  const { roundId } = office;
  const { experts: pool } = must(await office.ask(experts.list, { roundId }));
  const { applications } = must(await office.ask(applicants.list, { roundId }));
  const free = pool.find((e) => e.drawn === 'member' && !applications.some((a) => a.unit === e.unit));
  const outsider = pool.find((e) => e.drawn === null);
  const [application] = applications;
  if (!free || !outsider || !application) throw new Error('the sample has no such expert');
  return { free, outsider, application };
}

describe('deciding conflicts', () => {
  it('confirms without a reason and dismisses only with one', async () => {
    const [a, b] = await list();
    if (!a || !b) throw new Error('no conflicts');
    expect(a.path).toMatchObject([
      { step: 'employer', of: 'expert', now: true },
      { step: 'employer', of: 'applicant', now: true },
    ]);
    expect(must(await decide([a.conflictId], 'confirm'))).toEqual({ decided: 1 });
    expect(codeOf(await decide([b.conflictId], 'dismiss'))).toBe('dismissal_needs_reason');
    expect(must(await decide([b.conflictId, b.conflictId], 'dismiss', 'another branch'))).toEqual({ decided: 1 });
    const after = new Map((await list()).map((c) => [c.conflictId, c]));
    expect(after.get(a.conflictId)).toMatchObject({ state: 'confirmed', reason: '' });
    expect(after.get(b.conflictId)).toMatchObject({ state: 'dismissed', reason: 'another branch' });
    must(await decide([b.conflictId], 'confirm'));
    expect((await list()).find((c) => c.conflictId === b.conflictId)).toMatchObject({ state: 'confirmed', reason: '' });
  });

  it('decides all of a list or nothing of it', async () => {
    const [a] = await list();
    if (!a) throw new Error('no conflicts');
    expect(codeOf(await decide([a.conflictId, asId<'conflict'>('nobody')], 'confirm'))).toBe('conflict_not_found');
    expect((await list()).every((c) => c.state === 'suggested')).toBe(true);
  });

  it('never dismisses somebody’s own application', async () => {
    const [a, b] = await list();
    if (!a || !b) throw new Error('no conflicts');
    await office.file.store.command(async (db) => {
      await db
        .updateTable('conflict')
        .set({ kind: 'own_application', path: '[{"step":"id"}]' })
        .where('id', '=', a.conflictId)
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect(codeOf(await decide([b.conflictId, a.conflictId], 'dismiss', 'x'))).toBe('own_application_stands');
    expect((await list()).every((c) => c.state === 'suggested')).toBe(true);
    const mild = { roundId: office.roundId, conflictIds: [a.conflictId], decision: 'confirm' as const };
    for (const treatment of ['leave', 'disclose'] as const) {
      const asked = { ...mild, treatment, reason: 'x', ruledBy: '王敏' };
      expect(codeOf(await office.act(recusal.decide, asked, 'groups'))).toBe('own_application_stands');
    }
    must(await decide([a.conflictId], 'confirm'));
  });
});

describe('declaring a conflict', () => {
  it('counts at once, for a juror and an application of the round, once', async () => {
    const { free, outsider, application } = await jurorAndApplication();
    const { conflictId } = must(await declare(free.expertId, application.applicationId));
    expect((await list()).find((c) => c.conflictId === conflictId)).toMatchObject({
      kind: 'relative',
      source: 'expert',
      state: 'confirmed',
      treatment: 'forbid',
      path: [{ step: 'declared', by: 'expert', relation: 'relative', detail: SAID.detail }],
    });
    expect(codeOf(await declare(free.expertId, application.applicationId))).toBe('conflict_already_declared');
    expect(codeOf(await declare(outsider.expertId, application.applicationId))).toBe('expert_not_drawn');
    expect(codeOf(await declare(free.expertId, asId<'application'>('nobody')))).toBe('application_not_found');
  });
});

describe('settling', () => {
  it('waits for every decision, and nothing is decided after it', async () => {
    const all = (await list()).map((c) => c.conflictId);
    must(await decide(all.slice(1), 'confirm'));
    expect(await settle()).toMatchObject({ ok: false, refusal: { code: 'conflicts_undecided', params: { count: 1 } } });
    must(await decide(all.slice(0, 1), 'dismiss', 'left the unit'));
    expect(must(await settle())).toEqual({ confirmed: all.length - 1 });
    expect(codeOf(await settle())).toBe('conflicts_already_settled');
    expect(codeOf(await decide(all.slice(0, 1), 'confirm'))).toBe('conflicts_already_settled');
  });

  it('leaves the door open for what experts declare later', async () => {
    await office.settle();
    const { free, application } = await jurorAndApplication();
    const { conflictId } = must(await declare(free.expertId, application.applicationId));
    expect((await list()).find((c) => c.conflictId === conflictId)?.state).toBe('confirmed');
    expect(must(await office.ask(recusal.list, { roundId: office.roundId })).settled).toBe(true);
  });
});

describe('withdrawing a mistaken entry', () => {
  it('needs a confirmed one, keeps it on the register, and ends with the ballot', async () => {
    const { roundId } = office;
    await office.settle();
    const { free, application } = await jurorAndApplication();
    const { conflictId } = must(await declare(free.expertId, application.applicationId));
    const withdraw = (id: typeof conflictId) =>
      office.act(recusal.withdraw, { roundId, conflictId: id, reason: '录错专家' }, 'groups');
    expect(codeOf(await withdraw(asId<'conflict'>('nobody')))).toBe('conflict_not_found');
    must(await withdraw(conflictId));
    expect((await list()).find((c) => c.conflictId === conflictId)).toMatchObject({
      state: 'dismissed',
      reason: '录错专家',
    });
    expect(codeOf(await withdraw(conflictId))).toBe('conflict_not_confirmed');
    expect(must(await declare(free.expertId, application.applicationId))).toEqual({ conflictId });
    expect((await list()).find((c) => c.conflictId === conflictId)?.state).toBe('confirmed');
  });
});

describe('declaring once reviewers are assigned', () => {
  beforeEach(async () => {
    await office.settle();
    must(await office.formGroups(4));
    must(await office.assignReviewers());
  });
  const plan = async () => must(await office.ask(groups.list, { roundId: office.roundId }));
  const everything = async () => (await plan()).groups.flatMap((g) => g.applications);
  const find = async (id: ApplicationId) => {
    const one = (await everything()).find((a) => a.applicationId === id);
    if (!one) throw new Error('no such application');
    return one;
  };
  /** An application for which its group has a reviewer to spare. */
  async function spare() {
    const { groups: list } = await plan();
    for (const group of list) {
      for (const a of group.applications) {
        const [first] = a.reviewers;
        if (first && group.experts.length - a.recused.length > a.reviewers.length) return { a, first };
      }
    }
    throw new Error('no application with a colleague to spare');
  }

  it('replaces the reviewer before the opening', async () => {
    const { a, first } = await spare();
    must(await declare(first.expertId, a.applicationId));
    const { reviewers } = await find(a.applicationId);
    expect(reviewers).toHaveLength(3);
    expect(reviewers.some((r) => r.expertId === first.expertId)).toBe(false);
    expect(reviewers.filter((r) => r.lead)).toHaveLength(1);
    expect((await plan()).assignment).not.toBeNull();
    expect(office.recorded.at(-1)?.after).toMatchObject({ assigned: true, pair: true, removed: 1, added: 1, short: 0 });
  });

  it('takes the plan back where the group has nobody left, before the opening', async () => {
    const { a } = await spare();
    for (let i = 0; i < 25 && (await plan()).assignment !== null; i++) {
      const [next] = (await find(a.applicationId)).reviewers;
      must(await declare(next?.expertId as ExpertId, a.applicationId));
      const { assignment } = await plan();
      if (assignment !== null) expect((await find(a.applicationId)).reviewers).toHaveLength(3);
    }
    expect((await plan()).assignment).toBeNull();
    expect(office.recorded.at(-1)?.after).toMatchObject({ assigned: false, short: 1 });
  });

  it('ends the review with its scores in the meeting, until the section votes', async () => {
    const present = await openMeeting(office, 25);
    await fillScores(office);
    const { a, first } = await spare();
    expect(await scoresOf(office, first.expertId, a.applicationId)).toHaveLength(3);
    must(await declare(first.expertId, a.applicationId));
    expect(await scoresOf(office, first.expertId, a.applicationId)).toEqual([]);
    const { reviewers } = await find(a.applicationId);
    expect(reviewers).toHaveLength(3);
    expect(reviewers.some((r) => r.expertId === first.expertId)).toBe(false);
    expect(office.recorded.at(-1)?.after).toMatchObject({ pair: true, scores: 3, removed: 1, added: 1 });

    await office.file.store.command(async (db) => {
      await db.deleteFrom('score').execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    await fillScores(office);
    const section = await largestSection(office);
    const [voted] = await applicationsOf(office, section);
    const reviewer = (await find(voted as ApplicationId)).reviewers[0]?.expertId as ExpertId;
    await forgetRecusals(office);
    must(await office.act(ballots.openRound, roundInput(office, section, present.slice(-3)), 'meeting'));
    expect(codeOf(await declare(reviewer, voted as ApplicationId))).toBe('ballot_already_opened');
    expect(await scoresOf(office, reviewer, voted as ApplicationId)).toHaveLength(3);
  });
});
