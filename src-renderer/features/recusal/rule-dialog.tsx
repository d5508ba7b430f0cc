import { Radio } from '@mantine/core';
import { useState } from 'react';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import {
  isMilder,
  proposedTreatment,
  TREATMENTS,
  type Treatment,
} from '../../../src-main/core/domain/recusal/kinds.ts';
import { isCertain } from '../../../src-main/core/domain/recusal/path.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, DateField, NameField, ReasonField } from '../../ui/index.ts';
import { PathSteps } from '../path-steps.tsx';
import styles from '../stage-page.module.css';

interface RuleDialogProps {
  readonly conflict: ConflictView;
  readonly nameOf: (unitId: string) => string;
  onClose(): void;
}

/** The chair's ruling on one relation: the evidence, what each treatment means, who ruled, when and why. */
export function RuleDialog({ conflict, nameOf, onClose }: RuleDialogProps) {
  const all = useWords();
  const words = all.recusal.rule;
  const { treatments, effects, sources, kinds } = all.relations;
  const { roundId } = useRound();
  const rule = useCommand('recusal', 'rule');
  const { conflictId, expert, applicant, kind, source, path, state, earlier } = conflict;
  const proposed = kind === 'sealed' ? 'leave' : proposedTreatment(kind);
  const before = state === 'dismissed' ? 'none' : conflict.treatment;
  const [choice, setChoice] = useState<Treatment | 'none'>(before);
  const [reason, setReason] = useState(conflict.reason);
  const [ruledBy, setRuledBy] = useState(conflict.ruledBy);
  const [ruledOn, setRuledOn] = useState('');
  const milder = choice === 'none' || isMilder(choice, proposed);
  const filled = ruledBy.trim() !== '' && ruledOn !== '' && (!milder || reason.trim() !== '');
  // Nobody judges their own application, whatever reason is given.
  const fixed = isCertain(path);
  const option = (value: Treatment | 'none', label: string, effect: string) => (
    <Radio
      key={value}
      value={value}
      label={value === proposed ? words.proposed(label) : label}
      description={effect}
      disabled={fixed && value !== 'forbid'}
    />
  );
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.title(expert, applicant)}
      action={words.save}
      error={rule.error}
      disabled={!filled}
      onConfirm={() =>
        rule.run({
          ...{ roundId, conflictId, reason, ruledBy },
          treatment: choice === 'none' ? null : choice,
          ruledOn: ruledOn as IsoDate,
        })
      }
    >
      <div className={styles.stack}>
        <div className={styles.tight}>
          <strong>
            {kind === 'sealed' ? '' : kinds[kind]} · {sources[source]}
          </strong>
          <PathSteps path={path} nameOf={nameOf} />
          {earlier !== null && (
            <p className={`${styles.quiet} ${styles.small}`}>
              {all.recusal.earlier(
                earlier.state === 'dismissed' ? words.none : treatments[earlier.treatment],
                earlier.reason,
                earlier.decidedOn ?? '',
              )}
            </p>
          )}
        </div>
        <Radio.Group label={words.choice} value={choice} onChange={(value) => setChoice(value as Treatment | 'none')}>
          <div className={styles.tight} style={{ marginTop: '0.5rem' }}>
            {TREATMENTS.map((one) => option(one, treatments[one], effects[one]))}
            {option('none', words.none, words.noneEffect)}
          </div>
        </Radio.Group>
        <ReasonField
          label={words.reason}
          description={milder ? words.reasonNeeded : undefined}
          required={milder}
          value={reason}
          onChange={setReason}
        />
        <div className={styles.fields}>
          <NameField label={words.by} value={ruledBy} onChange={setRuledBy} />
          <DateField label={words.on} required value={ruledOn} onChange={setRuledOn} />
        </div>
      </div>
    </Confirm>
  );
}
