import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '../core/domain/kernel/result.ts';
import type { DocumentRequest, FinishedDocument, WorkerReply, WorkerRequest, WorkerSetup } from './worker-messages.ts';

export type { DocumentRequest, FinishedDocument } from './worker-messages.ts';

export interface DocumentRendererOptions {
  /** The worker's entry: `document-worker.ts` where Node runs the sources, the bundled `document-worker.js` otherwise. */
  readonly workerUrl: URL;
  /** Folder that holds `fonts/`. */
  readonly assetsDir: string;
}

/** Documents made one after the other in one worker thread, started with the first and kept. */
export interface DocumentRenderer {
  /** Refusals: `glyph_missing`, `format_not_offered`, `cancelled`. A broken document is an exception. */
  render(request: DocumentRequest): Promise<Result<FinishedDocument>>;
  /** In the order asked for; `onProgress` is told after each. A refusal does not stop the others. */
  renderAll(
    requests: readonly DocumentRequest[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly Result<FinishedDocument>[]>;
  /** Ends the worker at once; what is under way is refused with `cancelled`. The next request starts a new worker. */
  cancel(): Promise<void>;
}

interface Waiting {
  readonly resolve: (result: Result<FinishedDocument>) => void;
  readonly reject: (error: Error) => void;
}

/** The parent's side of the document worker. */
export function createDocumentRenderer({ workerUrl, assetsDir }: DocumentRendererOptions): DocumentRenderer {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;

  function failAll(error: Error): void {
    const all = [...waiting.values()];
    waiting.clear();
    for (const one of all) one.reject(error);
  }

  function receive(reply: WorkerReply): void {
    const one = waiting.get(reply.id);
    if (one === undefined) return;
    waiting.delete(reply.id);
    if (waiting.size === 0) worker?.unref();
    if ('document' in reply) one.resolve(ok(reply.document));
    else if ('refusal' in reply) one.resolve({ ok: false, refusal: reply.refusal });
    else one.reject(new Error(`document worker: ${reply.failure}`));
  }

  function start(): Worker {
    const setup: WorkerSetup = { assetsDir };
    const started = new Worker(workerUrl, { workerData: setup });
    started.on('message', receive);
    started.on('error', (error) => {
      if (worker !== started) return;
      worker = undefined;
      failAll(error instanceof Error ? error : new Error(String(error)));
    });
    started.on('exit', (code) => {
      if (worker !== started) return;
      worker = undefined;
      failAll(new Error(`document worker ended with code ${code}`));
    });
    return started;
  }

  function render({ model, format }: DocumentRequest): Promise<Result<FinishedDocument>> {
    return new Promise((resolve, reject) => {
      worker ??= start();
      // While something is under way the worker keeps the process alive, idle it does not.
      worker.ref();
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const request: WorkerRequest = { id: lastId, model, format };
      worker.postMessage(request);
    });
  }

  return {
    render,
    async renderAll(requests, onProgress) {
      let done = 0;
      return Promise.all(
        requests.map(async (request) => {
          const result = await render(request);
          done += 1;
          onProgress?.(done, requests.length);
          return result;
        }),
      );
    },
    async cancel() {
      const ended = worker;
      worker = undefined;
      const all = [...waiting.values()];
      waiting.clear();
      for (const one of all) one.resolve(refuse('cancelled'));
      await ended?.terminate();
    },
  };
}
