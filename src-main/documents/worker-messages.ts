import type { Refusal } from '../core/domain/kernel/result.ts';
import type { ReportFormat, ReportModel } from '../core/reports/report-model.ts';
import type { WorkbookModel } from '../core/reports/workbook-model.ts';

export interface DocumentRequest {
  readonly model: ReportModel | WorkbookModel;
  readonly format: ReportFormat;
}

export interface FinishedDocument {
  readonly bytes: Uint8Array;
  /** Null for docx and xlsx: only the program that prints them knows. */
  readonly pages: number | null;
  /** Lower-case hex of the bytes. */
  readonly sha256: string;
}

export interface WorkerSetup {
  readonly assetsDir: string;
}

export interface WorkerRequest extends DocumentRequest {
  readonly id: number;
}

export type WorkerReply =
  /** So many rows more of a long document are laid out. */
  | { readonly id: number; readonly rows: number }
  | { readonly id: number; readonly document: FinishedDocument }
  | { readonly id: number; readonly refusal: Refusal }
  | { readonly id: number; readonly failure: string };
