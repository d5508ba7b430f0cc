/** unsaved: changed, on its way or waiting for the pause to end. failed: the office said no or did not answer. */
export type AutosaveState = 'clean' | 'unsaved' | 'failed' | 'saved';

export interface Autosave<T> {
  /** The newest content; null where it is not complete and therefore not saved. */
  change(value: T | null): void;
  /** Sends what waits, without its pause, and resolves when it is answered. */
  flush(): Promise<void>;
}

/**
 * Saves content by itself once it has rested for `pauseMs`. One save at a time, and always the newest content last:
 * what changes during a save is saved after it. `save` says whether it is on disk, and never throws.
 */
export function createAutosave<T>(
  pauseMs: number,
  save: (value: T) => Promise<boolean>,
  tell: (state: AutosaveState) => void,
): Autosave<T> {
  let waiting: { readonly value: T } | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> | undefined;

  function endPause(): void {
    clearTimeout(pause);
    pause = undefined;
  }

  async function saveWaiting(): Promise<void> {
    // A change during the save begins a pause of its own, unless somebody asks for it now.
    while (waiting !== undefined && pause === undefined) {
      const sent = waiting;
      const saved = await save(sent.value);
      if (!saved) {
        tell('failed');
        break;
      }
      if (waiting === sent) {
        waiting = undefined;
        tell('saved');
      }
    }
    saving = undefined;
  }

  function flush(): Promise<void> {
    endPause();
    if (waiting !== undefined) saving ??= saveWaiting();
    return saving ?? Promise.resolve();
  }

  return {
    change(value) {
      endPause();
      waiting = value === null ? undefined : { value };
      tell('unsaved');
      if (waiting !== undefined) pause = setTimeout(() => void flush(), pauseMs);
    },
    flush,
  };
}
