/**
 * What goes to the clipboard: plain text with tabs, and a table whose cells say that they are text. A spreadsheet takes
 * the table, so 007 keeps its zeros and a number of eighteen digits all of its digits.
 */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
const oneLine = (text: string) => text.replace(/\s*[\t\r\n]+\s*/gu, ' ').trim();
// Where only plain text is taken, a cell that begins like a formula would be computed.
const harmless = (text: string) => (/^[=+\-@]/u.test(text) ? `'${text}` : text);

/** @param lines rows of cells, as shown */
export function clipOf(lines: readonly (readonly string[])[]): Clip {
  const cells = lines.map((line) => line.map(oneLine));
  const text = cells.map((line) => line.map(harmless).join('\t')).join('\r\n');
  const rows = cells.map(
    (line) => `<tr>${line.map((cell) => `<td style='mso-number-format:"\\@"'>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return { text, html: `<meta charset="utf-8"><table>${rows.join('')}</table>` };
}

export function fillClipboard(event: ClipboardEvent, { text, html }: Clip): void {
  event.clipboardData?.setData('text/plain', text);
  event.clipboardData?.setData('text/html', html);
  event.preventDefault();
}

/** Puts it on the clipboard after a press on a button: within the page's own copying, which asks for no permission. */
export function putOnClipboard(clip: Clip): boolean {
  const take = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    fillClipboard(event, clip);
  };
  document.addEventListener('copy', take, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
}

/** The cells of a table that a selection touches, as rows of their texts; nothing where it stays within one cell. */
export function selectedCells(table: HTMLElement, selection: Selection | null): readonly (readonly string[])[] {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const lines: string[][] = [];
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tbody tr[data-index]')) {
    const touched = [...row.cells].filter((cell) => !('box' in cell.dataset) && range.intersectsNode(cell));
    if (touched.length > 0) lines.push(touched.map((cell) => cell.innerText));
  }
  return lines.length === 1 && lines[0]?.length === 1 ? [] : lines;
}
