import { ATTACHMENT_LIMITS, type ReadAttachment } from '../../core/domain/attachments/attachment.ts';
import { type Result, refuse } from '../../core/domain/kernel/result.ts';

/** A reading process, whoever started it. `kill` must be final: a parser in a loop listens to nothing. */
export interface ReaderChild {
  postMessage(place: string): void;
  onMessage(listener: (message: unknown) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** How many files one choice may name. */
export const FILES_AT_ONCE = ATTACHMENT_LIMITS.filesAtOnce;

/** How long one file may take: a scan of twenty megabytes is opened in a second. */
const READ_MS = 20_000;

function isOutcome(message: unknown): message is Result<ReadAttachment> {
  return typeof message === 'object' && message !== null && 'ok' in message;
}

/**
 * Reads one file in a process of its own and ends that process in every case. Never rejects. Refusals:
 * `attachment_too_slow` {seconds}, `attachment_reader_stopped`, `import_cancelled`, and those of `readAttachment`.
 */
export function runAttachmentReader(
  place: string,
  {
    spawn,
    signal,
    timeoutMs = READ_MS,
  }: {
    readonly spawn: () => ReaderChild;
    readonly signal?: AbortSignal;
    readonly timeoutMs?: number;
  },
): Promise<Result<ReadAttachment>> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(refuse('import_cancelled'));
    const child = spawn();
    const finish = (outcome: Result<ReadAttachment>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      child.kill();
      resolve(outcome);
    };
    const cancel = () => finish(refuse('import_cancelled'));
    const slow = { seconds: Math.round(timeoutMs / 1000) };
    const timer = setTimeout(() => finish(refuse('attachment_too_slow', slow)), timeoutMs);
    signal?.addEventListener('abort', cancel, { once: true });
    child.onExit(() => finish(refuse('attachment_reader_stopped')));
    child.onMessage((message) => isOutcome(message) && finish(message));
    child.postMessage(place);
  });
}
