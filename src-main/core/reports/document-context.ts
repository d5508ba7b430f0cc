import type { DocumentWords } from '../../../src-renderer/text/zh-cn/documents.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { seatOfLabel } from '../domain/secrecy/sealed-names.ts';
import type { Audience, Block, FormCode, ReportColumn, ReportModel } from './report-model.ts';

export type { DocumentWords };

/** What every document needs to know about the round it belongs to. */
export interface DocumentContext {
  /** Full legal name of the jury, 青海省工程系列高级职称评审委员会. */
  readonly juryName: string;
  /** 2022年度青海省工程系列高级职称评审 */
  readonly roundTitle: string;
  readonly establishingBody: string;
  readonly rehearsal: boolean;
  readonly createdOn: IsoDate;
  readonly auditCode?: string;
}

interface Layout {
  readonly form: FormCode;
  readonly title: string;
  readonly subtitle?: string;
  readonly audience: Audience;
  readonly orientation: 'portrait' | 'landscape';
  readonly style: 'official' | 'table';
  readonly signatureLines?: readonly string[];
  readonly copies?: number;
}

/** A person in a row of a roster. */
export interface NamedRow {
  readonly name: string;
  /** Left out or '': the roster has none. */
  readonly tibetanName?: string;
}

/** The parts all documents share: paper, marks at the head, page numbers, metadata date. */
export function reportOf(
  context: DocumentContext,
  words: DocumentWords,
  layout: Layout,
  blocks: readonly Block[],
): ReportModel {
  return {
    form: layout.form,
    title: layout.title,
    ...(layout.subtitle === undefined ? {} : { subtitle: layout.subtitle }),
    language: words.language,
    audience: layout.audience,
    paper: { size: 'A4', orientation: layout.orientation },
    style: layout.style,
    blocks,
    rehearsal: context.rehearsal,
    rehearsalMark: words.rehearsalMark,
    labelMark: words.labelMark,
    ...(layout.audience === 'internal' ? { headerNote: words.internalMark } : {}),
    footer: {
      pagePattern: layout.style === 'official' ? words.letterPage : words.tablePage,
      ...(layout.signatureLines === undefined ? {} : { signatureLines: layout.signatureLines }),
      ...(context.auditCode === undefined ? {} : { auditCode: words.auditCode(context.auditCode) }),
    },
    createdOn: context.createdOn,
    ...(layout.copies === undefined ? {} : { copies: layout.copies }),
  };
}

/** Shorthand of a column; `text` marks cells that must never be read as numbers. */
export function column(
  key: string,
  title: string,
  weight: number,
  align: ReportColumn['align'] = 'center',
  text = false,
): ReportColumn {
  return { key, title, weight, align, ...(text ? { text } : {}) };
}

/** A name as rosters print it: in Tibetan script on a line of its own beneath, where the person has that too. */
export function bothNames({ name, tibetanName = '' }: NamedRow): string {
  return tibetanName === '' ? name : `${name}\n${tibetanName}`;
}

/** A name as it is printed or shown: what stands for a sealed one is said in the language at hand. */
export function nameInWords(name: string, { seats }: Pick<DocumentWords, 'seats'>): string {
  const seat = seatOfLabel(name);
  return seat === undefined ? name : seats[seat.drawn](seat.number);
}

/** Serial number of a row as printed, from its index. */
export function serial(index: number): string {
  return String(index + 1);
}
