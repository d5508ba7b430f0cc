// The one door of every npm script. Node 20 and nothing installed is enough to come in: packages, system libraries, the
// Electron runtime and the SQLite binding are seen to first, then the task itself runs on the Node of the lock file.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages } from './lib/packages.mjs';
import { lockedNode, root } from './lib/paths.mjs';
import { ensureSystemLibraries } from './lib/system-libraries.mjs';

/** What each task needs beyond packages: a runtime to open windows with, a display, the tools that tests look with. */
const tasks = {
  start: process.env.JURYDESK_XVFB === '1' ? ['electron', 'display'] : ['electron'],
  build: [],
  check: [],
  test: ['electron', 'display', 'tests'],
  bench: ['electron', 'display'],
  rehearse: [],
  dist: ['electron'],
  setup: ['electron', 'display', 'tests'],
};

const [task = 'setup', ...args] = process.argv.slice(2);
if (!Object.hasOwn(tasks, task)) {
  console.error(`Unknown task ${task}. Known: ${Object.keys(tasks).join(', ')}`);
  process.exit(2);
}

try {
  const env = await prepare(tasks[task]);
  process.exitCode = task === 'setup' ? 0 : await run(task, args, env);
} catch (error) {
  console.error(`\nSet-up stopped: ${error.message}`);
  process.exitCode = 1;
}

/** @param {string[]} needs */
async function prepare(needs) {
  const env = { ...process.env };
  await ensurePackages();
  const display =
    process.platform === 'linux' && !process.env.DISPLAY ? needs.filter((need) => need === 'display') : [];
  const tests = needs.filter((need) => need === 'tests');
  if (needs.includes('electron')) {
    const { ensureElectron } = await import('./electron-runtime.mjs');
    const runtime = await ensureElectron();
    env.JURYDESK_ELECTRON = runtime.executable;
    if (runtime.binding) env.JURYDESK_SQLITE_BINDING = runtime.binding;
    ensureSystemLibraries({ reasons: [...display, ...tests], executable: runtime.executable });
  }
  return env;
}

/** @returns {Promise<number>} the task's exit code */
function run(name, rest, env) {
  const node = existsSync(lockedNode) ? lockedNode : process.execPath;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (node === process.execPath && (major < 22 || (major === 22 && minor < 12))) {
    throw new Error(`Node 22.12 or newer is needed on this system; this is ${process.versions.node}.`);
  }
  const bin = path.join(root, 'node_modules', '.bin');
  const child = spawn(node, [path.join(root, 'scripts', `${name}.mjs`), ...rest], {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...env, PATH: [path.dirname(node), bin, process.env.PATH].join(path.delimiter) },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(/** @type {NodeJS.Signals} */ (signal)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
