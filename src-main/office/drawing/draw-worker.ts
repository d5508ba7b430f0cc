import { parentPort, workerData } from 'node:worker_threads';
import { type DrawTask, performed } from '../../core/domain/draw/drawing.ts';
import { type Known, toldOf } from '../../core/domain/kernel/pace.ts';
import { highsSolver } from '../../features/draw/highs-solver.ts';
import type { DrawWorkerMessage } from './draw-threads.ts';

/** As often as an act that runs in the office itself takes breath, so that it is stopped as soon. */
const TELL_MS = 40;

const tell = (message: DrawWorkerMessage) => parentPort?.postMessage(message);
const steps = await performed(workerData as DrawTask, highsSolver, () => performance.now());
let untold = 0;
let newest: Known | undefined;
let last = performance.now();
for (;;) {
  const step = steps.next();
  if (step.done) {
    // Also of what was over before anything was told.
    if (untold > 0) tell({ steps: untold, known: newest });
    tell({ result: step.value });
    break;
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
