import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import type { Juror } from './sign-in-finder.tsx';

interface SeatBackDialogProps {
  readonly roundId: RoundId;
  readonly alternate: Juror;
  /** Members whose seats were taken over. */
  readonly replaced: readonly Juror[];
  onClose(): void;
}

/** The alternate gives the seat back to a member who has come after all. */
export function SeatBackDialog({ roundId, alternate, replaced, onClose }: SeatBackDialogProps) {
  const words = useWords().meeting.seatBack;
  const giveBack = useCommand('meeting', 'giveSeatBack');
  const [memberId, setMemberId] = useState<ExpertId | null>(replaced[0]?.expertId ?? null);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.title(alternate.name)}
      action={words.save}
      error={giveBack.error}
      disabled={memberId === null}
      onConfirm={() =>
        memberId === null
          ? Promise.resolve(undefined)
          : giveBack.run({ roundId, alternateId: alternate.expertId, memberId })
      }
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{words.body}</p>
        <Select
          label={words.member}
          allowDeselect={false}
          data={replaced.map((one) => ({ value: one.expertId as string, label: `${one.name}　${one.unit}` }))}
          value={memberId}
          onChange={(value) => setMemberId(replaced.find((one) => one.expertId === value)?.expertId ?? null)}
        />
      </div>
    </Confirm>
  );
}
