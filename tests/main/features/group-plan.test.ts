import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listGroups } from '../../../db/tables/groups.ts';
import { readPlanCells } from '../../../db/tables/plan-cells.ts';
import { groupsIn, spelt } from '../../../src-main/core/domain/groups/plan-history.ts';
import type { ApplicationId, ExpertId, GroupId } from '../../../src-main/core/domain/kernel/ids.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { meeting } from '../../../src-main/features/meeting/meeting.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { SAID } from '../../support/said.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const board = async () => must(await office.ask(groups.board, inRound())).groups;
const history = async () => must(await office.ask(groups.history, inRound()));
const undo = (reason = '') => office.act(groups.undo, { ...inRound(), reason }, 'groups');
const redo = (reason = '') => office.act(groups.redo, { ...inRound(), reason }, 'groups');
const plan = () => office.read(async (db) => spelt(await readPlanCells(db, office.roundId)).text);
const save = (name: string) => office.act(groups.saveVersion, { ...inRound(), name }, 'groups');
const compare = async (from: number | null, to: number | null) =>
  must(await office.ask(groups.compare, { ...inRound(), from, to }));

async function group(number: number) {
  const found = (await board()).find((one) => one.number === number);
  if (found?.groupId == null) throw new Error(`no group ${number}`);
  return { ...found, groupId: found.groupId as GroupId };
}
async function moveExpert(from: number, to: number) {
  const [source, target] = [await group(from), await group(to)];
  const id = source.experts[0]?.expertId;
  if (id === undefined) throw new Error('nobody');
  return office.act(
    groups.move,
    { ...inRound(), moves: [{ kind: 'expert', id, groupId: target.groupId }], reason: '' },
    'groups',
  );
}
async function moveBag(from: number, to: number) {
  const [source, target] = [await group(from), await group(to)];
  const id = source.applications[0]?.applicationId;
  if (id === undefined) throw new Error('no dossier');
  const moves = [{ kind: 'application' as const, id, groupId: target.groupId }];
  return office.act(groups.move, { ...inRound(), moves, reason: '' }, 'groups');
}

describe('the board', () => {
  it('shows every group with its people, and who is recused from what', async () => {
    await office.untilAssigned();
    const { conflicts } = must(await office.ask(recusal.list, inRound()));
    const seated = new Set((await board()).flatMap((g) => g.experts.map((e) => e.expertId)));
    const confirmed = new Set(
      conflicts
        .filter((c) => c.state === 'confirmed' && seated.has(c.expertId))
        .map((c) => `${c.expertId} ${c.applicationId}`),
    );
    const away = (await board())
      .flatMap((g) => g.applications)
      .flatMap((a) => a.ties.map(({ expertId }) => `${expertId} ${a.applicationId}`));
    expect(new Set(away)).toEqual(confirmed);
    expect((await board()).map((g) => g.number)).toEqual([1, 2, 3, 4]);
  });

  it('moves a dossier: the specialties follow, and who reviews whom falls until it is dealt again', async () => {
    await office.untilAssigned();
    const [before, target] = [await group(1), await group(2)];
    must(await moveBag(1, 2));
    expect((await group(1)).applications).toHaveLength(before.applications.length - 1);
    expect((await group(2)).applications).toHaveLength(target.applications.length + 1);
    expect(must(await office.ask(groups.list, inRound())).assignment).toBeNull();
    must(await office.assignReviewers());
  });

  it('keeps three experts in each group', async () => {
    await office.untilDrawn();
    must(await office.formGroups(8));
    const small = (await board()).find((g) => g.experts.length === 3);
    const other = (await board()).find((g) => g.number !== small?.number);
    expect(await moveExpert(small?.number ?? 0, other?.number ?? 0)).toMatchObject({
      refusal: {
        code: 'group_below_minimum',
        rule: 'groupMinimum',
        params: { number: small?.number, have: 2, need: 3 },
      },
    });
  });

  it('names groups, exchanges their numbers, and has a deputy who is not the leader', async () => {
    await office.untilDrawn();
    must(await office.formGroups(4));
    const first = await group(1);
    must(
      await office.act(groups.nameGroup, { ...inRound(), groupId: first.groupId, number: 3, name: '土建组' }, 'groups'),
    );
    expect(await group(3)).toMatchObject({ groupId: first.groupId, name: '土建组' });
    const [one, two] = first.experts.map((e) => e.expertId);
    const naming = { ...inRound(), groupId: first.groupId };
    must(await office.act(groups.setLeader, { ...naming, expertId: one as never }, 'groups'));
    must(await office.act(groups.setDeputy, { ...naming, expertId: two as never }, 'groups'));
    expect(await group(3)).toMatchObject({ leaderId: one, deputyId: two });
    must(await office.act(groups.setLeader, { ...naming, expertId: two as never }, 'groups'));
    expect(await group(3)).toMatchObject({ leaderId: two, deputyId: null });
  });
});

/** A dossier of one group and an expert of another, who have had nothing to do with each other so far. */
async function strangers(from: number, to: number) {
  const [source, target] = [await group(from), await group(to)];
  const bag = source.applications.find((one) => one.ties.length === 0);
  const expert = target.experts.find(
    ({ expertId }) => !target.applications.some((a) => a.ties.some((t) => t.expertId === expertId)),
  );
  if (bag === undefined || expert === undefined) throw new Error('no strangers');
  return { source, target, bag, expertId: expert.expertId };
}
const declareOf = async (expertId: ExpertId, applicationId: ApplicationId) => {
  must(await office.act(recusal.declare, { ...inRound(), expertId, applicationId, ...SAID }));
};

describe('what a move may bring into one group', () => {
  it('an expert who is forbidden to judge comes into the group only with a reason, which the act keeps', async () => {
    await office.untilAssigned();
    const { target, bag, expertId } = await strangers(1, 2);
    await declareOf(expertId, bag.applicationId);
    const moves = [{ kind: 'application' as const, id: bag.applicationId, groupId: target.groupId }];
    const move = (reason: string) => office.act(groups.move, { ...inRound(), moves, reason }, 'groups');
    const before = await plan();
    expect(await move('')).toMatchObject({
      refusal: { code: 'regrouping_needs_reason', params: { forbidden: 1, short: 0 } },
    });
    expect(await plan()).toBe(before);
    expect(must(await move('该专业只有这一组'))).toMatchObject({ reason: '该专业只有这一组' });
    expect((await group(2)).applications.find((one) => one.applicationId === bag.applicationId)?.ties).toEqual([
      { expertId, treatment: 'forbid', open: false },
    ]);
    expect((await history()).acts[0]?.figures).toMatchObject({ reason: '该专业只有这一组' });
    expect(office.recorded.at(-1)?.after).toMatchObject({ done: { reason: '该专业只有这一组' } });
    must(await office.assignReviewers());
    const { groups: dealt } = must(await office.ask(groups.list, inRound()));
    const reviewers = dealt
      .flatMap((g) => g.applications)
      .find((a) => a.applicationId === bag.applicationId)?.reviewers;
    expect(reviewers?.map((one) => one.expertId)).not.toContain(expertId);
  });

  it('keeps no reason where none was asked for', async () => {
    await office.untilAssigned();
    const { target, bag } = await strangers(1, 2);
    const moves = [{ kind: 'application' as const, id: bag.applicationId, groupId: target.groupId }];
    must(await office.act(groups.move, { ...inRound(), moves, reason: '随手写的' }, 'groups'));
    expect((await history()).acts[0]?.figures).not.toHaveProperty('reason');
  });

  it('leaves no dossier with fewer than three of its group who may judge it', async () => {
    await office.untilDrawn();
    await office.settle();
    must(await office.formGroups(8));
    const small = (await board()).find((g) => g.experts.length === 3);
    const source = (await board()).find(
      (g) => g.number !== small?.number && g.applications.some((a) => a.ties.length === 0),
    );
    const bag = source?.applications.find((a) => a.ties.length === 0);
    const expertId = small?.experts[0]?.expertId;
    if (!small?.groupId || !bag || !expertId) throw new Error('no sample');
    await declareOf(expertId, bag.applicationId);
    const moves = [{ kind: 'application' as const, id: bag.applicationId, groupId: small.groupId }];
    const before = await plan();
    expect(await office.act(groups.move, { ...inRound(), moves, reason: '急' }, 'groups')).toMatchObject({
      refusal: {
        code: 'applications_below_minimum',
        rule: 'groupMinimum',
        params: { count: 1, have: 2, need: 3 },
      },
    });
    expect(await plan()).toBe(before);
  });
});

describe('what an act taken back may bring', () => {
  const moveOf = (id: ApplicationId, to: GroupId | null, reason = '') => {
    const moves = [{ kind: 'application' as const, id, groupId: to as GroupId }];
    return office.act(groups.move, { ...inRound(), moves, reason }, 'groups');
  };

  it('a forbidden expert and the applicant come together again only with a reason, which the record keeps', async () => {
    await office.untilDrawn();
    await office.settle();
    must(await office.formGroups(4));
    must(await save('初稿'));
    const { target, bag, expertId } = await strangers(2, 1);
    const [own] = target.applications.filter((one) => one.ties.length === 0);
    if (own === undefined) throw new Error('no dossier');
    must(await moveOf(own.applicationId, (await group(2)).groupId));
    await declareOf(expertId, own.applicationId);
    expect(bag.applicationId).not.toBe(own.applicationId);
    const before = await plan();
    const asked = { refusal: { code: 'regrouping_needs_reason', params: { forbidden: 1, short: 0 } } };
    expect(await undo()).toMatchObject(asked);
    const takeBack = (reason: string) => office.act(groups.takeBack, { ...inRound(), number: 1, reason }, 'groups');
    expect(await takeBack('')).toMatchObject(asked);
    expect(await plan()).toBe(before);
    must(await takeBack('以初稿为准'));
    expect((await history()).acts[0]).toMatchObject({ kind: 'take_back', figures: { reason: '以初稿为准' } });
    // Back to where they are apart: nothing to ask.
    must(await undo());
    expect(await plan()).toBe(before);
    must(await undo('该专业只有这一组'));
    expect(office.recorded.at(-1)?.after).toMatchObject({ kind: 'move', reason: '该专业只有这一组' });
    expect((await group(1)).applications.map((one) => one.applicationId)).toContain(own.applicationId);
    expect((await history()).acts.map((act) => [act.kind, act.undone])).toEqual([
      ['take_back', true],
      ['move', true],
      ['form', false],
    ]);
  });

  it('no dossier is left with fewer than three who may judge it, but what was formed comes back with a reason', async () => {
    await office.untilDrawn();
    await office.settle();
    must(await office.formGroups(8));
    const small = (await board()).find(
      (g) => g.experts.length === 3 && g.applications.filter((a) => a.ties.length === 0).length > 1,
    );
    const other = (await board()).find((g) => g.experts.length > 3);
    const bag = small?.applications.find((a) => a.ties.length === 0);
    const expertId = small?.experts[0]?.expertId;
    if (!small || !other || !bag || !expertId) throw new Error('no sample');
    must(await moveOf(bag.applicationId, other.groupId, '专业相近'));
    await declareOf(expertId, bag.applicationId);
    const before = await plan();
    expect(await undo('急')).toMatchObject({
      refusal: { code: 'applications_below_minimum', rule: 'groupMinimum', params: { count: 1, have: 2, need: 3 } },
    });
    expect(await plan()).toBe(before);
    // Another dossier falls short where it lies; groups formed anew mend it, and undone it is short again.
    const left = small.applications.find((a) => a.ties.length === 0 && a !== bag);
    if (!left) throw new Error('no other dossier');
    await declareOf(expertId, left.applicationId);
    must(await office.formGroups(2));
    const refused = await undo();
    expect(refused).toMatchObject({ refusal: { code: 'regrouping_needs_reason', params: { forbidden: 1, short: 1 } } });
    must(await undo('恢复原分组'));
    expect(await plan()).toBe(before);
    must(await redo());
  });
});

describe('groups one by one', () => {
  const add = (name: string, specialty: string) =>
    office.act(groups.addGroup, { ...inRound(), name, specialty }, 'groups');

  it('are added, renamed, merged and removed as acts that versions keep and undo takes back', async () => {
    await office.untilAssigned();
    const states = [await plan()];
    const note = async () => states.push(await plan());
    expect(must(await add('补充组', '公路'))).toEqual({ group: 5 });
    await note();
    expect(await group(5)).toMatchObject({ name: '补充组', specialties: ['公路'], experts: [], applications: [] });
    expect(must(await office.ask(groups.list, inRound())).assignment).not.toBeNull();
    must(await save('五组'));
    const empty = await group(5);
    must(await office.act(groups.nameGroup, { ...inRound(), groupId: empty.groupId, number: 6, name: '乙' }, 'groups'));
    await note();
    must(await office.act(groups.removeGroup, { ...inRound(), groupId: empty.groupId }, 'groups'));
    await note();
    const [one, two] = [await group(1), await group(2)];
    const into = { ...inRound(), groupId: one.groupId, into: two.groupId };
    expect(must(await office.act(groups.mergeGroups, { ...into, reason: '' }, 'groups'))).toMatchObject({
      from: 1,
      to: 2,
    });
    await note();
    const merged = await group(2);
    expect(merged.experts).toHaveLength(one.experts.length + two.experts.length);
    expect(merged.applications).toHaveLength(one.applications.length + two.applications.length);
    expect(must(await office.ask(groups.list, inRound())).assignment).toBeNull();
    expect((await history()).acts.map((act) => act.kind).slice(0, 4)).toEqual(['merge', 'remove', 'name', 'add']);
    for (const state of states.slice(0, -1).reverse()) {
      must(await undo());
      expect(await plan()).toBe(state);
    }
    for (const state of states.slice(1)) {
      must(await redo());
      expect(await plan()).toBe(state);
    }
    must(await office.act(groups.takeBack, { ...inRound(), number: 1, reason: '' }, 'groups'));
    expect(await plan()).toBe(states[1]);
  });

  it('are not removed with somebody in them, and not added before any were formed', async () => {
    await office.untilDrawn();
    expect(codeOf(await add('', ''))).toBe('groups_not_formed');
    must(await office.formGroups(4));
    const { groupId } = await group(1);
    expect(codeOf(await office.act(groups.removeGroup, { ...inRound(), groupId }, 'groups'))).toBe('group_not_empty');
  });

  it('stop the opening of the meeting while one of them has no experts', async () => {
    await office.untilAssigned();
    const gate = async () =>
      must(await office.ask(meeting.get, inRound())).gates.find((one) => one.code === 'groups_formed');
    expect(await gate()).toMatchObject({ ok: true });
    must(await add('', ''));
    expect(await gate()).toMatchObject({ ok: false, params: { groups: 5, vacant: 1 } });
  });
});

describe('undo and redo', () => {
  it('undo all equals the start byte for byte, redo all equals the end, in another session too', async () => {
    await office.untilDrawn();
    await office.settle();
    const states = [await plan()];
    const note = async () => states.push(await plan());
    must(await office.formGroups(4));
    await note();
    must(await office.assignReviewers());
    await note();
    must(await moveBag(1, 2));
    await note();
    must(await moveExpert(2, 1));
    await note();
    const { groupId, experts } = await group(2);
    must(
      await office.act(groups.setLeader, { ...inRound(), groupId, expertId: experts[0]?.expertId as never }, 'groups'),
    );
    await note();
    must(await office.act(groups.nameGroup, { ...inRound(), groupId, number: 1, name: '二' }, 'groups'));
    await note();
    must(await office.formGroups(2));
    await note();
    must(await office.assignReviewers());
    await note();
    expect(new Set(states).size).toBe(9);
    for (const state of states.slice(0, -1).reverse()) {
      must(await undo());
      expect(await plan()).toBe(state);
    }
    expect(codeOf(await undo())).toBe('nothing_to_undo');
    for (const state of states.slice(1)) {
      must(await redo());
      expect(await plan()).toBe(state);
    }
    expect(codeOf(await redo())).toBe('nothing_to_redo');
    const [kept, read] = await office.read(async (db) => [
      await listGroups(db, office.roundId),
      groupsIn(await readPlanCells(db, office.roundId)),
    ]);
    expect(read).toEqual(kept);
  });

  it('a new act ends what could be done again', async () => {
    await office.untilAssigned();
    must(await moveBag(1, 2));
    must(await undo());
    must(await moveBag(2, 3));
    expect(codeOf(await redo())).toBe('nothing_to_redo');
    expect((await history()).acts.map((act) => act.kind)).toEqual(['move', 'assign', 'form']);
  });

  it('brings no recused reviewer back', async () => {
    await office.untilAssigned();
    const pair = await office.read((db) => db.selectFrom('assignment').selectAll().executeTakeFirstOrThrow());
    must(await moveBag(1, 2));
    const ids = { expertId: pair.expert_id as never, applicationId: pair.application_id as never };
    must(await office.act(recusal.declare, { ...inRound(), ...ids, ...SAID }));
    const before = await plan();
    expect(await undo()).toMatchObject({ refusal: { code: 'plan_recused_since', params: { count: 1 } } });
    expect(await plan()).toBe(before);
  });

  it('keeps what was changed elsewhere as an act of its own', async () => {
    await office.untilAssigned();
    await office.file.store.command(async (db) => {
      await db.deleteFrom('assignment').where('round_id', '=', office.roundId).execute();
      await db.deleteFrom('assignment_plan').where('round_id', '=', office.roundId).execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    must(await moveBag(1, 2));
    expect((await history()).acts.map((act) => act.kind)).toEqual(['move', 'elsewhere', 'assign', 'form']);
    for (let i = 0; i < 4; i += 1) must(await undo());
    expect(await plan()).toBe('{}');
  });
});

describe('versions', () => {
  it('are saved, compared and taken back; acts and records name the plan they left', async () => {
    await office.untilAssigned();
    const saved = await plan();
    expect(must(await save('初稿'))).toEqual({ number: 1 });
    expect(codeOf(await save('初稿'))).toBe('plan_version_named');
    expect((await history()).inForce).toBe(1);
    const [bag] = (await group(1)).applications;
    must(await moveBag(1, 2));
    const { acts, inForce, versions } = await history();
    expect(inForce).toBeNull();
    expect(acts[0]).toMatchObject({ kind: 'move', version: 1, figures: { experts: 0, applications: 1, to: '2' } });
    expect(office.recorded.at(-1)?.after).toMatchObject({ plan: { version: 1, before: versions[0]?.digest } });
    const difference = await compare(1, null);
    expect(difference.applications).toEqual([{ number: bag?.number, name: bag?.name, from: 1, to: 2 }]);
    expect(difference.experts).toEqual([]);
    expect([difference.bothAssigned, difference.reviews]).toEqual([false, []]);
    must(await office.assignReviewers());
    const dealt = await compare(1, null);
    expect(dealt.reviews.find((one) => one.number === bag?.number)?.leaves).toHaveLength(3);
    must(await undo());
    expect((await compare(null, 1)).applications).toEqual([{ number: bag?.number, name: bag?.name, from: 2, to: 1 }]);
    must(await office.act(groups.takeBack, { ...inRound(), number: 1, reason: '' }, 'groups'));
    expect(await plan()).toBe(saved);
    expect((await history()).inForce).toBe(1);
    expect(codeOf(await office.act(groups.takeBack, { ...inRound(), number: 1, reason: '' }, 'groups'))).toBe(
      'plan_is_version',
    );
    expect(codeOf(await office.act(groups.takeBack, { ...inRound(), number: 7, reason: '' }, 'groups'))).toBe(
      'plan_version_unknown',
    );
    must(await undo());
    expect((await history()).inForce).toBeNull();
  });

  it('counts groups formed anew under the same number as the same', async () => {
    await office.untilDrawn();
    await office.settle();
    must(await office.formGroups(4));
    must(await save('甲'));
    must(await office.formGroups(4));
    const difference = await compare(1, null);
    expect([difference.experts, difference.applications, difference.groups, difference.sealed]).toEqual([
      [],
      [],
      [],
      0,
    ]);
  });
});
