import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Confirm } from '../../../src-renderer/ui/index.ts';
import { renderPage } from '../support/render-page.tsx';

function ask(disabled: boolean): void {
  const nothing = () => undefined;
  renderPage(
    <Confirm title="解除锁定？" action="解除" opened disabled={disabled} onConfirm={async () => null} onClose={nothing}>
      <input aria-label="理由" />
    </Confirm>,
    {},
  );
}

it('a question begins at its verb', async () => {
  ask(false);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '解除' })));
});

it('a question that wants something first begins there', async () => {
  ask(true);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('理由')));
});
