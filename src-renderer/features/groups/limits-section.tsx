import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { Planning } from '../../../src-main/core/contract/groups.ts';
import { asId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, NumberField, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './groups.module.css';
import type { People } from './people.ts';

interface LimitsSectionProps {
  readonly roundId: RoundId;
  readonly planning: Planning;
  readonly people: People;
}

/** The fewest and most applications of single experts, for the next plan. */
export function LimitsSection({ roundId, planning, people }: LimitsSectionProps) {
  const words = useWords().plans.limits;
  const set = useCommand('groups', 'setLimit');
  const [expertId, setExpertId] = useState<string | null>(null);
  const [least, setLeast] = useState<number | null>(null);
  const [most, setMost] = useState<number | null>(null);
  const choose = (id: string | null) => {
    const known = planning.limits.find((one) => one.expertId === id);
    setExpertId(id);
    setLeast(known?.least ?? null);
    setMost(known?.most ?? null);
  };
  const save = () => {
    if (expertId !== null) void set.run({ roundId, expertId: asId<'expert'>(expertId), least, most });
  };
  return (
    <Section title={words.heading} note={words.lead}>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className={own.choices}>
          <Select
            label={words.expert}
            placeholder={words.choose}
            searchable
            data={people.expertChoices}
            value={expertId}
            onChange={choose}
          />
          <NumberField label={words.least} value={least ?? ''} onChange={setLeast} />
          <NumberField label={words.most} value={most ?? ''} onChange={setMost} />
          <Button type="submit" variant="default" disabled={expertId === null} loading={set.busy}>
            {words.save}
          </Button>
        </div>
        <ErrorNote error={set.error} onClose={set.clear} />
      </form>
      {planning.limits.length === 0 ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        <ul aria-label={words.heading} className={own.settled}>
          {planning.limits.map((one) => {
            const name = people.nameOf(one.expertId) ?? '';
            return (
              <li key={one.expertId}>
                {words.of(name, one.least, one.most)}
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={words.remove(name)}
                  onClick={() => void set.run({ roundId, expertId: one.expertId, least: null, most: null })}
                >
                  {words.removeShort}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
