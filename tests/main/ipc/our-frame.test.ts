import { describe, expect, it, vi } from 'vitest';

// The guard itself asks nothing of Electron; the file around it does when it is loaded.
vi.mock('electron', () => ({ app: {}, session: {}, protocol: {} }));
const { isOurFrame } = await import('../../../src-main/shell/lockdown.ts');

type Frame = Parameters<typeof isOurFrame>[0];
const frame = (url: string, parent: unknown = null) => ({ url, parent }) as unknown as Frame;

describe('the frame that may call', () => {
  it.each(['app://jury/', 'app://jury/index.html', 'app://jury/#/rounds/x'])('is the main frame at %s', (url) => {
    expect(isOurFrame(frame(url))).toBe(true);
  });

  it.each([
    'app://jury.example/',
    'app://juryx/',
    'app://jury',
    'https://jury/',
    'file:///app://jury/',
    'data:text/html,app://jury/',
    'about:blank',
    'about:srcdoc',
    'chrome-error://chromewebdata/',
    '',
  ])('is no frame at %j', (url) => {
    expect(isOurFrame(frame(url))).toBe(false);
  });

  it('is no frame inside another one, even at our own address', () => {
    expect(isOurFrame(frame('app://jury/', frame('app://jury/')))).toBe(false);
  });

  it('is nobody once the frame is gone', () => {
    expect(isOurFrame(null)).toBe(false);
  });
});
