import { describe, expect, it } from 'vitest';
import { clipOf, selectedCells } from '../../../src-renderer/ui/copy-cells.ts';

describe('cells on the clipboard', () => {
  it('are tabbed lines, and a table of texts for a spreadsheet', () => {
    const { text, html } = clipOf([
      ['袋号', '姓名', '身份证号'],
      ['007', '张\n三\t丰', '630102********0023'],
    ]);
    expect(text).toBe('袋号\t姓名\t身份证号\r\n007\t张 三 丰\t630102********0023');
    expect(html).toContain(`<td style='mso-number-format:"\\@"'>007</td>`);
    expect(html.match(/<tr>/gu)).toHaveLength(2);
  });

  it('are never a formula and never markup', () => {
    const { text, html } = clipOf([['=HYPERLINK("x")', '<b>&', '-1', '@a']]);
    expect(text).toBe(`'=HYPERLINK("x")\t<b>&\t'-1\t'@a`);
    expect(html).toContain('&lt;b&gt;&amp;');
  });

  it('are those that the mouse marked, without the boxes before them', () => {
    document.body.innerHTML = `<table><tbody>
      <tr data-index="0"><td data-box>x</td><td>001</td><td>甲</td></tr>
      <tr data-index="1"><td data-box>x</td><td>002</td><td>乙</td></tr></tbody></table>`;
    for (const cell of document.querySelectorAll('td')) cell.innerText = cell.textContent ?? '';
    const table = document.querySelector('table') as HTMLTableElement;
    const [from, to] = [table.rows[0], table.rows[1]];
    const range = document.createRange();
    range.setStart(from?.cells[2]?.firstChild as Node, 0);
    range.setEnd(to?.cells[1]?.firstChild as Node, 1);
    const selection = document.getSelection() as Selection;
    selection.removeAllRanges();
    selection.addRange(range);
    expect(selectedCells(table, selection)).toEqual([['甲'], ['002']]);
    range.setEnd(from?.cells[2]?.firstChild as Node, 1);
    expect(selectedCells(table, selection)).toEqual([]);
  });
});
