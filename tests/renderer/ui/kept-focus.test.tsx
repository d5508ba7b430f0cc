import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useKeptFocus } from '../../../src-renderer/ui/kept-focus.ts';

function Panel() {
  useKeptFocus();
  const [done, setDone] = useState(false);
  return (
    <>
      <button type="button">behind</button>
      <section role="dialog" tabIndex={-1} aria-label="panel">
        {done ? (
          <button type="button" key="close">
            close
          </button>
        ) : (
          <button type="button" key="apply" onClick={() => setDone(true)}>
            apply
          </button>
        )}
      </section>
    </>
  );
}

it('a form that gives way to its outcome leaves the keyboard inside its panel', async () => {
  const { unmount } = render(<Panel />);
  const apply = screen.getByRole('button', { name: 'apply' });
  apply.focus();
  fireEvent.click(apply);
  expect(screen.getByRole('button', { name: 'close' })).not.toBe(apply);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('dialog')));
  unmount();
});
