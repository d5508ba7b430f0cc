import type { Move } from '../../../src-main/core/domain/groups/move-members.ts';

/** Those that are shown: a part of the board may be put away. */
export const cardsIn = (column: Element) =>
  [...column.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => card.offsetParent !== null);
export const cardAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
export const kindOf = (card: HTMLElement) => card.dataset.kind as Move['kind'];
export const idOf = (card: HTMLElement) => card.dataset.card ?? '';

/** A card held at the board's edge brings the next column into view. */
export function scrollAlong(box: HTMLElement | null, x: number): void {
  if (!box) return;
  const { left, right } = box.getBoundingClientRect();
  if (x > right - 40) box.scrollLeft += 16;
  else if (x < left + 40) box.scrollLeft -= 16;
}
