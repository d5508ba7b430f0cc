import { parentPort, workerData } from 'node:worker_threads';
import { type DrawTask, performed } from '../../core/domain/draw/drawing.ts';
import { highsSolver } from '../../features/draw/highs-solver.ts';
import type { DrawWorkerMessage } from './draw-threads.ts';

/** As often as an act that runs in the office itself takes breath, so that it is stopped as soon. */
const TELL_MS = 40;

const tell = (message: DrawWorkerMessage) => parentPort?.postMessage(message);
const steps = await performed(workerData as DrawTask, highsSolver);
let untold = 0;
let last = performance.now();
for (;;) {
  const step = steps.next();
  if (step.done) {
    // Also of what was over before anything was told.
    if (untold > 0) tell({ steps: untold });
    tell({ result: step.value });
    break;
  }
  untold += step.value;
  if (performance.now() - last >= TELL_MS) {
    tell({ steps: untold });
    untold = 0;
    last = performance.now();
  }
}
