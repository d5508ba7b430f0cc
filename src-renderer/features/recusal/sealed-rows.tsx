import { Checkbox } from '@mantine/core';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { type ConflictState, statusOf } from './by-expert.ts';
import own from './recusal.module.css';

interface SealedRowsProps {
  readonly expert: string;
  /** Found in the data about masked jurors; whom they concern is withheld, so they differ in nothing but the decision. */
  readonly conflicts: readonly ConflictView[];
  readonly selected: ReadonlySet<string>;
  readonly selectable: boolean;
  onToggle(conflicts: readonly ConflictView[], on: boolean): void;
}

const STATES: readonly ConflictState[] = ['suggested', 'confirmed', 'dismissed'];

/** One row for all of them that were decided alike. */
export function SealedRows({ expert, conflicts, selected, selectable, onToggle }: SealedRowsProps) {
  const all = useWords();
  const words = all.recusal;
  return STATES.map((state) => {
    const alike = conflicts.filter((one) => one.state === state);
    if (alike.length === 0) return null;
    const chosen = alike.filter((one) => selected.has(one.conflictId)).length;
    const label = all.secrecy.sealedOf(alike.length);
    return (
      <tr key={state} data-selected={chosen > 0 || undefined}>
        {selectable && (
          <td className={own.check}>
            <Checkbox
              size="xs"
              aria-label={words.selectOne(expert, label)}
              checked={chosen === alike.length}
              indeterminate={chosen > 0 && chosen < alike.length}
              onChange={(event) => onToggle(alike, event.currentTarget.checked)}
            />
          </td>
        )}
        <td>
          <span className={styles.name}>{label}</span>
        </td>
        <td>{words.kinds.sealed}</td>
        <td>{all.secrecy.recusalWhy}</td>
        <td>
          <StatusBadge status={statusOf[state]} plain>
            {words.states[state]}
          </StatusBadge>
        </td>
      </tr>
    );
  });
}
