import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { DocumentWords } from './document-context.ts';
import type { SheetCell, WorkbookModel } from './workbook-model.ts';

/** The people of a jury to call, for the one person who calls them. */
export interface ContactFacts {
  readonly roundTitle: string;
  readonly rehearsal: boolean;
  readonly createdOn: IsoDate;
  readonly liaison: string;
  /** In drawn order, members before alternates. */
  readonly people: readonly {
    /** What the sealed list calls the person: 评委07. */
    readonly seat: string;
    readonly name: string;
    readonly unit: string;
    readonly title: string;
    readonly specialty: string;
    readonly phone: string;
  }[];
}

export function contactWorkbook(facts: ContactFacts, words: DocumentWords): WorkbookModel {
  const { contacts: w, common: c } = words;
  const head = [w.seat, c.name, c.unit, c.title, c.specialty, w.phone, w.answer];
  const cells = (texts: readonly string[], look: SheetCell['look']) => texts.map((text): SheetCell => ({ text, look }));
  const wide = (text: string, look: SheetCell['look']): readonly SheetCell[] => [{ text, look, span: head.length }];
  return {
    kind: 'workbook',
    title: w.title,
    createdOn: facts.createdOn,
    ...(facts.rehearsal ? { headerMark: words.rehearsalMark } : {}),
    sheets: [
      {
        kind: 'written',
        name: w.title,
        orientation: 'landscape',
        widths: [10, 14, 34, 16, 16, 18, 22],
        rows: [
          wide(w.title, 'title'),
          wide(`${facts.roundTitle}　${w.handedTo(facts.liaison)}`, 'subtitle'),
          cells(head, 'column_head'),
          ...facts.people.map((one) =>
            cells([one.seat, one.name, one.unit, one.title, one.specialty, one.phone, ''], 'boxed'),
          ),
          wide(w.note, 'plain'),
        ],
        headingRow: 3,
        textColumns: [5],
        blankRows: 0,
        choices: [],
      },
    ],
  };
}
