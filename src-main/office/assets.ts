import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CalendarFile, workCalendarOf } from '../core/domain/calendar/calendar-file.ts';
import type { WorkCalendar } from '../core/domain/calendar/working-days.ts';
import { type EligibilityPack, readEligibilityPack } from '../core/domain/eligibility/eligibility-pack.ts';
import type { Result } from '../core/domain/kernel/result.ts';
import { type GlyphCoverage, parseGlyphCoverage } from '../core/domain/names/glyph-coverage.ts';
import { parseStrokeTable, type StrokeTable } from '../core/domain/names/stroke-table.ts';
import { type RulePack, readRulePack } from '../core/domain/rules/rule-pack.ts';
import { readTitleCatalogue, type TitleCatalogue } from '../core/domain/titles/title-catalogue.ts';

export interface OfficeAssets {
  readonly calendar: WorkCalendar;
  readonly rulePacks: readonly RulePack[];
  /** Read at the first list that is sorted by strokes: the start of the program does not wait for it. */
  readonly strokes: () => StrokeTable;
  /** What the fonts can draw; read with the first list of people. */
  readonly glyphs: () => GlyphCoverage;
  /** The same: read with the first application that is checked. */
  readonly eligibilityPack: () => EligibilityPack;
  readonly titles: () => TitleCatalogue;
  /** SHA-256 of the sample workbooks, in hex. */
  readonly sampleDigests: () => ReadonlySet<string>;
  /** The page for outsiders that recomputes a draw; read when a proof file is saved. */
  readonly drawChecker: () => string;
}

function readText(assetsDir: string, ...names: string[]): string {
  return readFileSync(path.join(assetsDir, ...names), 'utf8');
}

function readJson(assetsDir: string, ...names: string[]): unknown {
  return JSON.parse(readText(assetsDir, ...names));
}

/** Made once, at the first call. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function whole<T>(what: string, read: Result<T>): T {
  if (!read.ok) throw new Error(`${what}: ${read.refusal.code} ${JSON.stringify(read.refusal.params ?? {})}`);
  return read.value;
}

/** The data that ships with the product. A pack that does not read is a broken installation: an exception. */
export function loadAssets(assetsDir: string): OfficeAssets {
  const pack = whole('rule pack national-40', readRulePack(readJson(assetsDir, 'rule-packs', 'national-40.json')));
  const calendar = workCalendarOf(readJson(assetsDir, 'calendars', 'china.json') as CalendarFile);
  const strokes = once(() =>
    parseStrokeTable(readText(assetsDir, 'strokes', 'sequences.txt'), readText(assetsDir, 'strokes', 'counts.txt')),
  );
  const glyphs = once(() => parseGlyphCoverage(readText(assetsDir, 'fonts', 'coverage.txt')));
  const eligibilityPack = once(() =>
    whole('eligibility pack', readEligibilityPack(readJson(assetsDir, 'rule-packs', 'eligibility-qinghai-2022.json'))),
  );
  const titles = once(() => whole('titles', readTitleCatalogue(readJson(assetsDir, 'titles', 'series-27.json'))));
  const drawChecker = once(() => readText(assetsDir, 'draw-checker', 'draw-checker.html'));
  const sampleDigests = once(() => {
    const digest = (name: string) =>
      createHash('sha256')
        .update(readFileSync(path.join(assetsDir, 'samples', name)))
        .digest('hex');
    return new Set(['applicants.xlsx', 'experts.xlsx'].map(digest));
  });
  return { calendar, rulePacks: [pack], strokes, glyphs, eligibilityPack, titles, drawChecker, sampleDigests };
}
