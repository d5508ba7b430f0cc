import { utilityProcess } from 'electron';
import type { Reply } from '../core/contract/index.ts';
import { READER_FLAGS } from '../import/limits.ts';
import type { ImportKind, ImportStep } from '../import/messages.ts';
import { type ImportChild, runImport } from '../import/run-import.ts';
import type { Attached } from '../ipc/attached.ts';
import { endReader } from './end-reader.ts';
import { jsFlags } from './js-flags.ts';
import { places } from './places.ts';

function spawnReader(): ImportChild {
  const child = utilityProcess.fork(places.importer, [], {
    serviceName: 'JuryDesk workbook reader',
    stdio: 'ignore',
    execArgv: jsFlags(READER_FLAGS),
  });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => endReader(child),
  };
}

/**
 * Reads workbooks, one after the other, each in a process that a hostile file may bring down, and only that process.
 * `cancel` stops the one being read.
 */
export function workbookReader(onStep: (step: ImportStep) => void) {
  let current: AbortController | undefined;
  let before: Promise<unknown> = Promise.resolve();
  return {
    cancel: () => current?.abort(),
    async read(path: string, roster: ImportKind): Promise<Reply<Attached>> {
      const turn = before.then(() => {
        const control = new AbortController();
        current = control;
        const options = { spawn: spawnReader, onProgress: onStep, signal: control.signal };
        return runImport({ path, kind: roster }, options);
      });
      before = turn;
      const outcome = await turn;
      if (!outcome.ok) {
        const { code, params } = outcome.refusal;
        if (code === 'import_cancelled') return { ok: false, error: { code: 'cancelled', reason: code } };
        return { ok: false, error: { code: 'refused', reason: code, ...(params ? { params } : {}) } };
      }
      const { fileName, sha256, judged, cells } = outcome.value;
      const book = { roster, fileName, sha256, judged, cells } as Extract<Attached, { kind: 'book' }>['book'];
      return { ok: true, value: { kind: 'book', book } };
    },
  };
}
