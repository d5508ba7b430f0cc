import { spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { LIMITS, READER_FLAGS } from '../../src-main/import/limits.ts';
import { jsFlags } from '../../src-main/shell/js-flags.ts';
import { OFFICE_FLAGS } from '../../src-main/shell/office-flags.ts';
import { dictionaries } from '../../src-renderer/text/index.ts';
import { answerDialogs, createOffice, deskOf, helperPids, PASSWORD } from '../support/window/desk-window.ts';
import { officePages } from '../support/window/office-pages.ts';
import { sampleSetup } from '../support/window/whole-round.ts';
import { commandLine, freshFolder, launchJuryDesk } from './launch.ts';

const words = dictionaries['zh-CN'];
const ENGLISH = dictionaries.en;

let folder: string;
let file: string;
let application: ElectronApplication;
let page: Page;

async function start(): Promise<void> {
  application = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  page = await application.firstWindow();
}

test.beforeEach(async () => {
  folder = freshFolder();
  file = path.join(folder, '办公室.jury');
  await start();
});

test.afterEach(async () => {
  await application.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the window opens on the welcome page, in Chinese, and changes its language', async () => {
  await expect(officePages(page).welcome).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  await page.getByRole('combobox', { name: words.shell.language }).click();
  await page.getByRole('option', { name: words.shell.languages.en }).click();
  await expect(page.getByRole('heading', { name: ENGLISH.office.welcome })).toBeVisible();
  await application.close();
  await start();
  await expect(page.getByRole('heading', { name: ENGLISH.office.welcome })).toBeVisible();
});

test('a closed file dialog changes nothing and says nothing', async () => {
  const pages = officePages(page);
  await answerDialogs(application, null);
  await pages.create('办公室', PASSWORD);
  await expect(page.getByRole('button', { name: words.office.createNow })).toBeEnabled();
  await expect(pages.alert).toHaveCount(0);
  expect(readdirSync(folder)).toEqual(['computer']);
});

test('a wrong password says one neutral sentence and stays locked; the recovery key opens', async () => {
  const recoveryKey = await createOffice(application, page, file);
  await deskOf(page).yes('office.lock', {});
  const pages = officePages(page);
  await expect(pages.locked).toBeVisible();
  await pages.unlock('not the password at all');
  await expect(pages.alert).toHaveText(words.refusals.wrong_password as string);
  await expect(pages.locked).toBeVisible();
  await pages.unlockWithRecoveryKey(recoveryKey.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByRole('heading', { name: words.home.emptyTitle })).toBeVisible();
});

test('a second start brings the first window forward and ends', async () => {
  await application.evaluate(({ app, BrowserWindow }) => {
    const seen = globalThis as unknown as { secondStarts: number };
    seen.secondStarts = 0;
    app.on('second-instance', () => {
      seen.secondStarts += 1;
    });
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const { executablePath, args, cwd, env } = commandLine({ userData: path.join(folder, 'computer') });
  const second = spawn(executablePath, ['--no-sandbox', ...args], { cwd, env, stdio: 'ignore' });
  const code = await new Promise((resolve) => {
    second.once('exit', resolve);
  });
  expect(code).toBe(0);
  const first = await application.evaluate(({ BrowserWindow }) => ({
    secondStarts: (globalThis as unknown as { secondStarts: number }).secondStarts,
    windows: BrowserWindow.getAllWindows().length,
    minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
  }));
  expect(first).toEqual({ secondStarts: 1, windows: 1, minimized: false });
  expect((await deskOf(page).yes('office.status', {})).state).toBe('none');
});

/** Lets the next workbook reader come to a stand right after its start, as a very large workbook would. */
async function holdReaders(): Promise<void> {
  await application.evaluate(({ utilityProcess }) => {
    const fork = utilityProcess.fork.bind(utilityProcess);
    utilityProcess.fork = (...parts) => {
      const child = fork(...parts);
      child.once('spawn', () => child.pid !== undefined && process.kill(child.pid, 'SIGSTOP'));
      return child;
    };
  });
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** What a process started with these flags says of its memory, in MiB. */
async function memoryOf(flags: readonly string[]): Promise<{ readonly limit: number; readonly young: number }> {
  const script = path.join(folder, 'memory.cjs');
  writeFileSync(
    script,
    `const { getHeapSpaceStatistics, getHeapStatistics } = require('node:v8');
const young = getHeapSpaceStatistics().find((one) => one.space_name === 'new_space').space_size;
process.parentPort.postMessage({ limit: getHeapStatistics().heap_size_limit / 2 ** 20, young: young / 2 ** 20 });
`,
  );
  return application.evaluate(
    ({ utilityProcess }, [file, execArgv]) =>
      new Promise((resolve) => {
        const child = utilityProcess.fork(file, [], { execArgv, stdio: 'ignore' });
        child.on('message', (memory) => {
          child.kill();
          resolve(memory);
        });
      }),
    [script, jsFlags(flags)] as const,
  );
}

test('the flags of office and readers reach V8: a reader has no more memory than its limit', async () => {
  expect((await memoryOf(READER_FLAGS)).limit).toBeLessThan(2 * LIMITS.heapMegabytes);
  expect((await memoryOf(OFFICE_FLAGS)).young).toBeGreaterThanOrEqual(16);
});

test('closing while a workbook is being read leaves the file clean', async () => {
  await createOffice(application, page, file);
  const { roundId } = await deskOf(page).yes('rounds.create', sampleSetup());
  await holdReaders();
  const reading = deskOf(page)
    .yes('applicants.readSample', { roundId })
    .catch((error: unknown) => String(error));
  let readers: number[] = [];
  await expect.poll(async () => (readers = await helperPids(application, 'JuryDesk workbook reader'))).toHaveLength(1);
  // A process that is stopped does not hear that it should end, and holds what it was given until it does.
  await application.close();
  expect(readers.filter(runs)).toEqual([]);
  await reading;

  expect(readdirSync(folder).sort()).toEqual(['computer', '办公室.jury', '办公室.jury.keys']);
  await start();
  await officePages(page).unlock(PASSWORD);
  await expect(page.getByRole('heading', { name: words.home.title })).toBeVisible();
  const desk = deskOf(page);
  expect(await desk.yes('applicants.list', { roundId })).toMatchObject({ applications: [], batches: [] });
  expect(await desk.yes('office.auditHead', {})).toMatchObject({ intact: true });
});

test('a reading that is stopped is answered as cancelled', async () => {
  await createOffice(application, page, file);
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await holdReaders();
  const reading = desk.no('applicants.readSample', { roundId });
  await expect.poll(() => helperPids(application, 'JuryDesk workbook reader')).toHaveLength(1);
  const held = await helperPids(application, 'JuryDesk workbook reader');
  await desk.yes('desk.cancelWork', {});
  expect(await reading).toMatchObject({ code: 'cancelled' });
  for (const pid of held) kill(pid);
});

test('a lock ends the reading that is under way, and nothing of it comes in after the unlock', async () => {
  await createOffice(application, page, file);
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await holdReaders();
  const reading = desk.no('applicants.readSample', { roundId });
  let held: number[] = [];
  await expect.poll(async () => (held = await helperPids(application, 'JuryDesk workbook reader'))).toHaveLength(1);
  await desk.yes('office.lock', {});
  await officePages(page).unlock(PASSWORD);
  expect(await reading).toMatchObject({ code: 'cancelled' });
  await expect.poll(() => held.filter(runs)).toEqual([]);
});

test('the office process is killed: the window is locked, nothing acknowledged is lost', async () => {
  await createOffice(application, page, file);
  const desk = deskOf(page);
  const { roundId } = await desk.yes('rounds.create', sampleSetup());
  await expect(page.getByText(sampleSetup().name)).toBeVisible();
  const [office] = await helperPids(application, 'JuryDesk office');
  if (office === undefined) throw new Error('no office process');
  kill(office);
  const pages = officePages(page);
  await expect(pages.locked).toBeVisible();
  expect(await desk.no('rounds.get', { roundId })).toEqual({ code: 'locked' });
  await pages.unlock(PASSWORD);
  await expect(page.getByText(sampleSetup().name)).toBeVisible();
  expect(await desk.yes('office.auditHead', {})).toMatchObject({ intact: true });
});

test('a call under way when the office process dies is answered', async () => {
  await createOffice(application, page, file);
  const [office] = await helperPids(application, 'JuryDesk office');
  if (office === undefined) throw new Error('no office process');
  process.kill(office, 'SIGSTOP');
  const waiting = deskOf(page).no('rounds.list', {});
  await application.evaluate(() => undefined);
  kill(office);
  expect(await waiting).toEqual({ code: 'internal', reason: 'office_stopped' });
});

test('the file that is gone is missed by name, and no empty one appears in its place', async () => {
  await createOffice(application, page, file);
  await application.close();
  rmSync(file);
  await start();
  await expect(officePages(page).welcome).toBeVisible();
  expect(readdirSync(folder).filter((name) => name.endsWith('.jury'))).toEqual([]);
});
