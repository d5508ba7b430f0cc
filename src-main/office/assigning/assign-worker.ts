import { workerData } from 'node:worker_threads';
import { type AssignTask, assigned } from '../../core/domain/assignment/assigning.ts';
import { highsSolver } from '../../features/draw/highs-solver.ts';
import { runSteps } from '../run-steps.ts';

runSteps(await assigned(workerData as AssignTask, highsSolver));
