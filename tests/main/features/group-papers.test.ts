import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { ReportModel } from '../../../src-main/core/reports/index.ts';
import { loadPaperState } from '../../../src-main/features/documents/paper-state.ts';
import { checkSubject, missingFor, type PaperForm, paperOf } from '../../../src-main/features/documents/papers.ts';
import { groups } from '../../../src-main/features/groups/groups.ts';
import { documents as words } from '../../../src-renderer/text/zh-cn/documents.ts';
import { recuse } from '../../support/meeting-builder.ts';
import { codeOf, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(() => {
  office = new RoundBuilder();
});
afterEach(() => office.cleanup());

const state = async () => must(await office.ask(loadPaperState, office.roundId));
async function paper(form: PaperForm, of?: string): Promise<ReportModel> {
  const model = paperOf(form, await state(), words, { specimen: false, ...(of === undefined ? {} : { of }) });
  if (model === undefined) throw new Error(`no ${form}`);
  return model;
}
const groupViews = async () => must(await office.ask(groups.list, { roundId: office.roundId })).groups;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
const tablesOf = ({ blocks }: ReportModel): Table[] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [{ columns: block.columns.map(({ key }) => key), rows: block.rows }] : [],
  );
const cell = ({ columns }: Table, row: readonly string[], key: string) => row[columns.indexOf(key)] ?? '';
const isReading = ({ columns }: Table) => columns.includes('leaves');
const isDefence = ({ columns }: Table) => columns.includes('asks');

/** How often somebody goes out, read off the paper. */
function exitsOn(table: Table): number {
  let [inside, exits] = [new Set<string>(), 0];
  for (const row of table.rows) {
    const away = new Set(
      cell(table, row, 'leaves')
        .split('、')
        .filter((name) => name !== ''),
    );
    for (const name of away) if (!inside.has(name)) exits += 1;
    inside = away;
  }
  return exits;
}

describe('the list of groups (F43)', () => {
  it('has every application once with its reviewers, and who leaves the room for it', async () => {
    await office.untilAssigned();
    const views = await groupViews();
    const tables = tablesOf(await paper('F43')).filter(isReading);
    const rows = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
    expect(rows).toHaveLength(39);
    for (const group of views) {
      const own = new Set(group.experts.map((one) => one.name));
      for (const one of group.applications) {
        const found = rows.filter(({ table, row }) => cell(table, row, 'bag') === one.number);
        expect(found).toHaveLength(1);
        const [{ table, row } = rows[0] as (typeof rows)[number]] = found;
        const lead = one.reviewers.find(({ lead }) => lead)?.name;
        expect(cell(table, row, 'lead')).toBe(lead);
        const others = one.reviewers.filter(({ lead }) => !lead).map(({ name }) => name);
        expect(cell(table, row, 'reviewers').split('、').sort()).toEqual(others.sort());
        const away = one.recused.filter((name) => own.has(name));
        expect(cell(table, row, 'leaves').split('、').filter(Boolean).sort()).toEqual([...away].sort());
      }
    }
  });

  it('says how often somebody goes out, less often than by bag number', async () => {
    await office.untilAssigned();
    // In the first group two take turns in going out, bag by bag.
    const [{ applications, experts }] = (await groupViews()) as [Awaited<ReturnType<typeof groupViews>>[number]];
    for (const [i, { applicationId }] of applications.entries()) {
      await recuse(office, applicationId, [experts[i % 2]?.expertId as ExpertId]);
    }
    const { blocks } = await paper('F43');
    const notes = blocks.flatMap((block) =>
      block.kind === 'note' && block.text.includes('按此顺序') ? [block.text] : [],
    );
    const tables = tablesOf({ blocks } as ReportModel).filter((one) => isReading(one) && exitsOn(one) > 0);
    expect(tables.length).toBeGreaterThan(1);
    expect(notes.map((text) => Number(/退场共 (\d+) 人次/u.exec(text)?.[1]))).toEqual(tables.map(exitsOn));
    const byBag = tables.map((table) =>
      exitsOn({
        ...table,
        rows: [...table.rows].sort((a, b) => (cell(table, a, 'bag') < cell(table, b, 'bag') ? -1 : 1)),
      }),
    );
    const sum = (list: readonly number[]) => list.reduce((all, n) => all + n, 0);
    expect(sum(tables.map(exitsOn))).toBeLessThan(sum(byBag));
  });

  it('ends with the check of the plan that stands, each rule with its source', async () => {
    await office.untilAssigned();
    const { assignment } = must(await office.ask(groups.list, { roundId: office.roundId }));
    const check = tablesOf(await paper('F43')).find(({ columns }) => columns.includes('basis'));
    if (check === undefined) throw new Error('no check');
    const counted = check.rows.map((row) => ['checked', 'violated'].map((key) => Number(cell(check, row, key))));
    expect(counted).toEqual(assignment?.promises?.map(({ checked, violated }) => [checked, violated]));
    expect(cell(check, check.rows[0] ?? [], 'basis')).toContain('40');
  });

  it('has a list of their own for those whose level or kind asks for a defence, by the rules of the round', async () => {
    await office.untilAssigned();
    const { subjects } = await state();
    const heard = subjects.filter((s) => s.level === 'full_senior' || ['exceptional', 'cross_series'].includes(s.kind));
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.length).toBeLessThan(39);
    const tables = tablesOf(await paper('F43'));
    const bags = tables.filter(isDefence).flatMap((table) => table.rows.map((row) => Number(cell(table, row, 'bag'))));
    expect(bags.sort((a, b) => a - b)).toEqual(heard.map((s) => s.number));
    await office.file.store.command(async (db) => {
      const row = await db.selectFrom('round').select('rule_pack').executeTakeFirstOrThrow();
      const pack = JSON.parse(row.rule_pack);
      delete pack.rules.defence;
      await db
        .updateTable('round')
        .set({ rule_pack: JSON.stringify(pack) })
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 't', object: 't' } };
    });
    expect(tablesOf(await paper('F43')).filter(isDefence)).toEqual([]);
  });

  it('waits for the groups', async () => {
    await office.untilDrawn();
    for (const form of ['F02', 'F43'] as const) expect(missingFor(form, await state())).toBe('groups_not_formed');
    expect(missingFor('F44', await state())).toBe('experts_not_assigned');
  });
});

describe('reading lists (F44)', () => {
  it('give every expert the own bags with the own part, all of them or one', async () => {
    await office.untilAssigned();
    const views = await groupViews();
    const experts = views.flatMap((group) => group.experts).filter((one) => one.load > 0);
    const tables = tablesOf(await paper('F44'));
    expect(tables).toHaveLength(experts.length);
    expect(tables.reduce((sum, table) => sum + table.rows.length, 0)).toBe(39 * 3);
    for (const { expertId, load, leads, name } of experts) {
      const model = await paper('F44', expertId);
      expect(JSON.stringify(model.blocks)).toContain(name);
      const [table] = tablesOf(model) as [Table];
      const own = views.flatMap((g) => g.applications.filter((a) => a.reviewers.some((r) => r.expertId === expertId)));
      expect(table.rows.map((row) => cell(table, row, 'bag')).sort()).toEqual(own.map((a) => a.number).sort());
      expect([table.rows.length, table.rows.filter((row) => cell(table, row, 'mark') === '主审').length]).toEqual([
        load,
        leads,
      ]);
    }
    expect(codeOf(checkSubject('F44', await state(), 'nobody'))).toBe('subject_not_found');
  });

  it('follow the order of the group', async () => {
    await office.untilAssigned();
    const order = tablesOf(await paper('F43'))
      .filter(isReading)
      .flatMap((table) => table.rows.map((row) => cell(table, row, 'bag')));
    for (const table of tablesOf(await paper('F44'))) {
      const places = table.rows.map((row) => order.indexOf(cell(table, row, 'bag')));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
});

describe('the booklet of synopses (F02)', () => {
  it('has one synopsis an applicant in reading order, all groups or one, and no number of anybody', async () => {
    await office.untilAssigned();
    const model = await paper('F02');
    const { desk } = await state();
    const text = JSON.stringify(model);
    for (const { details } of desk.applications) {
      expect(text).not.toContain(details.idNumber);
      if (details.phone.length > 6) expect(text).not.toContain(details.phone);
    }
    const bagsIn = ({ blocks }: ReportModel) =>
      blocks.flatMap((block) =>
        block.kind === 'facts' ? block.items.flatMap((item) => (item.label === '袋号' ? [item.value] : [])) : [],
      );
    const order = tablesOf(await paper('F43'))
      .filter(isReading)
      .flatMap((table) => table.rows.map((row) => cell(table, row, 'bag')));
    expect(bagsIn(model)).toEqual(order);
    const views = await groupViews();
    const parts = await Promise.all(views.map(async ({ groupId }) => bagsIn(await paper('F02', groupId))));
    expect(parts.flat()).toEqual(order);
    expect(parts[1]?.length).toBe(views[1]?.applications.length);
    expect(codeOf(checkSubject('F02', await state(), 'no group'))).toBe('subject_not_found');
  });
});
