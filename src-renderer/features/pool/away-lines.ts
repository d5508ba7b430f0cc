import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { type Away, awayText } from '../../../src-main/core/domain/pool/away.ts';
import { lines } from './title-lines.ts';

/** Days away as a person types them: one day or one span a line. */
export function awayLines(away: readonly Away[]): string {
  return away.map(awayText).join('\n');
}

/** undefined where a line is not of that form, names no real day or ends before it begins. */
export function readAwayLines(text: string): Away[] | undefined {
  const away: Away[] = [];
  for (const line of lines(text)) {
    const [first = '', last = first, ...more] = line.split(/\s*(?:–|—+|~|～|至|到|to)\s*/u);
    const [from, until] = [parseIsoDate(first), parseIsoDate(last)];
    if (from === undefined || until === undefined || until < from || more.length > 0) return undefined;
    away.push({ from, until });
  }
  return away;
}
