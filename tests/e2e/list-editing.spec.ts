import path from 'node:path';
import { type ElectronApplication, expect, type Locator, type Page, test } from '@playwright/test';
import { EDITABLE_FIELDS } from '../../src-main/core/domain/applications/field-text.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { createOffice, deskOf, PASSWORD } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const { editing: t, issues } = words;

let folder: string;
let application: ElectronApplication;
let page: Page;
let roundId: string;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
  await createOffice(application, page, path.join(folder, '办公室.jury'));
  const desk = deskOf(page);
  ({ roundId } = await desk.yes('rounds.create', sampleSetup()));
  const { draftId } = await desk.yes('applicants.readSample', { roundId });
  await desk.yes('applicants.acceptImport', { roundId, draftId });
});

test.afterAll(() => closeWindow(application, folder));

const onDisk = async (bag: number, field: (typeof EDITABLE_FIELDS)[number]) => {
  const { rows } = await deskOf(page).yes('applicants.sheet', { roundId });
  return rows[bag - 1]?.cells[EDITABLE_FIELDS.indexOf(field)];
};
const caret = (): Locator => page.locator('[data-caret]');

async function into(field: keyof typeof issues.fields, bag: number): Promise<void> {
  const heading = page.getByRole('columnheader', { name: issues.fields[field], exact: true });
  const column = await heading.getAttribute('aria-colindex');
  await page.locator(`[aria-rowindex="${bag + 1}"] > [aria-colindex="${column}"]`).click();
  await expect(caret()).toBeFocused();
}

async function paste(text: string): Promise<void> {
  await application.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await page.keyboard.press('Control+V');
}

async function noBarriers(): Promise<void> {
  expect.soft(await barriersOf(page, 'sheet')).toEqual([]);
}

test('list editing: the sheet is typed into, pasted into and taken back as in a spreadsheet', async () => {
  await test.step('from the list to the sheet', async () => {
    await page.getByText(sampleSetup().name).first().click();
    await page
      .getByRole('navigation', { name: words.shell.rail })
      .locator('[data-stage="applicants"] a')
      .first()
      .click();
    await page.getByRole('link', { name: t.open }).click();
    await expect(page.getByRole('grid', { name: t.sheet })).toBeVisible();
    await page.getByLabel(t.by).fill('王敏');
    await noBarriers();
  });

  await test.step('a cell is saved as it is left', async () => {
    await into('phone', 1);
    await page.keyboard.type('13800001111');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/已保存/u).first()).toBeVisible();
    expect(await onDisk(1, 'phone')).toBe('13800001111');
    await expect(caret()).toHaveAccessibleName(new RegExp(`${issues.fields.phone}，002`, 'u'));
    await expect(caret()).toBeFocused();
  });

  await test.step('a column with one wrong cell is pasted: the others are saved, the wrong one says why', async () => {
    await into('birth', 1);
    await paste('1980-05\r\n五月\r\n"1981-06"\r\n');
    await expect(page.getByText(t.unsaved(1))).toBeVisible();
    expect([await onDisk(1, 'birth'), await onDisk(3, 'birth')]).toEqual(['1980-05', '1981-06']);
    await into('birth', 2);
    await expect(caret()).toHaveValue('五月');
    await expect(caret()).toHaveAttribute('aria-invalid', 'true');
    await noBarriers();
    await page.keyboard.press('Escape');
    await expect(page.getByText(t.unsaved(1))).toBeHidden();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => onDisk(3, 'birth')).not.toBe('1981-06');
    await page.keyboard.press('Control+Y');
    await expect.poll(() => onDisk(3, 'birth')).toBe('1981-06');
  });

  await test.step('Enter while Chinese characters are composed chooses them and saves nothing', async () => {
    await into('school', 4);
    const before = await onDisk(4, 'school');
    const keys = await page.context().newCDPSession(page);
    await keys.send('Input.imeSetComposition', { text: 'qinghai', selectionStart: 7, selectionEnd: 7 });
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    await expect(caret()).toHaveAccessibleName(/，004/u);
    await keys.send('Input.insertText', { text: '青海大学' });
    await expect(caret()).toHaveValue('青海大学');
    expect(await onDisk(4, 'school')).toBe(before);
    await page.keyboard.press('Enter');
    await expect.poll(() => onDisk(4, 'school')).toBe('青海大学');
  });

  await test.step('many at once: previewed, changed, and undone from the notice', async () => {
    await into('name', 5);
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByRole('button', { name: t.bulk(2) }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel(t.bulkForm.value).fill('水利水电工程');
    await form.getByRole('button', { name: t.bulkForm.preview }).click();
    await expect(form.getByText(t.bulkForm.counts(2, 0, 0))).toBeVisible();
    await noBarriers();
    const before = await onDisk(6, 'specialty');
    await form.getByRole('button', { name: t.bulkForm.all(2) }).click();
    await expect(form.getByText(t.bulkForm.done(2))).toBeVisible();
    expect(await onDisk(6, 'specialty')).toBe('水利水电工程');
    await form.getByRole('button', { name: t.undo }).click();
    await expect.poll(() => onDisk(6, 'specialty')).toBe(before);
    await page.keyboard.press('Escape');
  });

  await test.step('the history tells it, and a cell half typed is on disk when the office locks', async () => {
    await page.getByRole('button', { name: t.history }).click();
    await expect(page.getByRole('dialog').getByText('王敏').first()).toBeVisible();
    await noBarriers();
    await page.keyboard.press('Escape');
    await into('phone', 7);
    await page.keyboard.type('13900007777');
    await page.getByRole('button', { name: words.shell.lock }).click();
    await officePages(page).unlock(PASSWORD);
    await expect(officePages(page).locked).toBeHidden();
    await expect.poll(() => onDisk(7, 'phone')).toBe('13900007777');
  });
});
