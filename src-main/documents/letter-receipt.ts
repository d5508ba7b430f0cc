import type { ReportModel } from '../core/reports/report-model.ts';

/**
 * A letter with a part to cut off and hand back is one sheet wherever its text allows: its lines stand closer than those
 * of a formal letter (26 points, not 29), and the part may reach into the lower margin.
 */
export function hasReceipt({ blocks }: Pick<ReportModel, 'blocks'>): boolean {
  return blocks.some(({ kind }) => kind === 'receipt');
}
