import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationId, ConflictId, ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';
import { ballots } from '../../../src-main/features/ballots/ballots.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { recusalDeclarations, recusalRegister } from '../../../src-main/features/documents/papers-of-recusal.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { scoring } from '../../../src-main/features/scoring/scoring.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
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

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const view = async () => must(await b.ask(recusal.list, { roundId: b.roundId }));
const entry = async (id: ConflictId) => (await view()).conflicts.find((c) => c.conflictId === id);
const declare = (expertId: ExpertId, applicationId: ApplicationId, over: object = {}) =>
  b.act(recusal.declare, { roundId: b.roundId, expertId, applicationId, ...SAID, ...over }, 'groups');
const rule = (conflictId: ConflictId, treatment: Treatment | null, over: object = {}) => {
  const ruled = { ruledBy: '王敏', ruledOn: day('2022-11-20'), reason: '仅在同一单位短期共事' };
  return b.act(recusal.rule, { roundId: b.roundId, conflictId, treatment, ...ruled, ...over }, 'groups');
};
const planned = async () => must(await b.ask(groups.list, { roundId: b.roundId })).groups;
const placed = async (id: ApplicationId) => {
  const found = (await planned()).flatMap((g) => g.applications).find((a) => a.applicationId === id);
  if (found === undefined) throw new Error('no such application');
  return found;
};

describe('deciding by treatment', () => {
  beforeEach(async () => {
    await b.untilDrawn();
  });
  const decide = (conflictIds: readonly ConflictId[], over: object = {}) => {
    const asked = { roundId: b.roundId, conflictIds: [...conflictIds], decision: 'confirm' as const };
    return b.act(recusal.decide, { ...asked, ...AS_PROPOSED, ...over }, 'groups');
  };

  it('takes each as proposed, the strictest for kin; less is the chair’s, with a reason', async () => {
    const [one, two] = (await view()).conflicts;
    if (one === undefined || two === undefined) throw new Error('no conflicts');
    must(await decide([one.conflictId]));
    expect(await entry(one.conflictId)).toMatchObject({ state: 'confirmed', treatment: 'leave', ruledBy: '' });
    expect(codeOf(await decide([two.conflictId], { treatment: 'disclose' }))).toBe('dismissal_needs_reason');
    const reason = '仅同属一个集团';
    expect(codeOf(await decide([two.conflictId], { treatment: 'disclose', reason }))).toBe('ruling_needs_chair');
    must(await decide([two.conflictId], { treatment: 'disclose', reason, ruledBy: '王敏' }));
    const disclosed = { state: 'confirmed', treatment: 'disclose', reason, ruledBy: '王敏', decidedOn: '2022-11-21' };
    expect(await entry(two.conflictId)).toMatchObject(disclosed);
    must(await decide([one.conflictId], { treatment: 'forbid' }));
    expect((await entry(one.conflictId))?.treatment).toBe('forbid');
  });

  it('shows both readings of the denominator for whoever somebody in a seat is recused from, and for nobody else', async () => {
    const { conflicts } = await view();
    expect((await view()).denominators).toEqual([]);
    must(await decide(conflicts.map((c) => c.conflictId)));
    const { denominators } = await view();
    expect(denominators.length).toBeGreaterThan(0);
    for (const { attending, recused, exclude, include } of denominators) {
      expect([attending, include.denominator, include.needed]).toEqual([25, 25, 17]);
      expect(exclude.denominator).toBe(25 - recused);
    }
    const all = conflicts.map((c) => c.conflictId);
    must(await decide(all, { treatment: 'disclose', reason: '公开说明', ruledBy: '王敏' }));
    expect((await view()).denominators).toEqual([]);
  });

  it('an applicant’s request keeps the expert away until the chair rules, and the register waits', async () => {
    await b.settle();
    const jurors = must(await b.ask(meeting.get, { roundId: b.roundId })).jurors;
    const { conflicts } = await view();
    const juror = jurors.find((j) => j.seated && !conflicts.some((c) => c.expertId === j.expertId));
    const application = conflicts[0]?.applicationId as ApplicationId;
    const asked = { party: 'applicant', relation: 'dispute', detail: '工程款纠纷' };
    const { conflictId } = must(await declare(juror?.expertId as ExpertId, application, asked));
    expect(await entry(conflictId)).toMatchObject({ state: 'suggested', source: 'applicant', kind: 'dispute' });
    // Who told it is the applicant, where nobody else is named.
    expect((await entry(conflictId))?.path).toMatchObject([{ by: 'applicant', toldBy: conflicts[0]?.applicant }]);
    expect(codeOf(await b.formGroups(4))).toBe('ok');
    must(await b.assignReviewers());
    expect((await placed(application)).reviewers.some((r) => r.expertId === juror?.expertId)).toBe(false);
    expect(codeOf(await rule(conflictId, null, { reason: '' }))).toBe('dismissal_needs_reason');
    expect(codeOf(await rule(conflictId, null, { ruledOn: day('2022-11-22') }))).toBe('ruled_in_future');
    must(await rule(conflictId, null));
    expect(await entry(conflictId)).toMatchObject({
      ...{ state: 'dismissed', ruledBy: '王敏', decidedOn: '2022-11-20', reason: '仅在同一单位短期共事' },
    });
  });

  it('is refused where it says too little, of a day to come, or of what is over by the meeting', async () => {
    const [one] = (await view()).conflicts;
    const [expertId, applicationId] = [one?.expertId as ExpertId, one?.applicationId as ApplicationId];
    expect(codeOf(await declare(expertId, applicationId, { relation: 'other', detail: '' }))).toBe(
      'declaration_needs_detail',
    );
    expect(codeOf(await declare(expertId, applicationId, { toldOn: day('2022-11-22') }))).toBe('declared_in_future');
    const over = { expiresOn: day('2022-12-04') };
    expect(codeOf(await declare(expertId, applicationId, over))).toBe('declaration_over');
    must(await declare(expertId, applicationId, { expiresOn: day('2022-12-05') }));
    // Another word, or another's word, is an entry of its own.
    must(await declare(expertId, applicationId, { relation: 'teacher' }));
    must(await declare(expertId, applicationId, { party: 'office' }));
    expect(codeOf(await declare(expertId, applicationId))).toBe('conflict_already_declared');
  });

  it('the form of each expert has what stands against them and room for more, and is signed with nothing as well', async () => {
    const { conflicts } = await view();
    const [one] = conflicts;
    must(await decide([one?.conflictId as ConflictId], { decision: 'dismiss', reason: '已调离' }));
    const state = must(await b.ask(loadPaperState, b.roundId as string));
    const all = recusalDeclarations(state, chinese, undefined);
    expect(all).toHaveLength(state.room.jury.length);
    const [own] = recusalDeclarations(state, chinese, one?.expertId);
    const tables = own?.blocks.filter((block) => block.kind === 'table') ?? [];
    const mine = conflicts.filter((c) => c.expertId === one?.expertId);
    const listed = tables.length === 2 ? tables[0]?.rows.length : 0;
    expect(listed).toBe(mine.length - 1);
    const none = all.filter((model) => model.blocks.filter((block) => block.kind === 'table').length === 1);
    expect(none.length).toBeGreaterThan(0);
    expect(JSON.stringify(none[0])).toContain('本人没有需要回避的关系');
    const register = JSON.stringify(recusalRegister(state, chinese));
    expect(register).toContain('已调离');
  });
});

describe('who is forbidden to judge an applicant', () => {
  it('sits in another group than the one that reviews them, where there is one', async () => {
    await b.untilDrawn();
    await b.settle();
    must(await b.formGroups(4));
    const group = (await planned()).find((g) => g.applications.length > 0 && g.experts.length > 4);
    const application = group?.applications.find((a) => a.recused.length === 0)?.applicationId as ApplicationId;
    const [expert] = group?.experts ?? [];
    const { conflictId } = must(await declare(expert?.expertId as ExpertId, application));
    must(await b.formGroups(4));
    const now = (await planned()).find((g) => g.applications.some((a) => a.applicationId === application));
    expect(now?.experts.some((e) => e.expertId === expert?.expertId)).toBe(false);
    // Who only leaves the room stays in the group.
    must(await rule(conflictId, 'leave'));
    must(await b.formGroups(4));
    const back = (await planned()).find((g) => g.applications.some((a) => a.applicationId === application));
    expect(back?.experts.some((e) => e.expertId === expert?.expertId)).toBe(true);
    expect(back?.groupId).toBeDefined();
  });
});

describe('in the meeting', () => {
  it('disclosure keeps nobody from scoring, counting or voting; a recusal does all of it', async () => {
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    await forgetRecusals(b);
    await fillScores(b);
    const section = await largestSection(b);
    const [first] = await applicationsOf(b, section);
    const applicationId = first as ApplicationId;
    const expertId = (await placed(applicationId)).reviewers[0]?.expertId as ExpertId;
    const score = (text: string) =>
      b.act(scoring.enter, { roundId: b.roundId, expertId, applicationId, criterionId: 'ethics', text }, 'meeting');
    // What is asked for only keeps away until the chair has ruled; of the scores nothing is left.
    const asked = { party: 'office', relation: 'interest', detail: '曾任顾问' };
    const { conflictId } = must(await declare(expertId, applicationId, asked));
    expect(codeOf(await score('17'))).not.toBe('ok');
    must(await rule(conflictId, 'disclose'));
    const tellers = ids.filter((id) => id !== expertId).slice(-3);
    await fillScores(b);
    const recusedNow = async () =>
      must(await b.ask(meeting.get, { roundId: b.roundId })).jurors.find((j) => j.expertId === expertId)?.recusals;
    expect(await recusedNow()).toBe(0);
    must(await rule(conflictId, 'leave', { reason: '' }));
    expect(await recusedNow()).toBe(1);
    expect(codeOf(await score('17'))).toBe('expert_recused');
    must(await rule(conflictId, 'disclose'));
    must(await b.act(ballots.openRound, roundInput(b, section, [...tellers.slice(1), expertId]), 'meeting'));
    const row = (await largestSection(b)).rounds.at(-1)?.rows.find((r) => r.applicationId === applicationId);
    expect([row?.recusedPresent, row?.denominator]).toEqual([0, 25]);
    expect(codeOf(await rule(conflictId, 'leave'))).toBe('ballot_already_opened');
  });

  it('a ruling of recusal takes the review and its scores, and the item counts without the expert', async () => {
    await b.untilAssigned();
    const ids = await openMeeting(b, 25);
    await forgetRecusals(b);
    await fillScores(b);
    const section = await largestSection(b);
    const [applicationId] = (await applicationsOf(b, section)) as [ApplicationId];
    const expertId = (await placed(applicationId)).reviewers[0]?.expertId as ExpertId;
    const { conflictId } = must(await declare(expertId, applicationId, { party: 'office', relation: 'teacher' }));
    must(await rule(conflictId, 'disclose'));
    // Who discloses may review, and does again.
    const [stepped] = (await placed(applicationId)).reviewers.slice(-1);
    await b.file.store.command(async (db) => {
      const place = db.updateTable('assignment').set({ expert_id: expertId });
      const pair = place.where('application_id', '=', applicationId);
      await pair.where('expert_id', '=', stepped?.expertId ?? '').execute();
      return { ok: true, value: null, audit: testFact() };
    });
    await fillScores(b);
    expect((await placed(applicationId)).reviewers.some((r) => r.expertId === expertId)).toBe(true);
    must(await rule(conflictId, 'leave', { reason: '' }));
    expect((await placed(applicationId)).reviewers.some((r) => r.expertId === expertId)).toBe(false);
    expect(await scoresOf(b, expertId, applicationId)).toEqual([]);
    await fillScores(b);
    const tellers = ids.filter((id) => id !== expertId).slice(-3);
    must(await b.act(ballots.openRound, roundInput(b, section, tellers), 'meeting'));
    const row = (await largestSection(b)).rounds.at(-1)?.rows.find((r) => r.applicationId === applicationId);
    expect([row?.recusedPresent, row?.denominator]).toEqual([1, 24]);
  });
});
