import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listApplications } from '../../../db/tables/applications.ts';
import { findGrouping, saveGrouping } from '../../../db/tables/group-plans.ts';
import { readPlanCells } from '../../../db/tables/plan-cells.ts';
import { type Assigning, assigningHere } from '../../../src-main/core/domain/assignment/assigning.ts';
import { checkGrouping } from '../../../src-main/core/domain/groups/check-grouping.ts';
import { USUAL_GROUPING } from '../../../src-main/core/domain/groups/grouping.ts';
import { spelt } from '../../../src-main/core/domain/groups/plan-history.ts';
import type { ApplicationId, GroupId } from '../../../src-main/core/domain/kernel/ids.ts';
import { ActStopped } from '../../../src-main/core/domain/kernel/pace.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { paperOf } from '../../../src-main/features/documents/papers.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { loadGroupingGround } from '../../../src-main/features/groups/grouping-ground.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { documents as words } from '../../../src-renderer/text/zh-cn/documents.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { SAID } from '../../support/said.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.untilDrawn();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const list = async () => must(await office.ask(groups.list, inRound()));
const plan = () => office.read(async (db) => spelt(await readPlanCells(db, office.roundId)).text);
const undo = () => office.act(groups.undo, { ...inRound(), reason: '' }, 'groups');
const setStays = (applicationIds: readonly ApplicationId[], stays: boolean) =>
  office.act(groups.setStays, { ...inRound(), applicationIds: [...applicationIds], stays }, 'groups');
const group = async (number: number) => {
  const found = (await list()).groups.find((one) => one.number === number);
  if (!found) throw new Error(`no group ${number}`);
  return found;
};
async function moveFirst(from: number, to: number) {
  const id = (await group(from)).applications[0]?.applicationId as ApplicationId;
  const moves = [{ kind: 'application' as const, id, groupId: (await group(to)).groupId }];
  return office.act(groups.move, { ...inRound(), moves, reason: '专业相近' }, 'groups');
}
async function recuseAll(number: number): Promise<ApplicationId> {
  const { experts, applications } = await group(number);
  const applicationId = applications[0]?.applicationId as ApplicationId;
  for (const { expertId } of experts) {
    await office.act(recusal.declare, { ...inRound(), expertId, applicationId, ...SAID });
  }
  return applicationId;
}

describe('groups by the proven best plan', () => {
  it('are kept with the proof, which holds against the file as it stands, and with what it was made under', async () => {
    must(await office.formGroups(4));
    const { grouping, groups: formed } = await list();
    expect(grouping?.rules).toEqual({
      ...{ count: 4, minimum: 3, evenBy: 'group', spread: 20, defenceGroups: [], level: true },
    });
    expect(grouping?.changed).toBe(false);
    expect(grouping?.promises.map((one) => [one.promise, one.checked, one.violated])).toEqual([
      ['dossiers_once', 39, 0],
      ['experts_once', 25, 0],
      ['minimum', 4, 0],
      ['sizes', 4, 0],
    ]);
    for (const { applications, least, most } of grouping?.sizes ?? []) {
      expect([applications >= least, applications <= most, least, most]).toEqual([true, true, 7, 12]);
    }
    const anew = { ...inRound(), count: 4, ...USUAL_GROUPING, keep: false, defenceGroups: [] };
    const kept = await office.read((db) => findGrouping(db, office.roundId));
    const ground = must(await office.ask((context) => loadGroupingGround(context, anew), null));
    if (!kept) throw new Error('nothing kept');
    const told = {
      groups: formed.map((one) => ({
        ...one,
        ...(kept.plan.groups[one.groupId] as { least: number; most: number }),
        expertIds: one.experts.map((e) => e.expertId),
        applicationIds: one.applications.map((a) => a.applicationId),
      })),
      homes: formed.map((one) => kept.plan.groups[one.groupId]?.home ?? []),
      ...{ experts: kept.plan.experts, applications: kept.plan.applications, wider: kept.plan.wider },
    };
    expect(checkGrouping(ground.input, told)).toEqual({ ok: true, value: grouping?.promises });
  });

  it('are told of no longer once somebody was moved, and again once that is taken back', async () => {
    must(await office.formGroups(4));
    must(await moveFirst(1, 2));
    expect((await list()).grouping?.changed).toBe(true);
    must(await undo());
    expect((await list()).grouping?.changed).toBe(false);
    // Two numbers exchanged move nobody.
    const { groupId } = await group(1);
    must(await office.act(groups.nameGroup, { ...inRound(), groupId, number: 2, name: '' }, 'groups'));
    expect((await list()).grouping?.changed).toBe(false);
    must(await undo());
    must(await undo());
    expect((await list()).grouping).toBeNull();
    must(await office.act(groups.redo, { ...inRound(), reason: '' }, 'groups'));
    expect((await list()).grouping?.changed).toBe(false);
  });

  it('formed again keep their numbers, names and leaders, and move nobody without need', async () => {
    must(await office.formGroups(4));
    const first = await group(1);
    const [leader] = first.experts;
    const naming = { ...inRound(), groupId: first.groupId };
    must(await office.act(groups.setLeader, { ...naming, expertId: leader?.expertId as never }, 'groups'));
    must(await office.act(groups.nameGroup, { ...naming, number: 7, name: '土建组' }, 'groups'));
    const before = (await list()).groups;
    must(await office.formGroups(4));
    const { groups: after, grouping } = await list();
    expect(after).toEqual(before);
    expect(grouping?.applications.find(({ aim }) => aim === 'place')?.value).toBe(0);
    const applicationId = await recuseAll(7);
    must(await office.formGroups(4));
    expect((await group(7)).leaderId).toBe(leader?.expertId);
    expect((await group(7)).applications.map((one) => one.applicationId)).not.toContain(applicationId);
    expect((await list()).grouping?.applications.find(({ aim }) => aim === 'place')?.value).toBeLessThan(6);
    // Formed anew, they are other groups.
    must(await office.formGroups(4, { keep: false }));
    expect((await list()).groups.map((one) => one.number)).toEqual([1, 2, 3, 4]);
    expect((await list()).groups.some((one) => before.some((old) => old.groupId === one.groupId))).toBe(false);
  });

  it('count a pair with two relations between them once', async () => {
    must(await office.formGroups(4));
    const { experts, applications } = await group(1);
    const pair = { expertId: experts[0]?.expertId as never, applicationId: applications[0]?.applicationId as never };
    must(await office.act(recusal.declare, { ...inRound(), ...pair, ...SAID }));
    must(await office.act(recusal.declare, { ...inRound(), ...pair, ...SAID, relation: 'cooperation' }));
    const asked = { ...inRound(), count: 4, ...USUAL_GROUPING, keep: true, defenceGroups: [] };
    const { input } = must(await office.ask((context) => loadGroupingGround(context, asked), null));
    const own = input.away.filter((one) => one.applicationId === pair.applicationId && one.expertId === pair.expertId);
    expect(own).toEqual([{ ...pair, joins: false }]);
  });

  it('leave a locked dossier where it is, whoever is kept from it, until it is unlocked', async () => {
    must(await office.formGroups(4));
    const applicationId = (await group(1)).applications[0]?.applicationId as ApplicationId;
    must(await setStays([applicationId], true));
    expect(codeOf(await setStays([applicationId], true))).toBe('stays_unchanged');
    expect(await recuseAll(1)).toBe(applicationId);
    must(await office.formGroups(4));
    expect((await group(1)).applications.map((one) => one.applicationId)).toContain(applicationId);
    const { grouping } = await list();
    expect(grouping?.applications[0]).toEqual({ aim: 'able', value: 3 });
    expect(grouping?.promises.at(-1)).toEqual({ promise: 'locked', checked: 1, violated: 0 });
    const onBoard = must(await office.ask(groups.board, inRound())).groups.flatMap((one) => one.applications);
    expect(onBoard.filter((one) => one.stays).map((one) => one.applicationId)).toEqual([applicationId]);
    must(await setStays([applicationId], false));
    must(await office.formGroups(4));
    expect((await group(1)).applications.map((one) => one.applicationId)).not.toContain(applicationId);
  });

  it('of locks that leave no plan name the group by its number, and each way out works', async () => {
    must(await office.formGroups(4));
    const { groupId } = await group(2);
    must(await office.act(groups.nameGroup, { ...inRound(), groupId, number: 9, name: '' }, 'groups'));
    const all = (await list()).groups.flatMap((one) => one.applications.map((a) => a.applicationId)).slice(0, 5);
    const moves = all.map((id) => ({ kind: 'application' as const, id, groupId: groupId as GroupId }));
    must(await office.act(groups.move, { ...inRound(), moves, reason: '专业相近' }, 'groups'));
    const there = (await group(9)).applications.map((one) => one.applicationId);
    must(await setStays(there, true));
    const before = await plan();
    const refused = await office.formGroups(4);
    expect(refused).toMatchObject({
      refusal: { code: 'locked_sizes_crossed', params: { number: 9, have: there.length, most: 12 } },
    });
    expect(await plan()).toBe(before);
    const { unlock, spread } = (refused.ok ? {} : (refused.refusal.params ?? {})) as Record<string, number>;
    must(await office.formGroups(4, { spread: spread as number }));
    must(await undo());
    expect(codeOf(await office.formGroups(4, { spread: (spread as number) - 1 }))).toBe('locked_sizes_crossed');
    must(await setStays(there.slice(0, unlock), false));
    must(await office.formGroups(4));
    expect(codeOf(await office.formGroups(3))).toBe('locked_group_gone');
  });

  it('hear defences in the groups named, by the numbers they have', async () => {
    must(await office.formGroups(4, { spread: 60 }));
    const { groupId } = await group(3);
    must(await office.act(groups.nameGroup, { ...inRound(), groupId, number: 8, name: '' }, 'groups'));
    must(await office.formGroups(4, { spread: 60, defenceGroups: [8] }));
    const { grouping } = await list();
    expect(grouping?.rules.defenceGroups).toEqual([8]);
    const outside = grouping?.applications.find(({ aim }) => aim === 'defence')?.value;
    const levels = await office.read(async (db) => {
      const heard = (await listApplications(db, office.roundId)).filter(
        (one) => one.level === 'full_senior' || ['exceptional', 'cross_series'].includes(one.kind),
      );
      return heard.map((one) => one.applicationId);
    });
    const inside = (await group(8)).applications.filter((one) => levels.includes(one.applicationId)).length;
    expect([inside > 0, outside]).toEqual([true, levels.length - inside]);

    // Groups that exchange their numbers take with them what they hear: on the page, on paper, and when formed again.
    must(await office.act(groups.nameGroup, { ...inRound(), groupId, number: 1, name: '' }, 'groups'));
    const exchanged = await list();
    expect([exchanged.grouping?.changed, exchanged.grouping?.rules.defenceGroups]).toEqual([false, [1]]);
    expect(exchanged.groups.find((one) => one.number === 1)?.groupId).toBe(groupId);
    const state = must(await office.ask(loadPaperState, office.roundId));
    const paper = JSON.stringify(paperOf('F43', state, words, { specimen: false })?.blocks ?? []);
    const { heardIn } = words.groupPapers.grouping;
    expect([paper.includes(heardIn('1')), paper.includes(heardIn('8'))]).toEqual([true, false]);

    // An earlier version wrote the numbers down and not whose they were: they are told as it left them.
    await office.file.store.command(async (db) => {
      const kept = await findGrouping(db, office.roundId);
      if (kept === undefined) throw new Error('no grouping');
      const byGroup = Object.entries(kept.plan.groups).map(([id, { home, least, most }]) => [
        id,
        { home, least, most },
      ]);
      await saveGrouping(db, office.roundId, { ...kept, plan: { ...kept.plan, groups: Object.fromEntries(byGroup) } });
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect((await list()).grouping?.rules.defenceGroups).toEqual([8]);
  });

  it('are not saved by halves: stopped, or over ground that changed meanwhile', async () => {
    must(await office.formGroups(4));
    const before = await plan();
    const here = assigningHere(highsSolver);
    const stopped: Assigning = { ...here, form: () => Promise.reject(new ActStopped('cancelled')) };
    await expect(office.formGroups(3, {}, { assigning: stopped })).rejects.toThrow(ActStopped);
    const { experts, applications } = await group(1);
    const pair = { expertId: experts[0]?.expertId as never, applicationId: applications[0]?.applicationId as never };
    const meanwhile: Assigning = {
      ...here,
      form: async (...args) => {
        const formed = await here.form(...args);
        must(await office.act(recusal.declare, { ...inRound(), ...pair, ...SAID }));
        return formed;
      },
    };
    expect(codeOf(await office.formGroups(3, {}, { assigning: meanwhile }))).toBe('plan_ground_changed');
    expect(await plan()).toBe(before);
  });

  it('of an earlier version stay readable, are kept when formed again, and come back without a proof', async () => {
    must(await office.formGroups(4));
    // As an earlier version left it: groups, and nothing about how they came to be.
    const forget = () =>
      office.file.store.command(async (db) => {
        await db.deleteFrom('group_plan').execute();
        return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
      });
    await forget();
    const before = await list();
    expect(before.grouping).toBeNull();
    must(await office.act(groups.saveVersion, { ...inRound(), name: '旧' }, 'groups'));
    must(await office.formGroups(3));
    expect((await list()).grouping?.rules.count).toBe(3);
    must(await office.act(groups.takeBack, { ...inRound(), number: 1, reason: '' }, 'groups'));
    expect((await list()).groups).toEqual(before.groups);
    expect((await list()).grouping).toBeNull();
    must(await office.formGroups(4));
    expect((await list()).groups.map((one) => one.groupId)).toEqual(before.groups.map((one) => one.groupId));
  });

  it('stand with their check on the list of groups, each aim with its source; changed since, it says so', async () => {
    must(await office.formGroups(4));
    const paper = async () => {
      const state = must(await office.ask(loadPaperState, office.roundId));
      const blocks = paperOf('F43', state, words, { specimen: false })?.blocks ?? [];
      return { text: JSON.stringify(blocks), tables: blocks.filter((one) => one.kind === 'table') };
    };
    const { text, tables } = await paper();
    const w = words.groupPapers.grouping;
    expect(text).toContain(w.proved);
    const aims = tables.find(({ columns }) => columns.some(({ key }) => key === 'aimBasis'));
    const { grouping } = await list();
    expect(aims?.rows).toHaveLength((grouping?.experts.length ?? 0) + (grouping?.applications.length ?? 0));
    const able = aims?.rows.find((row) => row[2] === w.aims.applications.able);
    expect(able?.[3]).toContain('40');
    expect(aims?.rows.find((row) => row[2] === w.aims.applications.even)?.slice(3)).toEqual([
      w.practice,
      w.evenApplications(
        Math.min(...(grouping?.sizes ?? []).map((one) => one.applications)),
        Math.max(...(grouping?.sizes ?? []).map((one) => one.applications)),
      ),
    ]);
    must(await moveFirst(1, 2));
    expect((await paper()).text).not.toContain(w.proved);
    expect((await paper()).text).toContain(w.changed);
  });

  it('hold for the day they were formed: what they were made from and changed since is named, and goes with its undoing', async () => {
    must(await office.formGroups(4));
    const since = async () => (await list()).grouping?.since;
    expect(await since()).toEqual([]);
    const conclusion = async () => {
      const state = must(await office.ask(loadPaperState, office.roundId));
      return JSON.stringify(paperOf('F43', state, words, { specimen: false })?.blocks ?? []);
    };
    const w = words.groupPapers.grouping;
    // Leaders, names and reviewers are nothing that groups are formed from.
    const { groupId, experts, applications } = await group(1);
    const [leader] = experts;
    must(await office.act(groups.setLeader, { ...inRound(), groupId, expertId: leader?.expertId as never }, 'groups'));
    expect(await since()).toEqual([]);
    // A recusal that binds nobody of the group changes no placing, and no count of the groups: only what they were made from.
    const stranger = (await group(2)).experts[0]?.expertId as never;
    const applicationId = applications[0]?.applicationId as ApplicationId;
    must(await office.act(recusal.declare, { ...inRound(), expertId: stranger, applicationId, ...SAID }));
    expect((await list()).grouping?.changed).toBe(false);
    expect(await since()).toEqual(['recusals']);
    expect(await conclusion()).toContain(w.provedThen([w.parts.recusals]));
    expect(await conclusion()).not.toContain(w.proved);
    // A lock that comes later leaves the groups the best of fewer plans; one that goes may let a better plan in.
    must(await setStays([applicationId], true));
    expect(await since()).toEqual(['recusals']);
    must(await office.formGroups(4));
    expect(await since()).toEqual([]);
    expect(await conclusion()).toContain(w.proved);
    must(await setStays([applicationId], false));
    expect(await since()).toEqual(['locks']);
    must(await undo());
    expect(await since()).toEqual([]);
  });
});
