import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { QuotaFigures, QuotaRow } from '../../../src-main/core/contract/index.ts';
import { asId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ErrorNote, NumberField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

const NOTHING: QuotaFigures = {
  postManagement: true,
  approved: null,
  appointed: null,
  notAppointed: null,
  departures: null,
  carriedIn: 0,
  audited: null,
  documentNumber: '',
  manualNumber: null,
  manualReason: '',
  manualAuthority: '',
};

type NumberName = 'approved' | 'appointed' | 'notAppointed' | 'departures' | 'carriedIn' | 'audited' | 'manualNumber';
type TextName = 'documentNumber' | 'manualReason' | 'manualAuthority';

/** The stamped audit of one holder and level: entered, corrected, removed. */
export function QuotaForm({
  roundId,
  row,
  by,
  onBy,
  onDone,
}: {
  readonly roundId: RoundId;
  readonly row: QuotaRow;
  readonly by: string;
  onBy(name: string): void;
  onDone(): void;
}) {
  const words = useWords().quotas;
  const save = useCommand('quotas', 'save');
  const remove = useCommand('quotas', 'remove');
  const [figures, setFigures] = useState(row.audit?.figures ?? NOTHING);
  const [removing, setRemoving] = useState(false);
  const figure = (name: NumberName) => (
    <NumberField
      key={name}
      label={words.fields[name]}
      value={figures[name] ?? ''}
      onChange={(value) => setFigures({ ...figures, [name]: name === 'carriedIn' ? (value ?? 0) : value })}
    />
  );
  const line = (name: TextName, maxLength: number) => (
    <TextInput
      key={name}
      size="sm"
      label={words.fields[name]}
      maxLength={maxLength}
      value={figures[name]}
      onChange={(event) => setFigures({ ...figures, [name]: event.currentTarget.value })}
    />
  );
  const { unitId, county, level, pool, audit } = row;
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        {figure('audited')}
        {line('documentNumber', 80)}
      </div>
      <Checkbox
        label={words.fields.postManagement}
        checked={figures.postManagement}
        onChange={(event) => setFigures({ ...figures, postManagement: event.currentTarget.checked })}
      />
      {figures.postManagement && (
        <div className={styles.fields}>
          {(['approved', 'appointed', 'notAppointed', 'departures', 'carriedIn'] as const).map(figure)}
        </div>
      )}
      {(!figures.postManagement || figures.approved === 0) && (
        <div className={styles.fields}>
          {figure('manualNumber')}
          {line('manualReason', 200)}
          {line('manualAuthority', 100)}
        </div>
      )}
      <TextInput
        size="sm"
        label={words.fields.by}
        withAsterisk
        maxLength={50}
        value={by}
        onChange={(event) => onBy(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button
          disabled={by.trim() === ''}
          loading={save.busy}
          onClick={() =>
            void save.run({
              roundId,
              unitId: unitId === null ? null : asId<'unit'>(unitId),
              county,
              level,
              pool,
              figures,
              by,
            })
          }
        >
          {words.save}
        </Button>
        {audit !== null && (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      <ErrorNote error={save.error} />
      {audit !== null && (
        <Confirm
          opened={removing}
          onClose={() => setRemoving(false)}
          title={words.removeTitle(row.holder)}
          action={words.remove}
          destructive
          error={remove.error}
          onConfirm={async () => {
            const done = await remove.run({ roundId, auditId: audit.auditId });
            if (done !== undefined) onDone();
            return done;
          }}
        >
          {words.removeBody}
        </Confirm>
      )}
    </div>
  );
}
