import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { DRAW_METHOD } from '../../src-main/core/domain/draw/draw.ts';
import { LOTTERY_METHOD } from '../../src-main/core/domain/draw/lottery/lottery.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { barriersOf } from '../support/window/barriers.ts';
import { answerDialogs, createOffice, deskOf, resize, setOfficeClock } from '../support/window/desk-window.ts';
import { roundPages } from '../support/window/round-pages.ts';
import { importBoth, MEETING_MORNING, sampleSetup } from '../support/window/whole-round.ts';
import { closeWindow, openWindow } from './launch.ts';

const words = dictionaries['zh-CN'];
const { rules, form, attempt, doctor } = words.draw;
/** Label of the first contribution, whatever was planned. */
const FIRST = '第 1 份：';

let folder: string;
let application: ElectronApplication;
let page: Page;

test.beforeEach(async () => {
  ({ folder, application, page } = await openWindow());
  await setOfficeClock(application, folder, MEETING_MORNING);
  await createOffice(application, page, path.join(folder, '办公室.jury'));
});

test.afterEach(() => closeWindow(application, folder));

async function look(name: string): Promise<void> {
  for (const [width, height] of [
    [1920, 1080],
    [1366, 768],
  ] as const) {
    await resize(application, width, height);
    await page.waitForFunction((wanted) => window.innerWidth === wanted, width);
    await page.screenshot({ path: test.info().outputPath(`${name}-${width}.png`) });
  }
  expect.soft(await barriersOf(page, name)).toEqual([]);
}

/** The checker as an outsider opens it: a file from a folder, in a browser window of its own, and no network. */
async function openChecker(file: string): Promise<Page> {
  const opened = application.waitForEvent('window');
  await application.evaluate(async ({ BrowserWindow, session }, url) => {
    const alone = session.fromPartition('outsider');
    alone.enableNetworkEmulation({ offline: true });
    const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { session: alone, sandbox: true } });
    await window.loadURL(url);
  }, pathToFileURL(file).href);
  return opened;
}

test('rules, a draw before witnesses with numbers of their own, and an outsider who recomputes it', async () => {
  test.setTimeout(240_000);
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await importBoth(desk, roundId);
  await desk.yes('experts.unseal', { roundId, reason: '规则有误' });
  await page.getByText(sampleSetup().name).first().click();
  const round = roundPages(page);
  await round.goTo('draw');

  await test.step('a rule that nobody can keep is told of, and its way out is one press', async () => {
    await round.press(rules.add);
    await round.dialog.getByLabel(rules.max).fill('0');
    await round.dialog.getByLabel(rules.decree).fill('评委会办公室设定');
    await round.dialog.getByRole('button', { name: rules.save, exact: true }).click();
    await expect(round.dialog).toBeHidden();
    await round.press(doctor.check);
    await expect(round.main.getByText(doctor.ways)).toBeVisible();
    await look('rules');
    await round.main.getByRole('button', { name: doctor.apply }).first().click();
    await round.sees(doctor.possible);
  });

  await test.step('sealed, drawn with dice, every step on the page', async () => {
    const dice = { kind: 'dice', by: '纪检组 李强', count: 5, highest: 6 } as const;
    await desk.yes('experts.seal', { roundId, plan: { method: DRAW_METHOD, contributions: [dice] } });
    await round.fill(form.reason, '规则有误');
    await round.fill(form.secondPerson, '赵红');
    await round.fill(form.drawer, '王敏');
    await round.fill(form.witnesses, '纪检组 李强');
    await round.fill(FIRST, '3 1 4 1 5');
    await look('form');
    await round.confirm(form.makeAgain);
    await round.sees(attempt.replays);
    await page.mouse.wheel(0, 900);
    await look('drawn');
  });

  await test.step('the checker confirms the file by itself, and no changed one', async () => {
    const usb = path.join(folder, 'U盘');
    mkdirSync(usb);
    await answerDialogs(application, usb);
    const { fileName, checker } = await desk.yes('draw.saveProof', { roundId, attempt: 2 });
    const outside = await openChecker(path.join(usb, checker));
    const verdict = outside.locator('#verdict');
    const open = (file: string) => outside.locator('#file').setInputFiles(file);
    if ((await outside.locator('html').getAttribute('lang')) !== 'zh-CN') await outside.locator('#language').click();
    await open(path.join(usb, fileName));
    await expect(verdict).toHaveText(/^复核一致/);
    await expect(outside.locator('ol.steps b.good').first()).toBeVisible();
    await expect(outside.locator('ol.steps b.bad')).toHaveCount(0);
    const { digest } = JSON.parse(readFileSync(path.join(usb, fileName), 'utf8'));
    const code = digest.slice(0, 16).replace(/.{4}(?=.)/gu, '$&-');
    await outside.getByLabel('抽取前抄下的短码').fill(code);
    await expect(outside.locator('#codeSaid')).toHaveText(/^一致/);
    await outside.screenshot({ path: test.info().outputPath('checker.png'), fullPage: true });
    await outside.locator('#language').click();
    await expect(verdict).toHaveText(/^Confirmed/);
    await expect(outside.locator('#codeSaid')).toHaveText(/^It agrees/);
    // As an earlier version wrote it, and one of another file.
    await outside.getByLabel(/^Short code written down/).fill(digest.slice(0, 10));
    await expect(outside.locator('#codeSaid')).toHaveText(/of an earlier version/);
    await outside.getByLabel(/^Short code written down/).fill('0000-0000-0000-0000');
    await expect(outside.locator('#codeSaid')).toHaveText(/^It does not agree/);
    await expect(verdict).toHaveText(/^Not confirmed/);
    await outside.screenshot({ path: test.info().outputPath('checker-code-en.png') });
    await outside.getByLabel(/^Short code written down/).fill('');
    await expect(verdict).toHaveText(/^Confirmed/);

    const told = JSON.parse(readFileSync(path.join(usb, fileName), 'utf8'));
    [told.members[0], told.members[1]] = [told.members[1], told.members[0]];
    writeFileSync(path.join(usb, 'changed.json'), JSON.stringify(told));
    await open(path.join(usb, 'changed.json'));
    await expect(verdict).toHaveText(/^Not confirmed/);
    await outside.screenshot({ path: test.info().outputPath('checker-changed.png'), fullPage: true });
    writeFileSync(path.join(usb, 'no.json'), '{"format":');
    await open(path.join(usb, 'no.json'));
    await expect(verdict).toHaveText(/cannot be read/);
  });
});

test('a lottery is published, balls name a panel of it, and an outsider counts it again', async () => {
  test.setTimeout(240_000);
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  const balls = { kind: 'balls', by: '纪检组 李强', count: 0, highest: 9 } as const;
  await importBoth(desk, roundId, { method: LOTTERY_METHOD, contributions: [balls] });
  await page.getByText(sampleSetup().name).first().click();
  const round = roundPages(page);
  await round.goTo('draw');
  const { lottery } = words.draw;
  const usb = path.join(folder, 'U盘');
  mkdirSync(usb);
  await answerDialogs(application, usb);

  await test.step('it is made in its thread, and saved as a file that has its digest', async () => {
    await round.fill(lottery.panelsAsked(10, 10_000), '100');
    await round.fill(lottery.by, '王敏');
    await round.press(lottery.make);
    await expect(round.main.getByText(lottery.short, { exact: true })).toBeVisible({ timeout: 60_000 });
    await round.press(lottery.save);
    // Only then does the file stand there under its name.
    await expect(round.main.getByRole('status').filter({ hasText: 'draw-lottery-' })).toBeVisible();
    const { lottery: made } = await desk.yes('draw.get', { roundId });
    const [file] = readdirSync(usb);
    expect(
      createHash('sha256')
        .update(readFileSync(path.join(usb, file ?? '')))
        .digest('hex'),
    ).toBe(made?.digest);
    await expect(round.main.getByText(lottery.saved(file ?? ''))).toBeVisible();
    await round.main.getByText(lottery.short, { exact: true }).scrollIntoViewIfNeeded();
    await look('lottery');
  });

  await test.step('another one after it was published takes a reason and a second person, and both stay in the book', async () => {
    await round.press(lottery.again);
    await round.fill(lottery.panelsAsked(10, 10_000), '1000', round.dialog);
    await round.fill(lottery.consent.by, '王敏', round.dialog);
    await round.fill(lottery.consent.second, '李强', round.dialog);
    await round.fill(lottery.consent.reason, '摇号球已备齐，改为 1000 组', round.dialog);
    await look('another-lottery');
    await round.dialog.getByRole('button', { name: lottery.make, exact: true }).click();
    const book = round.main.getByRole('table', { name: lottery.book.heading });
    // Above the question the work tells how far it is: both are gone once the book has the line.
    await expect(book).toContainText('摇号球已备齐', { timeout: 60_000 });
    await expect(round.dialog).toHaveCount(0);
    await book.scrollIntoViewIfNeeded();
    await look('lottery-book');
    // Nobody draws from one that was not published.
    await round.press(lottery.save);
    await expect(round.main.getByRole('status').filter({ hasText: 'draw-lottery-' })).toBeVisible();
  });

  await test.step('the balls are read out once it was published, and the panel is the jury', async () => {
    await round.press(lottery.save);
    await expect.poll(() => readdirSync(usb).length).toBe(2);
    await round.fill(form.drawer, '王敏');
    await round.fill(form.witnesses, '纪检组 李强');
    await round.fill(FIRST, '4 0 7');
    await round.sees(form.ballsName('407', []));
    await look('balls');
    await round.confirm(form.make);
    await round.sees(attempt.replays);
    await round.main.getByRole('heading', { name: attempt.heading(1) }).scrollIntoViewIfNeeded();
    await look('panel');
  });

  await test.step('the page in English and in the dark', async () => {
    const english = dictionaries.en.draw;
    await desk.yes('desk.savePreferences', { language: 'en', colours: 'dark', typeSize: 'normal' });
    await page.reload();
    await page.getByText(sampleSetup().name).first().click();
    await roundPages(page, dictionaries.en).goTo('draw');
    await page.getByText(english.lottery.short, { exact: true }).first().scrollIntoViewIfNeeded();
    await look('lottery-dark');
    await page.getByRole('heading', { name: english.attempt.heading(1) }).scrollIntoViewIfNeeded();
    await look('panel-dark');
  });

  await test.step('the checker confirms it in both languages', async () => {
    const { fileName, checker } = await desk.yes('draw.saveProof', { roundId, attempt: 1 });
    const outside = await openChecker(path.join(usb, checker));
    const verdict = outside.locator('#verdict');
    if ((await outside.locator('html').getAttribute('lang')) !== 'zh-CN') await outside.locator('#language').click();
    await outside.locator('#file').setInputFiles(path.join(usb, fileName));
    await expect(verdict).toHaveText(/^复核一致/);
    await expect(outside.locator('ol.steps b.good').first()).toBeVisible();
    await expect(outside.locator('ol.steps b.bad')).toHaveCount(0);
    await outside.screenshot({ path: test.info().outputPath('lottery-checker.png') });
    await outside.locator('#language').click();
    await expect(verdict).toHaveText(/^Confirmed/);
    await outside.screenshot({ path: test.info().outputPath('lottery-checker-en.png') });
    const told = JSON.parse(readFileSync(path.join(usb, fileName), 'utf8'));
    told.lottery.panel = '408';
    writeFileSync(path.join(usb, 'changed.json'), JSON.stringify(told));
    await outside.locator('#file').setInputFiles(path.join(usb, 'changed.json'));
    await expect(verdict).toHaveText(/^Not confirmed/);
  });
});
