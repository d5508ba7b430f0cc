import type { ApplicationId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useRound } from '../../../api/index.ts';
import { ErrorNote } from '../../../ui/index.ts';
import { useRememberedName } from '../../remembered-name.ts';
import { BulkEdit } from './bulk-edit.tsx';

/** Changing at once whoever is chosen in the list; their rows are asked for when it opens. */
export function BulkEditChosen({ chosen, onClose }: { readonly chosen: readonly ApplicationId[]; onClose(): void }) {
  const { roundId } = useRound();
  const [by, setBy] = useRememberedName();
  const { data, error } = useAsk('applicants', 'sheet', { roundId, applicationIds: [...chosen] });
  if (error) return <ErrorNote error={error.reply} />;
  if (data === undefined) return null;
  // The list itself follows every change by its own question.
  return <BulkEdit rows={data.rows} by={by} onBy={setBy} onClose={onClose} onDone={() => undefined} />;
}
