import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import type { Outcome } from './outcome-note.tsx';

interface PapersSeenProps {
  readonly roundId: RoundId;
  readonly rows: readonly AcceptanceRow[];
  /** Who went through the bags. */
  readonly people: readonly string[];
  readonly opened: boolean;
  onClose(): void;
  onOutcome(outcome: Outcome, first: AcceptanceRow | undefined): void;
}

/** Many bags at once: everything that nobody had looked at is there. */
export function PapersSeen({ roundId, rows, people, opened, onClose, onOutcome }: PapersSeenProps) {
  const all = useWords();
  const words = all.proofs.bulk;
  const command = useCommand('proofs', 'seenMany');
  const [state, setState] = useState<'original' | 'copy'>('original');
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={words.title(rows.length)}
      action={words.action}
      error={command.error}
      onConfirm={async () => {
        const applicationIds = rows.map((row) => row.applicationId);
        const told = await command.run({ roundId, applicationIds, state, people: [...people] });
        if (told !== undefined) onOutcome({ kind: 'seen', n: told.seen, leftOut: told.leftOut }, rows[0]);
        return told;
      }}
    >
      <p>{words.body(people.join(all.common.comma))}</p>
      <SegmentedControl
        aria-label={words.how}
        value={state}
        onChange={(value) => setState(value === 'copy' ? 'copy' : 'original')}
        data={(['original', 'copy'] as const).map((value) => ({ value, label: words.seen[value] }))}
      />
    </Confirm>
  );
}
