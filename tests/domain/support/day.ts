import { type IsoDate, parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';

export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(`not a day: ${text}`);
  return date;
}
