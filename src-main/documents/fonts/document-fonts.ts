import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FontCoverage, readFontCoverage } from '../glyphs/font-coverage.ts';

export interface FontFace {
  readonly bytes: Buffer;
  readonly coverage: FontCoverage;
}

/** The two faces embedded in PDFs: `regular` for 宋体/仿宋 text, `bold` for 黑体 titles and table heads. */
export interface DocumentFonts {
  readonly regular: FontFace;
  readonly bold: FontFace;
}

const FILES = { regular: 'NotoSerifSC-Regular.ttf', bold: 'NotoSansSC-Medium.ttf' } as const;

async function loadFace(file: string): Promise<FontFace> {
  const bytes = await readFile(file);
  return { bytes, coverage: readFontCoverage(bytes) };
}

/** Loads both faces from `<assetsDir>/fonts`; 25 MB, so once per worker. */
export async function loadDocumentFonts(assetsDir: string): Promise<DocumentFonts> {
  const [regular, bold] = await Promise.all([
    loadFace(path.join(assetsDir, 'fonts', FILES.regular)),
    loadFace(path.join(assetsDir, 'fonts', FILES.bold)),
  ]);
  return { regular, bold };
}

export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
}

/**
 * Splits text so that each run is drawn by a face that has its characters: a character the wanted face lacks is taken
 * from the other one. Characters that neither has stay in the wanted face (`missingGlyphs` refuses them beforehand).
 */
export function splitByCoverage(text: string, bold: boolean, fonts: DocumentFonts): readonly TextRun[] {
  const wanted = (bold ? fonts.bold : fonts.regular).coverage;
  const other = (bold ? fonts.regular : fonts.bold).coverage;
  const runs: { text: string; bold: boolean }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = !wanted.has(codePoint) && other.has(codePoint) ? !bold : bold;
    const last = runs.at(-1);
    if (last !== undefined && last.bold === face) last.text += character;
    else runs.push({ text: character, bold: face });
  }
  return runs;
}
