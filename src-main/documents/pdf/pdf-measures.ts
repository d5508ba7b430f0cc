import type { ReportModel } from '../../core/reports/report-model.ts';
import { hasReceipt } from '../letter-receipt.ts';

const MM = 72 / 25.4;

export interface PdfMeasures {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Width between the margins. */
  readonly inner: number;
  readonly body: number;
  readonly lineHeight: number;
  /** Free lines above a seal. */
  readonly aboveSeal: number;
  readonly title: number;
  readonly table: number;
}

/** Table type by how much has to stand on one line: rosters with many columns get smaller type, never cut text. */
function tableSize(model: ReportModel): number {
  const columns = Math.max(0, ...model.blocks.map((b) => (b.kind === 'table' ? b.columns.length : 0)));
  if (model.style === 'official') return 10.5;
  if (columns > 15) return 8;
  if (columns > 11) return 9;
  return 10;
}

/** GB/T 9704: A4, margins 37/35/28/26 mm, 28 characters of 16 pt a line, 22 lines of about 29 pt a page. */
export function pdfMeasures(model: ReportModel, footerHeight: number): PdfMeasures {
  const landscape = model.paper.orientation === 'landscape';
  const [width, height] = landscape ? [841.89, 595.28] : [595.28, 841.89];
  const official = model.style === 'official';
  const receipt = official && hasReceipt(model);
  const left = official ? 28 * MM : (landscape ? 16 : 20) * MM;
  const right = official ? 26 * MM : (landscape ? 14 : 18) * MM;
  return {
    width,
    height,
    left,
    right,
    top: official ? 37 * MM : 19 * MM,
    bottom: official ? (receipt ? 27 : 35) * MM : footerHeight + 12 * MM,
    inner: width - left - right,
    // English takes more room; no standard prescribes its type.
    body: official ? (receipt && model.language === 'en' ? 13.5 : 15.79) : 10.5,
    lineHeight: official ? (receipt ? 1.13 : 1.276) : 1.15,
    aboveSeal: receipt ? 1.2 : 2,
    title: official ? 22 : 17,
    table: tableSize(model),
  };
}
