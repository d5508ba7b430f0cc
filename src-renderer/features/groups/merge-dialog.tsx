import { Select } from '@mantine/core';
import { useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import { effectsOf, weighEffects } from '../../../src-main/core/domain/groups/move-effects.ts';
import { asId, type RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Severity } from '../../../src-main/core/domain/rules/rule-pack.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { EffectsList } from './effects-list.tsx';
import { withMerged } from './held-card.ts';

interface MergeDialogProps {
  readonly roundId: RoundId;
  readonly group: BoardGroup;
  readonly groups: readonly BoardGroup[];
  readonly minimum: number;
  readonly severity: Severity;
  onClose(): void;
  onMerged(from: number, to: number): void;
}

/** Into which group another is merged, and what that brings with it. */
export function MergeDialog({ roundId, group, groups, minimum, severity, onClose, onMerged }: MergeDialogProps) {
  const all = useWords();
  const words = all.regrouping;
  const merge = useCommand('groups', 'mergeGroups');
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const target = groups.find((one) => one.groupId === into);
  const effects =
    target?.groupId == null ? null : effectsOf(groups, withMerged(groups, group, target.groupId), minimum);
  const weight = effects === null ? null : weighEffects(effects, severity);
  const others = groups.filter((one) => one.groupId !== null && one !== group);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.merge.title(group.number)}
      action={words.merge.save}
      error={merge.error}
      disabled={weight === null || weight === 'refused' || (weight === 'reason' && reason.trim() === '')}
      onConfirm={async () => {
        if (group.groupId === null || into === null) return undefined;
        const done = await merge.run({
          ...{ roundId, groupId: group.groupId, into: asId<'group'>(into) },
          reason: weight === 'reason' ? reason : '',
        });
        if (done !== undefined) onMerged(done.from, done.to);
        return done;
      }}
    >
      <div className={styles.stack}>
        <Select
          label={words.merge.into}
          placeholder={words.merge.choose}
          allowDeselect={false}
          data-autofocus
          data={others.map((one) => ({
            value: one.groupId ?? '',
            label: [all.groups.card.title(one.number), one.name].filter((text) => text !== '').join('　'),
          }))}
          value={into}
          onChange={setInto}
        />
        {target && (
          <p className={styles.quiet}>
            {words.merge.effect(
              group.number,
              target.number,
              group.experts.length + group.sealed,
              group.applications.length,
            )}
          </p>
        )}
        {effects !== null && effects.ties.length + effects.short.length === 0 && (
          <p className={styles.quiet}>{words.merge.clear}</p>
        )}
        {effects !== null && effects.ties.length + effects.short.length > 0 && (
          <EffectsList {...{ effects, groups, minimum, severity }} />
        )}
        {weight === 'reason' && (
          <>
            <p className={styles.quiet}>{words.check.forbidden}</p>
            <ReasonField label={words.check.reason} maxLength={300} value={reason} onChange={setReason} />
          </>
        )}
      </div>
    </Confirm>
  );
}
