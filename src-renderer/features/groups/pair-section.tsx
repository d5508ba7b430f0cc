import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Planning } from '../../../src-main/core/contract/groups.ts';
import type { WhyNot } from '../../../src-main/core/domain/assignment/why-not.ts';
import { asId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './groups.module.css';
import type { People } from './people.ts';

interface PairSectionProps {
  readonly roundId: RoundId;
  readonly planning: Planning;
  readonly people: People;
}

/** One applicant and one expert: why they do not meet, what it would take, and a lock for the next plan. */
export function PairSection({ roundId, planning, people }: PairSectionProps) {
  const words = useWords().plans.pair;
  const all = useWords().plans;
  const [applicationId, setApplicationId] = useState<string | null>(null);
  const [expertId, setExpertId] = useState<string | null>(null);
  const why = useCommand('groups', 'whyNot');
  const set = useCommand('groups', 'setLock');
  const pair =
    applicationId === null || expertId === null
      ? null
      : { roundId, applicationId: asId<'application'>(applicationId), expertId: asId<'expert'>(expertId) };
  const locked = planning.locks.find((one) => one.applicationId === applicationId && one.expertId === expertId);
  const lock = (to: 'must' | 'never' | null) => pair && void set.run({ ...pair, lock: to });
  const choose = (change: () => void) => {
    why.clear();
    set.clear();
    change();
  };
  return (
    <Section title={words.heading} note={words.lead}>
      <div className={styles.stack}>
        <div className={own.choices}>
          <Select
            label={words.application}
            placeholder={words.chooseApplication}
            searchable
            data={people.applicationChoices}
            value={applicationId}
            onChange={(id) => choose(() => setApplicationId(id))}
          />
          <Select
            label={all.limits.expert}
            placeholder={all.limits.choose}
            searchable
            data={people.expertChoices}
            value={expertId}
            onChange={(id) => choose(() => setExpertId(id))}
          />
          <Button disabled={pair === null} loading={why.busy} onClick={() => pair && void why.run(pair)}>
            {words.ask}
          </Button>
        </div>
        <div className={styles.row}>
          <Button variant="default" disabled={pair === null || locked?.lock === 'must'} onClick={() => lock('must')}>
            {words.must}
          </Button>
          <Button variant="default" disabled={pair === null || locked?.lock === 'never'} onClick={() => lock('never')}>
            {words.never}
          </Button>
          {locked && (
            <Button variant="default" onClick={() => lock(null)}>
              {words.unlock}
            </Button>
          )}
        </div>
        <ErrorNote error={why.error ?? set.error} onClose={why.error ? why.clear : set.clear} />
        {why.done && <Answer found={why.done} people={people} />}
        {planning.locks.length > 0 && (
          <div>
            <p className={styles.quiet}>{words.locks}</p>
            <ul aria-label={words.locks} className={own.settled}>
              {planning.locks.map((one) => {
                const [applicant, expert] = [people.applicantOf(one.applicationId), people.nameOf(one.expertId) ?? ''];
                return (
                  <li key={`${one.applicationId} ${one.expertId}`}>
                    {words.lockOf(people.numberOf(one.applicationId), applicant, expert, one.lock)}
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={words.unlockOf(applicant, expert)}
                      onClick={() => void set.run({ roundId, ...one, lock: null })}
                    >
                      {words.unlock}
                    </Button>
                  </li>
                );
              })}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}

function Answer({ found, people }: { readonly found: WhyNot; readonly people: People }) {
  const all = useWords();
  const words = all.plans.pair;
  if (found.kind === 'assigned') return <Note tone="success">{words.assigned}</Note>;
  if (found.kind === 'forbidden') return <Note tone="warning">{words.forbidden[found.by]}</Note>;
  const names = (ids: readonly string[]) =>
    ids.map((id) => people.nameOf(id) ?? words.sealedPerson).join(all.common.comma);
  return (
    <Note tone={found.cost === 0 ? 'success' : 'info'}>
      <p className={styles.quiet}>{words.cost(found.cost)}</p>
      {!found.exact && <p className={styles.quiet}>{words.notExact}</p>}
      <p className={styles.quiet}>{words.moves}</p>
      <ul aria-label={words.moves}>
        {found.moved
          .filter((one) => one.leaves.length + one.joins.length > 0)
          .map((one) => (
            <li key={one.applicationId}>
              {words.move(people.numberOf(one.applicationId), names(one.leaves), names(one.joins))}
            </li>
          ))}
      </ul>
    </Note>
  );
}
