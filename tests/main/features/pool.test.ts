import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addEntry } from '../../../db/tables/attendance-log.ts';
import { listExperts } from '../../../db/tables/experts.ts';
import { insertJurors } from '../../../db/tables/jurors.ts';
import type { PoolFields } from '../../../src-main/core/contract/pool.ts';
import { asId, type ExpertId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { pool } from '../../../src-main/features/pool/pool.ts';
import { units } from '../../../src-main/features/units/units.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const recorded = { onDate: day('2022-11-21'), reason: '单位推荐', document: '青人社〔2022〕5号', by: '王敏' };
const compare = async (roundId: RoundId) => must(await office.ask(pool.compareRound, { roundId }));
const take = async (roundId: RoundId, choose: (id: string) => boolean = () => true, digest?: string) => {
  const compared = await compare(roundId);
  const expertIds = [...compared.added, ...compared.changed].map((one) => one.key as ExpertId).filter(choose);
  return office.act(pool.takeOver, { roundId, digest: digest ?? compared.digest, expertIds, ...recorded });
};
const members = async () => must(await office.ask(pool.list, { roundId: null })).members;
const page = async (memberId: string) => must(await office.ask(pool.get, { memberId, roundId: null }));

const fieldsOf = async (memberId: string, over: Partial<PoolFields> = {}): Promise<PoolFields> => {
  const { details, unit, units, juries } = await page(memberId);
  const { name: _n, tibetanName: _t, firstEntry: _f, served: _s, ...kept } = details;
  return {
    ...kept,
    unit,
    unitSince: units.at(-1)?.since ?? null,
    juryIds: juries.map((one) => one.juryId),
    ...over,
  } as PoolFields;
};

async function withRoster(): Promise<RoundId> {
  const roundId = await office.create();
  await office.importBook(await judgedBook('small-2022', 'experts'));
  return roundId;
}

describe('a roster taken into the pool', () => {
  it('brings everybody in once; a second look finds nothing new, and undoing leaves no trace in any table', async () => {
    const roundId = await withRoster();
    const before = await dumpTables(office.file);
    const { added, changed } = must(await take(roundId));
    expect([added > 40, changed]).toEqual([true, 0]);
    expect(await members()).toHaveLength(added);
    expect(await compare(roundId)).toMatchObject({ added: [], changed: [], unchanged: added, absent: 0 });
    const { undoable } = must(await office.ask(pool.list, { roundId: null }));
    must(await office.act(pool.undoTakeOver, { actId: undoable?.actId ?? '' }));
    expect(await dumpTables(office.file)).toEqual(before);
    expect(JSON.stringify(office.recorded)).not.toContain(recorded.by);
  });

  it('takes only who was chosen, and is refused where the comparison is no longer what was shown', async () => {
    const roundId = await withRoster();
    const { digest, added } = await compare(roundId);
    const [first] = added;
    must(await take(roundId, (id) => id === first?.key));
    expect(await members()).toMatchObject([{ name: first?.name, number: 1 }]);
    expect(codeOf(await take(roundId, undefined, digest))).toBe('pool_comparison_stale');
    await office.create({ rehearsal: true });
    await office.importBook(await judgedBook('small-2022', 'experts'));
    expect(codeOf(await take(office.roundId))).toBe('pool_rehearsal');
  });

  it('cannot be undone once somebody worked on it', async () => {
    const { actId } = must(await take(await withRoster()));
    const [one] = await members();
    const suspend = { memberId: one?.memberId ?? '', act: 'suspended' as const, until: null, ...recorded };
    must(await office.act(pool.decide, suspend));
    expect(codeOf(await office.act(pool.undoTakeOver, { actId }))).toBe('pool_changed_since');
    expect(must(await office.ask(pool.list, { roundId: null })).undoable).toBeNull();
  });

  it('is undone as well where the former employer was joined with another unit meanwhile', async () => {
    const roundId = await withRoster();
    const { added } = must(await take(roundId));
    const [one] = await members();
    const { expertId } = must(await office.ask(experts.list, { roundId })).experts.find(
      ({ name }) => name === one?.name,
    ) ?? { expertId: '' };
    // The same person on the roster of another unit: the take-over adds that employer.
    const was = await office.read((db) =>
      db.selectFrom('expert').select('unit_id').where('id', '=', expertId).executeTakeFirstOrThrow(),
    );
    const other = await office.read((db) =>
      db.selectFrom('expert').select('unit_id').where('unit_id', '<>', was.unit_id).executeTakeFirstOrThrow(),
    );
    await office.file.store.command(async (db) => {
      await db.updateTable('expert').set({ unit_id: other.unit_id }).where('id', '=', expertId).execute();
      return { ok: true, value: null, audit: testFact() };
    });
    const { actId } = must(await take(roundId));
    expect((await page(one?.memberId ?? '')).units).toHaveLength(2);
    const join = {
      keepId: asId<'unit'>(other.unit_id),
      removeId: asId<'unit'>(was.unit_id),
      aliasKind: 'former' as const,
      reason: '合并',
    };
    must(await office.act(units.confirmSame, join));
    expect(must(await office.act(pool.undoTakeOver, { actId }))).toEqual({ removed: 0, restored: 1 });
    const kept = await page(one?.memberId ?? '');
    expect(kept.units).toHaveLength(1);
    expect(await members()).toHaveLength(added);
  });
});

describe('an entry', () => {
  it('keeps every employer with its day and every change with what stood there before', async () => {
    must(await take(await withRoster()));
    const memberId = (await members())[0]?.memberId ?? '';
    const correct = async (over: Partial<PoolFields>) =>
      office.act(pool.correct, { memberId, fields: await fieldsOf(memberId, over), ...recorded });
    const was = (await page(memberId)).unit;
    expect(codeOf(await correct({}))).toBe('pool_unchanged');
    expect(codeOf(await correct({ termStart: '2020-01', termEnd: '2023-02' }))).toBe('pool_term_too_long');
    must(await correct({ unit: '新单位', unitSince: '2022-06', prefecture: '海东市', chairEligible: true }));
    expect(await page(memberId)).toMatchObject({
      units: [{ unit: was }, { unit: '新单位', since: '2022-06' }],
      prefecture: '海东市',
      changes: [
        { act: 'added' },
        { act: 'changed', by: '王敏', cells: [{ field: 'unit', before: [was], after: ['新单位'] }, {}, {}] },
      ],
    });
  });

  it('is suspended, resumed, removed and readmitted in that order only, and of no day to come', async () => {
    must(await take(await withRoster()));
    const memberId = (await members())[0]?.memberId ?? '';
    const decide = (
      act: 'suspended' | 'resumed' | 'removed' | 'readmitted',
      until: string | null = null,
      onDate = '2022-11-21',
    ) =>
      office.act(pool.decide, {
        memberId,
        act,
        until: until === null ? null : day(until),
        ...recorded,
        onDate: day(onDate),
      });
    expect(codeOf(await decide('resumed'))).toBe('pool_act_not_possible');
    expect(codeOf(await decide('removed', null, '2022-11-22'))).toBe('pool_day_in_future');
    expect(codeOf(await decide('suspended', '2022-11-20'))).toBe('pool_until_before_start');
    must(await decide('suspended', '2022-12-31'));
    expect((await members())[0]?.standing).toBe('suspended');
    must(await decide('resumed'));
    must(await decide('removed'));
    expect(codeOf(await decide('suspended'))).toBe('pool_act_not_possible');
    must(await decide('readmitted'));
    expect((await page(memberId)).changes.map((one) => one.act)).toEqual([
      'added',
      'suspended',
      'resumed',
      'removed',
      'readmitted',
    ]);
  });
});

it('a suspension that ran out is none any more: the person is active from the day after, and is suspended anew', async () => {
  must(await take(await withRoster()));
  const memberId = (await members())[0]?.memberId ?? '';
  const decide = (act: 'suspended' | 'resumed', onDate: string, until: string | null = null) =>
    office.act(pool.decide, {
      memberId,
      act,
      until: until === null ? null : day(until),
      ...recorded,
      onDate: day(onDate),
    });
  must(await decide('suspended', '2022-11-01', '2022-11-20'));
  expect(await page(memberId)).toMatchObject({ state: 'active', stateUntil: null });
  expect(await decide('resumed', '2022-11-21')).toMatchObject({
    refusal: { code: 'pool_act_not_possible', params: { state: 'active' } },
  });
  expect(await decide('suspended', '2022-11-20')).toMatchObject({ refusal: { params: { state: 'suspended' } } });
  must(await decide('suspended', '2022-11-21'));
  expect(await page(memberId)).toMatchObject({ state: 'suspended', stateUntil: null });
});

describe('a round filled from the pool', () => {
  it('is a copy: who is removed or suspended that day stays out, and it is undone like an import, the pool untouched', async () => {
    must(await take(await withRoster()));
    const [first, second] = await members();
    for (const [one, act] of [
      [first, 'removed'],
      [second, 'suspended'],
    ] as const) {
      must(await office.act(pool.decide, { memberId: one?.memberId ?? '', act, until: null, ...recorded }));
    }
    const all = (await members()).length;
    const roundId = await office.create({ year: 2023 });
    const fill = () => office.act(pool.fillRound, { roundId, name: '专家库', choices: [] }, 'experts');
    expect(must(await office.ask(pool.previewFill, { roundId }))).toMatchObject({ ready: all - 2, choose: [] });
    expect(must(await fill())).toMatchObject({
      taken: all - 2,
      known: 0,
      left: [{ name: second?.name, number: 2, why: 'suspended' }],
    });
    expect(codeOf(await fill())).toBe('pool_nobody_to_take');
    const list = must(await office.ask(experts.list, { roundId }));
    expect(list.experts.map((one) => one.name)).not.toContain(first?.name);
    expect(list.batches).toMatchObject([{ fileName: '专家库', accepted: all - 2, undoable: true, returnable: false }]);
    expect(list.experts[0]).toMatchObject({ poolNumber: '3', unit: expect.any(String) });
    must(await office.act(experts.undoImport, { roundId, batchId: list.batches[0]?.batchId ?? '' }));
    expect(await members()).toHaveLength(all);
  });

  it('counts nobody with a title of another series', async () => {
    must(await take(await withRoster()));
    const roundId = await office.create({ series: '会计' });
    expect(codeOf(await office.act(pool.fillRound, { roundId, name: '专家库', choices: [] }))).toBe(
      'pool_nobody_to_take',
    );
    const { left } = must(await office.ask(pool.previewFill, { roundId }));
    expect(new Set(left.map((one) => one.why))).toEqual(new Set(['no_title']));
  });

  it('guesses no discipline: the office chooses among several, and only among those', async () => {
    must(await take(await withRoster()));
    const [first] = await members();
    const memberId = first?.memberId ?? '';
    const fields = await fieldsOf(memberId, { disciplines: ['水利', '公路'] });
    must(await office.act(pool.correct, { memberId, fields, ...recorded }));
    const roundId = await office.create({ year: 2023 });
    const { ready, choose } = must(await office.ask(pool.previewFill, { roundId }));
    const title = fields.titles[0]?.title ?? '';
    expect(choose).toMatchObject([{ memberId, titles: [title], disciplines: ['水利', '公路'] }]);
    const fill = (discipline?: string) => {
      const choices = discipline === undefined ? [] : [{ memberId, title, discipline }];
      return office.act(pool.fillRound, { roundId, name: '专家库', choices }, 'experts');
    };
    expect(await fill('市政')).toMatchObject({
      refusal: { code: 'pool_choice_stale', params: { name: first?.name } },
    });
    expect(must(await fill())).toMatchObject({ taken: ready, left: [{ memberId, why: 'undecided' }] });
    expect(must(await fill('公路'))).toEqual({ taken: 1, known: ready, left: [] });
    const { experts: roster } = must(await office.ask(experts.list, { roundId }));
    expect(roster.find(({ name }) => name === first?.name)?.specialty).toBe('公路');
  });

  it('carries what people served in the rounds of this file, which no roster told', async () => {
    const old = await office.untilSealed();
    must(await take(old));
    const one = must(await office.ask(experts.list, { roundId: old })).experts[0];
    await office.file.store.command(async (db) => {
      const juror = { order: 1, seated: false, role: 'member', drawn: 'member' } as const;
      await insertJurors(db, old, [{ ...juror, expertId: one?.expertId as ExpertId }]);
      const at = { atUtc: '2022-12-05T01:00:00.000Z', writtenUtc: '2022-12-05T01:00:00.000Z' };
      const row = { sitting: 1, kind: 'arrived', reason: '', pledged: false, ...at } as const;
      await addEntry(db, old, { ...row, expertId: one?.expertId ?? '' });
      return { ok: true, value: null, audit: testFact() };
    });
    const roundId = await office.create({ year: 2023 });
    must(await office.act(pool.fillRound, { roundId, name: '专家库', choices: [] }));
    const served = await office.read((db) => listExperts(db, roundId));
    const told = (name: string | undefined) => served.find((row) => row.name === name)?.details.served;
    expect(told(one?.name)).toContain(2022);
    const member = (await members()).find(({ name }) => name === one?.name);
    expect(member?.lastServed).toBe(2022);
    expect((await members()).filter(({ lastServed }) => lastServed === 2022)).toHaveLength(1);
  });
});

it('service comes from the rounds: drawn or not, in the round where it was', async () => {
  const roundId = await office.untilSealed();
  must(await take(roundId));
  const { members: atMeeting, day: on } = must(await office.ask(pool.list, { roundId }));
  expect(on).toBe('2022-12-05');
  const { service } = await page(atMeeting[0]?.memberId ?? '');
  expect(service).toMatchObject([{ roundId, year: 2022, drawn: null, attendance: null, chaired: false }]);
  const [one, two] = must(await office.ask(experts.list, { roundId })).experts;
  const seat = { order: 1, seated: false, role: 'member' } as const;
  const drawn = [
    { ...seat, expertId: one?.expertId as ExpertId, drawn: 'member' as const },
    { ...seat, expertId: two?.expertId as ExpertId, drawn: 'alternate' as const },
  ];
  await office.file.store.command(async (db) => {
    await insertJurors(db, roundId, drawn);
    return { ok: true, value: null, audit: testFact() };
  });
  const told = new Set<string | null | undefined>();
  for (const { memberId } of atMeeting) told.add((await page(memberId)).service[0]?.drawn);
  expect(told).toEqual(new Set(['member', 'alternate', 'none']));
});
