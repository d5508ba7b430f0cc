import { unpackApplicants } from '../core/domain/roster/packed-applicants.ts';
import type { SentBook, ShelvedBook } from './feature.ts';

/** The workbook with its rows spread out, however it came. */
export function shelvedBook(sent: SentBook): ShelvedBook {
  if (sent.roster !== 'applicants') return sent;
  const { judged } = sent;
  return typeof judged === 'string' ? { ...sent, judged: unpackApplicants(judged) } : { ...sent, judged };
}
