import { Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ReplyError, ruleAttributes } from '../../../src-main/core/contract/index.ts';
import { EACH, leastText, readLeast } from '../../../src-main/core/domain/draw/composition.ts';
import { useWords } from '../../api/index.ts';
import { Confirm, NumberField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './draw.module.css';
import type { NewRule } from './rules-section.tsx';

interface RuleDialogProps {
  readonly opened: boolean;
  readonly error: ReplyError | null;
  onClose(): void;
  onSave(rule: NewRule): Promise<unknown>;
}

const EMPTY: NewRule = {
  attribute: 'employer',
  value: EACH,
  min: 0,
  max: null,
  severity: 'block',
  decree: '',
  article: '',
  verified: false,
};

/** One rule of the office: whom, how many, how strict, and where it stands written. */
export function RuleDialog({ opened, error, onClose, onSave }: RuleDialogProps) {
  const all = useWords();
  const words = all.draw.rules;
  const { composition } = all.documents;
  const [rule, setRule] = useState<NewRule>(EMPTY);
  const [least, setLeast] = useState(leastText(EMPTY.min));
  const change = (to: Partial<NewRule>) => setRule((before) => ({ ...before, ...to }));
  const values = Object.entries(composition.values[rule.attribute] ?? {});
  const min = readLeast(least);
  const below = rule.max !== null && typeof min === 'number' && rule.max < min;
  const filled = rule.value.trim() !== '' && rule.decree.trim() !== '' && min !== undefined && !below;
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={words.addTitle}
      action={words.save}
      error={error}
      disabled={!filled}
      onConfirm={async () => {
        if (min === undefined) return undefined;
        const done = await onSave({ ...rule, min });
        if (done !== undefined) {
          setRule(EMPTY);
          setLeast(leastText(EMPTY.min));
        }
        return done;
      }}
    >
      <div className={styles.stack}>
        <div className={styles.fields}>
          <Select
            label={words.attribute}
            allowDeselect={false}
            data={ruleAttributes.map((value) => ({ value, label: composition.attributes[value] ?? value }))}
            value={rule.attribute}
            onChange={(attribute) => attribute && change({ attribute, value: EACH })}
          />
          {values.length > 0 ? (
            <Select
              label={words.value}
              allowDeselect={false}
              data={[
                { value: EACH, label: composition.each(composition.attributes[rule.attribute] ?? '') },
                ...values.map(([value, label]) => ({ value, label })),
              ]}
              value={rule.value}
              onChange={(value) => value && change({ value })}
            />
          ) : (
            <TextInput
              label={words.value}
              description={words.valueHint}
              withAsterisk
              maxLength={100}
              value={rule.value}
              onChange={(event) => change({ value: event.currentTarget.value })}
            />
          )}
        </div>
        <div className={own.trio}>
          <TextInput
            label={words.min}
            maxLength={7}
            value={least}
            onChange={(event) => setLeast(event.currentTarget.value)}
            error={min === undefined && words.leastWrong}
          />
          <NumberField
            label={words.max}
            placeholder={words.noLimit}
            max={199}
            value={rule.max ?? ''}
            onChange={(max) => change({ max })}
            error={below && words.maxBelowMin}
          />
          <Select
            label={words.severity}
            allowDeselect={false}
            data={(['block', 'warn', 'info'] as const).map((value) => ({
              value,
              label: composition.severities[value] ?? value,
            }))}
            value={rule.severity}
            onChange={(severity) => severity && change({ severity })}
          />
        </div>
        <p className={`${styles.quiet} ${styles.small}`}>{words.leastHint}</p>
        <TextInput
          label={words.decree}
          withAsterisk
          maxLength={200}
          value={rule.decree}
          onChange={(event) => change({ decree: event.currentTarget.value })}
        />
        <TextInput
          label={words.article}
          description={words.articleHint}
          maxLength={50}
          value={rule.article}
          onChange={(event) => change({ article: event.currentTarget.value })}
        />
        <Checkbox
          label={words.verified}
          disabled={rule.article.trim() === ''}
          checked={rule.verified}
          onChange={(event) => change({ verified: event.currentTarget.checked })}
        />
        {!filled && !below && min !== undefined && (
          <p className={`${styles.quiet} ${styles.small}`}>{words.needDecree}</p>
        )}
      </div>
    </Confirm>
  );
}
