import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PoolFields } from '../../../src-main/core/contract/pool.ts';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { pool } from '../../../src-main/features/pool/pool.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';
import { dumpTables } from '../../support/table-dump.ts';

/** Nobody of the sample stands for it. */
const RARE = '冰川工程';
const recorded = { onDate: day('2022-11-21'), reason: '单位推荐', document: '', by: '王敏' };

let b: RoundBuilder;
beforeEach(async () => {
  b = new RoundBuilder();
  const roundId = await b.create({ minimumPerSpecialty: 0 });
  await b.importBook(await judgedBook('small-2022', 'applicants'));
  await b.acceptAll();
  must(await b.act(applicants.freeze, { roundId }, 'applicants'));
  await b.importBook(await judgedBook('small-2022', 'experts'));
});
afterEach(() => b.cleanup());

const list = async () => must(await b.ask(experts.list, { roundId: b.roundId }));
const change = (expertId: string, discipline: string, reason = '现主要从事该专业') =>
  b.act(
    experts.changeDiscipline,
    { roundId: b.roundId, expertId: expertId as ExpertId, discipline, reason },
    'experts',
  );
const of = async (expertId: string) => (await list()).experts.find((one) => one.expertId === expertId);

async function takeOver(): Promise<void> {
  const { digest, added } = must(await b.ask(pool.compareRound, { roundId: b.roundId }));
  const expertIds = added.map((one) => one.key as ExpertId);
  must(await b.act(pool.takeOver, { roundId: b.roundId, digest, expertIds, ...recorded }));
}

/** The pool lists these for a person of the roster, in the place of what it listed. */
async function lists(name: string, disciplines: readonly string[]): Promise<void> {
  const { members } = must(await b.ask(pool.list, { roundId: null }));
  const memberId = members.find((one) => one.name === name)?.memberId ?? '';
  const { details, unit, units } = must(await b.ask(pool.get, { memberId, roundId: null }));
  const { name: _n, tibetanName: _t, firstEntry: _f, served: _s, ...kept } = details;
  const since = units.at(-1)?.since ?? null;
  const fields = { ...kept, disciplines, unit, unitSince: since, juryIds: [] } as unknown as PoolFields;
  must(await b.act(pool.correct, { memberId, fields, ...recorded }));
}

/** Somebody who may be drawn, and for whom the pool lists the rare discipline as well. */
async function versatile() {
  await takeOver();
  const one = (await list()).experts.find((e) => e.exclusions.length === 0 && e.advice.length === 0);
  if (one === undefined) throw new Error('nobody');
  await lists(one.name, [one.specialty, RARE]);
  return one;
}

describe('the discipline of somebody on a round’s roster', () => {
  it('is one of the roster’s and the pool’s, changed there and back with the reason, the pool untouched', async () => {
    const { expertId, specialty, name, poolNumber, disciplines } = await versatile();
    expect(disciplines).toEqual([specialty]);
    expect((await of(expertId))?.disciplines).toEqual([specialty, RARE]);
    const covered = await b.covered();
    const inPool = must(await b.ask(pool.list, { roundId: null })).members;
    must(await change(expertId, RARE));
    expect(await of(expertId)).toMatchObject({ specialty: RARE, disciplines: [specialty, RARE] });
    // What will go under the seal is another pool; nobody else's row has moved.
    expect(await b.covered()).not.toBe(covered);
    expect((await list()).experts.filter((one) => one.specialty === RARE)).toHaveLength(1);
    must(await change(expertId, specialty, '改错人'));
    expect(await b.covered()).toBe(covered);
    const said = { poolNumber, name };
    expect((await list()).disciplineChanges).toMatchObject([
      { ...said, before: specialty, after: RARE, reason: '现主要从事该专业' },
      { ...said, before: RARE, after: specialty, reason: '改错人' },
    ]);
    expect(must(await b.ask(pool.list, { roundId: null })).members).toEqual(inPool);
    expect(b.recorded.at(-1)).toMatchObject({ object: b.roundId, after: { expertId, reason: '改错人' } });
  });

  it('is refused where it is none of the person’s, the same, of nobody, or under the seal: nothing is written', async () => {
    const { expertId, specialty } = await versatile();
    const other = (await list()).experts.find((one) => one.specialty !== specialty)?.specialty ?? '';
    const before = await dumpTables(b.file);
    expect(await change(expertId, other)).toMatchObject({
      refusal: { code: 'discipline_not_listed', params: { discipline: other } },
    });
    expect(codeOf(await change(expertId, specialty))).toBe('discipline_unchanged');
    expect(codeOf(await change('nobody', RARE))).toBe('expert_not_in_pool');
    expect(await dumpTables(b.file)).toEqual(before);
    must(await b.seal());
    const sealed = await dumpTables(b.file);
    expect(codeOf(await change(expertId, RARE))).toBe('pool_sealed');
    expect(codeOf(await change('nobody', RARE))).toBe('pool_sealed');
    expect(await dumpTables(b.file)).toEqual(sealed);
    must(await b.unseal());
    must(await change(expertId, RARE));
  });

  it('is what the roster gives to the pool: a word that was put right is not taken over', async () => {
    const { expertId, name, specialty } = await versatile();
    await lists(name, [RARE]);
    const compared = async () => must(await b.ask(pool.compareRound, { roundId: b.roundId })).changed;
    expect(await compared()).toMatchObject([{ key: expertId, cells: [{ field: 'disciplines' }] }]);
    must(await change(expertId, RARE));
    expect(await compared()).toEqual([]);
    expect((await of(expertId))?.disciplines).toEqual([specialty, RARE]);
    // What stands, stands, also where the pool lists it no more.
    await lists(name, ['水文']);
    expect(await of(expertId)).toMatchObject({ specialty: RARE, disciplines: [specialty, '水文', RARE] });
  });

  it('goes with the import that brought the person', async () => {
    const { expertId } = await versatile();
    must(await change(expertId, RARE));
    const { batches } = await list();
    must(await b.act(experts.undoImport, { roundId: b.roundId, batchId: batches[0]?.batchId ?? '' }));
    expect(await list()).toMatchObject({ experts: [], disciplineChanges: [] });
    await b.importBook(await judgedBook('small-2022', 'experts'));
    expect((await list()).experts.some((one) => one.specialty === RARE)).toBe(false);
  });
});

describe('a rule on a discipline', () => {
  const wanted = { attribute: 'specialty', value: RARE, min: 1, max: null, severity: 'block' } as const;
  const rule = { ...wanted, decree: '评委会办公室设定', article: '', verified: false };
  const doctor = async () => must(await b.session(draw.diagnose, { roundId: b.roundId }));
  const tried = async (expertIds: readonly ExpertId[]) =>
    must(await b.ask(draw.checkJury, { roundId: b.roundId, expertIds: [...expertIds] }));

  it('counts by the discipline that stands now: doctor, what-if and every draw', async () => {
    const one = await versatile();
    must(await b.act(draw.saveRules, { roundId: b.roundId, rules: [rule] }));
    const able = (await list()).experts.filter((e) => e.exclusions.length === 0 && e.expertId !== one.expertId);
    const jury = [one.expertId, ...able.slice(0, 24).map((e) => e.expertId)];
    expect(await doctor()).toMatchObject({ kind: 'impossible', conflict: [{ rule: 0, end: 'min' }] });
    expect(await tried(jury)).toMatchObject({ ok: false, bounds: [{ value: RARE, count: 0, by: -1 }] });
    expect(codeOf(await b.seal())).toBe('composition_impossible');

    must(await change(one.expertId, RARE));
    expect(await doctor()).toEqual({ kind: 'possible' });
    expect(await tried(jury)).toMatchObject({ ok: true, bounds: [{ value: RARE, count: 1, by: 0 }] });
    must(await b.seal());
    must(await b.draw('a'));
    for (const seed of ['b', 'c', 'd']) must(await b.draw(seed, '重抽'));
    const { attempts, eligibleBySpecialty } = must(await b.session(draw.get, { roundId: b.roundId }));
    expect(eligibleBySpecialty.find((e) => e.specialty === RARE)).toMatchObject({ eligible: 1 });
    expect(attempts).toHaveLength(4);
    for (const { members, replays } of attempts) {
      // The only one of the discipline sits on every jury, and stands there with it.
      expect(members.filter((m) => m.specialty === RARE).map((m) => m.name)).toEqual([one.name]);
      expect(replays).toBe(true);
    }
  });
});
