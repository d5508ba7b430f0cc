import type { UtilityProcess } from 'electron';

/**
 * Ends a process that reads somebody's file, at once and whatever it is doing. The runtime only asks it to end, which one
 * that is stopped or waits for a drive does not hear: it would outlive the program and hold what it was given.
 */
export function endReader(child: UtilityProcess): void {
  const { pid } = child;
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
  child.kill();
}
