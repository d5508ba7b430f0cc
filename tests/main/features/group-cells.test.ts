import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlanCells } from '../../../db/tables/plan-cells.ts';
import { type Assigning, assigningHere } from '../../../src-main/core/domain/assignment/assigning.ts';
import type { ReviewMark } from '../../../src-main/core/domain/groups/mark-reviewer.ts';
import { spelt } from '../../../src-main/core/domain/groups/plan-history.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { highsSolver } from '../../../src-main/features/draw/highs-solver.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { changedCells } from '../../../src-main/features/groups/preview-repair.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const inRound = () => ({ roundId: office.roundId });
const list = async () => must(await office.ask(groups.list, inRound()));
const plan = () => office.read(async (db) => spelt(await readPlanCells(db, office.roundId)).text);
const undo = () => office.act(groups.undo, { ...inRound(), reason: '' }, 'groups');
type Pair = { readonly applicationId: string; readonly expertId: string };
const mark = ({ applicationId, expertId }: Pair, to: ReviewMark) =>
  office.act(groups.mark, { ...inRound(), applicationId, expertId, mark: to } as never, 'groups');
const lock = ({ applicationId, expertId }: Pair, to: 'must' | 'never' | null) =>
  office.act(groups.setLock, { ...inRound(), applicationId, expertId, lock: to } as never, 'groups');

/** The first application with its three, one of the group who is free for it, and one who is recused. */
async function cell() {
  const board = must(await office.ask(groups.board, inRound())).groups;
  for (const group of (await list()).groups) {
    const seats = board.find((one) => one.groupId === group.groupId);
    for (const { applicationId, number, reviewers } of group.applications) {
      const ties = seats?.applications.find((a) => a.applicationId === applicationId)?.ties ?? [];
      const away: readonly string[] = ties.map((tie) => tie.expertId);
      const out = group.experts.filter((e) => !reviewers.some((r) => r.expertId === e.expertId));
      const free = out.find((e) => !away.includes(e.expertId));
      const recused = out.find((e) => away.includes(e.expertId));
      const [lead, second] = reviewers;
      if (free && recused && lead && second) {
        const pair = (expertId: string): Pair => ({ applicationId, expertId });
        return {
          number,
          lead: pair(lead.expertId),
          second: pair(second.expertId),
          free: pair(free.expertId),
          recused: pair(recused.expertId),
        };
      }
    }
  }
  throw new Error('no such cell');
}
const reviewersOf = async (applicationId: string) =>
  (await list()).groups.flatMap((g) => g.applications).find((a) => a.applicationId === applicationId)?.reviewers ?? [];

describe('a cell by hand', () => {
  it('adds, leads and takes out; the plan has no proof any more, and each step is undone', async () => {
    await office.untilAssigned();
    const start = await plan();
    const { number, lead, second, free } = await cell();
    expect(codeOf(await mark(second, null))).toBe('reviewers_below_minimum');
    must(await mark(free, 'reviewer'));
    expect((await list()).assignment).toMatchObject({ optimal: false, promises: null, pairs: 118 });
    expect(codeOf(await mark(lead, null))).toBe('lead_needed');
    must(await mark(free, 'lead'));
    must(await mark(lead, null));
    const now = await reviewersOf(free.applicationId);
    expect(now.map((r) => r.expertId)).not.toContain(lead.expertId);
    expect(now.find((r) => r.lead)?.expertId).toBe(free.expertId);
    const { acts } = must(await office.ask(groups.history, inRound()));
    expect(acts.slice(0, 3).map((act) => [act.kind, act.figures.number])).toEqual([
      ['mark', number],
      ['mark', number],
      ['mark', number],
    ]);
    for (let i = 0; i < 3; i += 1) must(await undo());
    expect(await plan()).toBe(start);
  });

  it('sets nobody who is recused, and nothing against a lock', async () => {
    await office.untilAssigned();
    const { lead, second, free, recused } = await cell();
    expect(codeOf(await mark(recused, 'reviewer'))).toBe('mark_forbidden');
    must(await lock(free, 'never'));
    expect(codeOf(await mark(free, 'reviewer'))).toBe('mark_locked');
    must(await lock(free, null));
    must(await mark(free, 'reviewer'));
    must(await lock(second, 'must'));
    expect(codeOf(await mark(second, null))).toBe('mark_locked');
    expect(codeOf(await mark(lead, 'lead'))).toBe('mark_unchanged');
  });

  it('locks and limits are undone like everything else', async () => {
    await office.untilAssigned();
    const start = await plan();
    const { free } = await cell();
    must(await lock(free, 'must'));
    const limit = { ...inRound(), expertId: free.expertId as never, least: 1, most: 9 };
    must(await office.act(groups.setLimit, limit, 'groups'));
    expect((await list()).planning).toMatchObject({ locks: [{ lock: 'must' }], limits: [{ least: 1, most: 9 }] });
    const settled = await plan();
    must(await undo());
    must(await undo());
    expect(await plan()).toBe(start);
    expect((await list()).planning).toMatchObject({ locks: [], limits: [] });
    must(await office.act(groups.redo, { ...inRound(), reason: '' }, 'groups'));
    must(await office.act(groups.redo, { ...inRound(), reason: '' }, 'groups'));
    expect(await plan()).toBe(settled);
  });
});

it('an applicant who leaves the list takes no expert without work out of the figures', async () => {
  await office.untilAssigned();
  const [idle] = (await list()).groups.flatMap((g) => g.experts);
  const limit = { expertId: idle?.expertId as never, least: null, most: 0 };
  must(await office.act(groups.setLimit, { ...inRound(), ...limit }, 'groups'));
  must(await office.assignReviewers());
  expect((await list()).assignment).toMatchObject({ minLoad: 0, pairs: 117 });
  const [gone] = (await list()).groups.flatMap((g) => g.applications);
  const locked = { applicationIds: [gone?.applicationId as never], stays: true };
  must(await office.act(groups.setStays, { ...inRound(), ...locked }, 'groups'));
  const why = { change: 'withdraw', to: '', reason: '本人书面申请', authority: '', by: '王敏' } as const;
  must(await office.act(applicants.amend, { ...inRound(), applicationId: gone?.applicationId as never, ...why }));
  expect((await list()).assignment).toMatchObject({ minLoad: 0, pairs: 114, optimal: false });
  // Nor does it stay counted as locked in a group.
  expect((await list()).planning.stays).toBe(0);
});

describe('a repair', () => {
  it('says before what it changes and keeps, changes nothing itself, and the repair does just that', async () => {
    await office.untilAssigned();
    const { lead } = await cell();
    must(await lock(lead, 'never'));
    const before = await plan();
    const asked = { ...inRound(), within: 'group' } as const;
    const preview = must(await office.session(groups.previewRepair, asked));
    expect(await plan()).toBe(before);
    expect(preview).toMatchObject({ kept: 116, of: 117, pairs: 117, fewest: true, sealed: 0 });
    const own = preview.changes.find((one) => one.applicationId === lead.applicationId);
    expect(own?.leaves).toEqual([lead.expertId]);
    expect(own?.lead).not.toBeNull();
    const repaired = must(await office.work(groups.repair, asked, 'groups'));
    expect(repaired.kept).toEqual({ pairs: 116, of: 117 });
    expect((await reviewersOf(lead.applicationId)).map((r) => r.expertId)).toEqual(
      expect.arrayContaining([...(own?.joins ?? [])]),
    );
    must(await undo());
    expect(await plan()).toBe(before);
  });

  it('does not throw away a cell that a hand set while it was reckoned', async () => {
    await office.untilAssigned();
    const { free, lead } = await cell();
    must(await lock(lead, 'never'));
    const here = assigningHere(highsSolver);
    const assigning: Assigning = {
      ...here,
      repair: async (...args) => {
        const plan = await here.repair(...args);
        must(await mark(free, 'reviewer'));
        return plan;
      },
    };
    const asked = { ...inRound(), within: 'group' } as const;
    expect(codeOf(await office.work(groups.repair, asked, 'groups', { assigning }))).toBe('plan_ground_changed');
    expect((await reviewersOf(free.applicationId)).map((r) => r.expertId)).toContain(free.expertId);
    must(await office.work(groups.repair, asked, 'groups'));
  });

  it('tells cell by cell, and only counts whoever is sealed', () => {
    const pair = (applicationId: string, expertId: string, lead = false) =>
      ({ applicationId, expertId, lead }) as never;
    const before = [pair('a', 'x', true), pair('a', 'y'), pair('b', 'x', true), pair('b', 'y'), pair('c', 'y', true)];
    const after = [pair('a', 'x', true), pair('a', 'z'), pair('b', 'x'), pair('b', 'y', true), pair('c', 'y', true)];
    expect(changedCells(before, after, () => false)).toEqual({
      changes: [
        { applicationId: 'a', leaves: ['y'], joins: ['z'], lead: null },
        { applicationId: 'b', leaves: [], joins: [], lead: 'y' },
      ],
      sealed: 0,
    });
    expect(changedCells(before, after, (id) => id === ('z' as never) || id === ('y' as never))).toEqual({
      changes: [],
      sealed: 2,
    });
  });
});
