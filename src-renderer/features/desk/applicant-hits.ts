import { useNavigate } from 'react-router';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk } from '../../api/index.ts';
import { pathToApplicant } from '../../ui/index.ts';

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
  const navigate = useNavigate();
  const asked = roundId !== undefined && text !== '';
  const inRound = { roundId: roundId ?? '' };
  const found = useAsk('applicants', 'search', { ...inRound, text }, { enabled: asked });
  const list = useAsk('applicants', 'list', inRound, { enabled: asked });
  if (!asked || !found.data || !list.data) return [];
  const ids = new Set(found.data.applicationIds);
  return list.data.applications
    .filter((one) => ids.has(one.applicationId))
    .slice(0, SHOWN)
    .map((one) => ({
      key: one.applicationId,
      label: `${one.number} ${one.name}`,
      kind: 'applicant',
      detail: one.unit,
      act: () => void navigate(pathToApplicant(roundId, one.applicationId)),
    }));
}
