import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ApplicationView, SavedView } from '../../../../src-main/core/contract/index.ts';
import { usualView } from '../../../../src-main/core/domain/list-view/list-view.ts';
import { ApplicationTable } from '../../../../src-renderer/features/applicants/application-table.tsx';
import { clauseOf } from '../../../../src-renderer/features/applicants/filter-words.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { applications, ground, type Handlers } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const rows: readonly ApplicationView[] = applications
  .slice(0, 77)
  .map((one, i) => (i % 19 === 0 ? { ...one, state: 'correction_asked', phone: i % 2 === 0 ? '' : one.phone } : one));
const [first] = ground.units;

beforeEach(() => {
  localStorage.clear();
});

function open(views: readonly SavedView[] = [], more: Handlers = {}, frozen = false) {
  let kept = views;
  const page = (
    <Routes>
      <Route
        index
        element={<ApplicationTable applications={rows} ground={ground} frozen={frozen} empty={<p>空</p>} />}
      />
    </Routes>
  );
  return renderPage(page, {
    'applicants.views': () => ({ views: kept }),
    'applicants.sheet': ({ applicationIds }: { readonly applicationIds: readonly string[] }) => ({
      rows: applicationIds.map((applicationId, i) => ({
        ...{ applicationId, number: String(i + 1), state: 'received', checked: false, cells: [] },
      })),
      frozen: false,
    }),
    'applicants.saveView': (sent: { readonly viewId: string | null; readonly name: string; readonly view: never }) => {
      const viewId = sent.viewId ?? 'v9';
      kept = [...kept.filter((one) => one.viewId !== viewId), { ...sent, viewId, isDefault: false }];
      return { viewId };
    },
    ...more,
  });
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
async function addFilter(by: string, ...options: readonly RegExp[]) {
  fireEvent.click(await screen.findByRole('button', { name: '添加筛选' }));
  const editor = await screen.findByRole('dialog');
  fireEvent.click(within(editor).getByRole('button', { name: by }));
  for (const option of options) fireEvent.click(within(editor).getByRole('checkbox', { name: option }));
  fireEvent.click(within(editor).getByRole('button', { name: '确定' }));
}
const names = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getByRole('link').textContent);

describe('the sentence over the list', () => {
  it('says what the chips leave, and each chip is taken away by the keyboard', async () => {
    open();
    await screen.findByText('共 77 人');
    const waiting = rows.filter((one) => one.state === 'correction_asked');
    await addFilter('状态', /^待补正/u);
    await screen.findByText(`状态为“待补正”的 ${waiting.length} 人（共 77 人）`);
    await addFilter('单位', new RegExp(`^${first?.name}`, 'u'));
    const both = waiting.filter((one) => one.unitId === 'u0' || one.unitId === 'u1');
    await screen.findByText(`状态为“待补正”且单位为“${first?.name}”及其下级单位的 ${both.length} 人（共 77 人）`);
    expect(names()).toEqual(both.map((one) => one.name));

    fireEvent.keyDown(screen.getByRole('button', { name: /^修改筛选：单位为/u }), { key: 'Delete' });
    await screen.findByText(`状态为“待补正”的 ${waiting.length} 人（共 77 人）`);
    expect(document.activeElement?.textContent).toBe('添加筛选');
    press(/^去掉筛选：状态为/u);
    await screen.findByText('共 77 人');
  });

  it('adds the words searched for, and counts each level and kind so that they add up', async () => {
    open();
    await screen.findByText('共 77 人');
    await addFilter('未填的栏目', /^电话|^联系电话/u);
    const blank = rows.filter((one) => one.phone === '');
    await screen.findByText(`未填“联系电话”的 ${blank.length} 人（共 77 人）`);
    fireEvent.change(screen.getByLabelText('筛选：申报人员名单'), { target: { value: '正高' } });
    const found = blank.filter((one) => one.level === 'full_senior');
    await screen.findByText(`未填“联系电话”且含“正高”的 ${found.length} 人（共 77 人）`);
    const kinds = dictionaries['zh-CN'].common.applicationKinds;
    const [kind] = [...new Set(found.map((one) => one.kind))];
    const ofKind = found.filter((one) => one.kind === kind).length;
    screen.getByText(new RegExp(`^正高级 ${found.length} 人；.*${kinds[kind ?? '']} ${ofKind} 人`, 'u'));
  });

  it('names three values and counts more, in both languages', () => {
    const units = new Map(ground.units.map((one) => [one.unitId, one]));
    const of = (language: 'zh-CN' | 'en', any: readonly string[]) =>
      clauseOf({ by: 'specialty', any }, dictionaries[language], units);
    expect(of('zh-CN', ['桥梁', ''])).toBe('专业为“桥梁”或“（未填）”');
    expect(of('zh-CN', ['a', 'b', 'c', 'd'])).toBe('专业为“a”、“b”等 4 项之一');
    expect(of('en', ['a', 'b', 'c', 'd'])).toBe('specialty one of “a”, “b” and 2 more');
    expect(clauseOf({ by: 'unit', any: ['gone'], below: false }, dictionaries['zh-CN'], units)).toBe(
      '单位为“（单位库中已没有）”',
    );
  });
});

describe('columns and views', () => {
  it('are shown and moved as somebody wants them, and so again the next time', async () => {
    open();
    await screen.findByText('共 77 人');
    press('显示的列');
    fireEvent.click(await screen.findByRole('checkbox', { name: '联系电话' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '性别' }));
    press('“姓名”前移一列');
    const heads = () => screen.getAllByRole('columnheader').map((one) => one.textContent);
    await waitFor(() => expect(heads().slice(0, 2)).toEqual(['姓名', '袋号']));
    expect(heads().at(-1)).toBe('联系电话');
    document.body.innerHTML = '';
    open();
    await screen.findByText('共 77 人');
    expect(heads()[0]).toBe('姓名');
    expect(heads()).not.toContain('性别');
  });

  it('open as they were saved, the default one first', async () => {
    const view = {
      ...usualView,
      filters: [{ by: 'state' as const, any: ['correction_asked' as const] }],
      columns: ['name' as const, 'phone' as const],
      sort: { key: 'number' as const, down: true },
    };
    open([{ viewId: 'v1', name: '催补正', view, isDefault: true }]);
    const waiting = rows.filter((one) => one.state === 'correction_asked').reverse();
    await screen.findByText(`状态为“待补正”的 ${waiting.length} 人（共 77 人）`);
    expect(names()).toEqual(waiting.map((one) => one.name));
    press('视图：催补正');
    fireEvent.click(await screen.findByRole('button', { name: '常用列表' }));
    await screen.findByText('共 77 人');
  });

  it('keeps the list as it is under a name', async () => {
    const desk = open();
    await screen.findByText('共 77 人');
    await addFilter('级别', /^正高级/u);
    press('视图');
    fireEvent.change(await screen.findByLabelText('把当前列表保存为视图'), { target: { value: '正高' } });
    press('保存');
    await screen.findByRole('button', { name: '视图：正高' });
    expect(desk.calls.find((one) => one.channel === 'applicants.saveView')?.input).toEqual({
      viewId: null,
      name: '正高',
      view: { ...usualView, filters: [{ by: 'level', any: ['full_senior'] }] },
    });
  });
});

describe('the order of surname strokes', () => {
  it('is the office’s, and says by which custom', async () => {
    open();
    await screen.findByText('共 77 人');
    fireEvent.change(screen.getByLabelText('排序'), { target: { value: 'strokes_direct' } });
    await screen.findByText(/^按姓氏笔画排列：名逐字比较笔画/u);
    await waitFor(() => expect(names()[0]).toBe(rows.at(-1)?.name));
  });
});

describe('chosen rows', () => {
  it('are copied with the headings, masked as they are shown', async () => {
    open();
    await screen.findByText('共 77 人');
    const given: Record<string, string> = {};
    document.execCommand = () => {
      const event = new Event('copy', { bubbles: true, cancelable: true });
      Object.assign(event, { clipboardData: { setData: (kind: string, text: string) => (given[kind] = text) } });
      document.body.dispatchEvent(event);
      return true;
    };
    const boxes = screen.getAllByRole('checkbox', { name: /^选择/u });
    fireEvent.click(boxes[1] as HTMLElement);
    fireEvent.click(boxes[3] as HTMLElement, { shiftKey: true });
    press('复制 3 行');
    await screen.findByText(/^已复制 3 行和表头/u);
    const lines = (given['text/plain'] ?? '').split('\r\n').map((line) => line.split('\t'));
    expect(lines[0]).toEqual(screen.getAllByRole('columnheader').map((one) => one.textContent));
    expect(lines.slice(1).map((line) => line[0])).toEqual(['002', '003', '004']);
    expect(lines[1]).toContain('630102********0023');
    expect(given['text/html']).toContain('mso-number-format');
  });

  it('are changed at once, whom the list shows and who is chosen', async () => {
    const { calls } = open();
    await screen.findByText('共 77 人');
    for (const box of screen.getAllByRole('checkbox', { name: /^选择/u }).slice(1, 4)) fireEvent.click(box);
    press('批量修改（3 人）');
    await screen.findByRole('dialog', { name: /批量修改 3 人/u });
    expect(calls.filter((call) => call.channel === 'applicants.sheet').map((call) => call.input)).toEqual([
      expect.objectContaining({ applicationIds: rows.slice(1, 4).map((one) => one.applicationId) }),
    ]);
  });

  it('are not changed at once in a frozen list, which says nothing of it', async () => {
    open([], {}, true);
    await screen.findByText('共 77 人');
    for (const box of screen.getAllByRole('checkbox', { name: /^选择/u }).slice(1, 4)) fireEvent.click(box);
    expect(screen.getByRole('button', { name: /^复制 3/u })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '批量修改（3 人）' })).toBeNull();
  });
});

describe('printing and exporting', () => {
  it('sends whom the table shows, in its order, with the filters; a kind of application goes out by itself', async () => {
    const made = { form: 'F34', title: '', format: 'pdf', pages: 1, sha256: '', madeUtc: '', fileName: '花名册.pdf' };
    const desk = open([], { 'documents.saveList': () => made, 'documents.save': () => made });
    await screen.findByText('共 77 人');
    await addFilter('状态', /^待补正/u);
    fireEvent.click(screen.getByRole('columnheader', { name: /^姓名/u }).querySelector('button') as HTMLElement);
    const waiting = rows.filter((one) => one.state === 'correction_asked');
    await screen.findByText(`状态为“待补正”的 ${waiting.length} 人（共 77 人）`);
    press('打印/导出');
    const dialog = await screen.findByRole('dialog', { name: '打印/导出' });
    fireEvent.click(within(dialog).getByRole('button', { name: '生成并保存' }));
    await screen.findByText('已保存：花名册.pdf');
    const shown = names();
    const sent = desk.calls.find((call) => call.channel === 'documents.saveList')?.input as {
      readonly people: readonly string[];
      readonly view: unknown;
    };
    const nameOf = new Map(rows.map((one) => [one.applicationId as string, one.name]));
    expect(sent.people.map((id) => nameOf.get(id))).toEqual(shown);
    expect(shown).toEqual([...shown].sort(new Intl.Collator('zh-CN', { numeric: true }).compare));
    expect(sent.view).toMatchObject({
      filters: [{ by: 'state', any: ['correction_asked'] }],
      sort: { key: 'name', down: false },
    });

    const kind = rows.find((one) => one.kind !== 'normal')?.kind ?? 'normal';
    fireEvent.change(within(dialog).getByRole('combobox', { name: '内容' }), { target: { value: kind } });
    fireEvent.click(within(dialog).getByRole('radio', { name: 'Excel' }));
    fireEvent.click(within(dialog).getByRole('button', { name: '生成并保存' }));
    await waitFor(() =>
      expect(desk.calls.find((call) => call.channel === 'documents.save')?.input).toMatchObject({
        ...{ form: 'F34', of: kind, format: 'xlsx' },
      }),
    );
  });
});
