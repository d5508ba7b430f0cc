import { cleanup, configure, render } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { App } from '../../../src-renderer/app.tsx';
import { type FakeDesk, fakeDesk } from '../../support/fake-desk.ts';

// What jsdom does not have and Mantine asks for.
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }) as MediaQueryList;
window.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
// A field that grows listens to the list of fonts.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
Element.prototype.scrollTo ??= () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;

// A whole window on a busy machine: patience is no part of what is tested.
configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

afterEach(cleanup);

/** The whole window over a fake office. */
export function renderWindow(desk: FakeDesk = fakeDesk()): FakeDesk {
  Object.defineProperty(window, 'juryDesk', { value: desk, configurable: true });
  render(<App />);
  return desk;
}
