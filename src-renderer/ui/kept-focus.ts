import { useEffect } from 'react';

const inMenu = (element: Element) => element.closest('[role="menu"]') !== null;

/**
 * A button that works is disabled meanwhile, and the browser takes the focus from it for good. When it can be pressed
 * again and nobody has gone elsewhere, the focus is back on it: the key that pressed it goes on from there. A menu hands
 * over to the button that opened it.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    const hold = ({ target }: Event) => {
      if (target instanceof HTMLElement && !inMenu(target)) held = target;
    };
    const letGo = ({ target }: Event) => {
      if (target instanceof Element && !held?.contains(target) && !inMenu(target)) held = null;
    };
    const watch = new MutationObserver((changes) => {
      const back = changes.some(({ target }) => target === held);
      if (!back || document.activeElement !== document.body) return;
      if (held?.isConnected && !held.matches(':disabled')) held.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', hold);
    document.addEventListener('pointerdown', letGo, true);
    watch.observe(document.body, { subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', hold);
      document.removeEventListener('pointerdown', letGo, true);
      watch.disconnect();
    };
  }, []);
}
