import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ListView, usualView } from '../../../src-main/core/domain/list-view/list-view.ts';
import { applicants } from '../../../src-main/features/applicants/applicants.ts';
import { codeOf, judgedBook, must, RoundBuilder } from '../../support/round-builder.ts';

let office: RoundBuilder;
beforeEach(async () => {
  office = new RoundBuilder();
  await office.create();
});
afterEach(() => office.cleanup());

const view: ListView = {
  search: '张 副高',
  filters: [
    { by: 'state', any: ['correction_asked', 'received'] },
    { by: 'unit', any: ['u1'], below: true },
    { by: 'specialty', any: [''] },
    { by: 'missing', any: ['phone'] },
    { by: 'remarks', has: true },
    { by: 'deadline', when: 'overdue' },
  ],
  columns: ['name', 'phone', 'number'],
  sort: { key: 'strokes_direct', down: false },
  density: 'normal',
};
const save = (name: string, what: ListView = view, viewId: string | null = null) =>
  office.act(applicants.saveView, { viewId, name, view: what } as never);
const views = async () => must(await office.ask(applicants.views, {})).views;

describe('views of the list', () => {
  it('come back as they were saved, by name, in any round of the office', async () => {
    const { viewId } = must(await save('待补正'));
    must(await save('按笔画', usualView));
    await office.create();
    expect(await views()).toEqual([
      { viewId, name: '待补正', view, isDefault: false },
      { viewId: expect.any(String), name: '按笔画', view: usualView, isDefault: false },
    ]);
  });

  it('are renamed and updated under their id; a name is given once, however it is spaced', async () => {
    const { viewId } = must(await save('待补正'));
    must(await save('逾期 未补', usualView));
    expect(await save(' 逾期未补 ')).toMatchObject({
      ok: false,
      refusal: { code: 'view_name_taken', params: { name: '逾期 未补' } },
    });
    expect(codeOf(await save('逾期未补', view, viewId))).toBe('view_name_taken');
    must(await save('待补正（新）', { ...view, search: '' }, viewId));
    must(await save('待补正（新）', { ...view, search: '李' }, viewId));
    expect((await views()).find((one) => one.viewId === viewId)).toMatchObject({
      name: '待补正（新）',
      view: { search: '李' },
    });
    expect(await views()).toHaveLength(2);
    expect(codeOf(await save('没有', view, 'gone'))).toBe('view_not_found');
  });

  it('have at most one default, which goes with its view', async () => {
    const first = must(await save('甲')).viewId;
    const second = must(await save('乙', usualView)).viewId;
    must(await office.act(applicants.chooseDefaultView, { viewId: first } as never));
    must(await office.act(applicants.chooseDefaultView, { viewId: second } as never));
    expect((await views()).filter((one) => one.isDefault).map((one) => one.viewId)).toEqual([second]);
    must(await save('乙', view, second));
    expect((await views()).filter((one) => one.isDefault)).toHaveLength(1);
    must(await office.act(applicants.removeView, { viewId: second } as never));
    expect((await views()).map((one) => [one.name, one.isDefault])).toEqual([['甲', false]]);
    must(await office.act(applicants.chooseDefaultView, { viewId: null } as never));
    expect(codeOf(await office.act(applicants.removeView, { viewId: second } as never))).toBe('view_not_found');
    expect(codeOf(await office.act(applicants.chooseDefaultView, { viewId: second } as never))).toBe('view_not_found');
  });
});

describe('what the list gives the chips', () => {
  it('are the units of its rows with all above them, and the deadline of a correction', async () => {
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    const { applications, ground } = must(await office.ask(applicants.list, { roundId: office.roundId }));
    const known = new Set(ground.units.map((one) => one.unitId));
    expect(applications.every((one) => known.has(one.unitId))).toBe(true);
    expect(new Set(applications.map((one) => one.unitId)).size).toBe(known.size);
    const [unit] = ground.units;
    await office.file.store.command(async (db) => {
      const parent = { id: 'above', name: '省厅', key: '省厅', prefecture: '西宁市' };
      await db.insertInto('unit').values(parent).execute();
      await db
        .updateTable('unit')
        .set({ parent_id: 'above' })
        .where('id', '=', unit?.unitId ?? '')
        .execute();
      return { ok: true, value: null, audit: { actor: 't', role: 't', action: 'x', object: '1' } };
    });
    const after = must(await office.ask(applicants.list, { roundId: office.roundId })).ground.units;
    expect(after).toContainEqual({ unitId: 'above', name: '省厅', parentId: null, prefecture: '西宁市' });
    expect(after).toHaveLength(ground.units.length + 1);
  });

  it('is put in the order of strokes, everybody once', async () => {
    await office.importBook(await judgedBook('small-2022', 'applicants'));
    const { applications } = must(await office.ask(applicants.list, { roundId: office.roundId }));
    const asked = { roundId: office.roundId, order: 'strokes_direct' as const };
    const { numbers } = must(await office.ask(applicants.strokeOrder, asked));
    expect([...numbers].sort((a, b) => a - b)).toEqual(applications.map((one) => Number(one.number)));
    expect(numbers).not.toEqual(applications.map((one) => Number(one.number)));
  });
});
