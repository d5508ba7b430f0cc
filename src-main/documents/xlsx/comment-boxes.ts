/** Columns right of the cell and rows that a comment's box takes: one of our sentences fits, several can be scrolled. */
const WIDE = 4;
const TALL = 6;

/** The library's comment boxes hold two lines; ours are sentences. The anchor is `column, dx, row, dy` twice. */
export function roomyNotes(name: string, xml: string): string {
  if (!/^xl\/drawings\/vmlDrawing\d+\.vml$/u.test(name)) return xml;
  return xml.replace(/(<x:Anchor>)([^<]*)(<\/x:Anchor>)/gu, (all, open: string, anchor: string, close: string) => {
    const [left = 0, dx = 0, top = 0, dy = 0] = anchor.split(',').map(Number);
    if (!Number.isInteger(left) || !Number.isInteger(top)) return all;
    return `${open}${[left, dx, top, dy, left + WIDE, dx, top + TALL, dy].join(', ')}${close}`;
  });
}
