import { Button } from '@mantine/core';
import type { ProofView } from '../../../src-main/core/contract/index.ts';
import type { ApplicationId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { linesToAsk } from '../proof-lines.ts';

interface AskForPapersProps {
  readonly roundId: RoundId;
  readonly applicationId: ApplicationId;
  readonly proofs: readonly ProofView[];
  readonly open: boolean;
  readonly noteOf: (proof: string) => string;
  /** Opens the correction notice with these lines in it. */
  onAsk(lines: readonly string[]): void;
}

/** One press puts everything that is missing on the one-time notice. */
export function AskForPapers({ roundId, applicationId, proofs, open, noteOf, onAsk }: AskForPapersProps) {
  const words = useWords();
  const { data } = useAsk('eligibility', 'findings', { roundId, applicationId });
  if (!open || !data) return null;
  const lines = linesToAsk(words, proofs, data.findings, noteOf);
  if (lines.length === 0) return null;
  return (
    <Button size="compact-sm" variant="light" mt="0.5rem" onClick={() => onAsk(lines)}>
      {words.proofs.toNotice(lines.length)}
    </Button>
  );
}
