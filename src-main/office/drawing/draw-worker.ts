import { workerData } from 'node:worker_threads';
import { type DrawTask, performed } from '../../core/domain/draw/drawing.ts';
import { highsSolver } from '../../features/draw/highs-solver.ts';
import { runSteps } from '../run-steps.ts';

runSteps(await performed(workerData as DrawTask, highsSolver, () => performance.now()));
