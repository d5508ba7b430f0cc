import { Select, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface DeclareDialogProps {
  readonly roundId: RoundId;
  readonly opened: boolean;
  onClose(): void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly search: string;
}

/** What an expert declared on the form and no data could show: relatives, students, joint projects. */
export function DeclareDialog({ roundId, opened, onClose }: DeclareDialogProps) {
  const words = useWords().recusal.declare;
  const experts = useAsk('experts', 'list', { roundId }, { enabled: opened });
  const applicants = useAsk('applicants', 'list', { roundId }, { enabled: opened });
  const declare = useCommand('recusal', 'declare');
  const [expertId, setExpertId] = useState<string | null>(null);
  const [applicationId, setApplicationId] = useState<string | null>(null);
  const [reason, setReason] = useState('');

  const expertChoices = useMemo(
    () =>
      (experts.data?.experts ?? [])
        .filter((one) => one.drawn !== null)
        .map(
          (one): Choice => ({
            value: one.expertId,
            label: `${one.name}　${one.unit}`,
            search: `${one.name} ${one.pinyin} ${one.unit}`,
          }),
        ),
    [experts.data],
  );
  const applicantChoices = useMemo(
    () =>
      (applicants.data?.applications ?? [])
        .filter((one) => one.state === 'accepted')
        .map(
          (one): Choice => ({
            value: one.applicationId,
            label: `${one.number}　${one.name}　${one.unit}`,
            search: `${one.number} ${one.name} ${one.pinyin} ${one.unit}`,
          }),
        ),
    [applicants.data],
  );
  const filled = expertId !== null && applicationId !== null && reason.trim() !== '';

  const picker = (
    label: string,
    choices: readonly Choice[],
    value: string | null,
    onChange: (value: string | null) => void,
  ) => (
    <Select
      label={label}
      placeholder={words.pick}
      withAsterisk
      searchable
      clearable
      nothingFoundMessage={words.nobody}
      limit={50}
      data={[...choices]}
      value={value}
      onChange={onChange}
      filter={({ options, search }) => {
        const wanted = search.trim().toLowerCase();
        return options.filter((option) => {
          if (!('value' in option)) return true;
          const choice = choices.find((one) => one.value === option.value);
          return (choice?.search ?? option.label).toLowerCase().includes(wanted) || option.label === search;
        });
      }}
    />
  );

  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={words.title}
      action={words.save}
      error={declare.error}
      disabled={!filled}
      onConfirm={async () => {
        if (expertId === null || applicationId === null) return undefined;
        const done = await declare.run({ roundId, expertId, applicationId, reason });
        if (done !== undefined) {
          setExpertId(null);
          setApplicationId(null);
          setReason('');
        }
        return done;
      }}
    >
      <div className={styles.stack}>
        {picker(words.expert, expertChoices, expertId, setExpertId)}
        {picker(words.applicant, applicantChoices, applicationId, setApplicationId)}
        <Textarea
          label={words.reason}
          placeholder={words.reasonHint}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {!filled && <p className={`${styles.quiet} ${styles.small}`}>{words.needAll}</p>}
      </div>
    </Confirm>
  );
}
