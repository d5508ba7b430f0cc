import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../../api/index.ts';
import { Section } from '../../ui/index.ts';
import own from './groups.module.css';

interface PlanChoicesProps {
  readonly within: 'group' | 'jury';
  readonly onWithin: (within: 'group' | 'jury') => void;
  readonly children: ReactNode;
}

/** From where the next plan takes its reviewers, and what else can be done with the present one. */
export function PlanChoices({ within, onWithin, children }: PlanChoicesProps) {
  const words = useWords().plans;
  return (
    <Section title={words.next}>
      <div className={own.choices}>
        <Select
          label={words.within}
          allowDeselect={false}
          data={(['group', 'jury'] as const).map((value) => ({ value, label: words.withinOf[value] }))}
          value={within}
          onChange={(value) => value !== null && onWithin(value as 'group' | 'jury')}
        />
        {children}
      </div>
    </Section>
  );
}
