import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { AmendmentView } from '../../../src-main/core/contract/index.ts';
import { withdrawnSince } from '../../../src-main/core/domain/acceptance/amendment.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { AmendmentGroundsFields, useAmendmentGrounds } from './amendment-grounds.tsx';

interface TakeBackFormProps {
  readonly roundId: RoundId;
  readonly amendments: readonly AmendmentView[];
  onDone(amended: number): void;
}

/** Who withdrew after the freezing comes back on the list: who, why, by whose word. Nothing where nobody withdrew. */
export function TakeBackForm({ roundId, amendments, onDone }: TakeBackFormProps) {
  const words = useWords();
  const t = words.applicants.frozenList;
  const command = useCommand('applicants', 'takeBack');
  const grounds = useAmendmentGrounds();
  const [open, setOpen] = useState(false);
  const [personId, setPersonId] = useState<string | null>(null);
  const gone = withdrawnSince(amendments);
  const people = [...new Map(amendments.map((one) => [one.applicationId, one])).values()].filter((one) =>
    gone.has(one.applicationId),
  );
  const one = people.find((person) => person.applicationId === personId);
  if (people.length === 0) return null;
  if (!open) {
    return (
      <div className={styles.row}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t.takeBack.open}
        </Button>
      </div>
    );
  }
  const submit = async () => {
    if (one === undefined) return;
    const done = await command.run({ roundId, applicationId: one.applicationId, ...grounds.said });
    if (done === undefined) return;
    setOpen(false);
    onDone(1);
  };
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <Select
          label={t.takeBack.person}
          withAsterisk
          data={people.map((p) => ({ value: p.applicationId, label: `${p.bag} ${p.name}` }))}
          value={personId}
          onChange={setPersonId}
        />
      </div>
      <span className={`${styles.quiet} ${styles.small}`}>{t.takeBack.hint}</span>
      <AmendmentGroundsFields grounds={grounds} />
      <div className={styles.row}>
        <Button disabled={one === undefined || !grounds.complete} loading={command.busy} onClick={() => void submit()}>
          {t.takeBack.action}
        </Button>
        <Button variant="default" onClick={() => setOpen(false)}>
          {words.common.notNow}
        </Button>
      </div>
      <ErrorNote error={command.error} />
    </div>
  );
}
