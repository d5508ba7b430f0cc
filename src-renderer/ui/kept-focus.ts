import { useEffect } from 'react';

const inMenu = (element: Element) => element.closest('[role="menu"]') !== null;

const DIALOG = '[role="dialog"][tabindex]';
const canHold = (element: HTMLElement | null) => element?.isConnected === true && !element.matches(':disabled');
const focus = (element: HTMLElement | null | undefined) => element?.focus({ preventScroll: true });

/**
 * A button that works is disabled meanwhile, and the browser takes the focus from it for good. When it can be pressed
 * again and nobody has gone elsewhere, the focus is back on it: the key that pressed it goes on from there. A menu hands
 * over to the button that opened it, a dialog that is gone to what opened it, or to the page; what goes inside a dialog
 * hands over to the dialog. (Of what goes by itself elsewhere the browser remembers the place for the next Tab.)
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: HTMLElement | null = null;
    let dialog: Element | null = null;
    let opener: HTMLElement | null = null;
    let left = false;
    const hold = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || inMenu(target)) return;
      held = target;
      left = false;
      dialog = target.closest(DIALOG);
      if (dialog === null) opener = target;
    };
    // Left on purpose: neither disabled nor gone.
    const leave = ({ target, relatedTarget }: FocusEvent) => {
      left = relatedTarget === null && target === held && canHold(held) && document.hasFocus();
    };
    const letGo = ({ target }: Event) => {
      if (target instanceof Element && !held?.contains(target) && !inMenu(target)) held = null;
    };
    const watch = new MutationObserver(() => {
      if (held === null || document.activeElement !== document.body) return;
      if (canHold(held)) focus(left ? null : held);
      // The form inside gave way to its outcome: from the page behind it, Tab would walk under the panel.
      else if (!held.isConnected && dialog instanceof HTMLElement && dialog.isConnected) focus(dialog);
      else if (dialog?.isConnected === false) focus(canHold(opener) ? opener : document.getElementById('page'));
    });
    document.addEventListener('focusin', hold);
    document.addEventListener('focusout', leave);
    document.addEventListener('pointerdown', letGo, true);
    watch.observe(document.body, {
      ...{ subtree: true, childList: true, attributes: true },
      attributeFilter: ['disabled'],
    });
    return () => {
      document.removeEventListener('focusin', hold);
      document.removeEventListener('focusout', leave);
      document.removeEventListener('pointerdown', letGo, true);
      watch.disconnect();
    };
  }, []);
}
