import { z } from 'zod';
import type { HolderComparison, QuotaPool } from '../domain/post-quota/compare-applicants.ts';
import type { QuotaLevel, QuotaWorking } from '../domain/post-quota/work-out.ts';
import { command, query } from './endpoint.ts';
import { count, idField, inRound, optionalText, roundIdField, textField } from './fields.ts';

const inList = { stage: 'applicants' } as const;
const figure = count.nullable();

/** What a person types of a stamped audit; `null`: not given. */
export const quotaFigures = z.strictObject({
  /** False: the unit is outside post management, and the department sets the number by hand. */
  postManagement: z.boolean(),
  approved: figure,
  appointed: figure,
  notAppointed: figure,
  departures: figure,
  carriedIn: count,
  audited: figure,
  documentNumber: optionalText(80),
  manualNumber: figure,
  manualReason: optionalText(200),
  manualAuthority: optionalText(100),
});
export type QuotaFigures = z.output<typeof quotaFigures>;

export interface QuotaRow {
  /** Of a unit, or null where a county holds the posts. */
  readonly unitId: string | null;
  /** '' for a unit. */
  readonly county: string;
  readonly holder: string;
  readonly level: QuotaLevel;
  readonly pool: QuotaPool;
  readonly applicants: number;
  /** Of them from units whose kind nobody knows. */
  readonly uncertain: number;
  readonly state: HolderComparison['state'];
  readonly over: number;
  readonly audit: {
    readonly auditId: string;
    readonly figures: QuotaFigures;
    readonly by: string;
    readonly utc: string;
  } | null;
  readonly working: QuotaWorking | null;
}

/** Audited numbers of posts beside the applicants (F29), with the working of the number. */
export const quotas = {
  list: query<{
    readonly rows: readonly QuotaRow[];
    /** Units whose senior posts a county manages together. */
    readonly pooled: readonly { readonly unitId: string; readonly unit: string; readonly county: string }[];
    readonly rule: { readonly title: string; readonly decree: string; readonly blocks: boolean };
    readonly frozen: boolean;
  }>()(inRound),
  save: command<{ readonly auditId: string }>()(
    z.strictObject({
      roundId: roundIdField,
      unitId: idField<'unit'>().nullable(),
      county: optionalText(50),
      level: z.enum(['senior', 'intermediate']),
      pool: z.enum(['post', 'dual_targeted']),
      figures: quotaFigures,
      by: textField(50),
    }),
    inList,
  ),
  remove: command<null>()(z.strictObject({ roundId: roundIdField, auditId: z.string().min(1).max(40) }), inList),
  /** The county that manages the unit's senior posts; '' gives them back to the unit. */
  setPool: command<null>()(
    z.strictObject({ roundId: roundIdField, unitId: idField<'unit'>(), county: optionalText(50) }),
    inList,
  ),
} as const;
