import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CheckPersonButton } from '../../../src-renderer/features/check-person.tsx';
import { dictionaries } from '../../../src-renderer/text/index.ts';
import { renderPage } from '../support/render-page.tsx';

// jsdom has no fonts; a field that grows asks when they are loaded.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const words = dictionaries['zh-CN'].recusal.check;

const handlers = {
  'experts.list': () => ({ experts: [] }),
  'pool.list': () => ({ members: [] }),
  'recusal.check': () => ({ found: [], checked: 0 }),
};

it('begins where somebody is named, and takes a name of fifty characters', async () => {
  renderPage(<CheckPersonButton />, handlers as never);
  fireEvent.click(await screen.findByRole('button', { name: words.action }));
  const name = await screen.findByRole<HTMLInputElement>('textbox', { name: words.name });
  await waitFor(() => expect(document.activeElement).toBe(name));
  expect(name.maxLength).toBe(50);
});
