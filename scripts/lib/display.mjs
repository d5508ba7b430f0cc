import { spawn } from 'node:child_process';

/**
 * Opens an invisible X display of our own on the first free number.
 * @returns {Promise<{ name: string, close: () => void }>}
 */
export function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it was ready.')));
    answer.once('data', (text) => {
      server.removeAllListeners('exit');
      resolve({ name: `:${String(text).trim()}`, close: () => server.kill() });
    });
  });
}
