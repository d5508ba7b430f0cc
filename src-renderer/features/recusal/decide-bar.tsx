import { Button, Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import {
  isMilder,
  proposedTreatment,
  TREATMENTS,
  type Treatment,
} from '../../../src-main/core/domain/recusal/kinds.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm, NameField, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { effectOf } from './conflict-rows.ts';
import own from './recusal.module.css';

/** As many as `recusal.decide` takes. */
const MOST = 5000;

interface DecideBarProps {
  /** How many entries stand in the table now. */
  readonly shown: number;
  readonly chosen: readonly ConflictView[];
  onToggleAll(on: boolean): void;
  onDone(): void;
}

/** Decides many at once; says first whom it touches. */
export function DecideBar({ shown, chosen, onToggleAll, onDone }: DecideBarProps) {
  const all = useWords();
  const words = all.recusal;
  const { treatments, effects } = all.relations;
  const { roundId } = useRound();
  const decide = useCommand('recusal', 'decide');
  const [asking, setAsking] = useState<'confirm' | 'dismiss' | null>(null);
  const [picked, setTreatment] = useState<Treatment | null>(null);
  const [reason, setReason] = useState('');
  const [ruledBy, setRuledBy] = useState('');
  const effect = effectOf(chosen);
  const sealed = chosen.filter((one) => one.kind === 'sealed').length;
  const listed = effect.names.join(all.common.comma);
  const names = effect.more ? words.more(listed, effect.applicants) : listed;
  // What was picked for others is not asked of masked jurors: it would tell of which kind their relations are.
  const treatment = sealed > 0 ? null : picked;
  const milder =
    treatment !== null &&
    chosen.some((one) => one.kind !== 'sealed' && isMilder(treatment, proposedTreatment(one.kind)));
  const run = async (decision: 'confirm' | 'dismiss') => {
    const conflictIds = chosen.map((one) => one.conflictId);
    const ruled = decision === 'dismiss' ? { treatment: null, reason } : { treatment, reason: milder ? reason : '' };
    let answer: { readonly decided: number } | undefined;
    // One act holds so many; what was decided before one that is refused stands.
    for (let i = 0; i < conflictIds.length; i += MOST) {
      const some = conflictIds.slice(i, i + MOST);
      answer = await decide.run({ roundId, conflictIds: some, decision, ...ruled, ruledBy: milder ? ruledBy : '' });
      if (answer === undefined) return undefined;
    }
    if (answer !== undefined) {
      setReason('');
      setTreatment(null);
      onDone();
    }
    return answer;
  };
  return (
    <div className={own.bar}>
      <Checkbox
        label={words.selectAll(shown)}
        checked={chosen.length === shown}
        indeterminate={chosen.length > 0 && chosen.length < shown}
        onChange={(event) => onToggleAll(event.currentTarget.checked)}
      />
      <span className={styles.quiet} role="status">
        {chosen.length === 0 ? words.none : words.selected(chosen.length)}
      </span>
      <div className={own.end}>
        <Button disabled={chosen.length === 0} onClick={() => setAsking('confirm')}>
          {words.confirm}
        </Button>
        <Button variant="default" disabled={chosen.length === 0 || sealed > 0} onClick={() => setAsking('dismiss')}>
          {words.dismiss}
        </Button>
      </div>
      <Confirm
        opened={asking === 'confirm'}
        onClose={() => setAsking(null)}
        title={words.confirmTitle(chosen.length)}
        action={words.confirm}
        error={decide.error}
        disabled={milder && (reason.trim() === '' || ruledBy.trim() === '')}
        onConfirm={() => run('confirm')}
      >
        <div className={styles.stack}>
          <p style={{ margin: 0 }}>
            {sealed > 0
              ? all.secrecy.sealedConfirm(sealed)
              : words.confirmBody(effect.experts, effect.applicants, names)}
          </p>
          {sealed === 0 && (
            <Select
              label={words.treatment}
              description={treatment === null ? words.asProposedHint : effects[treatment]}
              allowDeselect={false}
              data={[
                { value: '', label: words.asProposed },
                ...TREATMENTS.map((value) => ({ value, label: treatments[value] })),
              ]}
              value={treatment ?? ''}
              onChange={(value) => setTreatment(value === '' || value === null ? null : (value as Treatment))}
            />
          )}
          {milder && (
            <>
              <p className={styles.quiet}>{words.milderNote}</p>
              <NameField label={words.chair} value={ruledBy} onChange={setRuledBy} />
              <ReasonField label={words.chairReason} value={reason} onChange={setReason} />
            </>
          )}
        </div>
      </Confirm>
      <Confirm
        opened={asking === 'dismiss'}
        onClose={() => setAsking(null)}
        title={words.dismissTitle(chosen.length)}
        action={words.dismiss}
        error={decide.error}
        disabled={reason.trim() === ''}
        onConfirm={() => run('dismiss')}
      >
        <ReasonField
          label={words.dismissReason}
          description={words.needReason}
          placeholder={words.dismissHint}
          data-autofocus
          value={reason}
          onChange={setReason}
        />
      </Confirm>
    </div>
  );
}
