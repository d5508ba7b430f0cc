import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import type { RoundView } from '../../../src-main/core/contract/index.ts';
import { createQueryClient, PreferencesProvider, RoundProvider } from '../../../src-renderer/api/index.ts';
import { Look } from '../../../src-renderer/theme/look.tsx';
import { type FakeDesk, fakeDesk, type Handlers, round } from '../../support/fake-desk.ts';
// Its set-up of jsdom and of the tests' patience holds for single pages too.
import './render-window.tsx';

/** One page inside the round, without rail and gate; `at` for a page whose path says what it is about. */
export function renderPage(page: ReactNode, handlers: Handlers, over: Partial<RoundView> = {}, at = '/'): FakeDesk {
  const desk = fakeDesk({}, handlers);
  Object.defineProperty(window, 'juryDesk', { value: desk, configurable: true });
  const open = round.stages.map((stage) => ({ ...stage, state: 'open', reason: null }) as const);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <PreferencesProvider>
        <Look>
          <MemoryRouter initialEntries={[at]}>
            <RoundProvider round={{ ...round, stages: open, ...over }}>{page}</RoundProvider>
          </MemoryRouter>
        </Look>
      </PreferencesProvider>
    </QueryClientProvider>,
  );
  return desk;
}

/** Presses a key where the caret is, as the browser would: a letter or digit nobody prevents lands in the field. */
export function press(key: string, options: { readonly shiftKey?: boolean } = {}): void {
  const field = document.activeElement as HTMLInputElement;
  const allowed = fireEvent.keyDown(field, { key, ...options });
  if (!allowed || key.length > 1) return;
  const { selectionStart: from, selectionEnd: to, value } = field;
  const start = from ?? value.length;
  fireEvent.change(field, { target: { value: `${value.slice(0, start)}${key}${value.slice(to ?? start)}` } });
  field.setSelectionRange(start + 1, start + 1);
}

export function typeKeys(text: string): void {
  for (const key of text) press(key);
}
