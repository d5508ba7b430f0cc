import { codePointName } from '../../core/domain/names/glyph-coverage.ts';
import type { Block, ReportModel } from '../../core/reports/report-model.ts';
import { type DocumentFonts, faceFor } from '../fonts/document-fonts.ts';

export interface MissingGlyph {
  readonly character: string;
  /** `U+20BB7` */
  readonly codePoint: string;
  /** The first text of the document it occurs in: a name, a unit, a sentence. */
  readonly where: string;
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'title':
    case 'note':
      return [block.text];
    case 'facts':
      return block.items.flatMap((i) => [i.label, i.value]);
    case 'table':
      return [
        ...block.columns.map((c) => c.title),
        ...block.rows.flat(),
        block.total ?? '',
        block.rows.length === 0 ? (block.emptyText ?? '') : '',
      ];
    case 'receipt':
      return [block.cut, block.title, block.text, ...block.lines];
    case 'signatures':
      return block.lines;
    case 'seal':
      return [block.organisation, block.date, block.note ?? ''];
    case 'page_break':
      return [];
  }
}

/** Every text of the model that reaches paper, in reading order. */
export function reportTexts(model: ReportModel): readonly string[] {
  return [
    model.title,
    model.subtitle ?? '',
    model.headerNote ?? '',
    ...model.blocks.flatMap(blockTexts),
    ...(model.footer.signatureLines ?? []),
    model.footer.pagePattern,
    model.footer.auditCode ?? '',
    model.rehearsal ? model.rehearsalMark : '',
  ];
}

/** Characters of the model that none of the embedded faces can draw. Empty means: no box will be printed. */
export function missingGlyphs(model: ReportModel, fonts: DocumentFonts): readonly MissingGlyph[] {
  const seen = new Set<string>();
  const missing: MissingGlyph[] = [];
  for (const text of reportTexts(model)) {
    for (const character of text) {
      if (seen.has(character)) continue;
      seen.add(character);
      const code = character.codePointAt(0) ?? 0;
      if (character === '\n' || faceFor(code, false, fonts) !== undefined) continue;
      missing.push({ character, codePoint: codePointName(character), where: text });
    }
  }
  return missing;
}
