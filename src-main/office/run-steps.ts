import { parentPort } from 'node:worker_threads';
import { type Known, type Steps, toldOf } from '../core/domain/kernel/pace.ts';
import type { Result } from '../core/domain/kernel/result.ts';
import type { ThreadMessage } from './task-thread.ts';

/** As often as an act that runs in the office itself takes breath, so that it is stopped as soon. */
const TELL_MS = 40;

/** The thread's side: goes through the steps, tells of them and then of the result. */
export function runSteps(steps: Steps<Result<unknown>>): void {
  const tell = (message: ThreadMessage) => parentPort?.postMessage(message);
  let untold = 0;
  let newest: Known | undefined;
  let last = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      // Also of what was over before anything was told.
      if (untold > 0) tell({ steps: untold, known: newest });
      tell({ result: step.value });
      return;
    }
    const [rows, known] = toldOf(step.value);
    untold += rows;
    newest = known ?? newest;
    if (performance.now() - last >= TELL_MS) {
      tell({ steps: untold, known: newest });
      untold = 0;
      last = performance.now();
    }
  }
}
