import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { effectOf } from './by-expert.ts';
import own from './recusal.module.css';

interface DecideBarProps {
  readonly roundId: RoundId;
  readonly shown: readonly ConflictView[];
  readonly chosen: readonly ConflictView[];
  onToggleAll(on: boolean): void;
  onDone(): void;
}

/** Decides many at once; says first whom it touches. */
export function DecideBar({ roundId, shown, chosen, onToggleAll, onDone }: DecideBarProps) {
  const all = useWords();
  const words = all.recusal;
  const decide = useCommand('recusal', 'decide');
  const [asking, setAsking] = useState<'confirm' | 'dismiss' | null>(null);
  const [reason, setReason] = useState('');
  const effect = effectOf(chosen);
  const sealed = chosen.filter((one) => one.kind === 'sealed').length;
  const listed = effect.names.join(all.common.comma);
  const names = effect.more ? words.more(listed, effect.applicants) : listed;
  const run = async (decision: 'confirm' | 'dismiss') => {
    const conflictIds = chosen.map((one) => one.conflictId);
    const answer = await decide.run({ roundId, conflictIds, decision, reason: decision === 'dismiss' ? reason : '' });
    if (answer !== undefined) {
      setReason('');
      onDone();
    }
    return answer;
  };
  return (
    <div className={own.bar}>
      <Checkbox
        label={words.selectAll(shown.length)}
        checked={chosen.length === shown.length}
        indeterminate={chosen.length > 0 && chosen.length < shown.length}
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
        onConfirm={() => run('confirm')}
      >
        {sealed > 0 ? all.secrecy.sealedConfirm(sealed) : words.confirmBody(effect.experts, effect.applicants, names)}
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
        <Textarea
          label={words.dismissReason}
          description={words.needReason}
          placeholder={words.dismissHint}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </div>
  );
}
