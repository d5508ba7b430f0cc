import { useNavigate } from 'react-router';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { pathToApplicant } from '../../ui/index.ts';
import { meaningsOf } from '../application-words.ts';

/** One line of the command palette. */
export interface Hit {
  readonly key: string;
  readonly label: string;
  readonly kind: 'round' | 'stage' | 'action' | 'applicant';
  readonly detail?: string;
  act(): void;
}

/** The first applicants of the open round whom the typed text finds; nobody without a round or a text. */
export function useApplicantHits(roundId: RoundId | undefined, text: string): readonly Hit[] {
  const words = useWords();
  const navigate = useNavigate();
  const asked = roundId !== undefined && text !== '';
  const input = { roundId: roundId ?? '', text, meanings: meaningsOf(words, text) };
  const found = useAsk('applicants', 'firstFound', input, { enabled: asked });
  if (!asked || !found.data) return [];
  return found.data.map((one) => ({
    key: one.applicationId,
    label: `${one.number} ${one.name}`,
    kind: 'applicant',
    detail: one.unit,
    act: () => void navigate(pathToApplicant(roundId, one.applicationId)),
  }));
}
