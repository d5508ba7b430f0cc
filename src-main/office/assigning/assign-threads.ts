import { type Assigning, assigningBy } from '../../core/domain/assignment/assigning.ts';
import { taskInThread } from '../task-thread.ts';

/** Plans, repairs and their reasons, each in a thread of its own (`assign-worker.ts`). */
export function assigningInThreads(workerUrl: URL): Assigning {
  return assigningBy((task, told) => taskInThread(workerUrl, task, told));
}
