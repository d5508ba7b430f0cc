import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** What one window keeps beside the answers of the office; gone with the window. */
const keptBy = new WeakMap<object, Map<string, unknown>>();

/** Something of the window's own that outlives the page which set it, also across a lock: nothing of the file is in it. */
export function useKept<T>(name: string): { readonly first: T | null; keep(value: T): void } {
  const window = useQueryClient();
  const [first] = useState(() => (keptBy.get(window)?.get(name) as T | undefined) ?? null);
  const keep = useCallback(
    (value: T) => {
      const kept = keptBy.get(window) ?? new Map<string, unknown>();
      keptBy.set(window, kept.set(name, value));
    },
    [window, name],
  );
  return { first, keep };
}
