import type { ApplicationState } from '../domain/acceptance/states.ts';
import type { ApplicationId, ExpertId } from '../domain/kernel/ids.ts';

export type Params = Readonly<Record<string, string | number>>;

/** One thing found in a row of a workbook: `code` has its sentence in the dictionary. */
export interface IssueView {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly field: string;
  readonly code: string;
  readonly params: Params;
  readonly original: string | null;
}

/** A workbook that was read and judged, waiting for the secretary's yes. Nothing of it is in the file yet. */
export interface ImportPreview {
  /** Held in memory until accepted, discarded or the office locks. */
  readonly draftId: string;
  readonly fileName: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refusedRows: number;
  readonly refused: readonly IssueView[];
  readonly warnings: readonly IssueView[];
  /** Rows that are no person: titles, totals, footers. */
  readonly skipped: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly reason: string;
    readonly text: string;
  }[];
  readonly columns: readonly { readonly column: string; readonly heading: string; readonly field: string | null }[];
  readonly people: readonly {
    readonly row: number;
    readonly name: string;
    readonly unit: string;
    readonly specialty: string;
  }[];
}

export interface ImportBatchView {
  readonly batchId: string;
  readonly fileName: string;
  readonly importedUtc: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refusedRows: number;
  readonly refused: readonly IssueView[];
  readonly warnings: readonly IssueView[];
  readonly undoable: boolean;
}

export interface ApplicationView {
  readonly applicationId: ApplicationId;
  /** Dossier-bag number (袋号): 3 digits, in order of acceptance. */
  readonly number: string;
  readonly name: string;
  readonly pinyin: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicity: string;
  readonly birth: string | null;
  /** Masked: first 6 and last 4. */
  readonly idMasked: string;
  readonly unit: string;
  readonly unitKind: string | null;
  readonly currentTitle: string;
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly kind: string;
  readonly state: ApplicationState;
  readonly postAuditNumber: string;
  readonly phone: string;
  readonly sheetRow: number;
  readonly warnings: readonly string[];
}

export interface ExpertView {
  readonly expertId: ExpertId;
  readonly poolNumber: string;
  readonly name: string;
  readonly pinyin: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicity: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: string;
  readonly specialty: string;
  readonly inPost: boolean;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly phone: string;
  readonly avoidUnits: readonly string[];
  /** Reason codes; empty: may be drawn. */
  readonly exclusions: readonly string[];
  /** Only after the draw was adopted. */
  readonly drawn: 'member' | 'alternate' | null;
}
