import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { type Drawing, type DrawTask, drawingBy } from '../../core/domain/draw/drawing.ts';
import type { DrawRecord } from '../../core/domain/draw/replay.ts';
import { type Known, type Told, toldNobody } from '../../core/domain/kernel/pace.ts';
import { ok, type Result } from '../../core/domain/kernel/result.ts';

export type DrawWorkerMessage =
  | { readonly steps: number; readonly known?: Known | undefined }
  | { readonly result: Result<unknown> };

/** More records than an office draws in years; each is kept as 64 digits and nothing else. */
const MOST_KEPT = 1000;

/** A stop is heard as soon as where the office itself is at work. */
const LISTEN_MS = 40;

/** The rules are the same for the life of the process: a record that replays now replays until it is another one. */
function rememberingReplays(drawing: Drawing): Drawing {
  const replayed = new Set<string>();
  const digestOf = ({ input, outcome, contributions }: DrawRecord) =>
    createHash('sha256')
      .update(JSON.stringify([input, outcome, contributions]))
      .digest('hex');
  return {
    ...drawing,
    async verify(record) {
      const digest = digestOf(record);
      if (replayed.has(digest)) return ok(null);
      const result = await drawing.verify(record);
      if (result.ok && replayed.size < MOST_KEPT) replayed.add(digest);
      return result;
    },
  };
}

/**
 * Each task in a thread of its own, which ends with it: counting the chances for a minute holds up no draw, and what is
 * stopped is gone at once. `workerUrl`: `draw-worker.ts` where Node runs the sources, the bundled file otherwise. What
 * `told` throws ends the thread and is thrown; a thread that fails is an exception.
 */
export function drawingInThreads(workerUrl: URL): Drawing {
  const run = <T>(task: DrawTask, told: Told = toldNobody) =>
    new Promise<Result<T>>((resolve, reject) => {
      let over = false;
      const worker = new Worker(workerUrl, { workerData: task });
      // Also in the middle of a long step somebody may have stopped it.
      const listening = told === toldNobody ? undefined : setInterval(() => told(0).catch(end), LISTEN_MS);
      const end = (error: unknown) => {
        over = true;
        clearInterval(listening);
        reject(error);
        void worker.terminate();
      };
      worker.on('message', (message: DrawWorkerMessage) => {
        // What was on its way when it was stopped is told to nobody.
        if (over) return;
        if ('steps' in message) {
          told(message.steps, message.known).catch(end);
          return;
        }
        clearInterval(listening);
        resolve(message.result as Result<T>);
      });
      worker.on('error', end);
      worker.on('exit', (code) => end(new Error(`draw worker ended with code ${code}`)));
    });
  return rememberingReplays(drawingBy(run));
}
