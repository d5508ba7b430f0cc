import { useEffect, useMemo, useState } from 'react';
import { atOnce } from '../../src-main/core/domain/kernel/pace.ts';
import { inSlices } from './slices.ts';

/** Below this the work is over before anybody could notice. */
const FEW = 1500;

/**
 * What `work` makes of so many rows: at once where they are few, else in slices beside keys and frames. `before` until
 * it is done the first time, then the last result until the next one is there.
 */
export function useSliced<T>(work: (() => Generator<undefined, T>) | null, rows: number, before: T): T {
  const few = rows < FEW;
  const soon = useMemo(() => (few && work !== null ? { value: atOnce(work()) } : null), [few, work]);
  const [late, setLate] = useState<{ readonly value: T } | null>(null);
  useEffect(() => {
    if (few || work === null) return undefined;
    const stop = new AbortController();
    void inSlices(work(), stop.signal).then((value) => {
      if (value !== undefined) setLate({ value });
    });
    return () => stop.abort();
  }, [few, work]);
  if (work === null) return before;
  return (few ? soon : late)?.value ?? before;
}
