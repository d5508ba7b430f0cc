import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { build as bundle } from 'vite';
import { findElectron } from '../../electron-runtime.mjs';
import { openDisplay } from '../../lib/display.mjs';
import { root } from '../../lib/paths.mjs';
import { inChild } from '../lib/child.mjs';
import { median, percentile } from '../lib/figures.mjs';

const ROWS = 20_000;
const RUNS = 5;
const PASSWORD = 'correct horse battery staple';
/** Names by spelling and initials, characters, a number, words of several columns; each taken back letter by letter. */
const TEXTS = ['zhangwei', 'wm', '王伟', '1390', '李 副高级', '测绘 正常', '00123'];
const PATIENCE_MS = 60_000;

const keyWatch = readFileSync(path.join(import.meta.dirname, '..', 'lib', 'key-watch.js'), 'utf8');
const bench = path.resolve(import.meta.dirname, '..');

/** An empty list of the same React, bundled as the window is. */
async function emptyList(place) {
  cpSync(path.join(bench, 'empty-window'), place, { recursive: true });
  await bundle({
    root: path.join(bench, 'empty-list'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { outDir: place, emptyOutDir: false, modulePreload: { polyfill: false } },
  });
}

/** Types and takes back every text, one key at a time, each after the rows of the one before stand. */
async function typeAll(page) {
  // Asked from outside: a page that looks again and again by itself takes the time that is measured.
  const settled = async () => {
    const until = Date.now() + PATIENCE_MS;
    while (!(await page.evaluate('keyTimes.done()'))) {
      if (Date.now() > until) throw new Error('a key was not answered');
      await page.waitForTimeout(20);
    }
  };
  for (const text of TEXTS) {
    for (const character of text) {
      // Blanks between words change nothing that is shown.
      if (/[\x21-\x7e]/u.test(character)) await page.keyboard.press(character);
      else await page.keyboard.insertText(character);
      await settled();
    }
    for (let i = 0; i < text.length; i++) {
      await page.keyboard.press('Backspace');
      await settled();
    }
  }
  return page.evaluate('keyTimes.times.splice(0)');
}

async function listOf(page) {
  await page.locator('input[type=password]').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '2026' }).first().click();
  await page.locator('[data-stage="applicants"] a').first().click();
  const field = page.locator('input[maxlength="100"]').first();
  await field.waitFor({ timeout: PATIENCE_MS });
  await page.locator('tr[data-index="10"]').first().waitFor();
  return field;
}

/** @type {import('../lib/run-cases.mjs').Case} */
export const keypressRows = {
  name: 'keypress-to-rows-20k',
  aim: 'ours <= 100 ms',
  async run({ folder, build }) {
    await build();
    const runtime = findElectron();
    if (!runtime) throw new Error('there is no Electron to start; npm run bench sees to one');
    const userData = path.join(folder, 'computer');
    mkdirSync(userData);
    const officeFile = path.join(userData, 'office.jury');
    await inChild('fill-office', { file: officeFile, rows: ROWS, password: PASSWORD });
    writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ officeFile }));
    const place = path.join(folder, 'empty-list');
    await emptyList(place);

    const ownDisplay = process.platform === 'linux' && !process.env.DISPLAY ? await openDisplay() : undefined;
    const env = {
      ...process.env,
      ...(ownDisplay ? { DISPLAY: ownDisplay.name } : {}),
      ...(runtime.binding ? { JURYDESK_SQLITE_BINDING: runtime.binding } : {}),
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    };
    const open = async (name, program) => {
      const data = name === 'ours' ? userData : path.join(folder, name);
      const args = ['--disable-gpu', `--user-data-dir=${data}`, program];
      const application = await _electron.launch({ executablePath: runtime.executable, args, env, cwd: root });
      return { application, page: await application.firstWindow({ timeout: PATIENCE_MS }) };
    };
    const opened = [];
    try {
      const empty = await open('empty', place);
      opened.push(empty.application);
      const ours = await open('ours', root);
      opened.push(ours.application);
      const fields = [empty.page.locator('input'), await listOf(ours.page)];
      for (const [i, { page }] of [empty, ours].entries()) {
        await fields[i]?.focus();
        await page.evaluate(`${keyWatch};watchKeys();`);
      }
      const every = /** @type {number[]} */ ([]);
      const p95 = { ours: /** @type {number[]} */ ([]), reference: /** @type {number[]} */ ([]) };
      let keys = 0;
      // The first run of each compiles what the others run.
      for (let i = -1; i < RUNS; i++) {
        await empty.page.bringToFront();
        const reference = await typeAll(empty.page);
        await ours.page.bringToFront();
        const mine = await typeAll(ours.page);
        if (i < 0) continue;
        keys = mine.length;
        every.push(...mine);
        p95.reference.push(percentile(reference, 95));
        p95.ours.push(percentile(mine, 95));
      }
      return {
        ours: median(p95.ours),
        reference: median(p95.reference),
        n: RUNS,
        note: `95th percentiles of ${keys} keys each; half of ours took less than ${median(every).toFixed(0)} ms; load ${loadavg()[0]?.toFixed(1)} at the end; Electron ${runtime.version}${runtime.shipped ? '' : ', not the shipped one'}`,
      };
    } finally {
      for (const application of opened) await application.close();
      ownDisplay?.close();
    }
  },
};
