import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insertIntegrity } from '../../../db/tables/integrity.ts';
import { insertAmendments } from '../../../db/tables/list-amendments.ts';
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

  it('tells what the registers of the office hold of the person, and of nobody else', async () => {
    const [first, second] = await list();
    const id = first?.applicationId ?? ('' as never);
    await office.file.store.command(async (db) => {
      const person = await db
        .selectFrom('application')
        .innerJoin('person', 'person.id', 'application.person_id')
        .select(['person.id_number'])
        .where('application.id', '=', id)
        .executeTakeFirstOrThrow();
      const shared = { name: 'x', unit: 'x', note: '', recorded_utc: 'u', recorded_by: '王敏' };
      await insertIntegrity(db, {
        ...{ id: 'i1', id_number: person.id_number, ...shared, capacity: 'applicant', matter: '论文造假' },
        ...{ decision_number: '函1号', deciding_body: '厅', decided_on: '2020-01-01', start_on: '2020-01-01' },
        ...{ end_on: '2099-12-31', end_reason: '' },
      });
      const amendment = { utc: 'u', act: 'correct' as const, field: 'title' as const, before: '甲', after: '乙' };
      const grounds = { reason: '抄错', authority: '', people: '王敏' };
      // Of two freezings: the page tells both.
      for (const frozen_utc of ['f1', 'f2']) {
        await insertAmendments(db, office.roundId, [{ ...amendment, ...grounds, frozen_utc, application_id: id }]);
      }
      await db
        .insertInto('entrustment')
        .values({
          ...{ id: 'e1', round_id: office.roundId, number: 1, direction: 'in', application_id: null, ...shared },
          ...{ letter_number: '函2号', letter_on: '2022-11-01', from_body: '甲市', to_body: '省厅' },
          ...{ id_number: person.id_number, level: 'senior', title: 't', reply: null, reply_on: null },
          ...{ result: null, result_on: null, annulled_utc: null },
        })
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 'x', object: '1' } };
    });
    expect(await page(id)).toMatchObject({
      amendments: [
        { number: 1, after: '乙' },
        { number: 2, reason: '抄错' },
      ],
      integrity: [{ recordId: 'i1', matter: '论文造假', standing: 'in_force' }],
      entrustments: [{ entrustmentId: 'e1', direction: 'in', letterNumber: '函2号', annulled: false }],
    });
    const other = await page(second?.applicationId ?? ('' as never));
    expect(other).toMatchObject({ amendments: [], integrity: [], entrustments: [] });
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
