import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AutosaveState, createAutosave } from '../../../src-renderer/api/index.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An autosave over a disk that answers when the test says so. */
function autosaved() {
  const sent: string[] = [];
  const states: AutosaveState[] = [];
  const answers: ((saved: boolean) => void)[] = [];
  const autosave = createAutosave<string>(
    700,
    (text) => {
      sent.push(text);
      return new Promise((resolve) => answers.push(resolve));
    },
    (state) => states.push(state),
  );
  const answer = async (saved = true) => {
    answers.shift()?.(saved);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, sent, states, answer };
}

describe('content that is saved by itself', () => {
  it('is sent once it has rested, and is saved only when that is answered', async () => {
    const { autosave, sent, states, answer } = autosaved();
    autosave.change('a');
    await vi.advanceTimersByTimeAsync(500);
    autosave.change('ab');
    await vi.advanceTimersByTimeAsync(699);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['ab']);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toBe('unsaved');
    await answer();
    expect(states.at(-1)).toBe('saved');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['ab']);
  });

  it('is sent at once when asked, and the asking waits for the answer', async () => {
    const { autosave, sent, answer } = autosaved();
    autosave.change('a');
    let over = false;
    void autosave.flush().then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual(['a']);
    expect(over).toBe(false);
    await answer();
    expect(over).toBe(true);
    await vi.advanceTimersByTimeAsync(700);
    expect(sent).toEqual(['a']);
  });

  it('that changes during a save is sent after it, newest last, also when asked meanwhile', async () => {
    const { autosave, sent, states, answer } = autosaved();
    autosave.change('a');
    void autosave.flush();
    autosave.change('ab');
    autosave.change('abc');
    let over = false;
    void autosave.flush().then(() => {
      over = true;
    });
    expect(sent).toEqual(['a']);
    await answer();
    expect(sent).toEqual(['a', 'abc']);
    expect([states.at(-1), over]).toEqual(['unsaved', false]);
    await answer();
    expect([states.at(-1), over]).toEqual(['saved', true]);
  });

  it('that was not saved waits and goes with the next asking', async () => {
    const { autosave, sent, states, answer } = autosaved();
    autosave.change('a');
    void autosave.flush();
    await answer(false);
    expect(states.at(-1)).toBe('failed');
    void autosave.flush();
    await answer();
    expect(sent).toEqual(['a', 'a']);
    expect(states.at(-1)).toBe('saved');
  });

  it('is not sent while it is not complete', async () => {
    const { autosave, sent, states } = autosaved();
    autosave.change('a');
    autosave.change(null);
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toEqual([]);
    expect(states.at(-1)).toBe('unsaved');
  });
});
