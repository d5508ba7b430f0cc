import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { asId, type ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { type Comparing, comparingHere } from '../../../src-main/core/domain/recusal/comparing.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { declarations } from '../../../src-main/features/declarations/declarations.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { recusal } from '../../../src-main/features/recusal/recusal.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { openMeeting } from '../../support/meeting-builder.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { AS_PROPOSED } from '../../support/said.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const view = async () => must(await b.ask(recusal.list, { roundId: b.roundId }));
const search = () => b.work(recusal.search, { roundId: b.roundId }, 'groups');
const dismissAll = async (reason = '另有其人') => {
  const conflictIds = (await view()).conflicts.map((c) => c.conflictId);
  const asked = { roundId: b.roundId, conflictIds, decision: 'dismiss' as const };
  must(await b.act(recusal.decide, { ...asked, ...AS_PROPOSED, reason }, 'groups'));
};
const moveApplicant = (applicationId: string, unitId: string) =>
  b.file.store.command(async (db) => {
    await db.updateTable('application').set({ unit_id: unitId }).where('id', '=', applicationId).execute();
    return { ok: true, value: null, audit: testFact() };
  });

describe('searching again', () => {
  beforeEach(async () => {
    await b.untilDrawn();
  });

  it('asks nothing that was dismissed while the evidence is the same, and only that whose evidence is another', async () => {
    await dismissAll();
    const before = (await view()).conflicts;
    expect(must(await search())).toEqual({ added: 0, raised: 0, gone: 0 });
    expect((await view()).conflicts).toEqual(before);

    // One applicant turns out to work where another juror does.
    const [one] = before as [ConflictView];
    const jurors = await b.read((db) =>
      db
        .selectFrom('juror')
        .innerJoin('expert', 'expert.id', 'juror.expert_id')
        .select(['expert.id', 'expert.unit_id'])
        .execute(),
    );
    const other = jurors.find((j) => !before.some((c) => c.expertId === j.id && c.applicationId === one.applicationId));
    await moveApplicant(one.applicationId ?? '', other?.unit_id ?? '');
    const expected = jurors.filter((j) => j.unit_id === other?.unit_id).length;
    expect(must(await search())).toEqual({ added: expected, raised: 0, gone: 0 });
    const asked = (await view()).conflicts.filter((c) => c.state === 'suggested');
    expect(new Set(asked.map((c) => c.applicationId))).toEqual(new Set([one.applicationId]));
    expect((await view()).conflicts.find((c) => c.conflictId === one.conflictId)?.state).toBe('dismissed');
    await moveApplicant(one.applicationId ?? '', jurors.find((j) => j.id === one.expertId)?.unit_id ?? '');
    expect(must(await search())).toMatchObject({ gone: expected });
  });

  it('does not write down what was found in a file that somebody has changed meanwhile', async () => {
    const before = (await view()).conflicts;
    const [one] = before as [ConflictView];
    const nowhere = 'u-nowhere';
    // Between the search and the command that writes its result, an applicant moves to a unit without a juror.
    const comparing: Comparing = {
      async relations(compared, told) {
        const found = await comparingHere.relations(compared, told);
        await b.file.store.command(async (db) => {
          await db.insertInto('unit').values({ id: nowhere, name: '别处', key: '别处' }).execute();
          await db
            .updateTable('application')
            .set({ unit_id: nowhere })
            .where('id', '=', one.applicationId ?? '')
            .execute();
          return { ok: true, value: null, audit: testFact() };
        });
        return found;
      },
    };
    const gone = before.filter((c) => c.applicationId === one.applicationId && c.kind === 'same_employer').length;
    expect(gone).toBeGreaterThan(0);
    const { roundId } = b;
    expect(must(await b.work(recusal.search, { roundId }, 'groups', { comparing }))).toMatchObject({ added: 0, gone });
  });

  it('asks again, with what was decided beside it, where a dismissed relation has other evidence', async () => {
    await dismissAll('只是同名单位');
    const [one] = (await view()).conflicts as [ConflictView];
    const both = await b.read((db) =>
      db.selectFrom('expert').select(['id', 'unit_id']).where('id', '=', one.expertId).execute(),
    );
    const other = 'u-new';
    await b.file.store.command(async (db) => {
      await db.insertInto('unit').values({ id: other, name: '新组建设计院', key: '新组建设计院' }).execute();
      await db
        .updateTable('expert')
        .set({ unit_id: other })
        .where('id', '=', both[0]?.id ?? '')
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });
    await moveApplicant(one.applicationId ?? '', other);
    const { raised } = must(await search());
    expect(raised).toBeGreaterThan(0);
    const again = (await view()).conflicts.find((c) => c.conflictId === one.conflictId);
    expect(again).toMatchObject({
      state: 'suggested',
      reason: '',
      earlier: { state: 'dismissed', reason: '只是同名单位', decidedOn: '2022-11-21' },
    });
  });

  it('learns from the tree of units and from where the pool says that somebody worked before', async () => {
    const { conflicts } = await view();
    const jurors = await b.read((db) =>
      db
        .selectFrom('juror')
        .innerJoin('expert', 'expert.id', 'juror.expert_id')
        .select(['expert.id', 'expert.unit_id', 'expert.person_id'])
        .execute(),
    );
    const theirs = await b.read((db) => db.selectFrom('application').select(['id', 'unit_id']).execute());
    const own = new Set(theirs.map((a) => a.unit_id));
    const juror = jurors.find((j) => !own.has(j.unit_id) && !conflicts.some((c) => c.expertId === j.id));
    const target = theirs.find((a) => !jurors.some((j) => j.unit_id === a.unit_id)) ?? theirs[0];
    const units = { now: juror?.unit_id ?? '', was: target?.unit_id ?? '' };
    const pool = { id: 'm-1', person_id: juror?.person_id ?? '', number: 1, state: 'active' as const };
    const details = JSON.stringify({ name: '王海', avoidUnits: [], phone: '', address: '' });
    await b.file.store.command(async (db) => {
      await db
        .insertInto('pool_member')
        .values({ ...pool, details, state_until: null, recorded_utc: 'u' })
        .execute();
      const places = [
        { member_id: pool.id, number: 1, unit_id: units.was, since: '2015' },
        { member_id: pool.id, number: 2, unit_id: units.now, since: '2021-06' },
      ];
      await db.insertInto('pool_unit').values(places).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const people = theirs.filter((a) => a.unit_id === units.was).length;
    expect(must(await search())).toEqual({ added: people, raised: 0, gone: 0 });
    const found = (await view()).conflicts.filter((c) => c.expertId === juror?.id);
    expect(found[0]).toMatchObject({
      ...{ kind: 'same_employer', expiresOn: '2024-06-30', foundOn: '2022-11-21' },
      path: [
        { of: 'expert', unitId: units.was, from: '2015', until: '2021-06', now: false },
        { of: 'applicant', unitId: units.was, now: true },
      ],
    });
    const asked = { roundId: b.roundId, person: { memberId: asId<'pool_member'>(pool.id) } };
    const checked = must(await b.ask(recusal.check, asked)).found;
    expect(checked.map((one) => one.path)).toEqual(found.map((one) => one.path));

    // The juror's unit turns out to stand above the applicant's.
    await b.file.store.command(async (db) => {
      await db.updateTable('unit').set({ parent_id: units.now }).where('id', '=', units.was).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    must(await search());
    const related = (await view()).conflicts.filter((c) => c.expertId === juror?.id && c.kind === 'related_unit');
    expect(related.length).toBe(people);
    expect(related[0]?.path[1]).toEqual({ step: 'unit', stands: 'above', unitId: units.now, otherId: units.was });
    expect((await view()).units[units.was]).toBe(found[0]?.applicantUnit);
  });

  it('opens a register that was closed, but not in the meeting, where the chair rules on each', async () => {
    await b.settle();
    must(await b.formGroups(4));
    must(await b.assignReviewers());
    const { conflicts } = await view();
    const jurors = await b.read((db) =>
      db
        .selectFrom('juror')
        .innerJoin('expert', 'expert.id', 'juror.expert_id')
        .select(['expert.id', 'expert.unit_id', 'juror.seated'])
        .execute(),
    );
    const applicationId = conflicts[0]?.applicationId ?? '';
    const fresh = (skip: number) =>
      jurors.filter((j) => !conflicts.some((c) => c.expertId === j.id && c.applicationId === applicationId))[skip];
    await moveApplicant(applicationId, fresh(0)?.unit_id ?? '');
    expect(must(await search()).added).toBeGreaterThan(0);
    expect((await view()).settled).toBe(false);
    await b.settle();
    must(await b.assignReviewers());
    await openMeeting(b, 25);
    const later = fresh(0)?.unit_id;
    await moveApplicant(applicationId, jurors.find((j) => j.unit_id !== later && fresh(5)?.id === j.id)?.unit_id ?? '');
    const { added } = must(await search());
    expect([(await view()).settled, added > 0]).toEqual([true, true]);
    const open = (await view()).conflicts.filter((c) => c.state === 'suggested');
    const chair = { ruledBy: '主任', ruledOn: day('2022-11-21'), reason: '' };
    for (const { conflictId } of open) {
      must(await b.act(recusal.rule, { roundId: b.roundId, conflictId, treatment: 'leave', ...chair }, 'groups'));
    }
  });

  it('ends the review of whoever was let near, and is kept away once the register is open again', async () => {
    await dismissAll();
    await b.settle();
    must(await b.formGroups(4));
    must(await b.assignReviewers());
    const planned = async () => must(await b.ask(groups.list, { roundId: b.roundId })).groups;
    const placed = await planned();
    const { conflicts } = await view();
    const one = conflicts.find((c) =>
      placed.some(
        (g) =>
          g.experts.some((e) => e.expertId === c.expertId) &&
          g.applications.some((a) => a.applicationId === c.applicationId),
      ),
    );
    const reviewers = async () =>
      (await planned()).flatMap((g) => g.applications).find((a) => a.applicationId === one?.applicationId)?.reviewers ??
      [];
    const reviews = async () => (await reviewers()).some((r) => r.expertId === one?.expertId);
    const had = await reviewers();
    const instead = had.find((r) => r.expertId === one?.expertId) ?? had[0];
    await b.file.store.command(async (db) => {
      await db
        .updateTable('assignment')
        .set({ expert_id: one?.expertId ?? '' })
        .where('application_id', '=', one?.applicationId ?? '')
        .where('expert_id', '=', instead?.expertId ?? '')
        .execute();
      return { ok: true, value: null, audit: testFact() };
    });
    expect(await reviews()).toBe(true);

    // Something new of somebody else opens the register, and the secretary thinks again of the old.
    const elsewhere = conflicts.find((c) => c.applicationId !== one?.applicationId);
    const unit = (await b.read((db) => db.selectFrom('expert').select(['id', 'unit_id']).execute())).find(
      (e) => placed.some((g) => g.experts.some((m) => m.expertId === e.id)) && e.id !== elsewhere?.expertId,
    );
    await moveApplicant(elsewhere?.applicationId ?? '', unit?.unit_id ?? '');
    must(await search());
    expect((await view()).settled).toBe(false);
    expect(await reviews()).toBe(true);
    const asked = { roundId: b.roundId, conflictIds: [one?.conflictId as never], decision: 'confirm' as const };
    must(await b.act(recusal.decide, { ...asked, ...AS_PROPOSED }, 'groups'));
    expect(await reviews()).toBe(false);
    expect(b.recorded.at(-1)?.after).toMatchObject({ decided: [[one?.conflictId, 'confirmed', 'leave']], removed: 1 });
  });
});

describe('checking somebody before inviting', () => {
  it('tells the paths of somebody of the roster or typed in, and keeps nothing, before anybody is drawn or accepted', async () => {
    const roundId = await b.create();
    await b.importBook(await judgedBook('small-2022', 'applicants'));
    await b.importBook(await judgedBook('small-2022', 'experts'));
    const ask = (person: Parameters<typeof recusal.check>[1]['person']) => b.ask(recusal.check, { roundId, person });
    const everything = () => b.read((db) => db.selectFrom('conflict').selectAll().execute());
    const pool = must(await b.ask(experts.list, { roundId })).experts;
    const { applications } = must(await b.ask(applicants.list, { roundId }));
    const there = new Set(applications.map((a) => a.unit));
    const colleague = pool.find((e) => there.has(e.unit));
    const { found, units: names, applicants: all } = must(await ask({ expertId: colleague?.expertId as ExpertId }));
    expect(all).toBe(applications.filter((a) => a.state !== 'returned').length);
    expect(found.some((one) => one.kind === 'same_employer' && one.applicantUnit === colleague?.unit)).toBe(true);
    expect(Object.values(names)).toContain(colleague?.unit);

    const [first] = applications;
    const typed = { name: '赵某', idNumber: '', unit: '', formerUnits: [], phone: '', address: '' };
    expect(must(await ask(typed)).found).toEqual([]);
    const { idNumber } = (await judgedBook('small-2022', 'applicants')).judged.accepted[0] as { idNumber: string };
    expect(must(await ask({ ...typed, idNumber })).found).toMatchObject([
      { kind: 'own_application', treatment: 'forbid', path: [{ step: 'id' }] },
    ]);
    const was = must(await ask({ ...typed, formerUnits: [first?.unit ?? ''] })).found;
    expect(was.length).toBe(applications.filter((a) => a.unit === first?.unit).length);
    expect(was[0]).toMatchObject({ kind: 'same_employer', path: [{ of: 'expert', now: false }, { of: 'applicant' }] });
    expect(codeOf(await ask({ ...typed, idNumber: '123' }))).toBe('document_number_wrong');
    expect(codeOf(await ask({ expertId: asId<'expert'>('nobody') }))).toBe('expert_not_in_pool');
    expect(codeOf(await ask({ memberId: asId<'pool_member'>('nobody') }))).toBe('pool_member_not_found');
    expect(await everything()).toEqual([]);
  });
});

describe('kin of a competitor (hard case 14)', () => {
  const kin = async (change: object = {}) => {
    await b.untilSealed('small-2022', { minimumPerSpecialty: 0 });
    must(await b.unseal());
    const { roundId } = b;
    const pool = must(await b.ask(experts.list, { roundId })).experts;
    const free = pool.find((e) => e.exclusions.length === 0 && e.advice.length === 0);
    const { applicants: list } = must(await b.ask(declarations.list, { roundId }));
    const said = { relation: 'relative', party: 'expert', detail: '父子', toldBy: '王敏' } as const;
    const about = { applicationId: list[0]?.applicationId as never };
    const told = { ...said, toldOn: day('2022-11-01'), expiresOn: null, ...change };
    must(
      await b.act(declarations.record, { roundId, expertId: free?.expertId as ExpertId, about, ...told }, 'experts'),
    );
    const after = must(await b.ask(experts.list, { roundId })).experts;
    return after.find((e) => e.expertId === free?.expertId);
  };

  it('is not drawn from where the rule blocks', async () => {
    expect((await kin())?.exclusions).toEqual(['kin_of_applicant']);
  });

  it.each([
    [{ relation: 'superior' }, ['kin_of_applicant']],
    [{ relation: 'teacher' }, []],
    [{ party: 'applicant' }, []],
    [{ expiresOn: day('2022-12-05') }, ['kin_of_applicant']],
  ] as const)('%o', async (change, exclusions) => {
    expect((await kin(change))?.exclusions).toEqual(exclusions);
  });
});
