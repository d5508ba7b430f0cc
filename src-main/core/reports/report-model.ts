import type { IsoDate } from '../domain/calendar/iso-date.ts';

/** Form numbers of the office's catalogue (F14 is the tally sheet, F18 the public notice, …). */
export type FormCode =
  | 'F01'
  | 'F02'
  | 'F03'
  | 'F05'
  | 'F06'
  | 'F08'
  | 'F09'
  | 'F10'
  | 'F11'
  | 'F13'
  | 'F14'
  | 'F15'
  | 'F16'
  | 'F17'
  | 'F18'
  | 'F19'
  | 'F21'
  | 'F22'
  | 'F23'
  | 'F24'
  | 'F26'
  | 'F28'
  | 'F29'
  // Not in the office's catalogue, which ends at F31.
  | 'F32'
  | 'F33'
  | 'F34'
  | 'F37'
  | 'F38'
  | 'F39'
  | 'F40'
  | 'F41'
  | 'F42'
  | 'F43'
  | 'F44';

/** Papers of the office itself: no round makes them. */
export type OfficeForm = 'F03' | 'F28' | 'F37' | 'F38';

export type Audience = 'internal' | 'authority' | 'public' | 'applicant';
export type ReportFormat = 'pdf' | 'docx' | 'xlsx';
export type ReportLanguage = 'zh-CN' | 'en';

export interface ReportColumn {
  readonly key: string;
  readonly title: string;
  /** Share of the table's width; the renderers turn weights into points, twips or characters. */
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
  /** ID numbers, telephone numbers, bag numbers: cell format text, or WPS shows 6.3E+17 and loses the last digits. */
  readonly text?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly ReportColumn[];
  /** One string per column. Strings only: nothing in a document is ever a formula. */
  readonly rows: readonly (readonly string[])[];
  /** Rows struck through (a recused expert's ballot); indices into `rows`. */
  readonly struckRows?: readonly number[];
  /** Last line across all columns, e.g. 共 12 人. */
  readonly total?: string;
  /** At most so many rows on a page (tally sheets: 20), each page with the head and its own signatures. */
  readonly rowsPerPage?: number;
  /** `tall` rows leave room for a signature or a mark by hand. */
  readonly rowHeight?: 'normal' | 'tall';
  /** Said instead of an empty table. */
  readonly emptyText?: string;
}

export interface FactItem {
  readonly label: string;
  readonly value: string;
  /** Takes the whole line (long lists of names, addresses, digests). */
  readonly wide?: boolean;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly text: string;
      readonly level: 1 | 2;
      /** Characters it is set in; 0 unless told. Headings inside a letter have 2. */
      readonly indentEm?: number;
    }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** Characters the first line is set in; 2 unless told. A letter's addressee has 0. */
      readonly indentEm?: number;
      readonly align?: 'left' | 'right' | 'center';
    }
  | { readonly kind: 'facts'; readonly items: readonly FactItem[] }
  | TableBlock
  | { readonly kind: 'signatures'; readonly lines: readonly string[] }
  | { readonly kind: 'seal'; readonly organisation: string; readonly date: string; readonly note?: string }
  | {
      /** The part below the cut line that comes back signed; never torn apart by the end of a page. */
      readonly kind: 'receipt';
      /** Stands on the cut line. */
      readonly cut: string;
      readonly title: string;
      readonly text: string;
      /** Labels of the lines to sign on. */
      readonly lines: readonly string[];
    }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'page_break' }
  | { readonly kind: 'note'; readonly text: string };

export interface ReportFooter {
  /** `{page}` and `{pages}` are replaced on each page: `第 {page} 页 / 共 {pages} 页`, or `— {page} —` on letters. */
  readonly pagePattern: string;
  /** Repeated at the foot of every page. */
  readonly signatureLines?: readonly string[];
  /** Ties the paper to the state of the audit trail; at the foot of forms, in the file's metadata of letters. */
  readonly auditCode?: string;
}

/**
 * One document as plain data: what it says and how it is divided, nothing of any file format. It can be sent to a
 * worker and gives the same bytes each time it is rendered.
 */
export interface ReportModel {
  readonly form: FormCode;
  readonly title: string;
  readonly subtitle?: string;
  readonly language: ReportLanguage;
  readonly audience: Audience;
  readonly paper: { readonly size: 'A4'; readonly orientation: 'portrait' | 'landscape' };
  /** `official`: a letter by GB/T 9704 (margins, type size, line pitch). `table`: a form or a roster. */
  readonly style: 'official' | 'table';
  readonly blocks: readonly Block[];
  readonly rehearsal: boolean;
  /** Stands on every page of a rehearsal, in both languages at once: a witness of either must see it. */
  readonly rehearsalMark: string;
  /** Between a label and its value or the line to sign on. */
  readonly labelMark: string;
  /** Small line at the head of every page, e.g. 内部材料. */
  readonly headerNote?: string;
  readonly footer: ReportFooter;
  /** The document's only date of making: file metadata are set to it, never to the clock. */
  readonly createdOn: IsoDate;
  /** Identical copies in one file, each numbered on its own: a ballot may carry nothing that tells it from another. */
  readonly copies?: number;
}

/** Rows of all tables. */
export function rowsOf(model: ReportModel): number {
  return model.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);
}
