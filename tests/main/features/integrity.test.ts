import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import type { IntegrityFields } from '../../../src-main/core/contract/integrity.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { eligibility } from '../../../src-main/features/eligibility/eligibility.ts';
import { integrity } from '../../../src-main/features/integrity/integrity.ts';
import { day } from '../../domain/support/day.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

// A made-up number whose check character fits.
const NUMBER = '11010519491231002X';
const fields: IntegrityFields = {
  name: '张 三',
  unit: '甲院',
  capacity: 'applicant',
  matter: '伪造论文',
  decisionNumber: '青人社罚〔2021〕1号',
  decidingBody: '省人力资源和社会保障厅',
  decidedOn: day('2021-03-01'),
  startOn: day('2021-03-01'),
  endOn: null,
  endReason: '',
  note: '',
};
const by = '王敏';
const add = (over: Partial<IntegrityFields> = {}, idNumber = NUMBER) =>
  office.act(integrity.add, { idNumber, fields: { ...fields, ...over }, by });
const entries = async () => must(await office.ask(integrity.list, {})).entries;
const correct = async (over: Partial<IntegrityFields>, idNumber = '') => {
  const { recordId = '' } = (await entries())[0] ?? {};
  return office.act(integrity.correct, { recordId, idNumber, fields: { ...fields, ...over }, reason: '抄错', by });
};

describe('an entry', () => {
  it('runs three years to the date, its last day counted, and shows no whole number', async () => {
    must(await add());
    expect(await entries()).toMatchObject([
      { name: '张三', idMasked: '110105********002X', endOn: '2024-03-01', endReason: '', standing: 'in_force' },
    ]);
    office.today = day('2024-03-01');
    expect((await entries())[0]?.standing).toBe('in_force');
    office.today = day('2024-03-02');
    expect((await entries())[0]?.standing).toBe('ended');
    office.today = day('2021-02-28');
    expect((await entries())[0]?.standing).toBe('not_begun');
  });

  it('of a leap day ends on the last day of February', async () => {
    must(await add({ decidedOn: day('2020-02-29'), startOn: day('2020-02-29') }));
    expect((await entries())[0]?.endOn).toBe('2023-02-28');
  });

  it('ends on another day only with the reason', async () => {
    expect(codeOf(await add({ endOn: day('2026-03-01') }))).toBe('integrity_end_needs_reason');
    expect(codeOf(await add({ endOn: day('2021-02-28'), endReason: '依据' }))).toBe('integrity_end_before_start');
    must(await add({ endOn: day('2026-03-01'), endReason: '省规定5年' }));
    expect((await entries())[0]).toMatchObject({ endOn: '2026-03-01', endReason: '省规定5年' });
  });

  it('needs a number that can be one and a decision that was made', async () => {
    expect(await add({}, '110105194912310021')).toMatchObject({
      refusal: { code: 'document_number_wrong', params: { why: 'id_bad_check_character' } },
    });
    expect(codeOf(await add({ decidedOn: day('2022-11-22') }))).toBe('integrity_decided_in_future');
  });

  it('is made once for a person and a decision, however the number is typed', async () => {
    must(await add());
    expect(codeOf(await add({}, '11010519491231002x'))).toBe('integrity_already_entered');
    must(await add({ decisionNumber: '另一决定' }));
    expect(await entries()).toHaveLength(2);
  });

  it('is corrected with a reason, and what stood there stays', async () => {
    must(await add());
    expect(codeOf(await correct({}))).toBe('integrity_unchanged');
    must(await correct({ unit: '乙院', startOn: day('2021-04-01') }));
    const [entry] = await entries();
    expect(entry).toMatchObject({ unit: '乙院', startOn: '2021-04-01', endOn: '2024-04-01' });
    expect(entry?.changes).toMatchObject([
      {
        act: 'correct',
        by,
        reason: '抄错',
        was: { unit: '甲院', startOn: '2021-03-01', endOn: '2024-03-01' },
      },
    ]);
    must(await correct({ unit: '乙院', startOn: day('2021-04-01') }, 'H12345678'));
    expect((await entries())[0]?.changes[1]?.was).toEqual({ idNumber: '110105********002X' });
  });

  it('is lifted once, from a day on, by a decision', async () => {
    const { recordId } = must(await add());
    const lift = (liftedOn: string) =>
      office.act(integrity.lift, {
        recordId,
        liftedOn: day(liftedOn),
        decision: '青人社〔2022〕9号',
        reason: '撤销',
        by,
      });
    expect(codeOf(await lift('2021-02-28'))).toBe('integrity_lift_before_start');
    must(await lift('2022-11-22'));
    expect((await entries())[0]).toMatchObject({ standing: 'in_force', liftDecision: '青人社〔2022〕9号' });
    office.today = day('2022-11-22');
    expect((await entries())[0]).toMatchObject({ standing: 'lifted', changes: [{ act: 'lift', reason: '撤销' }] });
    expect(codeOf(await lift('2022-11-23'))).toBe('integrity_lifted_already');
  });

  it('leaves neither name nor number in the audit row', async () => {
    must(await add());
    expect(JSON.stringify(office.recorded)).not.toMatch(/张三|002X/u);
  });
});

describe('the acceptance desk', () => {
  const desk = async () => must(await office.ask(acceptance.list, { roundId: office.roundId })).rows;
  const accept = async (rows: readonly AcceptanceRow[]) => {
    const applicationIds = rows.map((row) => row.applicationId);
    const input = { roundId: office.roundId, applicationIds, checkers: ['王敏', '李强'] };
    return must(await office.act(acceptance.acceptMany, input));
  };

  it('leaves out whoever is inside the period, with the decision, until it has ended', async () => {
    await office.create();
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    await office.seeAllPapers();
    const rows = await desk();
    const { number } = await office.read((db) =>
      db
        .selectFrom('application')
        .innerJoin('person', 'person.id', 'application.person_id')
        .select('person.id_number as number')
        .where('application.id', '=', rows[2]?.applicationId ?? '')
        .executeTakeFirstOrThrow(),
    );
    must(await add({}, number));
    must(await add({ decisionNumber: '较早的决定', decidedOn: day('2020-05-01'), startOn: day('2020-05-01') }, number));
    const params = { until: '2024-03-01', decision: '青人社罚〔2021〕1号' };
    expect((await desk())[2]?.findings).toEqual([{ code: 'integrity_period', params, rule: null, blocking: true }]);
    const { accepted, leftOut } = await accept(rows);
    expect(accepted).toBe(rows.length - 1);
    expect(leftOut).toEqual([{ applicationId: rows[2]?.applicationId, code: 'integrity_period', params }]);
    const against = {
      roundId: office.roundId,
      rule: 'integrity' as const,
      reason: '单位担保',
      authority: '单位函',
      by,
    };
    const applicationId = rows[2]?.applicationId as AcceptanceRow['applicationId'];
    expect(codeOf(await office.act(eligibility.override, { ...against, applicationId }))).toBe(
      'integrity_not_overridable',
    );
    office.today = day('2024-03-02');
    expect((await accept(rows.slice(2, 3))).accepted).toBe(1);
    // An entry made after somebody was accepted is seen all the same.
    must(await add({ decisionNumber: '之后的决定', decidedOn: day('2024-03-02'), startOn: day('2024-03-02') }, number));
    const late = { until: '2027-03-02', decision: '之后的决定' };
    expect((await desk())[2]).toMatchObject({
      state: 'accepted',
      findings: [{ code: 'integrity_period', params: late }],
    });
  });

  it('warns of whoever applies in another round of the year, and of nobody who gave up there', async () => {
    const book = await judgedBook('small-2022', 'applicants');
    const first = await office.create({ name: '甲评委会' });
    await office.importBook(book);
    await office.create({ name: '演练', rehearsal: true });
    await office.importBook(book);
    await office.create({ name: '上年', year: 2021 });
    await office.importBook(book);
    await office.create({ name: '乙评委会' });
    await office.importBook(book);
    await office.seeAllPapers();
    const [row] = await desk();
    const told = { code: 'applies_elsewhere', params: { round: '甲评委会' }, rule: null, blocking: false };
    expect(row?.findings).toEqual([told]);
    expect((await accept([row as AcceptanceRow])).accepted).toBe(1);

    const there = must(await office.ask(acceptance.list, { roundId: first })).rows;
    const second = (await desk())[1] as AcceptanceRow;
    expect(second.findings).toEqual([told]);
    const applicationId = (there[1] as AcceptanceRow).applicationId;
    must(await office.act(acceptance.withdraw, { roundId: first, applicationId, reason: '撤回', by }));
    expect((await desk())[1]?.findings).toEqual([]);
  });

  it.each([
    ['normal', 'warn', [['applies_elsewhere', false]], 1],
    ['normal', 'block', [['applies_elsewhere', true]], 0],
    ['cross_series', 'block', [], 1],
    ['second_title', 'block', [], 1],
    // The office's own version lets one more kind stand beside another application.
    ['science_communication', 'block', [], 1],
  ])(
    'a second application of the year as %s, weighed %s by the pack (hard case 27): %j',
    async (kind, severity, told, n) => {
      const book = await judgedBook('small-2022', 'applicants');
      await office.create({ name: '甲评委会' });
      await office.importBook(book);
      await office.create({ name: '乙评委会' });
      await office.importBook(book);
      const { roundId } = office;
      await office.file.store.command(async (db) => {
        const { eligibility_pack } = await db
          .selectFrom('round')
          .select('eligibility_pack')
          .where('id', '=', roundId)
          .executeTakeFirstOrThrow();
        const pack = JSON.parse(eligibility_pack ?? '');
        const markedKinds = ['cross_series', 'second_title', 'science_communication'];
        pack.rules.oneApplicationPerYear = { ...pack.rules.oneApplicationPerYear, severity, value: { markedKinds } };
        await db
          .updateTable('round')
          .set({ eligibility_pack: JSON.stringify(pack) })
          .where('id', '=', roundId)
          .execute();
        const { id, details } = await db
          .selectFrom('application')
          .select(['id', 'details'])
          .where('round_id', '=', roundId)
          .orderBy('number')
          .executeTakeFirstOrThrow();
        const changed = JSON.stringify({ ...JSON.parse(details), kind });
        await db.updateTable('application').set({ details: changed, kind }).where('id', '=', id).execute();
        return { ok: true, value: null, audit: { actor: 'x', role: 'secretary', action: 'x', object: 'x' } };
      });
      await office.seeAllPapers();
      const [row] = await desk();
      const said = row?.findings.filter(({ code }) => code === 'applies_elsewhere');
      expect(said?.map(({ code, blocking }) => [code, blocking])).toEqual(told);
      expect((await accept([row as AcceptanceRow])).accepted).toBe(n);
    },
  );
});
