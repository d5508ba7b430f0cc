import { type MessagePort, Worker } from 'node:worker_threads';
import { type Known, type Told, toldNobody } from '../core/domain/kernel/pace.ts';
import type { Result } from '../core/domain/kernel/result.ts';
import { readParcel, sendParcel } from './parcel.ts';

/** `result`: where it lies, whole. */
export type ThreadMessage =
  | { readonly steps: number; readonly known?: Known | undefined }
  | { readonly result: MessagePort };

/** A stop is heard as soon as where the office itself is at work. */
const LISTEN_MS = 40;

/**
 * One task in a thread of its own, which ends with it: what takes a minute holds up nothing else, neither do the rows that
 * go there and come back, and what is stopped is gone at once. `workerUrl`: the source where Node runs the sources, the
 * bundled file otherwise. What `told` throws ends the thread and is thrown; a thread that fails is an exception.
 */
export function taskInThread<T>(workerUrl: URL, task: unknown, told: Told = toldNobody): Promise<Result<T>> {
  return new Promise((resolve, reject) => {
    let over = false;
    let answered = false;
    const worker = new Worker(workerUrl);
    // Also in the middle of a long step somebody may have stopped it.
    const listening = told === toldNobody ? undefined : setInterval(() => told(0).catch(end), LISTEN_MS);
    const end = (error: unknown) => {
      over = true;
      clearInterval(listening);
      reject(error);
      void worker.terminate();
    };
    worker.on('message', (message: ThreadMessage) => {
      // What was on its way when it was stopped is told to nobody.
      if (over) return;
      if ('steps' in message) {
        told(message.steps, message.known).catch(end);
        return;
      }
      answered = true;
      readParcel(message.result).then((result) => {
        clearInterval(listening);
        resolve(result as Result<T>);
      }, end);
    });
    worker.on('error', end);
    worker.on('exit', (code) => {
      if (!answered) end(new Error(`task thread ended with code ${code}`));
    });
    sendParcel(worker, task, () => !over).catch(end);
  });
}
