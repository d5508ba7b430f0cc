import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEntry, strikeAllOf } from '../../../db/tables/attendance-log.ts';
import type { ExpertId, GroupId } from '../../../src-main/core/domain/kernel/ids.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { factsOf, loadCounts } from '../../../src-main/features/round-facts.ts';
import { loadRound } from '../../../src-main/features/round-loading.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';
import { SAID } from '../../support/said.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(groups.list, { roundId: office.roundId }));
const form = (count: number) => office.formGroups(count);
const assign = () => office.assignReviewers();
const lead = (groupId: GroupId, expertId: ExpertId) =>
  office.act(groups.setLeader, { roundId: office.roundId, groupId, expertId }, 'groups');
const facts = () =>
  office.read(async (db) => {
    const round = must(await loadRound(db, office.roundId));
    return factsOf(db, round, office.surroundings(), await loadCounts(db, round));
  });

/** The meeting's own use cases are another feature's: here only the row that says it was opened. */
async function openMeeting() {
  const [group] = (await list()).groups;
  await office.file.store.command(async (db) => {
    await db
      .insertInto('meeting')
      .values({
        round_id: office.roundId,
        chair_id: group?.experts[0]?.expertId ?? '',
        secretary: '',
        supervisor: '',
        opened_utc: '2022-12-05T01:00:00.000Z',
        closed_utc: null,
        note: '',
      })
      .execute();
    return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
  });
}

describe('forming groups', () => {
  it('shares all members and applications, three experts at least', async () => {
    await office.untilDrawn();
    expect(must(await form(4))).toEqual({ groups: 4 });
    const { groups: formed, assignment } = await list();
    expect(assignment).toBeNull();
    expect(formed.map((g) => g.number)).toEqual([1, 2, 3, 4]);
    expect(formed.every((g) => g.experts.length >= 3)).toBe(true);
    expect(new Set(formed.flatMap((g) => g.experts.map((e) => e.expertId))).size).toBe(25);
    expect(new Set(formed.flatMap((g) => g.applications.map((a) => a.number))).size).toBe(39);
    expect(formed.every((g) => g.leaderId === null)).toBe(true);
    expect(codeOf(await form(9))).toBe('too_few_experts_for_groups');
    expect((await list()).groups).toHaveLength(4);
  });

  it('takes the assignment away when formed anew', async () => {
    await office.untilAssigned();
    expect((await facts()).assigned).toBe(true);
    must(await form(3));
    expect(await facts()).toMatchObject({ groupsFormed: true, assigned: false });
    const { groups: formed, assignment } = await list();
    expect([formed.length, assignment]).toEqual([3, null]);
    expect(formed.every((g) => g.experts.every((e) => e.load === 0))).toBe(true);
  });

  it('has a leader out of the group', async () => {
    await office.untilDrawn();
    must(await form(2));
    const [one, two] = (await list()).groups;
    const [own, other] = [one?.experts[0]?.expertId, two?.experts[0]?.expertId];
    if (!one || !own || !other) throw new Error('groups without experts');
    expect(codeOf(await lead(one.groupId, other))).toBe('expert_not_in_group');
    expect(codeOf(await lead(asId<'group'>('nobody'), own))).toBe('group_not_found');
    must(await lead(one.groupId, own));
    expect((await list()).groups[0]?.leaderId).toBe(own);
  });
});

describe('assigning experts', () => {
  it('waits for settled conflicts and for groups', async () => {
    await office.untilDrawn();
    must(await form(4));
    const undecided = (await facts()).conflictsOpen;
    expect(await assign()).toMatchObject({
      ok: false,
      refusal: { code: 'conflicts_undecided', params: { count: undecided } },
    });
    await office.settle();
    must(await assign());
    await office.cleanup();
    office = new RoundBuilder();
    await office.untilDrawn();
    await office.settle();
    expect(codeOf(await assign())).toBe('groups_not_formed');
  });

  it('gives every application three of its group, one of them the lead, nobody recused', async () => {
    const roundId = await office.untilAssigned();
    const { groups: formed, assignment } = await list();
    const { conflicts } = must(await office.ask(recusal.list, { roundId }));
    const recused = new Set(conflicts.map((c) => `${c.expertId} ${c.applicationId}`));
    expect(recused.size).toBeGreaterThan(10);
    expect(formed.some((g) => g.applications.some((a) => a.recused.length > 0))).toBe(true);
    for (const group of formed) {
      const own = new Set(group.experts.map((e) => e.expertId));
      for (const { applicationId, reviewers } of group.applications) {
        expect(new Set(reviewers.map((r) => r.expertId)).size).toBe(3);
        expect(reviewers.filter((r) => r.lead)).toHaveLength(1);
        expect(reviewers[0]?.lead).toBe(true);
        for (const { expertId } of reviewers) {
          expect(own.has(expertId)).toBe(true);
          expect(recused.has(`${expertId} ${applicationId}`)).toBe(false);
        }
      }
    }
    const loads = formed.flatMap((g) => g.experts.map((e) => e.load));
    expect(assignment).toMatchObject({ optimal: true, pairs: 39 * 3, minLoad: Math.min(...loads) });
    expect(assignment?.maxLoad).toBe(Math.max(...loads));
    expect(loads.reduce((a, b) => a + b, 0)).toBe(39 * 3);
    expect(formed.flatMap((g) => g.experts).reduce((sum, e) => sum + e.leads, 0)).toBe(39);
  });

  it('covers a large round of few employers: who cannot be judged in the own group is judged in another', async () => {
    await office.untilAssigned('engineering-2022', { minimumPerSpecialty: 2, groupCount: 8 });
    const { groups: formed, assignment } = await list();
    expect(assignment?.pairs).toBe(231 * 3);
    expect(formed.flatMap((g) => g.applications)).toHaveLength(231);
    for (const group of formed) {
      const reviewed = new Set(group.applications.map((a) => a.specialty));
      expect([...reviewed].sort()).toEqual([...group.specialties].sort());
    }
    // One group used to gather what the others could not judge.
    const sizes = formed.map((group) => group.applications.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(Math.ceil((1.2 * 231) / 8));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.floor((0.8 * 231) / 8));
  });

  it('opens the stage of the meeting and counts nothing as missing before anybody is present', async () => {
    const roundId = await office.untilAssigned();
    const round = must(await office.ask(rounds.get, { roundId }));
    expect(round.stages.find((s) => s.stage === 'meeting')?.state).toBe('next');
    expect(round.counts).toMatchObject({ groups: 4, assigned: 39, conflictsOpen: 0, scoresExpected: 0 });
    expect(round.counts.conflictsConfirmed).toBeGreaterThan(10);
  });

  it('takes three of other groups where the whole group is recused, and moves the application when formed anew', async () => {
    await office.untilDrawn();
    must(await form(4));
    const [group] = (await list()).groups;
    const target = group?.applications[0];
    if (!group || !target) throw new Error('an empty group');
    const { applicationId } = target;
    for (const { expertId } of group.experts) {
      must(await office.act(recusal.declare, { roundId: office.roundId, expertId, applicationId, ...SAID }));
    }
    await office.settle();
    must(await assign());
    const own = new Set(group.experts.map((e) => e.expertId));
    for (const { applicationId: id, reviewers } of (await list()).groups[0]?.applications ?? []) {
      expect(reviewers).toHaveLength(3);
      expect(reviewers.some((r) => own.has(r.expertId))).toBe(id !== applicationId);
    }

    // Formed again with the recusals known, the application goes to a group that can judge it.
    must(await form(4));
    expect((await list()).groups[0]?.applications.some((a) => a.applicationId === applicationId)).toBe(false);
    must(await assign());
  });

  it('deals nothing again once the meeting was opened', async () => {
    await office.untilAssigned();
    await openMeeting();
    expect(codeOf(await form(3))).toBe('meeting_already_opened');
    expect(codeOf(await assign())).toBe('meeting_already_opened');
    // Who did not come leads nobody: another leader is named in the room.
    const [group] = (await list()).groups;
    const other = group?.experts.find((one) => one.expertId !== group.leaderId);
    must(await lead(group?.groupId as never, other?.expertId as never));
    expect((await list()).groups[0]?.leaderId).toBe(other?.expertId);
  });
});

describe('facts for the later stages', () => {
  it('expects one score for each criterion from every present expert, and rulings where the readings differ', async () => {
    const roundId = await office.untilAssigned();
    const { groups: formed } = await list();
    const experts = formed.flatMap((g) => g.experts);
    const present = experts.slice(0, 17);
    const application = formed[0]?.applications[0];
    const reviewer = application?.reviewers.find((r) => present.some((e) => e.expertId === r.expertId));
    if (!application || !reviewer) throw new Error('nobody to score');
    await office.file.store.command(async (db) => {
      for (const { expertId } of present) {
        const at = { atUtc: '2022-12-05T01:00:00.000Z', writtenUtc: '2022-12-05T01:00:00.000Z' };
        await addEntry(db, roundId, { expertId, sitting: 1, kind: 'arrived', reason: '', pledged: true, ...at });
      }
      const score = { round_id: roundId, application_id: application.applicationId, expert_id: reviewer.expertId };
      await db
        .insertInto('score')
        .values({ ...score, criterion_id: 'ethics', hundredths: 1800 })
        .execute();
      await db
        .insertInto('ballot_section')
        .values({ id: 's', round_id: roundId, level: 'full_senior', type: 'regular' })
        .execute();
      await db
        .insertInto('ballot_round')
        .values({
          section_id: 's',
          number: 1,
          state: 'reconciled',
          denominator_mode: 'exclude',
          jury_size: 25,
          present: 21,
          scrutineers: '[]',
          teller: '',
          opened_utc: '',
          signed_utc: null,
          issued: 21,
          returned: 21,
          unused: 0,
          spoiled: 0,
          void_reason: '',
          supervisor: '',
        })
        .execute();
      // 12 of 18 voters is two thirds; of all 21 present it is not.
      const vote = { oppose: 6, abstain: 0, invalid: 0, ruling: null, ruling_reason: '', passed: null };
      const id = application.applicationId;
      await db
        .insertInto('ballot_row')
        .values({ section_id: 's', number: 1, application_id: id, recused_present: 3, agree: 12, ...vote })
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    const load = present.reduce((sum, e) => sum + e.load, 0);
    expect(await facts()).toMatchObject({
      scoresMissing: 3 * load - 1,
      sectionsTotal: 1,
      sectionsSigned: 0,
      rulingsOpen: 1,
    });
    await office.file.store.command(async (db) => {
      await db.updateTable('ballot_row').set({ ruling: 'include', passed: 0 }).execute();
      await db.updateTable('ballot_round').set({ state: 'signed' }).execute();
      await strikeAllOf(db, roundId, present[0]?.expertId ?? '', { reason: '误记', utc: '2022-12-05T02:00:00.000Z' });
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect(await facts()).toMatchObject({ rulingsOpen: 0, sectionsSigned: 1 });
    const { counts } = must(await office.ask(rounds.get, { roundId }));
    expect(counts).toMatchObject({ present: 16, passed: 0, failed: 1, sections: 1, sectionsSigned: 1 });
  });
});
