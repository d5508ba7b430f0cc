import { MessageChannel, parentPort, type TransferListItem } from 'node:worker_threads';
import { type Known, type Steps, toldOf } from '../core/domain/kernel/pace.ts';
import type { Result } from '../core/domain/kernel/result.ts';
import { awaitParcel, sendParcel } from './parcel.ts';
import type { ThreadMessage } from './task-thread.ts';

/** As often as an act that runs in the office itself takes breath, so that it is stopped as soon. */
const TELL_MS = 40;

/**
 * The thread's side: takes the task, goes through its steps, tells of them and then of the result. `watch`: for a step that
 * takes long itself, what it knows by then.
 */
export async function runTask<T>(
  stepsOf: (task: T, watch: (known: Known) => void) => Promise<Steps<Result<unknown>>>,
): Promise<void> {
  const office = parentPort;
  if (office === null) throw new Error('a task outside a thread');
  const tell = (message: ThreadMessage, moved: readonly TransferListItem[] = []) => office.postMessage(message, moved);
  let untold = 0;
  let newest: Known | undefined;
  let last = performance.now();
  const watch = (known: Known) => {
    newest = known;
    if (performance.now() - last < TELL_MS) return;
    tell({ steps: 0, known });
    last = performance.now();
  };
  const steps = await stepsOf((await awaitParcel(office)) as T, watch);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      // Also of what was over before anything was told.
      if (untold > 0) tell({ steps: untold, known: newest });
      const { port1: there, port2: here } = new MessageChannel();
      await sendParcel(here, step.value);
      tell({ result: there }, [there]);
      here.close();
      return;
    }
    const [rows, known] = toldOf(step.value);
    untold += rows;
    newest = known ?? newest;
    // A step that only says what is known is the last before a long one.
    if (rows === 0 || performance.now() - last >= TELL_MS) {
      tell({ steps: untold, known: newest });
      untold = 0;
      last = performance.now();
    }
  }
}
