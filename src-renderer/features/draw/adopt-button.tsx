import type { DrawAttemptView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton } from '../../ui/index.ts';

/** Makes the drawn experts the jury: once, for good. */
export function AdoptButton({
  roundId,
  attempt,
  variant = 'filled',
}: {
  readonly roundId: RoundId;
  readonly attempt: DrawAttemptView;
  readonly variant?: 'filled' | 'default';
}) {
  const words = useWords().draw.adopt;
  const adopt = useCommand('draw', 'adopt');
  return (
    <ConfirmButton
      label={words.action}
      variant={variant}
      title={words.title(attempt.attempt)}
      action={words.action}
      irreversible
      disabled={!attempt.replays}
      error={adopt.error}
      onConfirm={() => adopt.run({ roundId, attempt: attempt.attempt })}
    >
      {words.body(attempt.members.length, attempt.alternates.length)}
    </ConfirmButton>
  );
}
