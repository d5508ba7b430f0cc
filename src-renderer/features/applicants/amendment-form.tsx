import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import {
  type AmendmentChange,
  amendmentChanges,
  isCorrection,
} from '../../../src-main/core/domain/acceptance/amendment.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { AmendmentGroundsFields, useAmendmentGrounds } from './amendment-grounds.tsx';
import { CorrectedTitle } from './corrected-title.tsx';

interface AmendmentFormProps {
  readonly roundId: RoundId;
  /** Those on the list. */
  readonly people: readonly ApplicationView[];
  onDone(amended: number): void;
  onCancel(): void;
}

/** One change of a frozen list: who, what, why, by whose word. */
export function AmendmentForm({ roundId, people, onDone, onCancel }: AmendmentFormProps) {
  const words = useWords();
  const t = words.applicants.frozenList;
  const amend = useCommand('applicants', 'amend');
  const grounds = useAmendmentGrounds();
  const [personId, setPersonId] = useState<string | null>(null);
  const [change, setChange] = useState<AmendmentChange>('withdraw');
  const [to, setTo] = useState('');
  const one = people.find((person) => person.applicationId === personId);
  const wantsText = change === 'move' || isCorrection(change);
  const ready = one !== undefined && grounds.complete && (!wantsText || to.trim() !== '');
  const hint = change === 'unit' ? t.unitHint : isCorrection(change) ? undefined : t.leaveHint;
  const submit = async () => {
    if (one === undefined) return;
    const said = { ...grounds.said, to: wantsText ? to : '' };
    const value = await amend.run({ roundId, applicationId: one.applicationId, change, ...said });
    if (value) onDone(value.amended);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select
          label={t.person}
          placeholder={t.personHint}
          withAsterisk
          autoFocus
          openOnFocus={false}
          searchable
          limit={50}
          data={people.map((p) => ({ value: p.applicationId, label: `${p.number} ${p.name} ${p.unit}` }))}
          value={personId}
          onChange={(value) => {
            setPersonId(value);
            setTo('');
          }}
        />
        <Select
          label={t.act}
          withAsterisk
          allowDeselect={false}
          data={amendmentChanges.map((value) => ({ value, label: t.changes[value] }))}
          value={change}
          onChange={(value) => {
            setChange(amendmentChanges.find((known) => known === value) ?? 'withdraw');
            setTo('');
          }}
        />
        {one !== undefined && change === 'title' ? (
          <CorrectedTitle key={one.applicationId} roundId={roundId} person={one} value={to} onChange={setTo} />
        ) : (
          wantsText && (
            <TextInput
              label={change === 'move' ? t.toJury : t.corrected}
              placeholder={one !== undefined && isCorrection(change) ? t.now(one[change]) : ''}
              withAsterisk
              maxLength={200}
              value={to}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          )
        )}
      </div>
      {hint !== undefined && <span className={`${styles.quiet} ${styles.small}`}>{hint}</span>}
      <AmendmentGroundsFields grounds={grounds} />
      <div className={styles.row}>
        <Button disabled={!ready} loading={amend.busy} onClick={() => void submit()}>
          {t.submit}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.common.notNow}
        </Button>
      </div>
      <ErrorNote error={amend.error} />
    </div>
  );
}
