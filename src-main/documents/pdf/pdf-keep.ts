import type { Content } from 'pdfmake/interfaces.js';

/** A block in pdfmake's terms, and the height from above of how it begins: what a heading over it must have below it. */
export interface LaidBlock {
  readonly contents: readonly Content[];
  readonly start: number;
}

/**
 * Headings with room below them for how the next thing begins: where it does not fit, they go to the next page together.
 * pdfmake knows no "keep with next"; it does know blocks that are not broken, and margins that go back up. What follows
 * is `lifted` by the same height.
 */
export function keptHeadings(headings: readonly Content[], room: number): Content {
  return { stack: [...headings, { stack: [], margin: [0, 0, 0, room] }], unbreakable: true };
}

/** What follows kept headings, in the room that was kept for it. */
export function lifted(content: Content, room: number): Content {
  return { stack: [content], margin: [0, -room, 0, 0] };
}
