import { acceptanceRegisterReport } from './acceptance-register.ts';
import { ballotReport } from './ballot-paper.ts';
import { correctionNoticeReport } from './correction-notice.ts';
import { drawRecordReport } from './draw-record.ts';
import { eligibilityDecisionsReport } from './eligibility-decisions.ts';
import { eligibilitySheetReport } from './eligibility-sheet.ts';
import { entrustmentRegisterReport } from './entrustment-papers.ts';
import { filingRosterReport } from './filing-roster.ts';
import { groupListReport } from './group-list.ts';
import { groupOpinionReport } from './group-opinions.ts';
import { importRefusalReport } from './import-refusals.ts';
import { integrityRegisterReport } from './integrity-register.ts';
import { juryContactsReport, juryNoticesReport } from './jury-contacts.ts';
import { juryRegisterReport } from './jury-register.ts';
import { kindRosterReport } from './kind-roster.ts';
import { minutesReport } from './minutes.ts';
import { noticeCertificateReport } from './notice-certificate.ts';
import { poolChangesReport, poolRosterReport } from './pool-papers.ts';
import { postAuditReport } from './post-audit.ts';
import { noticeReport } from './public-notice.ts';
import { readingListReport } from './reading-list.ts';
import { recusalDeclarationReport } from './recusal-declaration.ts';
import { recusalReport } from './recusal-register.ts';
import type { Audience, FormCode, ReportFormat } from './report-model.ts';
import { resultReport, voteFilingReport } from './result-report.ts';
import { returnSlipReport } from './return-slip.ts';
import { scoreFormReport } from './score-form.ts';
import { scoreSummaryReport } from './score-summary.ts';
import { sealSlipReport } from './seal-slip.ts';
import { signInReport } from './sign-in-sheet.ts';
import { synopsisBooklet } from './synopsis-booklet.ts';
import { tallyReport } from './tally-sheet.ts';

export interface CatalogueEntry {
  readonly audience: Audience;
  /** In the order offered. Ballots are paper only: an editable ballot would invite marks that tell voters apart. */
  readonly formats: readonly ReportFormat[];
  /** `one`: about one notice, application, … of the round that must be named; `round`: about the round as a whole; `office`: of no round. */
  readonly about: 'round' | 'one' | 'either' | 'office';
}

/** Every document the product makes: its builder, who may see it, the formats offered. */
export const reportCatalogue = {
  F01: { build: importRefusalReport, audience: 'applicant', formats: ['xlsx', 'pdf', 'docx'], about: 'either' },
  F02: { build: synopsisBooklet, audience: 'internal', formats: ['pdf', 'docx'], about: 'either' },
  F03: { build: poolRosterReport, audience: 'authority', formats: ['xlsx', 'pdf', 'docx'], about: 'office' },
  F05: { build: drawRecordReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'either' },
  F06: { build: signInReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'round' },
  F08: { build: recusalReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'round' },
  F09: { build: scoreFormReport, audience: 'internal', formats: ['pdf', 'docx'], about: 'either' },
  F10: { build: scoreSummaryReport, audience: 'internal', formats: ['pdf', 'xlsx', 'docx'], about: 'round' },
  F11: { build: groupOpinionReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'round' },
  F13: { build: ballotReport, audience: 'internal', formats: ['pdf'], about: 'round' },
  F14: { build: tallyReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'round' },
  F15: { build: minutesReport, audience: 'internal', formats: ['docx', 'pdf'], about: 'round' },
  F16: { build: voteFilingReport, audience: 'authority', formats: ['docx', 'pdf'], about: 'round' },
  F17: { build: resultReport, audience: 'authority', formats: ['docx', 'pdf'], about: 'round' },
  F18: { build: noticeReport, audience: 'public', formats: ['docx', 'pdf', 'xlsx'], about: 'round' },
  F19: { build: noticeCertificateReport, audience: 'authority', formats: ['docx', 'pdf'], about: 'round' },
  F21: { build: filingRosterReport, audience: 'authority', formats: ['xlsx', 'pdf', 'docx'], about: 'round' },
  F22: { build: correctionNoticeReport, audience: 'applicant', formats: ['docx', 'pdf'], about: 'one' },
  F23: { build: returnSlipReport, audience: 'applicant', formats: ['docx', 'pdf'], about: 'one' },
  F24: { build: acceptanceRegisterReport, audience: 'internal', formats: ['xlsx', 'pdf', 'docx'], about: 'round' },
  F26: { build: entrustmentRegisterReport, audience: 'authority', formats: ['pdf', 'docx', 'xlsx'], about: 'either' },
  F28: { build: integrityRegisterReport, audience: 'internal', formats: ['pdf', 'xlsx', 'docx'], about: 'office' },
  F29: { build: postAuditReport, audience: 'authority', formats: ['pdf', 'docx', 'xlsx'], about: 'either' },
  F32: { build: eligibilitySheetReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'one' },
  F33: { build: eligibilityDecisionsReport, audience: 'authority', formats: ['pdf', 'docx', 'xlsx'], about: 'round' },
  F34: { build: kindRosterReport, audience: 'internal', formats: ['pdf', 'xlsx', 'docx'], about: 'either' },
  F37: { build: juryRegisterReport, audience: 'internal', formats: ['pdf', 'xlsx', 'docx'], about: 'office' },
  F38: { build: poolChangesReport, audience: 'authority', formats: ['pdf', 'xlsx', 'docx'], about: 'office' },
  F39: { build: juryContactsReport, audience: 'internal', formats: ['pdf', 'xlsx', 'docx'], about: 'round' },
  F40: { build: juryNoticesReport, audience: 'internal', formats: ['docx', 'pdf'], about: 'round' },
  F41: { build: sealSlipReport, audience: 'internal', formats: ['pdf', 'docx'], about: 'round' },
  F42: { build: recusalDeclarationReport, audience: 'internal', formats: ['pdf', 'docx'], about: 'either' },
  F43: { build: groupListReport, audience: 'internal', formats: ['pdf', 'docx', 'xlsx'], about: 'round' },
  F44: { build: readingListReport, audience: 'internal', formats: ['pdf', 'docx'], about: 'either' },
} satisfies Record<FormCode, CatalogueEntry & { readonly build: unknown }>;
