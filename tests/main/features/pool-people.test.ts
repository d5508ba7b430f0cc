import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JuryFields } from '../../../src-main/core/contract/juries.ts';
import type { PoolFields } from '../../../src-main/core/contract/pool.ts';
import { checkCharacterOf } from '../../../src-main/core/domain/identity/id-number.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { integrity } from '../../../src-main/features/integrity/integrity.ts';
import { juries } from '../../../src-main/features/juries/juries.ts';
import { pool } from '../../../src-main/features/pool/pool.ts';
import { day } from '../../domain/support/day.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { sampleJury } from '../../support/sample-juries.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const recorded = { onDate: day('2022-11-21'), reason: '单位推荐', document: '青人社〔2022〕5号', by: '王敏' };
const numberOf = (first17: string) => first17 + checkCharacterOf(first17);
const WOMAN = numberOf('63010219800101002');
const OTHER = numberOf('63010219800101006');
const typed = (over: Partial<PoolFields> = {}): PoolFields => ({
  unit: '甲院',
  unitSince: null,
  duty: '',
  titles: [{ series: '工程', title: '高级工程师', since: null }],
  disciplines: ['水利'],
  education: '',
  prefecture: '',
  inPost: true,
  chairEligible: false,
  ownStaff: false,
  termStart: null,
  termEnd: null,
  phone: '139',
  address: '',
  avoidUnits: [],
  availability: '',
  retiresOn: null,
  away: [],
  juryIds: [],
  remark: '',
  ...over,
});
const who = (idNumber = WOMAN, name = '李梅') => {
  return { name, tibetanName: '', idNumber, sex: null, ethnicity: '藏族', birth: null };
};
const add = (identity = who(), fields = typed()) => office.act(pool.add, { identity, fields, ...recorded });
const members = async (roundId: RoundId | null = null) => must(await office.ask(pool.list, { roundId })).members;
const page = async (memberId: string) => must(await office.ask(pool.get, { memberId, roundId: null }));
const rename = (memberId: string, name: string, idNumber = '') =>
  office.act(pool.correctIdentity, { memberId, identity: { name, tibetanName: '', idNumber }, ...recorded });
const correct = async (memberId: string, over: Partial<PoolFields>) => {
  const { details, unit, juries: own } = await page(memberId);
  const { name: _n, tibetanName: _t, firstEntry: _f, served: _s, ...kept } = details;
  const fields = { ...kept, unit, unitSince: null, juryIds: own.map((one) => one.juryId), ...over } as PoolFields;
  return office.act(pool.correct, { memberId, fields, ...recorded });
};

/** A round with its roster, taken into the pool. */
async function taken(roundId: RoundId): Promise<void> {
  const { digest, added } = must(await office.ask(pool.compareRound, { roundId }));
  const expertIds = added.map((one) => one.key as ExpertId);
  must(await office.act(pool.takeOver, { roundId, digest, expertIds, ...recorded }));
}

describe('somebody entered by hand', () => {
  it('is in the pool with what the document tells, and is told as added on a day that is no day to come', async () => {
    expect(codeOf(await add(who('630102198001010020')))).toBe('document_number_wrong');
    expect(codeOf(await add({ ...who(), tibetanName: '李梅' }))).toBe('typed_tibetan_name_wrong');
    expect(
      codeOf(await office.act(pool.add, { identity: who(), fields: typed(), ...recorded, onDate: day('2022-11-22') })),
    ).toBe('pool_day_in_future');
    const { memberId, number } = must(await add());
    expect(number).toBe(1);
    expect(await page(memberId)).toMatchObject({
      ...{ name: '李梅', sex: 'female', birth: '1980-01-01', ethnicity: '藏族', unit: '甲院', standing: 'ready' },
      changes: [{ act: 'added', reason: '单位推荐', by: '王敏' }],
    });
    expect(JSON.stringify(office.recorded)).not.toContain(WOMAN);
  });

  it('is found by the document and never by the name: one document once, one name for many', async () => {
    must(await add());
    expect(await add(who(WOMAN, '李梅花'))).toMatchObject({
      refusal: { code: 'pool_person_already', params: { number: 1, name: '李梅' } },
    });
    must(await add(who(OTHER)));
    expect((await members()).map((one) => one.name)).toEqual(['李梅', '李梅']);
  });

  it('is the person whom a round knows by the same document', async () => {
    const roundId = await office.create();
    await office.importBook(await judgedBook('small-2022', 'experts'));
    const one = await office.read((db) =>
      db
        .selectFrom('expert')
        .innerJoin('person', 'person.id', 'expert.person_id')
        .select(['person.id', 'person.id_number'])
        .executeTakeFirstOrThrow(),
    );
    const { memberId } = must(await add(who(one.id_number, '另写的名字')));
    expect((await page(memberId)).service).toMatchObject([{ roundId }]);
    expect(must(await office.ask(pool.compareRound, { roundId })).changed).toHaveLength(1);
  });
});

describe('a name or a document put right', () => {
  it('keeps what stood there in the changes, the number masked', async () => {
    const { memberId } = must(await add());
    expect(codeOf(await rename(memberId, '李梅'))).toBe('pool_unchanged');
    expect(codeOf(await rename(memberId, '李梅', WOMAN))).toBe('pool_unchanged');
    must(await rename(memberId, '李美', OTHER));
    const { changes, idMasked, name } = await page(memberId);
    expect([name, idMasked]).toEqual(['李美', `${OTHER.slice(0, 6)}********${OTHER.slice(-4)}`]);
    expect(changes.at(-1)).toMatchObject({
      act: 'changed',
      cells: [
        { field: 'name', before: ['李梅'], after: ['李美'] },
        { field: 'idNumber', before: [expect.stringContaining('****')], after: [idMasked] },
      ],
    });
    expect(await office.read((db) => db.selectFrom('person').select('id_number').execute())).toEqual([
      { id_number: OTHER },
    ]);
    must(await add(who(WOMAN)));
    expect(codeOf(await rename(memberId, '李美', WOMAN))).toBe('pool_person_already');
  });

  it('leaves the rounds their own document where they know the person by it', async () => {
    const roundId = await office.create();
    await office.importBook(await judgedBook('small-2022', 'experts'));
    await taken(roundId);
    const before = must(await office.ask(experts.list, { roundId }));
    const [first] = await members();
    const memberId = first?.memberId ?? '';
    must(await rename(memberId, first?.name ?? '', OTHER));
    expect(must(await office.ask(experts.list, { roundId }))).toEqual(before);
    expect(await page(memberId)).toMatchObject({ service: [] });
    expect((await members()).length).toBe(before.experts.length);
  });
});

describe('days away and retirement', () => {
  const unavailable = async (roundId: RoundId) =>
    must(await office.ask(experts.list, { roundId })).experts.filter((one) => one.exclusions.includes('unavailable'));

  it('exclude from the draw whoever told of the meeting day, under the seal; what is told later does not reach back', async () => {
    const roundId = await office.untilSealed();
    await taken(roundId);
    must(await office.unseal());
    const open = must(await office.seal());
    const covered = await office.covered();
    must(await office.unseal());
    const free = must(await office.ask(experts.list, { roundId })).experts.filter((one) => one.exclusions.length === 0);
    const [one, two] = (await members()).filter(({ name }) => free.some((each) => each.name === name));
    const away = [{ from: day('2022-12-05'), until: day('2022-12-05'), reason: '病休' }];
    must(await correct(one?.memberId ?? '', { away }));
    expect((await unavailable(roundId)).map(({ name }) => name)).toEqual([one?.name]);
    expect((await members(roundId)).find(({ memberId }) => memberId === one?.memberId)?.standing).toBe('away');
    const sealed = must(await office.seal());
    expect(await office.covered()).not.toBe(covered);
    expect(sealed.excluded).toBe(open.excluded + 1);
    // Why somebody cannot come is nothing for the round.
    const [kept] = await office.read((db) => db.selectFrom('sealed_availability').select('away').execute());
    expect(JSON.parse(kept?.away ?? '')).toEqual([{ from: '2022-12-05', until: '2022-12-05' }]);
    // Told after the seal: the sealed pool stays what it was, and the draw goes by it.
    must(await correct(two?.memberId ?? '', { away }));
    must(await correct(one?.memberId ?? '', { away: [] }));
    expect((await unavailable(roundId)).map(({ name }) => name)).toEqual([one?.name]);
    must(await office.work(draw.make, office.drawInput('draw', '名单有误'), 'draw'));
  });

  it('whoever was removed or is suspended on the meeting day is not drawn, under the seal; readmitting later does not reach back', async () => {
    const roundId = await office.untilSealed();
    await taken(roundId);
    must(await office.unseal());
    const open = must(await office.seal());
    const covered = await office.covered();
    must(await office.unseal());
    const reasons = async () =>
      new Map(must(await office.ask(experts.list, { roundId })).experts.map((one) => [one.name, one.exclusions]));
    const free = [...(await reasons())].flatMap(([name, codes]) => (codes.length === 0 ? [name] : []));
    const [gone, barred, back] = (await members()).filter(({ name }) => free.includes(name));
    const decide = (memberId = '', act: 'removed' | 'suspended' | 'readmitted', until: string | null = null) => {
      const recorded = { onDate: day('2022-11-01'), reason: 'r', document: 'd', by: '王敏' };
      return office.act(pool.decide, { memberId, act, until: until === null ? null : day(until), ...recorded });
    };
    must(await decide(gone?.memberId, 'removed'));
    must(await decide(barred?.memberId, 'suspended', '2022-12-05'));
    // Over the day before the meeting.
    must(await decide(back?.memberId, 'suspended', '2022-12-04'));
    const sealed = must(await office.seal());
    expect(sealed.excluded).toBe(open.excluded + 2);
    expect(await office.covered()).not.toBe(covered);
    must(await decide(gone?.memberId, 'readmitted'));
    const after = await reasons();
    expect([gone, barred, back].map((one) => after.get(one?.name ?? ''))).toEqual([['removed'], ['suspended'], []]);
    must(await office.work(draw.make, office.drawInput('draw', '名单有误'), 'draw'));
  });

  it('whoever a decision of the integrity register stands against on the meeting day is not drawn; what is entered after the seal does not reach back', async () => {
    const roundId = await office.untilSealed();
    const list = async () => must(await office.ask(experts.list, { roundId })).experts;
    const [one, two, three] = (await list()).filter((expert) => expert.exclusions.length === 0);
    const enter = async (expert: typeof one, endOn: string) => {
      const [idNumber = ''] = await office.file.store.query((db) =>
        db
          .selectFrom('expert')
          .innerJoin('person', 'person.id', 'expert.person_id')
          .select('person.id_number')
          .where('expert.id', '=', expert?.expertId ?? '')
          .execute()
          .then((rows) => rows.map((row) => row.id_number)),
      );
      const told = {
        unit: '',
        capacity: 'expert' as const,
        matter: '泄露评审内容',
        decisionNumber: '青人社函〔2022〕9号',
      };
      const days = { decidedOn: day('2022-03-01'), startOn: day('2022-03-01'), endOn: day(endOn) };
      const rest = { decidingBody: '省人社厅', endReason: '决定书载明', note: '' };
      const fields = { name: expert?.name ?? '', ...told, ...days, ...rest };
      must(await office.act(integrity.add, { idNumber, fields, by: '王敏' }));
    };
    must(await office.unseal());
    await enter(one, '2022-12-05');
    await enter(two, '2022-12-04');
    must(await office.seal());
    await enter(three, '2023-12-05');
    const after = await list();
    const codes = [one, two, three].map((each) => after.find((e) => e.expertId === each?.expertId)?.exclusions);
    expect(codes).toEqual([['integrity'], [], []]);
    must(await office.work(draw.make, office.drawInput('draw', '名单有误'), 'draw'));
  });

  it('a day of retirement on or before the meeting counts as retired', async () => {
    const roundId = await office.untilSealed();
    await taken(roundId);
    must(await office.unseal());
    const free = must(await office.ask(experts.list, { roundId })).experts.find((one) => one.exclusions.length === 0);
    const one = (await members()).find(({ name }) => name === free?.name);
    must(await correct(one?.memberId ?? '', { retiresOn: day('2022-12-05') }));
    const found = must(await office.ask(experts.list, { roundId })).experts.find(({ name }) => name === one?.name);
    expect(found?.exclusions).toEqual(['retired']);
  });

  it('that end before they begin are not recorded', async () => {
    const { memberId } = must(await add());
    const away = [{ from: day('2022-12-05'), until: day('2022-12-01'), reason: '' }];
    expect(codeOf(await correct(memberId, { away }))).toBe('pool_away_reversed');
  });
});

it('a member is for the juries of the register that were chosen, and a round takes only who is for its jury', async () => {
  const jury = async (name: string) =>
    must(await office.act(juries.add, { fields: sampleJury({ name }) as JuryFields, by: '王敏' })).juryId;
  const [hers, other] = [await jury('甲评委会'), await jury('乙评委会')];
  const { memberId } = must(await add());
  must(await add(who(OTHER, '张伟')));
  expect(codeOf(await correct(memberId, { juryIds: ['nobody' as typeof hers] }))).toBe('jury_not_found');
  must(await correct(memberId, { juryIds: [hers] }));
  expect(await page(memberId)).toMatchObject({
    juries: [{ juryId: hers, jury: '甲评委会' }],
    changes: [{}, { cells: [{ field: 'juries', before: [], after: ['甲评委会'] }] }],
  });
  const roundId = await office.create();
  const setJury = (juryId: string) =>
    office.file.store.command(async (db) => {
      const row = await db.selectFrom('round').select('setup').where('id', '=', roundId).executeTakeFirstOrThrow();
      const setup = JSON.stringify({ ...(JSON.parse(row.setup) as object), juryId });
      await db.updateTable('round').set({ setup }).where('id', '=', roundId).execute();
      return { ok: true, value: null, audit: testFact() };
    });
  must(await setJury(other));
  expect(must(await office.ask(pool.previewFill, { roundId }))).toMatchObject({
    ready: 1,
    left: [{ memberId, why: 'other_jury' }],
  });
  must(await setJury(hers));
  expect(must(await office.ask(pool.previewFill, { roundId }))).toMatchObject({ ready: 2, left: [] });
});
