import { type AssignTask, assigned } from '../../core/domain/assignment/assigning.ts';
import { highsSolver } from '../../features/draw/highs-solver.ts';
import { runTask } from '../run-task.ts';

await runTask<AssignTask>((task, watch) => assigned(task, highsSolver, watch));
