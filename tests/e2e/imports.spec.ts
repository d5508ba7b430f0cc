import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { explainCode } from '../../src-renderer/api/explain.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { dialogs } from '../../src-renderer/text/zh-cn/dialogs.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { createOffice, deskOf, dropFiles, PASSWORD, setOfficeClock } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const t = words.imports;
const SAMPLE = readFileSync(path.resolve(import.meta.dirname, '../../assets/samples/applicants.xlsx'));
/** Two rows without a fault, and one heading that nobody could guess. */
const GOOD = [
  '姓名,身份证号,单位,单位性质,申报系列,申报专业,申报级别,申报资格名称,申报类型,联络线路,出生年月',
  '才让·卓玛,11010519491231002X,州第一设计院,企业,工程,水利水电,副高级,高级工程师,正常,0970-1,1949年12月',
  '马海宁,440308199901010012,州第一设计院,企业,工程,水利水电,副高,高级工程师,正常,0970-2,1999.01',
].join('\n');

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeAll(async () => {
  ({ folder, application, page } = await openWindow());
  await setOfficeClock(application, folder, MEETING_MORNING);
});

test.afterAll(() => closeWindow(application, folder));

async function seemly(): Promise<void> {
  expect(await barriersOf(page, 'imports')).toEqual([]);
}

test('three dropped rosters: one broken, one with refusals, one to be mapped; looked at, accepted, kept through a lock', async () => {
  await createOffice(application, page, path.join(folder, 'office.jury'));
  const { roundId } = await deskOf(page).yes('rounds.create', sampleSetup());
  await page.getByText(sampleSetup().name).first().click();
  const round = roundPages(page);
  await round.goTo('applicants');
  await expect(round.main.getByRole('button', { name: t.choose })).toBeVisible();
  const own = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), bytes);
    return path.join(folder, name);
  };
  const good = own('州第一设计院.csv', GOOD);
  const broken = own('县水利局.xlsx', SAMPLE.subarray(0, SAMPLE.length / 2));
  const refusals = own('省水电院.xlsx', SAMPLE);
  mkdirSync(path.join(folder, '各单位名册'));

  const drop = await dropFiles(page, [broken, good, refusals, path.join(folder, '各单位名册')]);
  await expect(page.getByText(t.queue.dropHere.applicants)).toBeVisible();
  await drop();
  const rowOf = (name: string) => round.main.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
  const state = (name: string) => rowOf(name).first();
  await expect(round.main.getByText(t.queue.lead(3, 0))).toBeVisible({ timeout: 60_000 });
  await expect(round.main.getByRole('alert').filter({ hasText: '各单位名册' })).toContainText(
    words.refusals.file_is_folder as string,
  );
  await expect(state('县水利局.xlsx').getByRole('alert')).toHaveText(explainCode(words, 'workbook_damaged') as string);
  expect(await page.content()).not.toContain(folder);
  await seemly();

  // The first one read is open: its unknown column is named by hand.
  await expect(round.main.getByLabel(t.equation(2, 2, 0))).toBeVisible();
  await page.getByRole('tab', { name: /列与工作表/u }).click();
  await page.getByLabel(t.mapping.fieldOf('J', '联络线路')).selectOption({ label: words.issues.fields.phone });
  await expect(page.getByRole('cell', { name: t.mapping.reasons.chosen })).toBeVisible();
  await page.getByRole('tab', { name: t.tabs.rows(2) }).click();
  const list = page.getByRole('listbox', { name: t.rowView.list });
  await list.focus();
  await page.keyboard.press('ArrowDown');
  const cells = page.getByRole('table', { name: t.rowView.title('州第一设计院', 3) });
  await expect(cells.getByRole('row').filter({ hasText: '出生年月' })).toContainText('1999-01');
  await expect(cells.getByRole('row').filter({ hasText: '联络线路' })).toContainText('0970-2');
  await expect(cells).not.toContainText('440308199901010012');
  await seemly();
  await round.press(t.accept(2));
  await expect(state('州第一设计院.csv')).toContainText(t.queue.states.accepted);

  // The next one opens by itself; a refused row is looked at where it stands.
  const { refused } = (await deskOf(page).yes('applicants.readSample', { roundId })) ?? {};
  const [fault] = refused ?? [];
  await round.main
    .getByRole('button', { name: words.issues.showRow(fault?.row ?? 0) })
    .first()
    .click();
  const faulty = page.getByRole('table', { name: t.rowView.title(fault?.sheet ?? '', fault?.row ?? 0) });
  await expect(faulty).toContainText(t.rowView.blank(false));

  // Closing asks first, and on a no nothing happens.
  await application.evaluate(({ BrowserWindow, dialog }) => {
    const told = globalThis as typeof globalThis & { asked?: string };
    dialog.showMessageBox = ((_: unknown, { message }: { message: string }) => {
      told.asked = message;
      return Promise.resolve({ response: 0, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect
    .poll(() => application.evaluate(() => (globalThis as typeof globalThis & { asked?: string }).asked))
    .toBe(dialogs.closeTitle(1));
  await expect(faulty).toBeVisible();

  // A lock takes the preview and not the file, and says so.
  await page.keyboard.press('Control+l');
  await seemly();
  await round.dialog.getByRole('button', { name: words.shell.lockWith.action }).click();
  await officePages(page).unlock(PASSWORD);
  await expect(state('省水电院.xlsx')).toContainText(t.queue.clearedText);
  await round.press(t.queue.readAgainAll(1));
  await expect(round.main.getByLabel(t.equation(48, 41, 7))).toBeVisible({ timeout: 60_000 });
  await round.press(t.accept(41));
  await expect(round.main.getByText(t.acceptedNote(43, 7))).toBeVisible();
  const { applications, batches } = await deskOf(page).yes('applicants.list', { roundId });
  expect(applications.map((one) => one.phone).slice(0, 2)).toEqual(['0970-1', '0970-2']);
  expect([applications.length, batches.length]).toEqual([43, 2]);

  // The same file again says so.
  await (await dropFiles(page, [refusals]))();
  await expect(state('省水电院.xlsx')).toContainText('导入过本轮', { timeout: 60_000 });
  await expect(round.main.getByText(t.compare.sum(48, 41, 0, 0, 7))).toBeVisible();
  await expect(round.main.getByRole('button', { name: t.compare.apply })).toBeDisabled();
  await round.press(t.discard);

  // One that was corrected changes what is ticked, and can be taken back.
  const again = GOOD.replace('联络线路', '联系电话').replace('0970-1', '0970-8').replace('0970-2', '0970-9');
  await (await dropFiles(page, [own('州第一设计院 更正.csv', again)]))();
  await expect(round.main.getByText(t.compare.effect(2, 2, 0, 0, 0))).toBeVisible({ timeout: 60_000 });
  await seemly();
  await round.main.getByRole('checkbox', { name: t.compare.takeAllOf('马海宁') }).press('Space');
  await round.press(t.compare.apply);
  await round.dialog.getByLabel(t.compare.by).fill('王敏');
  await round.dialog.getByRole('button', { name: t.compare.apply }).click();
  await expect(round.main.getByText(t.compare.done(0, 1, 0))).toBeVisible();
  const phones = async () => {
    const now = await deskOf(page).yes('applicants.list', { roundId });
    return now.applications.map((one) => one.phone).slice(0, 2);
  };
  expect(await phones()).toEqual(['0970-8', '0970-2']);
  await round.confirm(t.undo, t.compare.undoNow);
  await expect(round.main.getByText(t.compare.undone(0, 1))).toBeVisible();
  expect(await phones()).toEqual(['0970-1', '0970-2']);

  // Who has no employer is put under a county's virtual unit, which is added on the way.
  const [heading] = GOOD.split('\n');
  const alone = `${heading}\n旦增,52242619811105565X,自由职业者,,工程,水利水电,中级,工程师,正常,,1981.11`;
  await (await dropFiles(page, [own('自由职业者.csv', alone)]))();
  await round.press(t.noEmployer.choose);
  await round.dialog.getByLabel(t.noEmployer.name).fill('大通县自由职业人员');
  await round.dialog.getByLabel(t.noEmployer.parent).fill('大通县人力资源和社会保障局');
  await seemly();
  await round.dialog.getByRole('button', { name: t.noEmployer.put(1) }).click();
  await expect(round.main.getByText(t.noEmployer.settled(1))).toBeVisible();
  await round.press(t.accept(1));
  await expect(round.main.getByText(t.acceptedNote(1, 0))).toBeVisible();
});
