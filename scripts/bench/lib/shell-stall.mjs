import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron } from '@playwright/test';
import { findElectron } from '../../electron-runtime.mjs';
import { openDisplay } from '../../lib/display.mjs';
import { root } from '../../lib/paths.mjs';

const PATIENCE_MS = 120_000;

/** Watches the event loop of the main process from now on, as Node measures its delays, every millisecond. */
const watch = (application) =>
  application.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    globalThis.shellDelay?.disable();
    globalThis.shellDelay = monitorEventLoopDelay({ resolution: 1 });
    globalThis.shellDelay.enable();
  });

/** Longest delay since then in ms. */
const longest = (application) => application.evaluate(() => globalThis.shellDelay.max / 1e6);

/** One plan through the window's own door. */
const assign = (page, input) =>
  page.evaluate(async (sent) => {
    const reply = await globalThis.juryDesk.api.groups.assign(sent);
    if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  }, input);

/**
 * The longest stall of the shell while the built application makes plans of the round, and while nothing happens in it for
 * as long, in turns; ms of each run.
 * @param {{ userData: string, file: string, password: string, roundId: string, runs: number }} office
 */
export async function shellStalls({ userData, file, password, roundId, runs }) {
  const runtime = findElectron();
  if (!runtime) throw new Error('there is no Electron to start; npm run bench sees to one');
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ officeFile: file }));
  const display = process.platform === 'linux' && !process.env.DISPLAY ? await openDisplay() : undefined;
  const env = {
    ...process.env,
    ...(display ? { DISPLAY: display.name } : {}),
    ...(runtime.binding ? { JURYDESK_SQLITE_BINDING: runtime.binding } : {}),
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
  const args = ['--disable-gpu', `--user-data-dir=${userData}`, root];
  const application = await _electron.launch({ executablePath: runtime.executable, args, env, cwd: root });
  try {
    const page = await application.firstWindow({ timeout: PATIENCE_MS });
    await page.locator('input[type=password]').fill(password);
    await page.keyboard.press('Enter');
    await page.locator('a[href*="rounds/"]').first().waitFor({ timeout: PATIENCE_MS });
    const stalls = [];
    for (let run = 0; run < runs; run += 1) {
      await watch(application);
      const begun = performance.now();
      await assign(page, { roundId, within: 'group', prove: false });
      const took = performance.now() - begun;
      const planning = await longest(application);
      await watch(application);
      await pause(took);
      stalls.push({ planning, idle: await longest(application), took });
    }
    return stalls;
  } finally {
    await application.close();
    display?.close();
  }
}
