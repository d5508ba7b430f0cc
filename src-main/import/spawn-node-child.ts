import { fork } from 'node:child_process';
import { READER_FLAGS } from './limits.ts';
import type { ImportChild } from './run-import.ts';

/** A reading process in plain Node, for the rehearsal and tests. `entry`: path of import-process.ts or the bundled import.js. */
export function spawnNodeChild(entry: string): ImportChild & { readonly pid: number | undefined } {
  const child = fork(entry, [], {
    execArgv: [...READER_FLAGS],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    pid: child.pid,
    postMessage: (message) => void child.send(message, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', () => listener(null));
    },
    kill: () => void child.kill('SIGKILL'),
  };
}
