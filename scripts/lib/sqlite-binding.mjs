import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withLock } from './lock.mjs';
import { cacheRoot, lockedNode, root } from './paths.mjs';
import { makeOnce } from './registry-file.mjs';
import { runTool } from './run-tool.mjs';

const recipe = 1;
// The C headers that came with the Node of the lock file: nothing is downloaded.
const headersFolder = path.dirname(path.dirname(lockedNode));
const driver = path.join(root, 'node_modules', 'better-sqlite3');

function bindingFolder() {
  const { version } = JSON.parse(readFileSync(path.join(driver, 'package.json'), 'utf8'));
  return path.join(cacheRoot, `sqlite-${version}-${process.platform}-${process.arch}-r${recipe}`);
}

/** Path of the driver's binding for Node-API below 10, or undefined while it has not been built. */
export function findBinding() {
  const file = path.join(bindingFolder(), 'better_sqlite3.node');
  return existsSync(file) ? file : undefined;
}

/**
 * The published driver brings bindings for Node-API 10, which Electron has from 35 on. For an older runtime it is
 * built once from the same sources (about a minute) and kept outside the checkout.
 */
export async function ensureBinding() {
  const present = findBinding();
  if (present) return present;
  mkdirSync(cacheRoot, { recursive: true });
  await withLock('sqlite-binding', async () => {
    if (findBinding()) return;
    console.log('Building the SQLite binding for this runtime (once, about a minute) …');
    await makeOnce(bindingFolder(), async (work) => build(work));
  });
  return findBinding();
}

async function build(work) {
  const source = path.join(work, 'source');
  cpSync(driver, source, {
    recursive: true,
    filter: (from) => !/better-sqlite3[\\/](prebuilds|build)([\\/]|$)/.test(from),
  });
  const gyp = path.join(source, 'binding.gyp');
  const recipeText = readFileSync(gyp, 'utf8');
  // "Experimental" is the only level below 10 at which the driver's finalizers may call back into the engine.
  const changed = recipeText.replace(
    "'NAPI_VERSION=10'",
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'",
  );
  if (changed === recipeText)
    throw new Error('The SQLite driver changed its build file; the binding recipe needs a look.');
  writeFileSync(gyp, changed);
  mkdirSync(path.join(source, 'node_modules'));
  symlinkSync(path.join(root, 'node_modules', 'node-addon-api'), path.join(source, 'node_modules', 'node-addon-api'));

  const nodeGyp = path.join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', '-j', 'max', `--nodedir=${headersFolder}`];
  // npm hands its settings on in the environment, where node-gyp prefers a person's `nodedir` to the argument.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/iu.test(name)));
  env.PATH = `${path.dirname(lockedNode)}${path.delimiter}${env.PATH}`;
  runTool(lockedNode, args, { cwd: source, env });

  const result = path.join(work, 'result');
  mkdirSync(result);
  copyFileSync(path.join(source, 'build', 'Release', 'better_sqlite3.node'), path.join(result, 'better_sqlite3.node'));
  return result;
}
