import { unpackApplicants } from '../core/domain/roster/packed-applicants.ts';
import type { JudgedBook, SentBook, ShelvedBook } from './feature.ts';
import { type RowMaker, rowsAhead } from './rows-ahead.ts';

/** A roster of people, which can be judged again under another mapping. */
export const isRosterBook = (book: ShelvedBook): book is JudgedBook =>
  book.roster === 'applicants' || book.roster === 'experts';

/** The workbook with its rows spread out, however it came. `maker`: of these rows. */
export function shelvedBook(sent: SentBook, maker?: RowMaker): ShelvedBook {
  if (sent.roster !== 'applicants') return sent;
  const { judged } = sent;
  if (typeof judged !== 'string') return { ...sent, judged };
  const unpacked = unpackApplicants(judged);
  const book = { ...sent, judged: unpacked };
  return maker === undefined ? book : { ...book, ahead: rowsAhead(unpacked.accepted, maker) };
}
