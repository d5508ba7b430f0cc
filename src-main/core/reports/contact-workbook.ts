import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { bothNames, type DocumentWords, nameInWords } from './document-context.ts';
import { contactInWords, type JuryContact } from './jury-contacts.ts';
import type { SheetCell, WorkbookModel } from './workbook-model.ts';

/** The people of a jury to call, for the one person who calls them. */
export interface ContactFacts {
  readonly roundTitle: string;
  readonly rehearsal: boolean;
  readonly createdOn: IsoDate;
  readonly liaison: string;
  /** As the jury stands now: seats by number, then who waits in drawn order. */
  readonly people: readonly (JuryContact & {
    /** What the sealed list calls the person: 评委07. */
    readonly label: string;
  })[];
}

export function contactWorkbook(facts: ContactFacts, words: DocumentWords): WorkbookModel {
  const { contacts: w, juryContacts: standing, common: c } = words;
  const head = [w.seat, standing.seat, c.name, c.unit, c.title, c.specialty, w.phone, w.answer];
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
        widths: [10, 9, 14, 34, 16, 16, 18, 22],
        rows: [
          wide(w.title, 'title'),
          wide(`${facts.roundTitle}　${w.handedTo(facts.liaison)}`, 'subtitle'),
          cells(head, 'heading'),
          ...facts.people.map((one) => {
            const { seat, answer } = contactInWords(one, words);
            const { label, unit, title, specialty, phone } = one;
            return cells(
              [nameInWords(label, words), seat, bothNames(one), unit, title, specialty, phone, answer],
              'boxed',
            );
          }),
          wide(w.note, 'plain'),
        ],
        headingRow: 3,
        textColumns: [6],
        blankRows: 0,
        choices: [],
      },
    ],
  };
}
