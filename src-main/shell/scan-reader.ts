import path from 'node:path';
import { utilityProcess } from 'electron';
import type { Reply } from '../core/contract/index.ts';
import type { AttachedFile } from '../core/domain/attachments/attachment.ts';
import { FILES_AT_ONCE, type ReaderChild, runAttachmentReader } from '../import/attachments/run-reader.ts';
import { LIMITS } from '../import/limits.ts';
import type { Attached } from '../ipc/attached.ts';
import { endReader } from './end-reader.ts';
import { jsFlags } from './js-flags.ts';
import { places } from './places.ts';

function spawnReader(): ReaderChild {
  const child = utilityProcess.fork(places.scanReader, [], {
    serviceName: 'JuryDesk scan reader',
    stdio: 'ignore',
    execArgv: jsFlags([`--max-old-space-size=${LIMITS.heapMegabytes}`]),
  });
  return {
    postMessage: (place) => child.postMessage(place),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => endReader(child),
  };
}

/** Reads scans one after the other, each in a process that a hostile file may bring down, and only that process. */
export function scanReader(onStep: (done: number, total: number) => void) {
  let current: AbortController | undefined;
  return {
    cancel: () => current?.abort(),
    async read(chosen: readonly string[]): Promise<Reply<Attached>> {
      const limit = FILES_AT_ONCE;
      if (chosen.length > limit) {
        const params = { limit, actual: chosen.length };
        return { ok: false, error: { code: 'refused', reason: 'attachments_too_many', params } };
      }
      current?.abort();
      const control = new AbortController();
      current = control;
      const files: AttachedFile[] = [];
      for (const place of chosen) {
        onStep(files.length, chosen.length);
        const read = await runAttachmentReader(place, { spawn: spawnReader, signal: control.signal });
        if (control.signal.aborted) return { ok: false, error: { code: 'cancelled', reason: 'import_cancelled' } };
        files.push({ fileName: path.basename(place), read });
      }
      return { ok: true, value: { kind: 'files', files } };
    },
  };
}
