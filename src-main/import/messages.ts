import type { JudgedAssignmentBook } from '../core/domain/assignment/assignment-book.ts';
import type { Result } from '../core/domain/kernel/result.ts';
import type { JudgedApplicants } from '../core/domain/roster/judge-applicants.ts';
import type { JudgedExperts } from '../core/domain/roster/judge-experts.ts';
import { type PackedApplicants, packApplicants } from '../core/domain/roster/packed-applicants.ts';
import type { PackedSheets } from '../core/domain/roster/packed-sheets.ts';
import type { JudgedUnitTree } from '../core/domain/units/judge-unit-tree.ts';
import type { WorkbookFormat } from './guard.ts';

export type ImportKind = 'applicants' | 'experts' | 'units' | 'assignment';
export type ImportStep = 'opening' | 'checking' | 'reading' | 'judging';

export interface ImportRequest<K extends ImportKind = ImportKind> {
  readonly path: string;
  readonly kind: K;
}

export interface ImportedBook<K extends ImportKind = ImportKind> {
  readonly kind: K;
  /** Base name, without folder. */
  readonly fileName: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  readonly format: WorkbookFormat;
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[];
  readonly judged: K extends 'applicants'
    ? JudgedApplicants
    : K extends 'experts'
      ? JudgedExperts
      : K extends 'units'
        ? JudgedUnitTree
        : JudgedAssignmentBook;
  /** What was judged, of a roster: it may be judged again under another mapping. */
  readonly cells: K extends 'units' | 'assignment' ? null : PackedSheets;
}

/** The same on its way: the rows of applicants packed, until the office takes them in. */
export type SentBook<K extends ImportKind = ImportKind> = Omit<ImportedBook<K>, 'judged'> & {
  readonly judged: K extends 'applicants' ? PackedApplicants : ImportedBook<K>['judged'];
};

export type ImportOutcome<K extends ImportKind = ImportKind> = Result<ImportedBook<K>>;

export type SentOutcome<K extends ImportKind = ImportKind> = Result<SentBook<K>>;

export function sentOutcome(outcome: ImportOutcome): SentOutcome {
  if (!outcome.ok || outcome.value.kind !== 'applicants') return outcome as SentOutcome;
  const { judged, ...about } = outcome.value as ImportedBook<'applicants'>;
  return { ok: true, value: { ...about, judged: packApplicants(judged) } as SentBook };
}

/** What the reading process says to its parent. */
export type ImportMessage =
  | { readonly type: 'progress'; readonly step: ImportStep }
  | { readonly type: 'done'; readonly outcome: SentOutcome };

export function isImportMessage(message: unknown): message is ImportMessage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return (message.type === 'progress' && 'step' in message) || (message.type === 'done' && 'outcome' in message);
}
