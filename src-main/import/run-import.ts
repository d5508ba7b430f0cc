import { refuse } from '../core/domain/kernel/result.ts';
import { LIMITS } from './limits.ts';
import { type ImportKind, type ImportRequest, type ImportStep, isImportMessage, type SentOutcome } from './messages.ts';

/** A reading process, whoever started it. `kill` must be final (SIGKILL): a parser in a loop listens to nothing. */
export interface ImportChild {
  postMessage(message: ImportRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export interface RunImportOptions {
  readonly spawn: () => ImportChild;
  readonly onProgress?: (step: ImportStep) => void;
  /** Abort = kill; the answer is `import_cancelled`. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
}

/**
 * Reads one workbook in a process of its own and ends that process in every case. Never rejects.
 * Refusals: `import_cancelled`, `workbook_too_slow` {seconds}, `workbook_reader_stopped`, and those of `importFile`.
 */
export function runImport<K extends ImportKind>(
  request: ImportRequest<K>,
  options: RunImportOptions,
): Promise<SentOutcome<K>> {
  const { spawn, onProgress, signal, timeoutMs = LIMITS.parseMs } = options;
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(refuse('import_cancelled'));
      return;
    }
    let child: ImportChild;
    try {
      child = spawn();
    } catch {
      resolve(refuse('workbook_reader_stopped'));
      return;
    }
    let settled = false;
    const finish = (outcome: SentOutcome) => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      child.kill();
      // The process was asked for kind K and answers with it.
      resolve(outcome as SentOutcome<K>);
    };
    const cancel = () => finish(refuse('import_cancelled'));
    const timer = setTimeout(
      () => finish(refuse('workbook_too_slow', { seconds: Math.round(timeoutMs / 1000) })),
      timeoutMs,
    );
    signal?.addEventListener('abort', cancel, { once: true });
    child.onExit(() => finish(refuse('workbook_reader_stopped')));
    child.onMessage((message) => {
      if (settled || !isImportMessage(message)) return;
      if (message.type === 'progress') onProgress?.(message.step);
      else finish(message.outcome);
    });
    try {
      child.postMessage(request);
    } catch {
      finish(refuse('workbook_reader_stopped'));
    }
  });
}
