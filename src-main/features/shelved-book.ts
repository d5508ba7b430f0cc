import { unpackApplicants } from '../core/domain/roster/packed-applicants.ts';
import type { SentBook, ShelvedBook } from './feature.ts';
import { type RowMaker, rowsAhead } from './rows-ahead.ts';

/** The workbook with its rows spread out, however it came. `maker`: of these rows. */
export function shelvedBook(sent: SentBook, maker?: RowMaker): ShelvedBook {
  if (sent.roster !== 'applicants') return sent;
  const { judged } = sent;
  if (typeof judged !== 'string') return { ...sent, judged };
  const unpacked = unpackApplicants(judged);
  const book = { ...sent, judged: unpacked };
  return maker === undefined ? book : { ...book, ahead: rowsAhead(unpacked.accepted, maker) };
}
