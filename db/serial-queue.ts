import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Runs tasks one after the other, each to its end before the next begins. A task that waits for another task of the
 * same queue would wait for ever, so that throws at once.
 */
export function serialQueue(): <T>(task: () => Promise<T> | T) => Promise<T> {
  const inside = new AsyncLocalStorage<{ running: boolean }>();
  let tail: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T> | T): Promise<T> => {
    if (inside.getStore()?.running) {
      return Promise.reject(new Error('a store call inside a store call: use the handle that was given'));
    }
    const turn = { running: true };
    const result = tail.then(() => inside.run(turn, async () => task()));
    tail = result.then(
      () => {
        turn.running = false;
      },
      () => {
        turn.running = false;
      },
    );
    return result;
  };
}
