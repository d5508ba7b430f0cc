import { Worker } from 'node:worker_threads';
import type { Told } from '../core/domain/kernel/pace.ts';
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
  /**
   * Refusals: `glyph_missing`, `format_not_offered`, `cancelled`. A broken document is an exception. `told`: rows of a
   * long PDF, as they are laid out, and none again and again while nothing is known. What it throws ends this document,
   * and is thrown here.
   */
  render(request: DocumentRequest, told?: Told): Promise<Result<FinishedDocument>>;
  /** In the order asked for; `onProgress` is told after each. A refusal does not stop the others. */
  renderAll(
    requests: readonly DocumentRequest[],
    onProgress?: (done: number, total: number) => void,
  ): Promise<readonly Result<FinishedDocument>[]>;
  /** Ends the worker at once; what is under way is refused with `cancelled`. The next request starts a new worker. */
  cancel(): Promise<void>;
}

/** How often whoever waits is asked whether to go on. */
const ASK_MS = 100;

interface Waiting {
  readonly request: DocumentRequest;
  /** Laid out by the worker that has it now, and told so far: a document that is begun anew has been told of already. */
  laid: number;
  told: number;
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
    if ('rows' in reply) {
      one.laid += reply.rows;
      return;
    }
    waiting.delete(reply.id);
    if (waiting.size === 0) worker?.unref();
    if ('document' in reply) one.resolve(ok(reply.document));
    else if ('refusal' in reply) one.resolve({ ok: false, refusal: reply.refusal });
    else one.reject(new Error(`document worker: ${reply.failure}`));
  }

  function start(): Worker {
    const setup: WorkerSetup = { assetsDir };
    const started = new Worker(workerUrl, { workerData: setup });
    // What a worker that was ended had still to say is of documents that another has now.
    started.on('message', (reply) => {
      if (worker === started) receive(reply);
    });
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

  function send(id: number, { model, format }: DocumentRequest): void {
    worker ??= start();
    // While something is under way the worker keeps the process alive, idle it does not.
    worker.ref();
    worker.postMessage({ id, model, format } satisfies WorkerRequest);
  }

  /** Ends the worker, which hears nothing while it lays out, and begins anew with what else was asked for. */
  function giveUp(id: number, error: Error): void {
    const one = waiting.get(id);
    if (one === undefined) return;
    waiting.delete(id);
    one.reject(error);
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
    for (const [other, left] of waiting) {
      left.laid = 0;
      send(other, left.request);
    }
  }

  /** Asks until the document is there, one question after the other. */
  async function keepTelling(id: number, told: Told): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, ASK_MS).unref());
      const one = waiting.get(id);
      if (one === undefined) return;
      const rows = Math.max(0, one.laid - one.told);
      one.told += rows;
      try {
        await told(rows);
      } catch (error) {
        giveUp(id, error instanceof Error ? error : new Error(String(error)));
        return;
      }
    }
  }

  function render(request: DocumentRequest, told?: Told): Promise<Result<FinishedDocument>> {
    return new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { request, laid: 0, told: 0, resolve, reject });
      send(lastId, request);
      if (told !== undefined) void keepTelling(lastId, told);
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
