import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { type InputFor, sampleSetup } from '../../support/window/whole-round.ts';
import { type OfficeAtHand, officeAtHand, place, sampleBook } from '../ipc/office-at-hand.ts';

let one: OfficeAtHand;
let roundId: string;
let people: { readonly applicationId: string; readonly number: string; readonly name: string }[];
beforeEach(async () => {
  one = officeAtHand();
  await one.create();
  ({ roundId } = await one.yes('rounds.create', sampleSetup()));
  const { draftId } = await one.yes('applicants.readSample', { roundId }, await sampleBook('applicants'));
  await one.yes('applicants.acceptImport', { roundId, draftId });
  people = [...(await one.yes('applicants.list', { roundId })).applications];
});
afterEach(() => one.cleanup());

type Form = InputFor<'documents.save'>['form'];
const at = () => path.join(one.folder, 'paper.json');
const asked = (form: Form, of?: string) => ({
  ...({ roundId, form, format: 'pdf', language: 'zh-CN' } as const),
  ...(of === undefined ? {} : { of }),
});

/** The office at hand writes the model itself in place of the rendered file. */
async function paper(form: Form, of?: string): Promise<ReportModel> {
  await one.yes('documents.save', asked(form, of), place(at()));
  return JSON.parse(readFileSync(at(), 'utf8')) as ReportModel;
}
const whyNot = async (form: Form, of?: string) =>
  (await one.no('documents.save', asked(form, of), place(at()))).params?.reason;
const rowsOf = (model: ReportModel) => model.blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
const textOf = (model: ReportModel) => JSON.stringify(model.blocks);

describe('decisions against findings on paper (F33) and the sheet of conditions (F32)', () => {
  const by = '王敏';
  const said = { reason: '单位证明在岗', authority: '海东市人社局函〔2022〕17号', by };

  test('every decision is listed with rule, finding, reason, authority, person and day; a withdrawn one is not', async () => {
    expect(await whyNot('F33')).toBe('no_eligibility_decisions');
    const [first, second] = people;
    if (!first || !second) throw new Error('nobody');
    const rule = 'inPost' as const;
    for (const { applicationId } of [first, second]) {
      await one.yes('eligibility.override', { roundId, applicationId, rule, ...said });
    }
    const { findings } = await one.yes('eligibility.findings', {
      roundId,
      applicationId: first.applicationId as never,
    });
    const title = findings.find((finding) => finding.rule === rule);
    const rows = rowsOf(await paper('F33'));
    expect(rows.map((row) => [row[1], row[2]])).toEqual([
      [first.number, first.name],
      [second.number, second.name],
    ]);
    const text = rows[0]?.join(' ') ?? '';
    for (const part of [title?.title, title?.decree, said.reason, said.authority, by, '2023-01-16', '待核对', '有效']) {
      expect([part, text.includes(part ?? '?')]).toEqual([part, true]);
    }
    expect((await paper('F33')).audience).toBe('authority');
    await one.yes('eligibility.withdrawOverride', {
      roundId,
      applicationId: second.applicationId,
      rule,
      reason: '误记',
      by,
    });
    expect(rowsOf(await paper('F33'))).toHaveLength(1);
  });

  test('the sheet names every rule of the round with what it looked at, its effect and the decision beside the finding', async () => {
    const [first] = people;
    if (!first) throw new Error('nobody');
    const { applicationId } = first;
    await one.yes('eligibility.override', { roundId, applicationId, rule: 'inPost', ...said });
    const { findings } = await one.yes('eligibility.findings', { roundId, applicationId: applicationId as never });
    const model = await paper('F32', applicationId);
    const rows = rowsOf(model);
    expect(rows.map((row) => row[1])).toEqual(
      findings.map(({ article, decree, title }) => `${title}（${decree}${article ?? ''}）`),
    );
    const results: Readonly<Record<string, string>> = {
      met: '符合',
      not_met: '不符合',
      cannot_tell: '待核对',
      not_applicable: '不适用',
    };
    expect(rows.map((row) => row[3])).toEqual(findings.map(({ result }) => results[result]));
    expect(rows.filter((row) => row[6] !== '').map((row) => row[6])).toEqual([
      `${said.reason}（批准：${said.authority}；认定：${by}，2023-01-16）`,
    ]);
    expect(rows.some((row) => row[2]?.includes('申报类型'))).toBe(true);
    expect([model.audience, await one.no('documents.save', asked('F32'), place(at()))]).toMatchObject([
      'internal',
      { reason: 'paper_needs_subject' },
    ]);
  });
});

describe('what was entered from the papers, on the sheet of conditions (F32)', () => {
  test('is looked at by its rule, and stands with the paper it rests on; what was taken back does not', async () => {
    const of = people[0]?.applicationId ?? '';
    const enter = (facts: InputFor<'eligibility.enterFacts'>['facts'], source: string) =>
      one.yes('eligibility.enterFacts', { roundId, applicationId: of, facts, source, by: '王敏' });
    const posting = { name: 'unitPosting' as const, value: { from: '2022-12-01', to: '2022-12-02' } };
    await enter([posting, { name: 'employment', value: 'contract' }], '公示报告');
    await enter([{ name: 'punishments', value: [] }], '纪检部门证明');
    await enter([{ name: 'employment', value: null }], '误登');
    const rows = rowsOf(await paper('F32', of));
    expect(rows.filter((row) => row.length === 6)).toEqual([
      ['1', '单位公示', '2022-12-01 至 2022-12-02', '公示报告', '王敏', '2023-01-16'],
      ['2', '处分', '无', '纪检部门证明', '王敏', '2023-01-16'],
    ]);
    const judged = rows.find((row) => row[2]?.includes('单位公示：2022-12-01 至 2022-12-02'));
    expect([judged?.[3], judged?.[5]]).toEqual(['不符合', '公示只有 1 个工作日，应至 2022-12-08。']);
  });
});

describe('entrusted evaluation on paper (F26)', () => {
  const by = '王敏';
  const letter = { letterNumber: '青工评办函〔2022〕3号', letterOn: '2023-01-10', note: '', by };
  const outside = {
    name: '张三',
    idNumber: '11010519491231002X',
    unit: '甲院',
    level: 'associate_senior',
    title: '高级工程师',
  } as const;

  test('our letter is printed with the reply to return; the answer to theirs waits for a result, and a mistake has no letter', async () => {
    expect(await whyNot('F26')).toBe('no_entrustments');
    const out = await one.yes('entrustments.add', {
      ...{ roundId, direction: 'out' as const, ...letter },
      ...{ fromBody: '青海评审办', toBody: '甘肃评审办', person: { applicationId: people[0]?.applicationId ?? '' } },
    });
    const into = await one.yes('entrustments.add', {
      ...{ roundId, direction: 'in' as const, ...letter, letterNumber: '海人社函1号' },
      ...{ fromBody: '海东市人社局', toBody: '青海评审办', person: outside },
    });
    const model = await paper('F26', out.entrustmentId);
    const text = textOf(model);
    for (const part of ['甘肃评审办：', people[0]?.name, '委托评审回函', '青海评审办（盖章）', '2023年1月10日']) {
      expect([part, text.includes(part ?? '?')]).toEqual([part, true]);
    }
    expect([model.subtitle, model.audience]).toEqual([letter.letterNumber, 'authority']);
    expect(await whyNot('F26', into.entrustmentId)).toBe('entrustment_result_missing');
    await one.yes('entrustments.annul', { roundId, entrustmentId: out.entrustmentId, reason: '误记', by });
    expect(await whyNot('F26', out.entrustmentId)).toBe('entrustment_letter_void');
    const register = (await paper('F26')).blocks.find((block) => block.kind === 'table');
    expect(register).toMatchObject({ struckRows: [0], rows: [{ length: 13 }, { length: 13 }] });
    expect(JSON.stringify(register)).not.toContain(outside.idNumber);
  });
});

test('the integrity register (F28) is of the office, with masked numbers and the period, and no round makes it', async () => {
  const fields = {
    ...{
      name: '张三',
      unit: '甲院',
      capacity: 'applicant' as const,
      matter: '伪造论文',
      decisionNumber: '青人社罚〔2022〕1号',
    },
    ...{
      decidingBody: '省人社厅',
      decidedOn: '2022-06-01',
      startOn: '2022-06-01',
      endOn: null,
      endReason: '',
      note: '',
    },
  };
  await one.yes('integrity.add', { idNumber: '11010519491231002X', fields, by: '王敏' });
  await one.yes('integrity.saveRegister', { form: 'F28', format: 'pdf', language: 'zh-CN' }, place(at()));
  const model = JSON.parse(readFileSync(at(), 'utf8')) as ReportModel;
  expect(rowsOf(model)).toEqual([
    [
      '1',
      '张三',
      '110105********002X',
      '甲院',
      '申报人',
      '伪造论文',
      '青人社罚〔2022〕1号；省人社厅',
      '2022-06-01',
      '2022-06-01',
      '2025-06-01',
      '记录期内',
      '',
    ],
  ]);
  expect([model.audience, model.headerNote !== undefined, textOf(model).includes('省工程系列职改办')]).toEqual([
    'internal',
    true,
    true,
  ]);
});

describe('audited posts on paper (F29)', () => {
  const figures = { postManagement: true, approved: 20, appointed: 17, notAppointed: 9, departures: 3, carriedIn: 0 };
  const audited = { audited: 1, documentNumber: '审-1', manualNumber: null, manualReason: '', manualAuthority: '' };
  const by = '王敏';

  test('ratio as a fraction, the boundary flagged, who is counted and who is outside, seals for three', async () => {
    const { rows } = await one.yes('quotas.list', { roundId });
    const row = rows.find((r) => r.unitId !== null && r.level === 'senior' && r.pool === 'post' && r.applicants > 0);
    if (!row?.unitId) throw new Error('no unit with posts');
    const where = { roundId, unitId: row.unitId, county: '', level: 'senior' as const, pool: 'post' as const, by };
    const { auditId } = await one.yes('quotas.save', { ...where, figures: { ...figures, ...audited } });
    const model = await paper('F29', auditId);
    const [cells] = rowsOf(model);
    expect(cells?.slice(0, 8)).toEqual([
      '20',
      '26',
      '3',
      '26/20',
      '100×Q=2600＝2600',
      '1',
      '1',
      String(row.applicants),
    ]);
    expect(cells?.[8]).toContain('恰为界线');
    const text = textOf(model);
    for (const part of [
      row.holder,
      '审-1',
      '3 ÷ 2 = 1，余 1',
      '单位（盖章）',
      '主管部门（盖章）',
      '人力资源社会保障部门（盖章）',
    ]) {
      expect([part, text.includes(part)]).toEqual([part, true]);
    }
    const { applications } = await one.yes('applicants.list', { roundId });
    const here = applications.filter((a) => a.unit === row.holder);
    expect(here.length).toBeGreaterThan(0);
    // Everybody of the unit stands on its sheets, counted in one of them or outside.
    const all = await paper('F29');
    expect(here.filter((a) => !textOf(all).includes(a.name))).toEqual([]);
    expect(rowsOf(all).length).toBe((await one.yes('quotas.list', { roundId })).rows.length);
  });

  test('a county that pools senior posts names its units', async () => {
    const { rows } = await one.yes('quotas.list', { roundId });
    const row = rows.find((r) => r.unitId !== null && r.level === 'senior' && r.applicants > 0);
    if (!row?.unitId) throw new Error('no unit with posts');
    await one.yes('quotas.setPool', { roundId, unitId: row.unitId, county: '互助县' });
    const where = { roundId, unitId: null, county: '互助县', level: 'senior' as const, pool: row.pool, by };
    const { auditId } = await one.yes('quotas.save', { ...where, figures: { ...figures, ...audited } });
    const text = textOf(await paper('F29', auditId));
    expect([text.includes('县级统筹的单位'), text.includes(row.holder)]).toEqual([true, true]);
  });
});
