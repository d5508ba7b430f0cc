import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { places } from './places.ts';

const MAX_BYTES = 1024 * 1024;

/** Adds a line of codes and numbers to the log; a full disk must not stop the work that is logged. */
export function logLine(line: string): void {
  const file = places.userData(path.join('logs', 'office.log'));
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
    appendFileSync(file, `${line}\n`, { mode: 0o600 });
  } catch {
    // Nowhere to say it.
  }
}

/** Logs the kind of an error, never its message, and gives back the number under which the line is found. */
export function logFailure(channel: string, error: unknown): string {
  const id = `shell-${Date.now().toString(36)}`;
  const kind = error instanceof Error ? error.name : typeof error;
  logLine(`${new Date().toISOString()} ${id} ${channel} ${kind}`);
  return id;
}
