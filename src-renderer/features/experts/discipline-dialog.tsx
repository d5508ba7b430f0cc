import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { ExpertView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface DisciplineDialogProps {
  readonly expert: ExpertView;
  /** How many can be drawn, by specialty. */
  readonly able: ReadonlyMap<string, number>;
  onClose(): void;
}

/** Another of the person's disciplines for this round, with the reason. */
export function DisciplineDialog({ expert, able, onClose }: DisciplineDialogProps) {
  const t = useWords().experts.discipline;
  const { roundId } = useRound();
  const change = useCommand('experts', 'changeDiscipline');
  const { expertId, name, specialty, disciplines } = expert;
  const [discipline, setDiscipline] = useState(specialty);
  const [reason, setReason] = useState('');
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.title(name)}
      action={t.action}
      error={change.error}
      disabled={discipline === specialty || reason.trim() === ''}
      onConfirm={() => change.run({ roundId, expertId, discipline, reason: reason.trim() })}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{t.text}</p>
        <Radio.Group label={t.label} withAsterisk value={discipline} onChange={setDiscipline}>
          <div className={styles.tight} style={{ marginTop: '0.4rem' }}>
            {disciplines.map((one) => (
              <Radio
                key={one}
                value={one}
                label={one}
                description={t.able(able.get(one) ?? 0)}
                data-autofocus={one === specialty || undefined}
              />
            ))}
          </div>
        </Radio.Group>
        <ReasonField label={t.reason} placeholder={t.reasonHint} maxLength={300} value={reason} onChange={setReason} />
      </div>
    </Confirm>
  );
}
