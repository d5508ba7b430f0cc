import { type Away, awayText, readSpan } from '../../../src-main/core/domain/pool/away.ts';
import { lines } from './title-lines.ts';

/** Days away as a person types them: one day or one span a line. */
export function awayLines(away: readonly Away[]): string {
  return away.map(awayText).join('\n');
}

/** undefined where a line is no span. */
export function readAwayLines(text: string): Away[] | undefined {
  const spans = lines(text).map(readSpan);
  return spans.every((one) => one !== undefined) ? spans : undefined;
}
