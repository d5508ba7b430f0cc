import { Select } from '@mantine/core';
import type { GroupView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './groups.module.css';

interface GroupCardsProps {
  readonly roundId: RoundId;
  readonly groups: readonly GroupView[];
  readonly fixed: boolean;
}

/** The groups side by side: who sits in them, what they review, who leads. */
export function GroupCards({ roundId, groups, fixed }: GroupCardsProps) {
  const words = useWords().groups.card;
  const setLeader = useCommand('groups', 'setLeader');
  return (
    <div className={styles.stack}>
      <ErrorNote error={setLeader.error} onClose={setLeader.clear} />
      <div className={own.cards}>
        {groups.map((group) => (
          <section key={group.groupId} className={own.card} aria-label={words.title(group.number)}>
            <header className={own.head}>
              <h3>{words.title(group.number)}</h3>
              <span className={`${styles.quiet} ${styles.small}`}>
                {words.sizes(group.experts.length + group.sealed, group.applications.length)}
              </span>
            </header>
            <p className={own.specialties}>
              {group.specialties.map((specialty) => (
                <span key={specialty}>{specialty}</span>
              ))}
            </p>
            {group.experts.length === 0 && group.sealed > 0 ? (
              <p className={styles.quiet}>
                {words.leader}: {words.leaderLater}
              </p>
            ) : fixed ? (
              <p className={styles.quiet}>
                {words.leader}: {group.experts.find((one) => one.expertId === group.leaderId)?.name ?? words.noLeader}
              </p>
            ) : (
              <Select
                size="sm"
                aria-label={words.leaderOf(group.number)}
                placeholder={words.noLeader}
                leftSectionWidth="3.5rem"
                leftSection={<span className={styles.small}>{words.leader}</span>}
                allowDeselect={false}
                data={group.experts.map((one) => ({ value: one.expertId, label: one.name }))}
                value={group.leaderId}
                onChange={(expertId) => {
                  if (expertId !== null) void setLeader.run({ roundId, groupId: group.groupId, expertId });
                }}
              />
            )}
            <ul className={own.people}>
              {group.experts.map((one) => (
                <li key={one.expertId}>
                  <span className={styles.name}>{one.name}</span>
                  <span className={`${styles.quiet} ${styles.small}`}>{one.specialty}</span>
                </li>
              ))}
              {group.sealed > 0 && <li className={styles.quiet}>{words.sealed(group.sealed)}</li>}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
