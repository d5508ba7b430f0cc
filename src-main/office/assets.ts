import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type CalendarFile, workCalendarOf } from '../core/domain/calendar/calendar-file.ts';
import type { WorkCalendar } from '../core/domain/calendar/working-days.ts';
import { type RulePack, readRulePack } from '../core/domain/rules/rule-pack.ts';

export interface OfficeAssets {
  readonly calendar: WorkCalendar;
  readonly rulePacks: readonly RulePack[];
}

function readJson(assetsDir: string, ...names: string[]): unknown {
  return JSON.parse(readFileSync(path.join(assetsDir, ...names), 'utf8'));
}

/** The data that ships with the product. A pack that does not read is a broken installation: an exception. */
export function loadAssets(assetsDir: string): OfficeAssets {
  const pack = readRulePack(readJson(assetsDir, 'rule-packs', 'national-40.json'));
  if (!pack.ok) throw new Error(`rule pack national-40: ${pack.refusal.code}`);
  const calendar = workCalendarOf(readJson(assetsDir, 'calendars', 'china.json') as CalendarFile);
  return { calendar, rulePacks: [pack.value] };
}
