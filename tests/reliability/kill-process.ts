import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';

/** Starts a child over an order, kills it `after` milliseconds past its readiness, and returns all it said. */
export async function killChild(child: string, order: unknown, orderFile: string, after: number): Promise<string> {
  writeFileSync(orderFile, JSON.stringify(order), { mode: 0o600 });
  const running = spawn(process.execPath, [child, orderFile], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(running, 'close');
  let said = '';
  let complaint = '';
  let timer: NodeJS.Timeout | undefined;
  running.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  running.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (timer === undefined && said.startsWith('ready')) timer = setTimeout(() => running.kill('SIGKILL'), after);
  });
  const [, signal] = (await ended) as [number | null, string | null];
  clearTimeout(timer);
  if (signal !== 'SIGKILL') throw new Error(`the child ended by itself: ${complaint}`);
  return said;
}

/** Pauses before the kill in milliseconds: spread over several transactions, the same in every run. */
export function pauses(count: number, longest: number): number[] {
  let state = 20_261_123;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % longest;
  });
}
