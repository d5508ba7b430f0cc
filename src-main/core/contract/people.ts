import type { ApplicationState } from '../domain/acceptance/states.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { ApplicationId, ExpertId, UnitId } from '../domain/kernel/ids.ts';
import type { LackingCharacter } from '../domain/names/glyph-coverage.ts';
import type { Path } from '../domain/recusal/path.ts';
import type { ReadColumn, SheetState } from '../domain/roster/sheet-reading.ts';
import type { ExclusionReason } from '../domain/rules/expert-eligibility.ts';
import type { ComparisonView } from './import-diff.ts';

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

/** One column of a sheet as the import understands it. */
export interface ColumnView {
  /** 0-based. */
  readonly index: number;
  readonly letter: string;
  /** As written, levels joined by a slash; '' for a column without a heading. */
  readonly heading: string;
  readonly field: string | null;
  readonly reason: ReadColumn['reason'];
  /** The heading names a year: the column can hold a field with one column a year. */
  readonly year: number | null;
  /** The first two texts; identity numbers masked. */
  readonly samples: readonly string[];
}

/** How one sheet was understood. */
export interface SheetView {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly state: SheetState;
  /** Judged as an earlier workbook of the same headings was corrected: whose ('' for several units) and when. */
  readonly remembered: { readonly unit: string; readonly learnedUtc: string } | null;
  /** Fields that a column must be named for before the sheet's rows can be read. */
  readonly missing: readonly string[];
  /** 1-based; `[0]`: the data begin in row 1; empty: none found. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnView[];
  /** Rows that may be the heading, 1-based, with what they hold. */
  readonly top: readonly { readonly row: number; readonly text: string }[];
}

/** A workbook that was read and judged, waiting for the secretary's yes. Nothing of it is in the file yet. */
export interface ImportPreview {
  /** Held in memory until accepted, discarded or the office locks. */
  readonly draftId: string;
  readonly fileName: string;
  /** Hex digest of the file: two previews of one digest are the same file twice. */
  readonly sha256: string;
  /** The same file was already imported in this round. */
  readonly importedBefore: { readonly fileName: string; readonly importedUtc: string } | null;
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
  /** Who names no employer, and the virtual unit that somebody chose; null: none yet, the row is refused. */
  readonly withoutEmployer: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly name: string;
    /** What stands in place of an employer. */
    readonly written: string;
    readonly unit: string | null;
  }[];
  /** Rows without the post-audit number that is due: refused for it, and taken in to wait for it. */
  readonly withoutAudit: { readonly refused: number; readonly awaited: number };
  /** Every sheet of the workbook, in its order. */
  readonly sheets: readonly SheetView[];
  /** What a column can be named, in the order of the form; `yearly`: one column a year. */
  readonly fields: readonly { readonly field: string; readonly yearly: boolean; readonly required: boolean }[];
  /** Why no row could be read; the mapping can be corrected. */
  readonly trouble: { readonly code: string; readonly params: Params } | null;
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
  /** Null for an import that only added people. */
  readonly comparison: ComparisonView | null;
  readonly undoable: boolean;
  /** Its cells were kept: it can go back to the units, marked. */
  readonly returnable: boolean;
}

export interface ApplicationView {
  readonly applicationId: ApplicationId;
  /** Dossier-bag number (袋号): 3 digits, in order of acceptance. */
  readonly number: string;
  readonly name: string;
  /** In Tibetan script; '' where the roster has none. */
  readonly tibetanName: string;
  readonly pinyin: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicity: string;
  readonly birth: string | null;
  /** Masked: first 6 and last 4. */
  readonly idMasked: string;
  readonly unitId: UnitId;
  readonly unit: string;
  readonly unitKind: string | null;
  readonly currentTitle: string;
  readonly series: string;
  readonly specialty: string;
  readonly level: string;
  readonly title: string;
  readonly kind: string;
  readonly state: ApplicationState;
  /** Last day of the correction that is waited for. */
  readonly deadline: IsoDate | null;
  readonly postAuditNumber: string;
  readonly phone: string;
  readonly sheetRow: number;
  readonly warnings: readonly string[];
  /** Characters of the name or the unit that no font of the product has: no paper with them can be made. */
  readonly lacking: readonly LackingCharacter[];
}

export interface ExpertView {
  readonly expertId: ExpertId;
  readonly poolNumber: string;
  readonly name: string;
  readonly tibetanName: string;
  readonly pinyin: string;
  readonly sex: 'male' | 'female' | null;
  readonly ethnicity: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: string;
  readonly specialty: string;
  /** For what the person may stand here, `specialty` among them; one: there is nothing to choose. */
  readonly disciplines: readonly string[];
  readonly inPost: boolean;
  readonly termStart: string | null;
  readonly termEnd: string | null;
  readonly phone: string;
  readonly avoidUnits: readonly string[];
  /** Reason codes; empty: may be drawn. */
  readonly exclusions: readonly ExclusionReason[];
  /** What rules warn of: does not keep anybody out of the draw. */
  readonly advice: readonly ExclusionReason[];
  /** As for applicants. */
  readonly lacking: readonly LackingCharacter[];
  /** Only after the draw was adopted. */
  readonly drawn: 'member' | 'alternate' | null;
}

interface MatchedPerson {
  readonly name: string;
  readonly unit: string;
  readonly title: string;
  readonly idMasked: string;
  readonly birth: string | null;
}

/** An expert and an applicant of one name and unit whose documents do not say whether they are one person. */
export interface AlsoApplicantView {
  readonly expert: MatchedPerson & { readonly expertId: ExpertId; readonly poolNumber: string };
  readonly applicant: MatchedPerson & { readonly applicationId: ApplicationId; readonly number: string };
  /** The evidence; empty: what was decided on is not there any more. */
  readonly path: Path;
  /** The office has to say before the pool is sealed. */
  readonly undecided: boolean;
  readonly decision: { readonly same: boolean; readonly reason: string; readonly utc: string } | null;
}

/** For what an expert of the round's roster stood before, and why that was changed. */
export interface DisciplineChangeView {
  readonly number: number;
  readonly poolNumber: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly utc: string;
}
