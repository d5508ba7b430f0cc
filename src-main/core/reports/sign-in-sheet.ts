import {
  bothNames,
  column,
  type DocumentContext,
  type DocumentWords,
  type NamedRow,
  nameInWords,
  reportOf,
  serial,
} from './document-context.ts';
import type { ReportModel } from './report-model.ts';

export interface SignInRow extends NamedRow {
  readonly unit: string;
  readonly title: string;
  readonly group: string;
  /** One per session: local time of signing in, or empty. */
  readonly arrivedAt: readonly string[];
  readonly remark: string;
}

/** F06: printed before the meeting with empty `arrivedAt`, and again afterwards for the file. */
export interface SignInFacts extends DocumentContext {
  readonly heldOn: string;
  readonly place: string;
  /** Labels of the sessions in order: 2月13日上午, … */
  readonly sessions: readonly string[];
  readonly expected: number;
  /** Who came, per session; null, or absent as a whole, while its sheet is still to be signed. */
  readonly present?: readonly (number | null)[];
  readonly rows: readonly SignInRow[];
}

export function signInReport(facts: SignInFacts, words: DocumentWords): ReportModel {
  const w = words.signIn;
  const c = words.common;
  const present = facts.present;
  return reportOf(
    facts,
    words,
    {
      form: 'F06',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'landscape',
      style: 'table',
      signatureLines: [w.recorder, w.supervisor],
    },
    [
      {
        kind: 'facts',
        items: [
          { label: c.time, value: facts.heldOn },
          { label: c.place, value: facts.place },
          { label: w.expected, value: words.people(facts.expected) },
          {
            label: w.present,
            value: facts.sessions
              .map((s, i) => w.presentAt(facts.sessions.length > 1 ? s : '', present?.[i] ?? null))
              .join('  '),
          },
        ],
      },
      {
        kind: 'table',
        rowHeight: 'tall',
        columns: [
          column('order', c.order, 5),
          column('name', c.name, 14, 'left'),
          column('unit', c.unit, 26, 'left'),
          column('title', c.title, 14, 'left'),
          column('group', w.group, 12, 'left'),
          ...facts.sessions.flatMap((s, i) => [
            column(`time${i}`, w.timeOf(s), 9),
            column(`sign${i}`, w.signatureOf(s), 16),
          ]),
          column('remark', c.remark, 10, 'left'),
        ],
        rows: facts.rows.map((r, i) => [
          serial(i),
          bothNames({ ...r, name: nameInWords(r.name, words) }),
          r.unit,
          r.title,
          r.group,
          ...facts.sessions.flatMap((_, s) => [r.arrivedAt[s] ?? '', '']),
          r.remark,
        ]),
        total: words.totalPeople(facts.rows.length),
      },
      { kind: 'note', text: w.note },
    ],
  );
}
