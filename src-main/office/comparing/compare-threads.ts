import { type Comparing, comparingBy } from '../../core/domain/recusal/comparing.ts';
import { taskInThread } from '../task-thread.ts';

/** Each search in a thread of its own (`compare-worker.ts`). */
export function comparingInThreads(workerUrl: URL): Comparing {
  return comparingBy((compared, told) => taskInThread(workerUrl, compared, told));
}
