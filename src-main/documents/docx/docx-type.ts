import { AlignmentType, type IRunOptions, TextRun } from 'docx';
import { documentFaces } from '../../../src-renderer/text/zh-cn/documents.ts';
import type { ReportModel } from '../../core/reports/report-model.ts';
import { hasReceipt } from '../letter-receipt.ts';

/** Twips in a point. */
export const PT = 20;

/** GB/T 9704 margins in twips: 37/26/35/28 mm; forms and rosters are closer to the edge. */
export function docxPage(model: ReportModel): {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly inner: number;
} {
  const landscape = model.paper.orientation === 'landscape';
  const [width, height] = landscape ? [16838, 11906] : [11906, 16838];
  const signed = (model.footer.signatureLines?.length ?? 0) > 0;
  const [top, right, bottom, left] =
    model.style === 'official'
      ? [2098, 1474, hasReceipt(model) ? 1531 : 1984, 1588]
      : [1077, 907, signed ? 1474 : 1020, landscape ? 907 : 1134];
  return { width, height, top, right, bottom, left, inner: width - left - right };
}

/** 22 lines a page: 579 twips, about 29 points. */
export const LETTER_LINE = 579;
/** Of a letter that comes back in part. */
export const CLOSE_LINE = 520;

/** Complex scripts in these documents are Tibetan alone. Comes with Windows; elsewhere the word processor takes what it has. */
const TIBETAN_FACE = 'Microsoft Himalaya';

export type Face = keyof typeof documentFaces;

export function run(text: string, face: Face, points: number, more: Partial<IRunOptions> = {}): TextRun {
  const latin = 'Times New Roman';
  return new TextRun({
    text,
    font: { ascii: latin, hAnsi: latin, cs: TIBETAN_FACE, eastAsia: documentFaces[face] },
    size: points * 2,
    ...more,
  });
}

export const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;
