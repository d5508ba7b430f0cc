import type { TableCell } from 'pdfmake/interfaces.js';
import type { LaidPage } from 'pdfmake/js/LayoutBuilder.js';

interface Marked {
  readonly rowMark?: number;
}

/** Gives the first line of a cell the row's number: what pdfmake does not know of an inline, it carries along. */
export function markRow(cell: TableCell | undefined, row: number): void {
  const first = cell as { text?: unknown; stack?: { text?: unknown }[] };
  const node = first.stack?.[0] ?? first;
  const runs = (Array.isArray(node.text) ? node.text : [{ text: node.text }]) as object[];
  node.text = runs.map((run, i) => (i === 0 ? { ...run, rowMark: row } : run));
}

/** The first row that begins on a page. */
export function firstRowOn(page: LaidPage): number | undefined {
  for (const { type, item } of page.items) {
    if (type !== 'line') continue;
    for (const inline of item.inlines ?? []) {
      const { rowMark } = inline as Marked;
      if (rowMark !== undefined) return rowMark;
    }
  }
  return undefined;
}
