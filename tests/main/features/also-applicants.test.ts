import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { drawRecord } from '../../../src-main/features/documents/papers-before-meeting.ts';
import { draw } from '../../../src-main/features/draw/draw.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
beforeEach(() => {
  b = new RoundBuilder();
});
afterEach(() => b.cleanup());

const list = async () => must(await b.ask(experts.list, { roundId: b.roundId }));
const standing = async (expertId: string) => (await list()).experts.find((one) => one.expertId === expertId);

/** Two experts bear the names of two applicants and came with passports; only the first is of the applicant's unit. */
async function withNamesakes() {
  const roundId = await b.untilSealed('small-2022', { minimumPerSpecialty: 0 });
  must(await b.unseal());
  const { batches, experts: all } = await list();
  const free = all.filter((one) => one.exclusions.length + one.advice.length === 0).map((one) => one.poolNumber);
  for (const { batchId } of batches) must(await b.act(experts.undoImport, { roundId, batchId }, 'experts'));
  const [book, applied] = [await judgedBook('small-2022', 'experts'), await judgedBook('small-2022', 'applicants')];
  if (book.roster !== 'experts' || applied.roster !== 'applicants') throw new Error('another book');
  const [first, second] = applied.judged.accepted;
  if (first === undefined || second === undefined) throw new Error('nobody applied');
  const passport = (name: string, idNumber: string, birth: string | null) => {
    return { name, idNumber, idKind: 'passport' as const, birth };
  };
  const accepted = book.judged.accepted.map((row) => {
    const number = String(row.poolNumber);
    if (number === free[0]) {
      return { ...row, ...passport(first.name, 'E12345678', first.birth), unitName: first.unitName };
    }
    return number === free[1] ? { ...row, ...passport(second.name, 'E12345679', second.birth) } : row;
  });
  await b.importBook({ ...book, judged: { ...book.judged, accepted } });
  return { first, second };
}

const decide = async (same: boolean, change: object = {}) => {
  const [pair] = (await list()).alsoApplicants;
  const { expertId = '', applicationId = '' } = { ...pair?.expert, ...pair?.applicant };
  const input = { roundId: b.roundId, expertId, applicationId, same, reason: '核对了证件原件', ...change };
  return b.act(experts.decideApplicant, input as never, 'experts');
};

describe('an expert of the name and unit of an applicant, with another document', () => {
  it('is told with the evidence, by name alone nobody is; the pool is not sealed before somebody decides', async () => {
    const { first } = await withNamesakes();
    const { alsoApplicants } = await list();
    expect(alsoApplicants).toHaveLength(1);
    expect(alsoApplicants[0]).toMatchObject({
      expert: { name: first.name, unit: first.unitName, idMasked: 'E******78' },
      applicant: { name: first.name, unit: first.unitName, birth: first.birth },
      undecided: true,
      decision: null,
    });
    expect(alsoApplicants[0]?.path.map(({ step }) => step)).toEqual(['name', 'employer']);
    // Not excluded by itself.
    expect((await standing(alsoApplicants[0]?.expert.expertId ?? ''))?.exclusions).toEqual([]);
    expect(await b.seal()).toEqual({
      ok: false,
      refusal: { code: 'also_applicant_undecided', params: { names: first.name } },
    });
  });

  it('found to be one person is an applicant: sealed, never drawn, and on F05 with the reason', async () => {
    await withNamesakes();
    must(await decide(true));
    const [pair] = (await list()).alsoApplicants;
    expect(pair).toMatchObject({ undecided: false, decision: { same: true, reason: '核对了证件原件' } });
    const id = pair?.expert.expertId ?? '';
    expect((await standing(id))?.exclusions).toEqual(['own_application']);
    must(await b.seal());
    expect(codeOf(await decide(false))).toBe('pool_sealed');
    must(await b.work(draw.make, b.drawInput('seed', '名册有误'), 'draw'));
    const { attempts } = must(await b.session(draw.get, { roundId: b.roundId }));
    const drawn = attempts.at(-1);
    expect(drawn?.replays).toBe(true);
    expect([...(drawn?.members ?? []), ...(drawn?.alternates ?? [])].some((one) => one.expertId === id)).toBe(false);
    const [record] = drawRecord(must(await b.ask(loadPaperState, b.roundId as string)), chinese);
    const rows = (record?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const { poolNumber = '', name = '' } = pair?.expert ?? {};
    expect(rows).toContainEqual(expect.arrayContaining([poolNumber, name, '本次评审的申报人']));
  });

  it('found to be two stays in the draw; it may be decided again until the seal, each with its reason', async () => {
    await withNamesakes();
    must(await decide(true));
    must(await decide(false, { reason: '两人身份证不同' }));
    const [pair] = (await list()).alsoApplicants;
    expect(pair).toMatchObject({ undecided: false, decision: { same: false, reason: '两人身份证不同' } });
    expect((await standing(pair?.expert.expertId ?? ''))?.exclusions).toEqual([]);
    const trail = b.recorded.at(-1);
    expect(trail).toMatchObject({ object: b.roundId, before: { same: true }, after: { same: false } });
    must(await b.seal());
  });

  it('is nobody whom the rosters do not show', async () => {
    await withNamesakes();
    const other = (await list()).experts.at(-1)?.expertId;
    expect(codeOf(await decide(true, { expertId: other }))).toBe('also_applicant_not_found');
    expect(codeOf(await decide(true, { applicationId: 'x' }))).toBe('also_applicant_not_found');
  });
});
