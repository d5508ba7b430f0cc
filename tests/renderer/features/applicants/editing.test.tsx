import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { SheetRow } from '../../../../src-main/core/contract/index.ts';
import { EDITABLE_FIELDS, type EditableField } from '../../../../src-main/core/domain/applications/field-text.ts';
import { usePreferences } from '../../../../src-renderer/api/index.ts';
import { EditPage } from '../../../../src-renderer/features/applicants/editing/edit-page.tsx';
import type { FakeDesk } from '../../../support/fake-desk.ts';
import { press, renderPage, typeKeys } from '../../support/render-page.tsx';

interface Cell {
  readonly applicationId: string;
  readonly field: EditableField;
  readonly text: string;
  readonly was: string;
}

/** An office that keeps what it is told: telephone numbers of digits only, everything else as it comes. */
function office(count: number) {
  const stored = new Map<string, string[]>();
  for (let i = 1; i <= count; i++) {
    const base: Partial<Record<EditableField, string>> = {
      name: `甲${i}`,
      unitName: '甲院',
      level: '副高级',
      phone: String(i),
    };
    stored.set(
      `a${i}`,
      EDITABLE_FIELDS.map((field) => base[field] ?? ''),
    );
  }
  const rows = (ids?: readonly string[]) =>
    [...stored].flatMap(([applicationId, cells], i) =>
      ids && !ids.includes(applicationId)
        ? []
        : [
            {
              applicationId,
              number: String(i + 1).padStart(3, '0'),
              state: 'received',
              checked: false,
              cells: [...cells],
            } as unknown as SheetRow,
          ],
    );
  const undone: Cell[][] = [];
  const put = (id: string, field: EditableField, text: string) => {
    const cells = stored.get(id);
    if (cells) cells[EDITABLE_FIELDS.indexOf(field)] = text;
  };
  const handlers = {
    'applicants.sheet': ({ applicationIds }: { applicationIds?: string[] }) => ({
      rows: rows(applicationIds),
      frozen: false,
    }),
    'applicants.previewEdit': ({ cells }: { cells: Cell[] }) => ({
      cells: cells.map((cell) => ({
        ...{ applicationId: cell.applicationId, field: cell.field, before: cell.was, after: cell.text, warnings: [] },
        ...(cell.field === 'phone' && /\D/u.test(cell.text)
          ? { outcome: 'refused', why: { code: 'date_unreadable', params: {} } }
          : { outcome: cell.text === cell.was ? 'unchanged' : 'changed', why: null }),
      })),
    }),
    'applicants.editFields': ({ cells }: { cells: Cell[] }) => {
      for (const cell of cells) put(cell.applicationId, cell.field, cell.text);
      undone.push(cells);
      return { editId: `e${undone.length}`, utc: '2023-01-28T02:32:00.000Z' };
    },
    'applicants.undoEdit': ({ editId }: { editId: string }) => {
      const cells = undone[Number(editId.slice(1)) - 1] ?? [];
      for (const cell of cells) put(cell.applicationId, cell.field, cell.was);
      return { applicationIds: cells.map((cell) => cell.applicationId), utc: '2023-01-28T02:33:00.000Z' };
    },
    'applicants.edits': () => [],
    'units.list': () => ({ units: [{ name: '青海省甲院' }, { name: '青海省乙院' }], trees: [] }),
  };
  return { handlers, text: (id: string, field: EditableField) => stored.get(id)?.[EDITABLE_FIELDS.indexOf(field)] };
}

function ToEnglish() {
  const { change } = usePreferences();
  return (
    <button type="button" onClick={() => change({ language: 'en' })}>
      English
    </button>
  );
}

async function sheet(count = 4) {
  const at = office(count);
  const desk: FakeDesk = renderPage(
    <>
      <ToEnglish />
      <EditPage />
    </>,
    at.handlers as never,
  );
  await screen.findByRole('grid');
  fireEvent.change(screen.getByLabelText(/经办人/u), { target: { value: '王敏' } });
  return { ...at, desk };
}

/** Puts the caret into a cell as the mouse does, and gives the field in it. */
function into(column: string, row: number): HTMLInputElement {
  const headings = screen.getAllByRole('columnheader').map((one) => one.textContent);
  const line = screen.getAllByRole('row').find((one) => one.getAttribute('aria-rowindex') === String(row + 1));
  const cell = line?.children[headings.indexOf(column)];
  if (!cell) throw new Error(`no cell ${column} ${row}`);
  fireEvent.mouseDown(cell);
  return document.activeElement as HTMLInputElement;
}
const label = () => document.activeElement?.getAttribute('aria-label');
const saved = (desk: FakeDesk) => desk.calls.filter((call) => call.channel === 'applicants.editFields').length;
const paste = (text: string) =>
  fireEvent.paste(document.activeElement as Element, { clipboardData: { getData: () => text } });

it('is typed into, saved cell by cell and left with Enter, Tab and arrows', async () => {
  const { text, desk } = await sheet();
  into('联系电话', 1);
  expect(label()).toBe('联系电话，001 甲1');
  typeKeys('139');
  press('Enter');
  expect(label()).toBe('联系电话，002 甲2');
  await waitFor(() => expect(text('a1', 'phone')).toBe('139'));
  await screen.findByText(/已保存 10:32/u);
  press('Tab', { shiftKey: true });
  expect(label()).toBe('申报类型，002 甲2');
  press('ArrowUp');
  expect(label()).toBe('申报类型，001 甲1');
  expect(saved(desk)).toBe(1);
});

it('keeps a refused text with its reason, saves the others, and restores with Escape', async () => {
  const { text } = await sheet();
  into('联系电话', 1);
  paste('十三\r\n138\r\n');
  await waitFor(() => expect(text('a2', 'phone')).toBe('138'));
  expect(text('a1', 'phone')).toBe('1');
  const field = screen.getByRole('textbox', { name: '联系电话，001 甲1' }) as HTMLInputElement;
  expect(field.value).toBe('十三');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/不是日期/u);
  expect(screen.getByText('1 格未保存')).toBeTruthy();
  field.focus();
  press('Escape');
  await waitFor(() => expect(field.value).toBe('1'));
  expect(screen.queryByText('1 格未保存')).toBeNull();
});

it('says why a cell was refused in the language that is on', async () => {
  await sheet();
  into('联系电话', 1);
  paste('十三');
  await screen.findByText('1 格未保存');
  const why = () => {
    const field = screen.getByRole('textbox', { name: /001 甲1/u });
    return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
  };
  expect(why()).toMatch(/不是日期/u);
  fireEvent.click(screen.getByRole('button', { name: 'English' }));
  await waitFor(() => expect(why()).toMatch(/date/u));
  expect(why()).not.toMatch(/\p{Script=Han}{4}/u);
});

it('does not commit on the Enter that ends the composing of Chinese characters', async () => {
  const { text, desk } = await sheet();
  const field = into('姓名', 1);
  fireEvent.compositionStart(field);
  fireEvent.change(field, { target: { value: 'zhang' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 });
  expect(label()).toBe('姓名，001 甲1');
  expect(saved(desk)).toBe(0);
  fireEvent.compositionEnd(field);
  fireEvent.change(field, { target: { value: '张' } });
  press('Enter');
  await waitFor(() => expect(text('a1', 'name')).toBe('张'));
});

it('pastes a block with quoted line breaks, fills down, undoes and redoes', async () => {
  const { text } = await sheet();
  into('联系电话', 1);
  paste('11\r\n22\r\n33');
  await waitFor(() => expect(text('a3', 'phone')).toBe('33'));
  into('毕业院校及专业', 1);
  paste('"青海大学\n水利"\t2005-07');
  await waitFor(() => expect(text('a1', 'school')).toBe('青海大学 水利'));
  into('毕业院校及专业', 1);
  press('ArrowDown', { shiftKey: true });
  press('ArrowDown', { shiftKey: true });
  fireEvent.keyDown(document.activeElement as Element, { key: 'd', ctrlKey: true });
  await waitFor(() => expect(text('a3', 'school')).toBe('青海大学 水利'));
  const ctrl = (key: string) => fireEvent.keyDown(document.activeElement as Element, { key, ctrlKey: true });
  ctrl('z');
  await waitFor(() => expect(text('a3', 'school')).toBe(''));
  expect(text('a1', 'school')).toBe('青海大学 水利');
  ctrl('y');
  await waitFor(() => expect(text('a3', 'school')).toBe('青海大学 水利'));
  // Faster than the office answers.
  ctrl('z');
  ctrl('z');
  ctrl('y');
  await waitFor(() => expect(screen.queryByText('正在保存')).toBeNull());
  expect([text('a3', 'school'), text('a1', 'school')]).toEqual(['', '青海大学 水利']);
});

it('chooses a level by typing a part of it', async () => {
  const { text } = await sheet();
  const field = into('申报级别', 1);
  expect(field.getAttribute('role')).toBe('combobox');
  typeKeys('正');
  const list = await screen.findByRole('listbox');
  expect(
    within(list)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['正高级']);
  press('ArrowDown');
  press('Enter');
  await waitFor(() => expect(text('a1', 'level')).toBe('正高级'));
});

it('offers the units of the register as one types', async () => {
  const { text } = await sheet();
  into('工作单位', 1);
  typeKeys('乙');
  const list = await screen.findByRole('listbox');
  expect(
    within(list)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['青海省乙院']);
  press('ArrowDown');
  press('Enter');
  await waitFor(() => expect(text('a1', 'unitName')).toBe('青海省乙院'));
});

it('asks for a name before it saves, and saves again once there is one', async () => {
  const { text } = await sheet();
  fireEvent.change(screen.getByLabelText(/经办人/u), { target: { value: '' } });
  into('联系电话', 1);
  typeKeys('7');
  press('Enter');
  await screen.findByText('1 格未保存');
  expect(text('a1', 'phone')).toBe('1');
  fireEvent.change(screen.getByLabelText(/经办人/u), { target: { value: '王敏' } });
  fireEvent.click(screen.getByRole('button', { name: '重新保存' }));
  await waitFor(() => expect(text('a1', 'phone')).toBe('7'));
});

it('draws only the rows in view of thousands', async () => {
  await sheet(5000);
  expect(screen.getAllByRole('row').length).toBeLessThan(120);
  expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5001');
  into('联系电话', 1);
  await act(async () => {
    press('End', {});
  });
  fireEvent.keyDown(document.activeElement as Element, { key: 'End', ctrlKey: true });
  expect(label()).toMatch(/5000/u);
});
