import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

/** What one window keeps beside the answers of the office; gone with the window, and at a lock. */
const keptBy = new WeakMap<object, Map<string, unknown>>();

/** Something of the window's own that outlives the page which set it, until the office locks: a search may be a name. */
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

/** Nothing that somebody typed or chose stays in memory behind the password. */
export function forgetKept(window: object): void {
  keptBy.delete(window);
}
