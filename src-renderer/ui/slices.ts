/** Longest stretch of work between two looks at keys and frames. */
const SLICE_MS = 8;

/** A task behind everything that waits already, keys and frames included. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}

/** Runs `work` to its end, in slices that leave the window free; undefined where it was called off. */
export async function inSlices<T>(work: Generator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return signal.aborted ? undefined : step.value;
    } while (performance.now() < until);
    await nextTurn();
    if (signal.aborted) return undefined;
  }
}
