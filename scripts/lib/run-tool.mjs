import { spawnSync } from 'node:child_process';

/**
 * Runs a command to its end and shows its output only if it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runTool(command, args, options = {}) {
  const outcome = spawnSync(command, args, { maxBuffer: 1 << 28, ...options, encoding: 'utf8' });
  if (outcome.error) throw outcome.error;
  if (outcome.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} ended with ${outcome.status}:\n${outcome.stdout}${outcome.stderr}`);
  }
  return outcome.stdout;
}
