import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ScoreSheet } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { SchemeVeto } from '../../../src-main/core/domain/scoring/scheme.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { FormEnd, ReasonField, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

type SheetRow = ScoreSheet['parts'][number]['rows'][number];

interface VetoButtonProps {
  readonly roundId: RoundId;
  readonly expertId: ExpertId;
  readonly vetoes: readonly SchemeVeto[];
  readonly row: SheetRow;
  readonly readOnly: boolean;
}

/** Whether the expert vetoes an application, and where they say why. */
export function VetoButton(props: VetoButtonProps) {
  const { row } = props;
  const t = useWords().scoring.entry;
  const [opened, setOpened] = useState(false);
  const given = row.vetoes.length > 0;
  return (
    <>
      <Button size="compact-sm" variant="subtle" aria-label={t.vetoOpen(row.name)} onClick={() => setOpened(true)}>
        {given ? (
          <StatusBadge status="failed" plain>
            {t.veto}
          </StatusBadge>
        ) : (
          t.vetoNone
        )}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.vetoTitle(row.name)}
        withCloseButton={false}
        attributes={{ header: { role: 'presentation' } }}
      >
        {opened && <VetoForm {...props} onDone={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

function VetoForm({ roundId, expertId, vetoes, row, readOnly, onDone }: VetoButtonProps & { onDone(): void }) {
  const t = useWords().scoring.entry;
  const save = useCommand('scoring', 'veto');
  const before = (id: string) => row.vetoes.find((one) => one.vetoId === id)?.remark ?? '';
  const [remarks, setRemarks] = useState(() => Object.fromEntries(vetoes.map(({ id }) => [id, before(id)])));
  const changed = vetoes.filter(({ id }) => (remarks[id] ?? '').trim() !== before(id));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    for (const { id: vetoId } of changed) {
      const remark = remarks[vetoId] ?? '';
      const done = await save.run({ roundId, expertId, applicationId: row.applicationId, vetoId, remark });
      if (done === undefined) return;
    }
    onDone();
  };
  return (
    <form className={styles.stack} onSubmit={(event) => void submit(event)}>
      <p className={styles.quiet}>{t.vetoNote}</p>
      {vetoes.map(({ id, title }, i) => (
        <ReasonField
          key={id}
          label={title}
          required={false}
          value={remarks[id] ?? ''}
          onChange={(text) => setRemarks({ ...remarks, [id]: text })}
          {...(i === 0 ? { 'data-autofocus': true } : {})}
        />
      ))}
      <FormEnd
        error={save.error}
        busy={save.busy}
        ready={!readOnly && changed.length > 0}
        action={t.vetoSave}
        onCancel={onDone}
      />
    </form>
  );
}
