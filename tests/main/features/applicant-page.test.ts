import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JudgedApplicants } from '../../../src-main/core/domain/roster/judge-applicants.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { experts } from '../../../src-main/features/experts/experts.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
});
afterEach(() => office.cleanup());

const list = async () => must(await office.ask(applicants.list, { roundId: office.roundId })).applications;
const page = async (applicationId: Awaited<ReturnType<typeof list>>[number]['applicationId']) =>
  must(await office.ask(applicants.person, { roundId: office.roundId, applicationId }));

describe("an applicant's page", () => {
  it('says what the row said, for everybody on the list, and never the whole document number', async () => {
    const { accepted } = (await judgedBook('small-2022', 'applicants')).judged as JudgedApplicants;
    const people = await list();
    for (const [i, one] of people.entries()) {
      const { idNumber, idOld, ...row } = accepted[i] as (typeof accepted)[number];
      const view = await page(one.applicationId);
      expect(view).toMatchObject({ number: one.number, state: 'received', details: row, idMasked: one.idMasked });
      expect(JSON.stringify(view)).not.toContain(idNumber);
      expect(view.warnings.map(({ code }) => code)).toEqual(
        expect.arrayContaining(one.warnings.filter((code) => code !== 'unit_kind_differs') as string[]),
      );
      expect(view.unitKindDiffers).toBe(one.warnings.includes('unit_kind_differs'));
      expect(view.warnings.every(({ row: at }) => at === row.rowNumber)).toBe(true);
    }
    expect((await page(people[0]?.applicationId ?? ('' as never))).fileName).toBe('applicants.xlsx');
  });

  it('names the rounds and pools in which the same person stands', async () => {
    const [first] = await list();
    const firstRound = office.roundId;
    const book = await judgedBook('small-2022', 'applicants');
    const pool = await judgedBook('small-2022', 'experts');
    const judged = book.judged as JudgedApplicants;
    const idNumber = judged.accepted[0]?.idNumber ?? '';
    const [expert, ...others] = pool.judged.accepted;
    const poolWithApplicant = {
      ...pool,
      judged: { ...pool.judged, accepted: [{ ...expert, idNumber }, ...others] },
    } as typeof pool;
    await office.create({ name: '下一年', year: 2023 });
    await office.importBook(book);
    await office.importBook(poolWithApplicant);
    const [again] = await list();
    const view = await page(again?.applicationId ?? ('' as never));
    expect(view.otherRounds).toEqual([
      expect.objectContaining({
        roundId: firstRound,
        applicationId: first?.applicationId,
        year: 2022,
        name: first?.name,
      }),
    ]);
    const pools = must(await office.ask(experts.list, { roundId: office.roundId })).experts;
    const inPool = pools.find((one) => one.poolNumber === view.inPools[0]?.poolNumber);
    expect(view.inPools).toMatchObject([{ roundId: office.roundId, round: '下一年' }]);
    expect(inPool?.exclusions).toContain('own_application');
  });

  it('is of its own round only', async () => {
    const [one] = await list();
    await office.create();
    const input = { roundId: office.roundId, applicationId: one?.applicationId ?? ('' as never) };
    expect(codeOf(await office.ask(applicants.person, input))).toBe('application_not_found');
    expect(codeOf(await office.ask(applicants.person, { ...input, roundId: 'none' as never }))).toBe('round_not_found');
  });
});
