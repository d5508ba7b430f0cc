/**
 * One cell of a keyboard grid. `original` is what is on disk, `draft` what is on screen. In `view` a draft that differs
 * from the original was refused or is on its way to the disk: it is never thrown away by news from the office.
 */
export interface CellState {
  readonly mode: 'view' | 'edit';
  readonly original: string;
  readonly draft: string;
}

export type CellEvent =
  /** The text of the field after a key; from `view` the old content was selected and is overwritten. */
  | { readonly type: 'typed'; readonly text: string }
  /** F2: goes on with what stands there. */
  | { readonly type: 'edit' }
  /** Delete. */
  | { readonly type: 'clear' }
  /** Escape: back to what is on disk. */
  | { readonly type: 'cancel' }
  | { readonly type: 'leave' }
  /** The office answered a save with the text it wrote. */
  | { readonly type: 'saved'; readonly text: string }
  /** What is on disk was read again. */
  | { readonly type: 'loaded'; readonly text: string };

export interface CellStep {
  readonly state: CellState;
  /** Text to be saved now; null where there is nothing to save. */
  readonly save: string | null;
}

export function startCell(text: string): CellState {
  return { mode: 'view', original: text, draft: text };
}

/** Every change of a cell. Pure: the caller saves what `save` holds. */
export function stepCell(state: CellState, event: CellEvent): CellStep {
  const only = (next: CellState): CellStep => ({ state: next, save: null });
  switch (event.type) {
    case 'typed':
      return only({ ...state, mode: 'edit', draft: event.text });
    case 'edit':
      return only({ ...state, mode: 'edit' });
    case 'clear':
      return only({ ...state, mode: 'edit', draft: '' });
    case 'cancel':
      return only(startCell(state.original));
    case 'leave': {
      if (state.mode === 'view') return only(state);
      const draft = state.draft.trim();
      if (draft === state.original) return only(startCell(state.original));
      return { state: { mode: 'view', original: state.original, draft }, save: draft };
    }
    case 'saved':
      return only(state.mode === 'edit' ? { ...state, original: event.text } : startCell(event.text));
    case 'loaded': {
      const clean = state.mode === 'view' && state.draft === state.original;
      return only(clean ? startCell(event.text) : { ...state, original: event.text });
    }
  }
}
