import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FontCoverage, readFontCoverage } from '../glyphs/font-coverage.ts';
import { loadRareFonts, type RareFonts } from './rare-fonts.ts';

export interface FontFace {
  readonly bytes: Buffer;
  readonly coverage: FontCoverage;
}

/**
 * The faces embedded in PDFs: `regular` for 宋体/仿宋 text, `bold` for 黑体 titles and table heads, `tibetan` for names in
 * that script, `rare` for Chinese characters beyond the basic plane, a slice at a time.
 */
export interface DocumentFonts {
  readonly regular: FontFace;
  readonly bold: FontFace;
  readonly tibetan: FontFace;
  readonly rare: RareFonts;
}

const FILES = {
  regular: 'NotoSerifSC-Regular.ttf',
  bold: 'NotoSansSC-Medium.ttf',
  tibetan: 'NotoSerifTibetan-Regular.ttf',
} as const;

async function loadFace(file: string): Promise<FontFace> {
  const bytes = await readFile(file);
  return { bytes, coverage: readFontCoverage(bytes) };
}

/** Loads the faces from `<assetsDir>/fonts`; 25 MB, so once per worker. The slices are read when a character wants one. */
export async function loadDocumentFonts(assetsDir: string): Promise<DocumentFonts> {
  const folder = path.join(assetsDir, 'fonts');
  const [regular, bold, tibetan, rare] = await Promise.all([
    loadFace(path.join(folder, FILES.regular)),
    loadFace(path.join(folder, FILES.bold)),
    loadFace(path.join(folder, FILES.tibetan)),
    loadRareFonts(folder),
  ]);
  return { regular, bold, tibetan, rare };
}

/** `regular`, `bold`, `tibetan` or the name of a slice. */
export type FaceName = string;

export interface TextRun {
  readonly text: string;
  readonly face: FaceName;
}

/** The face that draws a character, the wanted one before all others. Undefined: none has it. */
export function faceFor(codePoint: number, bold: boolean, fonts: DocumentFonts): FaceName | undefined {
  const [wanted, other] = bold ? (['bold', 'regular'] as const) : (['regular', 'bold'] as const);
  if (fonts[wanted].coverage.has(codePoint)) return wanted;
  if (fonts[other].coverage.has(codePoint)) return other;
  if (fonts.tibetan.coverage.has(codePoint)) return 'tibetan';
  return fonts.rare.sliceOf(codePoint);
}

/**
 * Splits text so that each run is drawn by a face that has its characters. Characters that no face has stay in the wanted
 * one (`missingGlyphs` refuses them beforehand).
 */
export function splitByCoverage(text: string, bold: boolean, fonts: DocumentFonts): readonly TextRun[] {
  const wanted = bold ? 'bold' : 'regular';
  const runs: { text: string; face: FaceName }[] = [];
  for (const character of text) {
    const face = faceFor(character.codePointAt(0) ?? 0, bold, fonts) ?? wanted;
    const last = runs.at(-1);
    if (last !== undefined && last.face === face) last.text += character;
    else runs.push({ text: character, face });
  }
  return runs;
}
