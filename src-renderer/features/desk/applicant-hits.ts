import { useNavigate } from 'react-router';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { foundByAll } from '../../../src-main/core/domain/search/found-by-all.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { pathToApplicant } from '../../ui/index.ts';
import { applicationWords } from '../application-words.ts';

/** One line of the command palette. */
export interface Hit {
  readonly key: string;
  readonly label: string;
  readonly kind: 'round' | 'stage' | 'action' | 'applicant';
  readonly detail?: string;
  act(): void;
}

const SHOWN = 12;

/** The first applicants of the open round whom the typed text finds; nobody without a round or a text. */
export function useApplicantHits(roundId: RoundId | undefined, text: string): readonly Hit[] {
  const words = useWords();
  const navigate = useNavigate();
  const asked = roundId !== undefined && text !== '';
  const inRound = { roundId: roundId ?? '' };
  const found = useAsk('applicants', 'search', { ...inRound, text }, { enabled: asked });
  const list = useAsk('applicants', 'list', inRound, { enabled: asked });
  if (!asked || !found.data?.terms.length || !list.data) return [];
  return list.data.applications
    .filter(foundByAll(found.data.terms, applicationWords(words)))
    .slice(0, SHOWN)
    .map((one) => ({
      key: one.applicationId,
      label: `${one.number} ${one.name}`,
      kind: 'applicant',
      detail: one.unit,
      act: () => void navigate(pathToApplicant(roundId, one.applicationId)),
    }));
}
