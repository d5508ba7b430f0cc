import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../../src-main/core/contract/index.ts';
import { fakeDesk, ground, preview, Refused, round } from '../../../support/fake-desk.ts';
import { renderWindow } from '../../support/render-window.tsx';

const clean = { refusedRows: 0, refused: [], rows: 41 };
const person = (row: number, unit: string) => ({ row, name: '王芳', unit, specialty: '水利水电' });
const books: Record<string, Partial<ImportPreview>> = {
  甲: { ...clean, draftId: 'd1', sha256: 'a', fileName: '甲.xlsx' },
  乙: { draftId: 'd2', sha256: 'b', fileName: '乙.xlsx' },
  丁: { ...clean, draftId: 'd4', sha256: 'd', fileName: '丁.xlsx' },
};

let frozen = false;

async function dropped(...names: string[]) {
  const desk = fakeDesk(
    {},
    {
      'applicants.readWorkbook': ({ fileId }: { fileId: string }) => {
        const book = books[names[Number(fileId.slice('dropped'.length))] ?? ''];
        if (book === undefined) throw new Refused({ code: 'refused', reason: 'workbook_damaged' });
        return { ...preview, ...book };
      },
      'applicants.acceptImport': () => ({ accepted: 41, refusedRows: 0 }),
      'applicants.list': () => ({ applications: [], batches: [], frozen, ground }),
    },
  );
  renderWindow(desk);
  fireEvent.click(await screen.findByRole('link', { name: round.name }));
  await screen.findByRole('heading', { level: 1, name: round.name });
  const links = within(screen.getByRole('navigation')).getAllByRole('link');
  fireEvent.click(links.find((link) => link.textContent?.startsWith('申报人员')) as HTMLElement);
  await screen.findByText('申报人员名单');
  const files = names.map((name) => new File(['x'], books[name]?.fileName ?? `${name}.xlsx`));
  const dataTransfer = { types: ['Files'], files };
  fireEvent.dragEnter(window, { dataTransfer });
  await screen.findByText('松开鼠标，读入申报人员花名册');
  fireEvent.drop(window, { dataTransfer });
  return desk;
}

const rowOf = (name: string) => screen.getByText(`${name}.xlsx`, { selector: 'td span' }).closest('tr') as HTMLElement;

describe('several workbooks at once', () => {
  it('are read one after the other; a broken one stops none; what is clean is taken together', async () => {
    const desk = await dropped('甲', '丙', '乙', '丁');
    await screen.findByText('共 4 个文件，读取完毕。逐个核对预览后接收。');
    expect(within(rowOf('丙')).getByRole('alert').textContent).toContain('已损坏');
    expect(within(rowOf('乙')).getByText('已读完，等待核对')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '接收没有退回的 2 个文件' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('甲.xlsx：41 人');
    expect(dialog.textContent).toContain('不在其中，需要逐个核对：乙.xlsx。');
    fireEvent.click(within(dialog).getByRole('button', { name: '接收 82 人' }));
    await screen.findByText('已接收 82 人。');
    const taken = desk.calls.filter(({ channel }) => channel === 'applicants.acceptImport');
    expect(taken.map(({ input }) => input)).toEqual([
      { roundId: 'r1', draftId: 'd1' },
      { roundId: 'r1', draftId: 'd4' },
    ]);
    expect(within(rowOf('丁')).getByText('已接收')).toBeTruthy();
    expect(screen.getByRole('button', { name: '接收 41 人' })).toBeTruthy();
  });

  it('are asked about before a lock, and told to main for the closing of the window', async () => {
    const desk = await dropped('甲', '乙');
    await screen.findByText(/读取完毕/);
    const told = () => desk.calls.filter(({ channel }) => channel === 'desk.previewsWaiting').map(({ input }) => input);
    expect(told().at(-1)).toEqual({ files: 2 });
    const locked = () => desk.calls.filter(({ channel }) => channel === 'office.lock').length;
    fireEvent.click(screen.getByRole('button', { name: '锁定' }));
    const dialog = await screen.findByRole('dialog', { name: '2 个工作簿的导入还没有确认，现在锁定吗？' });
    expect(locked()).toBe(0);
    fireEvent.click(within(dialog).getByRole('button', { name: '暂不' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(locked()).toBe(0);
    fireEvent.keyDown(document.documentElement, { key: 'l', code: 'KeyL', ctrlKey: true });
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '锁定' }));
    await waitFor(() => expect(locked()).toBe(1));
    desk.emit('locked', {});
    await waitFor(() => expect(told().at(-1)).toEqual({ files: 0 }));
  });

  it('stay by name through a lock, and are read again', async () => {
    const desk = await dropped('甲', '乙');
    await screen.findByText(/读取完毕/);
    desk.emit('locked', {});
    await waitFor(() => expect(screen.getAllByText('锁定时预览已清除，没有写入。请重新读入。')).toHaveLength(2));
    expect(screen.queryByText('导入预览')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '重新读入 2 个文件' }));
    await screen.findByText('导入预览');
    expect(desk.calls.filter(({ channel }) => channel === 'applicants.readWorkbook')).toHaveLength(4);
  });

  it('are no more told of once the list is frozen', async () => {
    const desk = await dropped('甲', '丙');
    fireEvent.click(await screen.findByRole('button', { name: '接收 41 人' }));
    await screen.findByText('已接收 41 人。');
    expect(screen.getByRole('button', { name: /重新读入/ })).toBeTruthy();
    frozen = true;
    desk.emit('changed', { roundId: 'r1' });
    await screen.findByText('名单已锁定');
    await waitFor(() => expect(screen.queryByText('已接收 41 人。')).toBeNull());
    expect(screen.queryByRole('table', { name: '导入的文件' })).toBeNull();
    // Opened again, the list does not speak of them either.
    frozen = false;
    desk.emit('changed', { roundId: 'r1' });
    await waitFor(() => expect(screen.queryByText('名单已锁定')).toBeNull());
    expect(screen.queryByText('已接收 41 人。')).toBeNull();
  });

  it('of one name are told apart by the units in them', async () => {
    books.戊 = { ...clean, draftId: 'd5', sha256: 'e', fileName: '名册.xlsx', people: [person(2, '州水利局')] };
    const people = [person(2, '县医院'), person(3, '县医院'), person(4, '县中学')];
    books.己 = { ...clean, draftId: 'd6', sha256: 'f', fileName: '名册.xlsx', people };
    await dropped('戊', '己');
    await screen.findByText('共 2 个文件，读取完毕。逐个核对预览后接收。');
    const table = screen.getByRole('table', { name: '导入的文件' });
    expect(within(table).getByText('州水利局')).toBeTruthy();
    expect(within(table).getByText('县医院 等 2 个单位')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '接收没有退回的 2 个文件' }));
    const asked = await screen.findByRole('dialog');
    expect(asked.textContent).toContain('名册.xlsx（州水利局）：41 人');
    expect(asked.textContent).toContain('名册.xlsx（县医院 等 2 个单位）：41 人');
  });
});

describe('the rows of a preview', () => {
  it('stand beside what was made of them, and are walked with the arrow keys', async () => {
    await dropped('乙');
    fireEvent.click(await screen.findByRole('button', { name: '看第 41 行的全部内容' }));
    const table = await screen.findByRole('table', { name: '工作表“花名册”第 41 行' });
    const row = (heading: RegExp) =>
      within(table).getByRole('rowheader', { name: heading }).closest('tr') as HTMLElement;
    expect(row(/出生年月/).textContent).toContain('1983.08与原表所写不同：1983-08');
    expect(row(/姓名/).textContent).not.toContain('不同');
    expect(row(/申报级别/).textContent).toContain('没有读出');
    expect(row(/申报级别/).textContent).toContain('第 41 行“申报级别”写作“高级”，无法辨认');

    const list = screen.getByRole('listbox', { name: '工作簿的行' });
    const chosen = () => within(list).getByRole('option', { selected: true }).textContent;
    expect(chosen()).toMatch(/^41.*退回$/);
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    await screen.findByRole('table', { name: '工作表“花名册”第 42 行' });
    expect(chosen()).toMatch(/^42.*接收$/);
    expect(list.getAttribute('aria-activedescendant')).toBe(within(list).getByRole('option', { selected: true }).id);
  });
});
