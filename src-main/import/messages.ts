import type { Result } from '../core/domain/kernel/result.ts';
import type { JudgedApplicants } from '../core/domain/roster/judge-applicants.ts';
import type { JudgedExperts } from '../core/domain/roster/judge-experts.ts';
import type { PackedSheets } from '../core/domain/roster/packed-sheets.ts';
import type { JudgedUnitTree } from '../core/domain/units/judge-unit-tree.ts';
import type { WorkbookFormat } from './guard.ts';

export type ImportKind = 'applicants' | 'experts' | 'units';
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
  readonly judged: K extends 'applicants' ? JudgedApplicants : K extends 'experts' ? JudgedExperts : JudgedUnitTree;
  /** What was judged, of a roster: it may be judged again under another mapping. */
  readonly cells: K extends 'units' ? null : PackedSheets;
}

export type ImportOutcome<K extends ImportKind = ImportKind> = Result<ImportedBook<K>>;

/** What the reading process says to its parent. */
export type ImportMessage =
  | { readonly type: 'progress'; readonly step: ImportStep }
  | { readonly type: 'done'; readonly outcome: ImportOutcome };

export function isImportMessage(message: unknown): message is ImportMessage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  return (message.type === 'progress' && 'step' in message) || (message.type === 'done' && 'outcome' in message);
}
