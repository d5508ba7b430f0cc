/// <reference path="./pdfmake-parts.d.ts" />
import type { TableCell } from 'pdfmake/interfaces.js';
import type { LaidPage } from 'pdfmake/js/LayoutBuilder.js';

interface Marked {
  readonly rowMark?: number;
}

/** Marks all that a cell says with its row's number: what pdfmake does not know of an inline, it carries along. */
export function markRow(cells: readonly TableCell[], row: number): void {
  for (const cell of cells) {
    const { stack } = cell as { stack?: { text?: unknown }[] };
    for (const node of stack ?? [cell as { text?: unknown }]) {
      const runs = (Array.isArray(node.text) ? node.text : [{ text: node.text }]) as object[];
      node.text = runs.map((run) => ({ ...run, rowMark: row }));
    }
  }
}

/** The first and the last row that a page shows anything of. */
function rowsOn(page: LaidPage | undefined): { readonly first: number; readonly last: number } | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, -1];
  for (const { type, item } of page?.items ?? []) {
    if (type !== 'line') continue;
    for (const inline of item.inlines ?? []) {
      const { rowMark } = inline as Marked;
      if (rowMark === undefined) continue;
      first = Math.min(first, rowMark);
      last = Math.max(last, rowMark);
    }
  }
  return last < 0 ? undefined : { first, last };
}

/** The last page that begins with a whole row, and which row that is. Undefined: each row goes on over a page's end. */
export function lastCut(pages: readonly LaidPage[]): { readonly page: number; readonly row: number } | undefined {
  for (let page = pages.length - 1; page > 0; page--) {
    const [before, here] = [rowsOn(pages[page - 1]), rowsOn(pages[page])];
    if (before !== undefined && here !== undefined && here.first > before.last) return { page, row: here.first };
  }
  return undefined;
}
