import { type SealStatement, statementRows } from '../domain/draw/seal-statement.ts';
import { column, type DocumentWords, serial } from './document-context.ts';
import { plannedInWords } from './plan-in-words.ts';
import type { Block } from './report-model.ts';

/** What the seal is for and how it will be drawn, in words and beside them as the line of the sealed text. */
export function statementTable(one: SealStatement, words: DocumentWords): Block {
  const w = words.drawRecord.statement;
  const { composition } = words;
  const said: readonly (readonly [item: string, content: string])[] = [
    [w.round, w.roundOf(one.round, one.year)],
    [w.jury, words.personWith(one.jury, one.approval)],
    [w.day, words.date(one.day)],
    [words.drawRecord.attempt, words.drawRecord.attemptOf(one.attempt)],
    [w.salt, one.salt],
    [words.drawRecord.method, composition.methods[one.method] ?? one.method],
    ...one.plan.map((planned, i): readonly [string, string] => {
      return [w.contribution(i + 1), words.personWith(plannedInWords(planned, one.method, composition), planned.by)];
    }),
  ];
  const lines = statementRows(one).map((cells) => cells.join('|'));
  return {
    kind: 'table',
    columns: [
      column('order', words.common.order, 6),
      column('item', w.item, 13, 'left'),
      column('content', w.content, 35, 'left'),
      column('sealed', words.drawRecord.sealedAs, 46, 'left'),
    ],
    rows: said.map(([item, content], i) => [serial(i), item, content, lines[i] ?? '']),
  };
}
