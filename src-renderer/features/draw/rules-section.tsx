import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CompositionRuleView, DrawView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { type SentBy, useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Section } from '../../ui/index.ts';
import { SecrecyRule } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { DoctorNote } from './doctor-note.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleTable } from './rule-table.tsx';

type Sent = SentBy<'draw', 'saveRules'>['rules'][number];
export type NewRule = Extract<Sent, { attribute: unknown }>;

/** What the jury's composition is asked, changed until the pool is sealed, and whether it can be had at all. */
export function RulesSection({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const words = useWords().draw.rules;
  const [adding, setAdding] = useState(false);
  const save = useCommand('draw', 'saveRules');
  const open = view.poolDigest === null;
  const own = view.rules.filter((rule) => rule.number >= view.firstOwn);
  const saveOwn = (rules: readonly Sent[]) => save.run({ roundId, rules: [...rules] });
  // The rest of a rule stays as it is in the file: an article that nobody checked does not even come here.
  const again = ({ number, min, max }: CompositionRuleView): Sent => ({ kept: number - view.firstOwn + 1, min, max });
  const remove = (number: number) => void saveOwn(own.filter((rule) => rule.number !== number).map(again));
  return (
    <Section
      title={words.heading}
      flush
      tools={
        open ? (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        ) : undefined
      }
    >
      <p className={`${styles.quiet} ${styles.small} ${styles.padded}`}>{open ? words.lead : words.sealedLead}</p>
      <RuleTable
        label={words.heading}
        rules={view.rules}
        {...(open ? { removableFrom: view.firstOwn, onRemove: remove } : {})}
      />
      <div className={`${styles.padded} ${styles.tight}`}>
        <SecrecyRule roundId={roundId} />
        <ErrorNote error={save.error} onClose={save.clear} />
        <DoctorNote
          roundId={roundId}
          rules={view.rules}
          {...(open ? { firstOwn: view.firstOwn, onApply: (rules) => void saveOwn(rules.map(again)) } : {})}
        />
      </div>
      <RuleDialog
        opened={adding}
        onClose={() => setAdding(false)}
        error={save.error}
        onSave={(rule) => saveOwn([...own.map(again), rule])}
      />
    </Section>
  );
}
