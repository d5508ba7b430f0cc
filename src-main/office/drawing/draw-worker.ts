import { type DrawTask, performed } from '../../core/domain/draw/drawing.ts';
import { highsSolver } from '../../features/draw/highs-solver.ts';
import { runTask } from '../run-task.ts';

await runTask<DrawTask>((task) => performed(task, highsSolver, () => performance.now()));
