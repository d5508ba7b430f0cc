import { Checkbox } from '@mantine/core';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { Section, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { type ExpertConflicts, statusOf } from './by-expert.ts';
import { evidenceSentence } from './evidence-sentence.ts';
import own from './recusal.module.css';
import { SealedRows } from './sealed-rows.tsx';
import { WithdrawButton } from './withdraw-button.tsx';

interface ExpertConflictTableProps {
  readonly expert: ExpertConflicts;
  readonly selected: ReadonlySet<string>;
  readonly selectable: boolean;
  /** The register is closed, and the voting is not over. */
  readonly withdrawable: boolean;
  onToggle(conflicts: readonly ConflictView[], on: boolean): void;
}

/** Everything found about one expert, with the evidence in a sentence. */
export function ExpertConflictTable({
  expert,
  selected,
  selectable,
  withdrawable,
  onToggle,
}: ExpertConflictTableProps) {
  const all = useWords();
  const words = all.recusal;
  const told = expert.conflicts.filter((one) => one.kind !== 'sealed');
  const chosen = expert.conflicts.filter((one) => selected.has(one.conflictId)).length;
  const title = expert.expert === '' ? all.secrecy.sealedJurors : expert.expert;
  return (
    <Section
      title={title}
      note={expert.unit}
      tools={<span className={styles.quiet}>{words.rowsOf(expert.conflicts.length, expert.open)}</span>}
      flush
    >
      <table className={own.table}>
        <thead>
          <tr>
            {selectable && (
              <th className={own.check}>
                <Checkbox
                  size="xs"
                  aria-label={words.selectExpert(title)}
                  checked={chosen === expert.conflicts.length}
                  indeterminate={chosen > 0 && chosen < expert.conflicts.length}
                  onChange={(event) => onToggle(expert.conflicts, event.currentTarget.checked)}
                />
              </th>
            )}
            <th scope="col" style={{ width: '28%' }}>
              {words.applicant}
            </th>
            <th scope="col" style={{ width: '18%' }}>
              {words.kind}
            </th>
            <th scope="col">{words.why}</th>
            <th scope="col" style={{ width: '16%' }}>
              {words.decision}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.map((one) => (
            <tr key={one.conflictId} data-selected={selected.has(one.conflictId) || undefined}>
              {selectable && (
                <td className={own.check}>
                  <Checkbox
                    size="xs"
                    aria-label={words.selectOne(expert.expert, one.applicant)}
                    checked={selected.has(one.conflictId)}
                    onChange={(event) => onToggle([one], event.currentTarget.checked)}
                  />
                </td>
              )}
              <td>
                <span className={styles.name}>{one.applicant}</span>
                <div className={`${styles.quiet} ${styles.small}`}>{one.applicantUnit}</div>
              </td>
              <td>{words.kinds[one.kind]}</td>
              <td>{evidenceSentence(all, one)}</td>
              <td>
                <StatusBadge status={statusOf[one.state]} plain>
                  {words.states[one.state]}
                </StatusBadge>
                {withdrawable && one.state === 'confirmed' && one.kind !== 'own_application' && (
                  <WithdrawButton conflict={one} />
                )}
                {one.state === 'dismissed' && one.reason !== '' && (
                  <div className={`${styles.quiet} ${styles.small}`}>{one.reason}</div>
                )}
              </td>
            </tr>
          ))}
          <SealedRows
            expert={title}
            conflicts={expert.conflicts.filter((one) => one.kind === 'sealed')}
            selected={selected}
            selectable={selectable}
            onToggle={onToggle}
          />
        </tbody>
      </table>
    </Section>
  );
}
