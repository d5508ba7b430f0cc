import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastDayOf } from '../../../src-main/core/domain/calendar/partial-date.ts';
import type { JudgedExperts } from '../../../src-main/core/domain/roster/judge-experts.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import type { JudgedBook } from '../../../src-main/features/feature.ts';
import { rounds } from '../../../src-main/features/rounds/rounds.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(experts.list, { roundId: office.roundId }));
const act = (verb: 'seal' | 'unseal') => (verb === 'seal' ? office.seal() : office.unseal());

type Accepted = JudgedExperts['accepted'][number];

async function part(from: number, to: number, change: (one: Accepted, i: number) => Partial<Accepted> = () => ({})) {
  const book = await judgedBook('small-2022', 'experts');
  const judged = book.judged as JudgedExperts;
  const accepted = judged.accepted.slice(from, to).map((one, i) => ({ ...one, ...change(one, i) }));
  return { ...book, judged: { ...judged, accepted, rows: accepted.length } } as JudgedBook;
}

describe('importing the pool', () => {
  it('keeps the pool numbers as written, and the units to avoid', async () => {
    expect(await office.importBook(await judgedBook('small-2022', 'experts'))).toEqual({
      accepted: 60,
      refusedRows: 0,
    });
    const pool = await list();
    expect(pool.experts.map((e) => e.poolNumber)).toEqual(Array.from({ length: 60 }, (_, i) => String(i + 1)));
    expect(pool).toMatchObject({ sealed: false, poolDigest: null });
    expect(pool.experts.filter((e) => e.avoidUnits.length > 0)).toHaveLength(5);
    expect(pool.experts.every((e) => e.drawn === null)).toBe(true);
  });

  it('gives a number where it is missing or taken, and says so', async () => {
    const numbers = [7, 7, null, 3];
    await office.importBook(await part(0, 4, (_, i) => ({ poolNumber: numbers[i] ?? null })));
    await office.importBook(await part(4, 6, (_, i) => ({ poolNumber: [3, 20][i] ?? null })));
    const { experts: pool, batches } = await list();
    expect(pool.map((e) => e.poolNumber)).toEqual(['3', '7', '8', '9', '20', '21']);
    const given = batches.flatMap((b) => b.warnings).filter((w) => w.code === 'pool_number_given');
    expect(given.map((w) => w.params.number)).toEqual(['8', '9', '21']);
  });

  it('refuses who is in the pool already', async () => {
    await office.importBook(await part(0, 5));
    expect(await office.importBook(await part(3, 8))).toEqual({ accepted: 3, refusedRows: 2 });
    const { batches } = await list();
    expect(batches[1]?.refused.map((i) => [i.code, i.params.number])).toEqual([
      ['already_in_round', '4'],
      ['already_in_round', '5'],
    ]);
  });
});

describe('who may not be drawn', () => {
  it('is told by ID number, term and standing on the day of the meeting', async () => {
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    await office.importBook(
      await part(0, 60, (one, i) => {
        const free = { inPost: true, termEnd: null };
        if (i === 0) return { ...free, termEnd: '2022-12-04' };
        if (i === 1) return { ...free, termEnd: '2022-12-05' };
        if (i === 2) return { ...free, inPost: false };
        if (i === 3) return { ...free, termEnd: '2022-12' };
        if (i === 4) return { ...free, termEnd: '2022-11' };
        return one.poolNumber === 57 ? {} : free;
      }),
    );
    const { experts: pool } = await list();
    const excluded = pool.filter((e) => e.exclusions.length > 0);
    expect(excluded.map((e) => [e.poolNumber, ...e.exclusions])).toEqual([
      ['1', 'term_expired'],
      ['3', 'retired'],
      ['5', 'term_expired'],
      ['57', 'own_application'],
    ]);
    expect(must(await office.ask(rounds.get, { roundId: office.roundId })).counts.excludedExperts).toBe(4);
  });

  it('reads a month as its last day', () => {
    expect([lastDayOf('2024-02'), lastDayOf('2022-11'), lastDayOf('2022-11-05'), lastDayOf(null)]).toEqual([
      '2024-02-29',
      '2022-11-30',
      '2022-11-05',
      null,
    ]);
  });
});

describe('the sealed pool', () => {
  it('needs the frozen list and somebody in it', async () => {
    expect(codeOf(await act('seal'))).toBe('list_not_frozen');
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    await office.acceptAll();
    must(await office.act(applicants.freeze, { roundId: office.roundId }));
    expect(codeOf(await act('seal'))).toBe('pool_empty');
  });

  it('keeps its digest, takes nobody in or out, and opens again until a draw was made', async () => {
    const roundId = await office.untilSealed();
    const covered = await office.covered();
    const pool = await list();
    expect(pool.sealed).toBe(true);
    expect(pool.poolDigest).toMatch(/^[0-9a-f]{64}$/u);
    expect(codeOf(await act('seal'))).toBe('pool_sealed');
    const batchId = pool.batches[0]?.batchId ?? '';
    expect(codeOf(await office.act(experts.undoImport, { roundId, batchId }))).toBe('pool_sealed');
    const { draftId } = must(await office.session(experts.readWorkbook, { roundId }, await part(0, 1)));
    expect(codeOf(await office.act(experts.acceptImport, { roundId, draftId }))).toBe('pool_sealed');

    must(await act('unseal'));
    expect(codeOf(await act('unseal'))).toBe('pool_not_sealed');
    expect(await list()).toMatchObject({ sealed: false, poolDigest: null });
    must(await act('seal'));
    // The same pool; but another seal, of another attempt.
    expect(await office.covered()).toBe(covered);
    expect((await list()).poolDigest).not.toBe(pool.poolDigest);
    must(await office.work(draw.make, office.drawInput('draw', '名单有误')));
    expect(codeOf(await act('unseal'))).toBe('draw_already_made');
  });

  it('loses a whole import when it is undone', async () => {
    await office.importBook(await part(0, 5));
    await office.importBook(await part(5, 9));
    const { batches } = await list();
    const input = { roundId: office.roundId, batchId: batches[0]?.batchId ?? '' };
    expect(must(await office.act(experts.undoImport, input))).toEqual({ removed: 5 });
    expect((await list()).experts.map((e) => e.poolNumber)).toEqual(['6', '7', '8', '9']);
    expect(codeOf(await office.act(applicants.undoImport, { ...input, batchId: batches[1]?.batchId ?? '' }))).toBe(
      'batch_not_found',
    );
  });

  it('has another digest when the meeting moves past a term', async () => {
    const roundId = await office.untilSealed();
    const setup = must(await office.ask(rounds.get, { roundId })).setup;
    const covered = await office.covered();
    must(await act('unseal'));
    must(await office.act(rounds.saveSetup, { roundId, setup: { ...setup, meetingDate: day('2023-03-06') } }));
    must(await act('seal'));
    expect(await office.covered()).not.toBe(covered);
  });
});
