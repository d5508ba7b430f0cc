import type { FormCode, OfficeForm, ReportFormat } from '../core/reports/report-model.ts';

/** The filing pack: each form in the formats its reader works with (paper as pdf, letters also as docx, rosters as xlsx). */
export const packPlan: readonly {
  readonly form: Exclude<FormCode, OfficeForm>;
  readonly formats: readonly ReportFormat[];
}[] = [
  { form: 'F01', formats: ['xlsx', 'pdf'] },
  { form: 'F05', formats: ['pdf'] },
  { form: 'F06', formats: ['pdf'] },
  { form: 'F08', formats: ['pdf'] },
  { form: 'F10', formats: ['pdf', 'xlsx'] },
  { form: 'F11', formats: ['pdf'] },
  { form: 'F13', formats: ['pdf'] },
  { form: 'F14', formats: ['pdf', 'xlsx'] },
  { form: 'F15', formats: ['docx', 'pdf'] },
  { form: 'F16', formats: ['docx', 'pdf'] },
  { form: 'F17', formats: ['docx', 'pdf'] },
  { form: 'F18', formats: ['docx', 'pdf', 'xlsx'] },
  { form: 'F19', formats: ['docx', 'pdf'] },
  { form: 'F21', formats: ['xlsx', 'pdf'] },
  { form: 'F24', formats: ['xlsx', 'pdf'] },
  { form: 'F26', formats: ['pdf', 'xlsx'] },
  { form: 'F29', formats: ['pdf'] },
  { form: 'F33', formats: ['pdf', 'xlsx'] },
  { form: 'F34', formats: ['pdf', 'xlsx'] },
  { form: 'F43', formats: ['pdf'] },
];
