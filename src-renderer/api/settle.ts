type Flush = () => Promise<unknown>;

const flushes = new Set<Flush>();
const underWay = new Set<Promise<unknown>>();

/** A lock or a closing window must not wait for ever for an office that does not answer. */
const PATIENCE_MS = 2000;

/** What is typed but not yet sent has a way to be sent before the office locks; call the result when that is over. */
export function flushBeforeLeaving(flush: Flush): () => void {
  // Its own wrapper, so that the same function given twice is also taken away twice.
  const one: Flush = () => flush();
  flushes.add(one);
  return () => void flushes.delete(one);
}

/** An act on its way to the disk; gives back the same promise. */
export function waitedFor<T>(answer: Promise<T>): Promise<T> {
  const ended = answer.then(
    () => undefined,
    () => undefined,
  );
  underWay.add(ended);
  void ended.then(() => underWay.delete(ended));
  return answer;
}

/**
 * Sends what is being typed and resolves when all of it is answered, after two seconds at the latest. A cell or field
 * that saves on leaving it is left.
 */
export async function settle(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const all = (async () => {
    await Promise.allSettled([...flushes].map((flush) => flush()));
    await Promise.all(underWay);
  })();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([all, enough]);
  clearTimeout(timer);
}
