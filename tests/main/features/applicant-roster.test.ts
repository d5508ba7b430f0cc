import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { shortDigest } from '../../../src-main/core/domain/acceptance/list-digest.ts';
import { ActStopped, type Pace, unhurried } from '../../../src-main/core/domain/kernel/pace.ts';
import { ok } from '../../../src-main/core/domain/kernel/result.ts';
import { type ListView, usualView } from '../../../src-main/core/domain/list-view/list-view.ts';
import type { ReportFormat, ReportModel, TableBlock } from '../../../src-main/core/reports/index.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { documents } from '../../../src-main/features/documents/documents.ts';
import type { WorkContext } from '../../../src-main/features/feature.ts';
import { documents as english } from '../../../src-renderer/text/en/documents.ts';
import { documents as chinese } from '../../../src-renderer/text/zh-cn/documents.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let b: RoundBuilder;
let printed: ReportModel | undefined;
beforeEach(async () => {
  printed = undefined;
  b = new RoundBuilder();
  await b.create();
  await b.importBook(await judgedBook('small-2022', 'applicants'));
});
afterEach(() => b.cleanup());

const desk = (pace: Pace = unhurried): WorkContext => ({
  ...b.surroundings(),
  place: '/somewhere/花名册.pdf',
  query: (fn) => b.file.store.query((db) => fn({ ...b.surroundings(), db, pace: unhurried })),
  command: (fn) => b.act((context) => fn(context), null),
  render: async (model, _, told) => {
    printed = model as ReportModel;
    await told?.(1);
    const bytes = new TextEncoder().encode(JSON.stringify(model));
    return ok({ bytes, pages: 1, sha256: createHash('sha256').update(bytes).digest('hex') });
  },
  writeFile: async () => ok(null),
  pace,
  progress: () => undefined,
  words: (language) => (language === 'en' ? english : chinese),
  files: [],
  randomHex: (bytes) => '00'.repeat(bytes),
  auditHead: () => b.file.store.auditHead(),
  copyOffice: () => Promise.reject(new Error('nothing is copied here')),
  appVersion: 'test',
});

const list = async () => must(await b.ask(applicants.list, { roundId: b.roundId })).applications;
const kindPaper = (of?: string, format: ReportFormat = 'pdf') =>
  documents.save(desk(), {
    ...{ roundId: b.roundId, form: 'F34', format, language: 'zh-CN' },
    ...(of === undefined ? {} : { of }),
  });
async function listPaper(view: Partial<ListView>, people: readonly { applicationId: string }[], viewId?: string) {
  return documents.saveList(desk(), {
    ...{ roundId: b.roundId, form: 'F34', format: 'pdf', language: 'zh-CN', viewId: viewId ?? null, by: '马晓燕' },
    ...{ view: { ...usualView, ...view }, people: people.map((one) => one.applicationId) },
  } as never);
}
const tables = () => printed?.blocks.filter((block): block is TableBlock => block.kind === 'table') ?? [];
const text = () => JSON.stringify(printed);
const column = (table: TableBlock | undefined, key: string) => {
  const at = table?.columns.findIndex((one) => one.key === key) ?? -1;
  return table?.rows.map((row) => row[at]) ?? [];
};
/** The first kind but the ordinary one. */
const specialKind = (all: Awaited<ReturnType<typeof list>>): string =>
  all.find((one) => one.kind !== 'normal' && one.kind !== 'other')?.kind ?? 'none';

describe('the roster by kind of application', () => {
  it('lists each kind apart with its subtotal; together they are everybody who has not left', async () => {
    const all = await list();
    must(await kindPaper());
    const [summary, ...lists] = tables();
    const kinds = new Set(all.map((one) => one.kind));
    expect(kinds.size).toBeGreaterThan(3);
    expect(lists).toHaveLength(kinds.size);
    expect(lists.reduce((sum, one) => sum + one.rows.length, 0)).toBe(all.length);
    const numbers = lists.flatMap((one) => column(one, 'bagNumber'));
    expect([...numbers].sort()).toEqual(all.map((one) => one.number).sort());
    for (const one of lists) expect(one.total).toContain(`小计 ${one.rows.length} 人`);
    expect(column(summary, 'all').slice(0, -1)).toEqual(lists.map((one) => String(one.rows.length)));
    expect(column(summary, 'all').at(-1)).toBe(String(all.length));
    expect(text()).toContain('名单尚未锁定');
  });

  it('is made for one kind alone, and for none that nobody applies by', async () => {
    const all = await list();
    const kind = specialKind(all);
    const special = all.filter((one) => one.kind === kind);
    expect(special.length).toBeGreaterThan(0);
    must(await kindPaper(kind));
    expect(printed?.title).toBe(`申报人员花名册（${chinese.rosterPapers.kinds[kind]}）`);
    expect(tables()).toHaveLength(1);
    expect(column(tables()[0], 'bagNumber')).toEqual(special.map((one) => one.number));
    const absent = ['farmer_herder', 'case_by_case', 'entrusted'].find((kind) => all.every((one) => one.kind !== kind));
    expect(await kindPaper(absent)).toMatchObject({ refusal: { code: 'paper_not_ready' } });
    expect(codeOf((await kindPaper('nonsense')) as never)).toBe('subject_not_found');
  });

  it('shows no whole number of an identity document, on paper or in a workbook that has a column for each fact', async () => {
    const secrets = await b.read((db) => db.selectFrom('person').select('id_number').execute());
    must(await kindPaper());
    const paper = tables()[1];
    expect(secrets.filter((one) => text().includes(one.id_number))).toEqual([]);
    must(await kindPaper(undefined, 'xlsx'));
    const sheet = tables()[1];
    expect(secrets.filter((one) => text().includes(one.id_number))).toEqual([]);
    expect(sheet?.columns.length).toBeGreaterThan((paper?.columns.length ?? 0) + 8);
    const asText = sheet?.columns.filter((one) => one.text).map((one) => one.key);
    expect(asText).toEqual(expect.arrayContaining(['bagNumber', 'idNumber', 'phone', 'postAuditNumber', 'birth']));
    expect(column(sheet, 'idNumber').every((one) => /^\d{6}\*{8}\d{3}[\dX]$/u.test(one ?? ''))).toBe(true);
  });

  it('counts no one who has left, and says of a frozen list what was changed of it', async () => {
    await b.acceptAll();
    must(await b.act(applicants.freeze, { roundId: b.roundId }));
    const [gone, stays] = (await list()).filter((one) => one.state === 'accepted');
    if (gone === undefined || stays === undefined) throw new Error('nobody');
    const why = { roundId: b.roundId, authority: '青人社函〔2022〕9号', by: '王敏', to: '', reason: '已调离' };
    must(await b.act(applicants.amend, { ...why, applicationId: gone.applicationId, change: 'withdraw' }));
    must(await kindPaper());
    const numbers = tables().flatMap((one) => column(one, 'bagNumber'));
    expect(numbers).toContain(stays.number);
    expect(numbers).not.toContain(gone.number);
    const digest = shortDigest(must(await b.ask(applicants.frozenList, { roundId: b.roundId }))?.digest ?? 'none');
    expect(text()).toContain(digest);
    expect(text()).toContain('已调离（青人社函〔2022〕9号）');
    expect(text()).not.toContain('名单尚未锁定');
  });
});

describe('the roster of the list as it is shown', () => {
  it('has those people in that order with those columns, and says by what they were chosen', async () => {
    const all = await list();
    const shown = all.filter((one) => one.level === 'associate_senior').reverse();
    const view: Partial<ListView> = {
      filters: [{ by: 'level', any: ['associate_senior'] }],
      columns: ['name', 'number', 'id', 'unit'],
      sort: { key: 'number', down: true },
    };
    expect(must(await listPaper(view, shown))).toMatchObject({ form: 'F34', title: '申报人员花名册' });
    const [table] = tables();
    expect(table?.columns.map((one) => one.title)).toEqual(['序号', '姓名', '袋号', '身份证号', '单位']);
    expect(column(table, 'number')).toEqual(shown.map((one) => one.number));
    expect(column(table, 'id')).toEqual(shown.map((one) => one.idMasked));
    const facts = printed?.blocks.find((block) => block.kind === 'facts');
    expect(facts?.items.map((one) => [one.label, one.value])).toEqual([
      ['填报单位', '青海省工程系列高级职称评审委员会办公室'],
      ['打印时间', expect.stringMatching(/^2022年11月21日\d\d:\d\d$/u)],
      ['人数', `${shown.length} 人（名单共 ${all.length} 人）`],
      ['排列', '按袋号（从大到小）'],
      ['打印人', '马晓燕'],
      ['条件', '级别为“副高级”'],
    ]);
  });

  it('gives the name of the saved view only while the list is looked at as it was saved', async () => {
    const all = await list();
    const kind = specialKind(all);
    const view: ListView = { ...usualView, filters: [{ by: 'kind', any: [kind] }] };
    const { viewId } = must(await b.act(applicants.saveView, { viewId: null, name: '专报', view } as never));
    const shown = all.filter((one) => one.kind === kind);
    must(await listPaper({ ...view, density: 'normal' }, shown, viewId));
    expect(text()).toContain('"label":"视图","value":"专报"');
    must(await listPaper({ ...view, columns: ['name'] }, shown, viewId));
    expect(text()).not.toContain('"label":"视图"');
  });

  it('is not printed when the list is no longer what the window shows', async () => {
    const all = await list();
    const view: Partial<ListView> = { filters: [{ by: 'level', any: ['associate_senior'] }] };
    const shown = all.filter((one) => one.level === 'associate_senior');
    const other = all.find((one) => one.level !== 'associate_senior');
    if (other === undefined) throw new Error('nobody');
    const refusals = [
      await listPaper(view, [...shown, other]),
      await listPaper(view, shown.slice(1)),
      await listPaper(view, [...shown, ...shown.slice(0, 1)]),
      await listPaper(view, [...shown, { applicationId: 'gone' }]),
    ];
    for (const one of refusals) expect(codeOf(one as never)).toBe('list_changed');
    expect(printed).toBeUndefined();
    // What a search finds is the window's to say: fewer than the filter leaves, and none that it does not.
    must(await listPaper({ ...view, search: '副高' }, shown.slice(1)));
    expect(text()).toContain('且含“副高”');
    expect(codeOf((await listPaper({ ...view, search: '副高' }, [other])) as never)).toBe('list_changed');
  });

  it('can be stopped while it is laid out, and is then neither written nor recorded', async () => {
    const asked: [string, number][] = [];
    const stopping: Pace = (phase, rows) => {
      asked.push([phase, rows]);
      return () => Promise.reject(new ActStopped('cancelled'));
    };
    const written: string[] = [];
    const context = {
      ...desk(stopping),
      writeFile: async (file: string) => {
        written.push(file);
        return ok(null);
      },
    };
    const stopped = documents.save(context, { roundId: b.roundId, form: 'F34', format: 'pdf', language: 'zh-CN' });
    await expect(stopped).rejects.toBeInstanceOf(ActStopped);
    expect(asked).toEqual([['typesetting', expect.any(Number)]]);
    expect(asked[0]?.[1]).toBeGreaterThanOrEqual((await list()).length);
    expect(written).toEqual([]);
    expect(must(await b.ask(documents.list, { roundId: b.roundId })).made).toEqual([]);
  });

  it('is kept among the documents made; the kinds that have a list add up to it', async () => {
    const all = await list();
    must(await listPaper({}, all));
    const { kinds, made } = must(await b.ask(documents.list, { roundId: b.roundId }));
    expect(made.map((one) => one.form)).toEqual(['F34']);
    expect(kinds.reduce((sum, one) => sum + one.people, 0)).toBe(all.length);
  });
});
