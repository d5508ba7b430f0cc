import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CalendarFile, workCalendarOf } from '../core/domain/calendar/calendar-file.ts';
import type { WorkCalendar } from '../core/domain/calendar/working-days.ts';
import { parseStrokeTable, type StrokeTable } from '../core/domain/names/stroke-table.ts';
import { type RulePack, readRulePack } from '../core/domain/rules/rule-pack.ts';

export interface OfficeAssets {
  readonly calendar: WorkCalendar;
  readonly rulePacks: readonly RulePack[];
  /** Read at the first list that is sorted by strokes: the start of the program does not wait for it. */
  readonly strokes: () => StrokeTable;
}

function readText(assetsDir: string, ...names: string[]): string {
  return readFileSync(path.join(assetsDir, ...names), 'utf8');
}

function readJson(assetsDir: string, ...names: string[]): unknown {
  return JSON.parse(readText(assetsDir, ...names));
}

/** The data that ships with the product. A pack that does not read is a broken installation: an exception. */
export function loadAssets(assetsDir: string): OfficeAssets {
  const pack = readRulePack(readJson(assetsDir, 'rule-packs', 'national-40.json'));
  if (!pack.ok) throw new Error(`rule pack national-40: ${pack.refusal.code}`);
  const calendar = workCalendarOf(readJson(assetsDir, 'calendars', 'china.json') as CalendarFile);
  let table: StrokeTable | undefined;
  const strokes = () => {
    table ??= parseStrokeTable(
      readText(assetsDir, 'strokes', 'sequences.txt'),
      readText(assetsDir, 'strokes', 'counts.txt'),
    );
    return table;
  };
  return { calendar, rulePacks: [pack.value], strokes };
}
