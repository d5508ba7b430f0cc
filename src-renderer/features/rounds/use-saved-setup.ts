import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ReplyError, RoundSetup } from '../../../src-main/core/contract/index.ts';
import { type AutosaveState, act, asReplyError, createAutosave, flushBeforeLeaving } from '../../api/index.ts';

/** A key press follows the one before it within this time. */
const PAUSE_MS = 700;

export interface SavedSetup {
  readonly state: AutosaveState;
  /** When the office last answered that the set-up is on disk. */
  readonly savedUtc: string | null;
  readonly error: ReplyError | null;
  /** The set-up as it now stands; null while it is not complete. */
  change(setup: RoundSetup | null): void;
  clear(): void;
}

/** Saves the set-up of a round by itself: after a pause, and at once when the page is left, locked or closed. */
export function useSavedSetup(roundId: string): SavedSetup {
  const client = useQueryClient();
  const [state, setState] = useState<AutosaveState>('clean');
  const [savedUtc, setSavedUtc] = useState<string | null>(null);
  const [error, setError] = useState<ReplyError | null>(null);
  const [autosave] = useState(() =>
    createAutosave<RoundSetup>(
      PAUSE_MS,
      async (setup) => {
        try {
          await act('rounds', 'saveSetup', { roundId, setup });
          setSavedUtc(new Date().toISOString());
          setError(null);
          void client.invalidateQueries();
          return true;
        } catch (failure) {
          setError(asReplyError(failure));
          return false;
        }
      },
      setState,
    ),
  );
  useEffect(() => {
    const over = flushBeforeLeaving(autosave.flush);
    // A lock right after leaving the page still waits for what the page sent last.
    return () => void autosave.flush().finally(over);
  }, [autosave]);
  return { state, savedUtc, error, change: autosave.change, clear: () => setError(null) };
}
