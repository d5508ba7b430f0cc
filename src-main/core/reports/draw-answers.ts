import type { AnswerChannel, DrawnPlace, LoggedAct, PassedOver } from '../domain/draw/replacement.ts';
import { seatOfLabel } from '../domain/secrecy/sealed-names.ts';
import { boundInWords } from './composition-in-words.ts';
import { column, type DocumentWords, nameInWords, serial } from './document-context.ts';
import type { Block } from './report-model.ts';

/** Somebody drawn, by pool number, name and place in the drawn order of members, of alternates or below them. */
export interface AnsweredPerson extends DrawnPlace {
  readonly poolNumber: string;
  readonly name: string;
}

/** One line of the log of answers, as printed. */
export interface RecordedAnswer {
  /** Local time as read aloud. */
  readonly at: string;
  readonly person: AnsweredPerson;
  readonly answer: LoggedAct;
  readonly channel: AnswerChannel;
  readonly reason: string;
  /** Who wrote it down, and who confirmed it. */
  readonly people: readonly string[];
  /** The seat that became free; null: none. */
  readonly seat: number | null;
  readonly calledIn: AnsweredPerson | null;
  readonly passedOver: readonly (AnsweredPerson & Pick<PassedOver, 'why' | 'bounds'>)[];
  /** null: it stands. */
  readonly undone: { readonly at: string; readonly reason: string; readonly by: string } | null;
}

/** The annex of F05: who was asked, what they said, and who came in for whom by which order. Empty without answers. */
export function answersAnnex(answers: readonly RecordedAnswer[], words: DocumentWords): readonly Block[] {
  if (answers.length === 0) return [];
  const w = words.drawAnswers;
  const c = words.common;
  // A sealed name is a place already.
  const who = ({ poolNumber, name, drawn, order }: AnsweredPerson) =>
    seatOfLabel(name) !== undefined ? nameInWords(name, words) : w.person(poolNumber, name, w.drawn[drawn](order));
  const called = ({ seat, calledIn }: RecordedAnswer) =>
    seat === null ? '' : w.called(seat, calledIn === null ? w.nobody : who(calledIn));
  // Those passed over for one reason stand in one line, each with the place in the drawn order.
  const passed = ({ passedOver }: RecordedAnswer) => {
    const lines = new Map<string, { readonly reasons: readonly string[]; readonly people: string[] }>();
    for (const { why, bounds, ...person } of passedOver) {
      const reasons = [w.why[why], ...bounds.map((key) => boundInWords(key, words.composition))];
      const line = lines.get(reasons.join('\n')) ?? { reasons, people: [] };
      line.people.push(who(person));
      lines.set(reasons.join('\n'), line);
    }
    return [...lines.values()].map(({ reasons, people }) => w.passed(words.list(people), reasons)).join('\n');
  };
  const said = ({ answer, reason, undone }: RecordedAnswer) =>
    [
      w.said(w.answers[answer], reason),
      ...(undone === null ? [] : [w.undone(undone.at, undone.by, undone.reason)]),
    ].join('\n');
  return [
    { kind: 'page_break' },
    { kind: 'title', text: w.title },
    { kind: 'note', text: w.note },
    {
      kind: 'table',
      columns: [
        column('order', c.order, 5),
        column('at', w.at, 15),
        column('person', w.who, 22, 'left'),
        column('said', w.answer, 28, 'left'),
        column('channel', w.channel, 9),
        column('people', w.people, 12),
        column('called', w.replaced, 24, 'left'),
        column('passed', w.passedOver, 35, 'left'),
      ],
      rows: answers.map((line, i) => [
        serial(i),
        line.at,
        who(line.person),
        said(line),
        // Nobody was asked when the drawn order was continued.
        line.answer === 'continued' ? '' : w.channels[line.channel],
        words.list(line.people),
        called(line),
        passed(line),
      ]),
    },
    { kind: 'signatures', lines: [words.drawRecord.recorder, words.drawRecord.supervisor, c.date] },
  ];
}
