import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './paths.mjs';

/** A package's command, run on the Node we run on. @param {string} name @param {string} file below node_modules */
const packageFiles = {
  biome: '@biomejs/biome/bin/biome',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
};

/**
 * Runs a package's command in the checkout.
 * @param {keyof typeof packageFiles} name
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options] show: straight to the terminal, otherwise collected
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runPackage(name, args, { show = false, env = {} } = {}) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules', packageFiles[name]), ...args], {
    cwd: root,
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
