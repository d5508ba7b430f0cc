import { expect, it } from 'vitest';
import { explainCode, explainError } from '../../../src-renderer/api/explain.ts';
import { dictionaries } from '../../../src-renderer/text/index.ts';

it.each(['cell', 'rows', 'columns'])('a workbook that is too large by %s says where', (what) => {
  for (const words of Object.values(dictionaries)) {
    const params = { what, limit: 7, sheet: '花名册', cell: 'C5' };
    expect(explainCode(words, 'workbook_too_large', params)).toMatch(/花名册!C5.*7/u);
  }
});

it('a quotation mark without its second one is named by its cell; other damage has the general remedy', () => {
  for (const words of Object.values(dictionaries)) {
    const said = explainCode(words, 'workbook_damaged', { what: 'quotes', sheet: '花名册', cell: 'B3' });
    expect(said).toContain('花名册!B3');
    expect(explainCode(words, 'workbook_damaged', { what: 'entry_data' })).not.toBe(said);
  }
});

it('a paper that is not ready says what it waits for, where that has words', () => {
  for (const words of Object.values(dictionaries)) {
    const said = (reason: string) =>
      explainError(words, { code: 'refused', reason: 'paper_not_ready', params: { reason } });
    expect(said('notice_not_closed')).toBe(words.stages.blocks.notice_not_closed);
    expect(said('nothing_to_print')).toBe(words.refusals.paper_not_ready);
  }
});
