import type { AssignmentSummary, IssueView } from '../core/contract/index.ts';
import type { Dictionary } from './words.ts';

export interface ReportedIssue {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

export interface ReportedImport {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: readonly ReportedIssue[];
  readonly warnings: readonly ReportedIssue[];
}

export interface ReportedPerson {
  readonly expertId: string;
  readonly name: string;
  readonly unit: string;
  readonly specialty: string;
  readonly role: string;
}

export interface ReportedResult {
  readonly applicationId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly unit: string;
  readonly level: string;
  readonly title: string;
  readonly present: number;
  readonly recused: number;
  readonly denominatorMode: string;
  readonly issued: number;
  readonly returned: number;
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly invalid: number;
  readonly passed: boolean;
  /** Hundredths. */
  readonly scoreMean: number | null;
}

export const timingNames = [
  'unlock',
  'importApplicants',
  'importExperts',
  'draw',
  'assign',
  'meeting',
  'ballots',
  'documents',
  'total',
] as const;
export type TimingName = (typeof timingNames)[number];

/** `report.json`. Keys are added, never renamed. A rehearsal that stopped has what it came to, `ok: false` and `failed`. */
export interface RehearsalReport {
  ok: boolean;
  file: string;
  seed: string;
  rulePack: { readonly id: string; readonly version: string };
  import: { applicants?: ReportedImport; experts?: ReportedImport };
  conflicts?: { readonly pairs: number; readonly byKind: Readonly<Record<string, number>> };
  draw?: {
    readonly poolSize: number;
    readonly poolDigest: string;
    readonly seed: string;
    readonly attempt: number;
    readonly members: readonly ReportedPerson[];
    readonly alternates: readonly ReportedPerson[];
    readonly rejections: readonly { readonly expertId: string; readonly reason: string }[];
  };
  assignment?: AssignmentSummary;
  meeting?: {
    readonly jurySize: number;
    readonly present: number;
    readonly quorumNeeded: number;
    readonly quorumMet: boolean;
  };
  results: readonly ReportedResult[];
  notice?: { readonly from: string; readonly to: string; readonly workingDays: number };
  filed: boolean;
  timingsMs: Partial<Record<TimingName, number>>;
  failed?: { readonly step: string; readonly channel: string; readonly code: string; readonly message: string };
}

export function reportedIssue(issue: IssueView, words: Dictionary): ReportedIssue {
  const { sheet, row, column, code } = issue;
  return { sheet, row, column, code, message: words.issue(issue) };
}
