import { useCallback, useRef } from 'react';

/** Acts one after another: a key pressed while the last act is still being written is not lost. */
export function useInTurn(): (act: () => Promise<unknown>) => void {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback((act) => {
    last.current = last.current.then(act, act);
  }, []);
}
