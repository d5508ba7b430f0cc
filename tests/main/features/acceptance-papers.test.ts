import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listIssues } from '../../../db/tables/import-batches.ts';
import { beginFindings, insertFindings } from '../../../db/tables/import-findings.ts';
import { insertAlias } from '../../../db/tables/units.ts';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import { ok, type Result } from '../../../src-main/core/domain/kernel/result.ts';
import { unitKey } from '../../../src-main/core/domain/units/unit-key.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { acceptance } from '../../../src-main/features/acceptance/acceptance.ts';
import { documents } from '../../../src-main/features/documents/documents.ts';
import type { WorkContext } from '../../../src-main/features/feature.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { testFact } from '../../support/database.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
  await office.importBook(await judgedBook('small-2022', 'applicants'));
  await office.seeAllPapers();
});
afterEach(() => office.file.cleanup());

type Save = Parameters<typeof documents.save>[1];
const models: ReportModel[] = [];

function desk(): WorkContext {
  models.length = 0;
  return {
    ...office.surroundings(),
    place: path.join(office.file.folder, '文书.docx'),
    query: (fn) => office.file.store.query((db) => fn({ ...office.surroundings(), db, pace: unhurried })),
    command: (fn) => office.act((context) => fn(context), null),
    render: async (given) => {
      const model = given as ReportModel;
      models.push(model);
      return ok({ bytes: new TextEncoder().encode(JSON.stringify(model)), pages: 1, sha256: 'f'.repeat(64) });
    },
    writeFile: async (file, bytes) => {
      writeFileSync(file, bytes);
      return ok(null);
    },
    pace: unhurried,
    progress: () => undefined,
    words: (language) => (language === 'en' ? english : chinese),
    files: [],
    randomHex: (bytes) => '00'.repeat(bytes),
    auditHead: () => office.file.store.auditHead(),
    copyOffice: () => Promise.reject(new Error('nothing is copied here')),
    appVersion: 'test',
  };
}

const save = (form: Save['form'], of?: string): Promise<Result<unknown>> =>
  documents.save(desk(), {
    roundId: office.roundId,
    form,
    format: 'docx',
    language: 'zh-CN',
    ...(of === undefined ? {} : { of }),
  });

async function paper(form: Save['form'], of?: string): Promise<ReportModel> {
  must(await save(form, of));
  const [model] = models;
  if (model === undefined) throw new Error('nothing was rendered');
  return model;
}

const rows = async () => must(await office.ask(acceptance.list, { roundId: office.roundId })).rows;
const idOf = async (at: number) => (await rows())[at]?.applicationId as never;
const paragraphs = ({ blocks }: ReportModel) => blocks.flatMap((b) => (b.kind === 'paragraph' ? [b.text] : []));
const ask = async (applicationId: never, items: string[], addendumReason = '') =>
  must(
    await office.act(
      acceptance.askCorrection,
      {
        roundId: office.roundId,
        applicationId,
        items,
        issuedOn: '2022-11-21' as IsoDate,
        deadline: '2022-11-28' as IsoDate,
        addendumReason,
        by: '马晓燕',
      },
      'applicants',
    ),
  );

async function expectNoNumbers(model: ReportModel): Promise<void> {
  const people = await office.read((db) => db.selectFrom('person').select('id_number').execute());
  const text = JSON.stringify(model);
  expect(people.length).toBeGreaterThan(0);
  expect(people.filter(({ id_number }) => text.includes(id_number))).toEqual([]);
  expect(text).not.toMatch(/\d{17}[\dX]|\d{6}\*+/u);
}

describe('the correction notice (F22)', () => {
  it('goes to the applicant through the unit with every item numbered, the last day and what follows', async () => {
    const applicationId = await idOf(0);
    const { noticeId } = await ask(applicationId, ['学历证书未盖章', '缺2021年度考核表']);
    const [row] = await rows();
    const model = await paper('F22', noticeId);
    const text = paragraphs(model);
    expect(model).toMatchObject({ title: '补正告知书（一次性）', subtitle: '第1号', createdOn: '2022-11-21' });
    expect(text[0]).toBe(`${row?.unit}并转${row?.name}：`);
    expect(text[1]).toContain(`袋号${row?.number}`);
    expect(text[1]).toContain('职称评审管理暂行规定');
    expect(text[1]).not.toContain('第十八条');
    expect(text.slice(2, 5)).toEqual([
      '1. 学历证书未盖章',
      '2. 缺2021年度考核表',
      '请于2022年11月28日（含当日）前将补正材料报送我办。逾期未补正的，视为放弃申报。',
    ]);
    expect(model.blocks.at(-1)).toMatchObject({ kind: 'receipt', lines: ['签收人', '签收日期'] });
    await expectNoNumbers(model);
  });

  it('of an addendum gives its reason and names the notice it adds to', async () => {
    const applicationId = await idOf(0);
    await ask(await idOf(1), ['缺照片']);
    await ask(applicationId, ['学历证书未盖章']);
    const { noticeId } = await ask(applicationId, ['重办岗位审核'], '岗位审核号被撤销。');
    const model = await paper('F22', noticeId);
    expect(model).toMatchObject({ title: '补正告知书（补充告知）', subtitle: '第3号' });
    expect(paragraphs(model)[1]).toContain(
      '已于2022年11月21日以第2号补正告知书一次性告知补正内容。此后出现新的情况：岗位审核号被撤销。现补充告知如下：',
    );
    expect(paragraphs(model)).toContain('1. 重办岗位审核');
  });
});

describe('the return notice (F23)', () => {
  const back = async (applicationId: never, reason: string) =>
    must(
      await office.act(
        acceptance.returnMany,
        { roundId: office.roundId, applicationIds: [applicationId], reason, by: '马晓燕' },
        'applicants',
      ),
    );

  it('states the reason, and refuses what was never accepted', async () => {
    const applicationId = await idOf(0);
    await back(applicationId, '不属于本评委会受理范围。');
    const model = await paper('F23', applicationId);
    expect(model.title).toBe('不予受理通知书');
    expect(paragraphs(model)).toContain('不属于本评委会受理范围。');
    await expectNoNumbers(model);
  });

  it('returns what had been accepted', async () => {
    const checkers = ['马晓燕', '李建国'];
    const all = { roundId: office.roundId, applicationIds: (await rows()).map((row) => row.applicationId), checkers };
    must(await office.act(acceptance.acceptMany, all, 'applicants'));
    const accepted = (await rows()).find((row) => row.state === 'accepted')?.applicationId as never;
    await back(accepted, '业绩材料与原件不符。');
    expect((await paper('F23', accepted)).title).toBe('申报材料退回通知书');
  });

  it('is not made for a dossier that was not returned', async () => {
    expect(await save('F23', await idOf(0))).toMatchObject({
      ok: false,
      refusal: { code: 'paper_not_ready', params: { reason: 'application_not_returned' } },
    });
  });
});

describe('the acceptance register (F24)', () => {
  it('has everybody with state and checkers, and its totals add up to its rows', async () => {
    const applicationIds = (await rows()).map((row) => row.applicationId);
    const { roundId } = office;
    const checkers = ['马晓燕', '李建国'];
    must(
      await office.act(
        acceptance.returnMany,
        { roundId, applicationIds: applicationIds.slice(0, 2), reason: '不属于受理范围', by: '马晓燕' },
        'applicants',
      ),
    );
    await ask(applicationIds[2] as never, ['缺照片']);
    must(
      await office.act(
        acceptance.acceptMany,
        { roundId, applicationIds: applicationIds.slice(3), checkers },
        'applicants',
      ),
    );
    const model = await paper('F24');
    const table = model.blocks.find((block) => block.kind === 'table');
    const printed = table?.rows ?? [];
    expect(table?.columns.map((column) => column.title)).toEqual([
      '序号',
      '袋号',
      '受理日期',
      '单位',
      '姓名',
      '申报资格',
      '申报类型',
      '审核人',
      '材料份数',
      '原件核对',
      '状态',
      '备注',
    ]);
    const desk = await rows();
    expect(printed.map((row) => [row[1], row[4]])).toEqual(desk.map((row) => [row.number, row.name]));
    // Every bag was gone through with its originals before.
    expect(printed.every((row) => /^\d+ 项$/u.test(row[8] ?? '') && row[8] === row[9])).toBe(true);
    expect(printed[0]?.slice(10)).toEqual(['已退回', '不属于受理范围']);
    expect(printed[2]?.slice(10)).toEqual(['待补正', '补正告知书第1号']);
    const dayOfActs = office.surroundings().now.slice(0, 10);
    const accepted = printed.filter((row) => row[10] === '已受理');
    expect(accepted.length).toBeGreaterThan(0);
    expect(accepted.every((row) => row[2] === dayOfActs && checkers.every((name) => row[7]?.includes(name)))).toBe(
      true,
    );
    expect(printed.filter((row) => row[10] !== '已受理').every((row) => row[2] === '')).toBe(true);
    const [all = 0, ...states] = [...(table?.total ?? '').matchAll(/(\d+) 份/gu)].map((found) => Number(found[1]));
    expect(all).toBe(printed.length);
    expect(states.reduce((sum, n) => sum + n, 0)).toBe(all);
    await expectNoNumbers(model);
  });
});

describe('the list of refused rows (F01) for those who sent them', () => {
  const stored = () =>
    office.read(async (db) => {
      const found = await listIssues(db, office.roundId, 'applicants');
      return found.filter((issue) => issue.severity === 'refused');
    });
  const tables = ({ blocks }: ReportModel) => blocks.flatMap((b) => (b.kind === 'table' ? [b] : []));
  const unitsOf = ({ blocks }: ReportModel) =>
    blocks.flatMap((b) => (b.kind === 'facts' ? [b.items[0]?.value ?? ''] : []));

  it('of an import is one list a unit, with names, and holds every refused row once', async () => {
    const issues = await stored();
    const [batch = ''] = issues.map((issue) => issue.batchId);
    const model = await paper('F01', batch);
    const units = [...new Set(issues.map((issue) => issue.unit))];
    expect(units.length).toBeGreaterThan(1);
    expect(unitsOf(model).sort()).toEqual(units.map((unit) => unit || '（表中没有填写单位）').sort());
    const printed = tables(model).flatMap((table) => table.rows.map((row) => `${row[2]} ${row[4]}`));
    expect(printed.sort()).toEqual(issues.map((issue) => `${issue.row} ${issue.person}`).sort());
    expect(issues.filter((issue) => issue.person !== '').length).toBeGreaterThan(0);
    const numbers = issues.flatMap((i) => (/^\d{17}[\dX]$/u.test(i.original ?? '') ? [i.original ?? ''] : []));
    expect(numbers.filter((number) => JSON.stringify(model).includes(number))).toEqual([]);
  });

  it('of a unit holds its rows only, also under the other names that the register has for it', async () => {
    const issues = await stored();
    const units = await office.read((db) => db.selectFrom('unit').select(['id', 'name', 'key']).execute());
    const unit = units.find(({ name }) => issues.some((issue) => issue.unit === name));
    if (unit === undefined) throw new Error('no refused row of a known unit');
    const own = issues.filter((issue) => issue.unit === unit.name);
    const model = await paper('F01', unit.id);
    expect(unitsOf(model)).toEqual([unit.name]);
    expect(tables(model)[0]?.rows).toHaveLength(own.length);

    const other = issues.find((issue) => issue.unit !== '' && !units.some(({ name }) => name === issue.unit));
    const name = other?.unit ?? `${unit.name}（老名字）`;
    await office.file.store.command(async (db) => {
      await insertAlias(db, { key: unitKey(name), unit_id: unit.id, name, kind: 'former', valid_until: null });
      if (other === undefined) {
        await db.deleteFrom('import_findings').execute();
        const renamed = issues.map((issue) => (issue.unit === unit.name ? { ...issue, unit: name } : issue));
        await insertFindings(db, issues[0]?.batchId ?? '', beginFindings(renamed));
      }
      return { ok: true, value: null, audit: testFact() };
    });
    expect(unitsOf(await paper('F01', unit.id))).toContain(name);
  });
});

describe('what a paper is about', () => {
  it('is asked for, looked up, and not taken by a paper of the whole round', async () => {
    const elsewhere = await idOf(0);
    expect(codeOf((await save('F22')) as never)).toBe('paper_needs_subject');
    expect(codeOf((await save('F23')) as never)).toBe('paper_needs_subject');
    expect(codeOf((await save('F22', elsewhere)) as never)).toBe('subject_not_found');
    expect(codeOf((await save('F23', 'nobody')) as never)).toBe('subject_not_found');
    expect(codeOf((await save('F01', 'nobody')) as never)).toBe('subject_not_found');
    expect(codeOf((await save('F24', elsewhere)) as never)).toBe('paper_takes_no_subject');
    expect(models).toEqual([]);
  });

  it('keeps papers about one thing off the list of the round', async () => {
    const { offers } = must(await office.ask(documents.list, { roundId: office.roundId }));
    const offered = offers.map((offer) => offer.form);
    expect(offered).toContain('F24');
    expect(offered).not.toContain('F22');
    expect(offered).not.toContain('F23');
  });
});
