import { useMemo } from 'react';
import type { BoardApplication, BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';

/** Locking dossiers in their groups. `chosen`: the marked cards, or the one at hand; null: none. */
export function useLocks(
  roundId: RoundId,
  groups: readonly BoardGroup[],
  chosen: ReadonlySet<string> | string | null,
  say: (words: string) => void,
) {
  const { groups: words, grouping } = useWords();
  const w = grouping.stays;
  const staying = useCommand('groups', 'setStays');
  const dossiers = useMemo(() => {
    const isChosen = (id: string) => (chosen instanceof Set ? chosen.has(id) : id === chosen);
    return groups.flatMap((one) => one.applications).filter((one) => isChosen(one.applicationId));
  }, [chosen, groups]);

  /** Locks what is marked, or the card at hand (`id`); all of it locked already: unlocks it. */
  const lock = async (id?: string) => {
    const marked = chosen instanceof Set;
    const these = marked || id === undefined ? dossiers : ofId(groups, id);
    if (these.length === 0) return say(w.none);
    const stays = !these.every((one) => one.stays);
    const applicationIds = these.filter((one) => one.stays !== stays).map((one) => one.applicationId);
    const done = await staying.run({ roundId, applicationIds, stays });
    if (done === undefined) return say(words.board.refused);
    return say(stays ? w.done(applicationIds.length) : w.undone(applicationIds.length));
  };
  return {
    lock,
    /** What the lock's button would do to what is chosen; null: no applicant is. */
    locking:
      dossiers.length === 0 ? null : dossiers.every((one) => one.stays) ? ('unlock' as const) : ('lock' as const),
    staying,
  };
}

function ofId(groups: readonly BoardGroup[], id: string): readonly BoardApplication[] {
  return groups.flatMap((one) => one.applications).filter((one) => one.applicationId === id);
}
