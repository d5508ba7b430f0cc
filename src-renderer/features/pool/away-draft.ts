import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import type { ToldAway } from '../../../src-main/core/domain/pool/away.ts';

/** Days away as they are being entered; without a last day it is the first alone. */
export interface AwayDraft {
  readonly from: string;
  readonly until: string;
  readonly reason: string;
}

export const BLANK_AWAY: AwayDraft = { from: '', until: '', reason: '' };

const isBlank = ({ from, until, reason }: AwayDraft) => [from, until, reason].every((one) => one.trim() === '');

/** Which fields of a line are missing or wrong; a line in which nothing stands is none. */
export function wrongInAway(draft: AwayDraft) {
  return { from: !isBlank(draft) && draft.from === '', until: draft.until !== '' && draft.until < draft.from };
}

/** undefined while a line is wrong. */
export function awayFrom(drafts: readonly AwayDraft[]): ToldAway[] | undefined {
  const lines = drafts.filter((one) => !isBlank(one));
  const read = lines.flatMap((line): ToldAway[] => {
    const [from, until] = [parseIsoDate(line.from), parseIsoDate(line.until === '' ? line.from : line.until)];
    if (from === undefined || until === undefined || until < from) return [];
    return [{ from, until, reason: line.reason.trim() }];
  });
  return read.length === lines.length ? read : undefined;
}
