import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ListOrder } from '../domain/names/list-order.ts';
import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { ReportModel } from './report-model.ts';

/**
 * One line of the public list. The type has no room for ID numbers, birth dates, telephones, votes, scores or the
 * reasons of special categories: offices have published them by mistake, here they cannot even be passed.
 */
export interface NoticeRow {
  readonly name: string;
  readonly unit: string;
  readonly seriesSpecialty: string;
  readonly qualification: string;
}

/** F18: at least five working days in public; only those who passed. */
export interface NoticeFacts extends DocumentContext {
  readonly issuedOn: IsoDate;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly workingDays: number;
  /** Where it is posted: website, notice board. */
  readonly channel: string;
  readonly receiver: string;
  readonly phone: string;
  readonly address: string;
  readonly email: string;
  /** How the rows are ordered; left out: as they were numbered, of which nothing is said. */
  readonly order?: ListOrder;
  /** Characters and names that stand where the office decided. */
  readonly decided?: readonly string[];
  readonly rows: readonly NoticeRow[];
}

export function noticeReport(facts: NoticeFacts, words: DocumentWords): ReportModel {
  const w = words.notice;
  const c = words.common;
  const { decided = [], order = 'entry', rows } = facts;
  const method = order === 'entry' || rows.length < 2 ? undefined : w.order[order];
  const orderedBy = method === undefined || decided.length === 0 ? method : w.decided(method, words.list(decided));
  return reportOf(
    facts,
    words,
    { form: 'F18', title: w.title(facts.roundTitle), audience: 'public', orientation: 'portrait', style: 'official' },
    [
      { kind: 'paragraph', text: w.opening(facts.juryName, facts.roundTitle, facts.rows.length) },
      {
        kind: 'paragraph',
        text: w.period(words.date(facts.from), words.date(facts.to), facts.workingDays, facts.channel),
      },
      { kind: 'paragraph', text: w.objections },
      { kind: 'paragraph', text: w.receiver(facts.receiver) },
      { kind: 'paragraph', text: w.phone(facts.phone) },
      { kind: 'paragraph', text: w.address(facts.address) },
      ...(facts.email === '' ? [] : [{ kind: 'paragraph' as const, text: w.email(facts.email) }]),
      { kind: 'paragraph', text: w.annexLine(facts.roundTitle) },
      { kind: 'seal', organisation: facts.establishingBody, date: words.date(facts.issuedOn) },
      { kind: 'page_break' },
      { kind: 'heading', text: w.annex, level: 1 },
      { kind: 'title', text: w.listTitle(facts.roundTitle) },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 6),
          column('name', c.name, 17, 'left'),
          column('unit', w.unit, 33, 'left'),
          column('series', w.series, 26, 'left'),
          column('qualification', w.qualification, 18, 'left'),
        ],
        rows: facts.rows.map((r, i) => [serial(i), r.name, r.unit, r.seriesSpecialty, r.qualification]),
        total: words.totalPeople(facts.rows.length),
        emptyText: w.nobody,
      },
      ...(orderedBy === undefined ? [] : [{ kind: 'note' as const, text: orderedBy }]),
    ],
  );
}
