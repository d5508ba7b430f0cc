import { rmSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { createOffice, deskOf, PASSWORD } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { sampleSetup } from '../support/window/whole-round.ts';
import { freshFolder, launchJuryDesk } from './launch.ts';

const words = dictionaries['zh-CN'];
const NEW_PLACE = '西宁宾馆二楼';

let folder: string;
let application: ElectronApplication;
let page: Page;
let roundId: string;

async function start(): Promise<void> {
  application = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  page = await application.firstWindow();
}

test.beforeEach(async () => {
  folder = freshFolder();
  await start();
  await createOffice(application, page, path.join(folder, '办公室.jury'));
  ({ roundId } = await deskOf(page).yes('rounds.create', sampleSetup()));
  await page.getByText(sampleSetup().name).first().click();
  await page.getByRole('navigation', { name: words.shell.rail }).locator('[data-stage="setup"]').click();
});

test.afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Types into the set-up; the pause after which it would be saved has only just begun when this returns. */
async function typePlace(): Promise<void> {
  await page.getByLabel(words.rounds.fields.meetingPlace).fill(NEW_PLACE);
}

async function unlockedPlace(): Promise<string> {
  await officePages(page).unlock(PASSWORD);
  await expect(officePages(page).locked).toBeHidden();
  return (await deskOf(page).yes('rounds.get', { roundId })).setup.meetingPlace;
}

test('what was typed last is on disk when the window is closed at once', async () => {
  await typePlace();
  await application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await application.waitForEvent('close');
  await start();
  expect(await unlockedPlace()).toBe(NEW_PLACE);
});

test('what was typed last is on disk when the program is told to end', async () => {
  await typePlace();
  const ended = application.waitForEvent('close');
  application.process().kill('SIGTERM');
  await ended;
  await start();
  expect(await unlockedPlace()).toBe(NEW_PLACE);
});

test('what was typed last is on disk when the computer is locked, and when the office is', async () => {
  await typePlace();
  await application.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'));
  await expect(officePages(page).locked).toBeVisible();
  expect(await unlockedPlace()).toBe(NEW_PLACE);

  await page.getByLabel(words.rounds.fields.meetingPlace).fill('三楼');
  await page.keyboard.press('Control+l');
  await expect(officePages(page).locked).toBeVisible();
  await officePages(page).unlock(PASSWORD);
  await expect(page.getByLabel(words.rounds.fields.meetingPlace)).toHaveValue('三楼');
});
