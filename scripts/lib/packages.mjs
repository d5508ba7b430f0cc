import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { checkoutName, lockedNode, root } from './paths.mjs';

const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/** What stands between node_modules and the lock file, or undefined when nothing does. */
export function packagesDiffer() {
  const note = path.join('node_modules', '.package-lock.json'); // npm writes it last, after every package is in place
  if (!existsSync(path.join(root, note))) return 'packages are not installed';
  const wanted = read('package-lock.json');
  const present = read(note);
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '') continue;
    if (present[name]?.version === entry.version) continue;
    if (!present[name] && entry.optional) continue; // made for another platform
    return `${name.slice('node_modules/'.length)} is not at ${entry.version}`;
  }
  for (const name of Object.keys(present)) if (!wanted[name]) return `${name} is not in the lock file`;
  if (process.platform === 'linux' && process.arch === 'x64' && !existsSync(lockedNode)) return 'Node is missing';
  return undefined;
}

/** Installs the packages of the lock file where node_modules does not match it. */
export async function ensurePackages() {
  if (!packagesDiffer()) return;
  await withLock(`packages-${checkoutName}`, () => {
    const reason = packagesDiffer();
    if (!reason) return;
    console.log(`Installing packages (${reason}) …`);
    const outcome = runNpm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]);
    if (outcome.status !== 0) throw new Error('npm ci did not finish; see its message above.');
    const still = packagesDiffer();
    if (still) throw new Error(`npm ci finished, but ${still}.`);
  });
}

/**
 * Runs the npm that started us, or the one on the PATH.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runNpm(args, options = {}) {
  const cli = process.env.npm_execpath;
  const all = /** @type {const} */ ({ cwd: root, stdio: 'inherit', ...options });
  if (cli?.endsWith('.js') && existsSync(cli)) return spawnSync(process.execPath, [cli, ...args], all);
  return spawnSync('npm', args, { ...all, shell: process.platform === 'win32' });
}
