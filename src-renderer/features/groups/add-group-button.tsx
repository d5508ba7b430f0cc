import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface AddGroupButtonProps {
  readonly roundId: RoundId;
  /** Of the round's applications. */
  readonly specialties: readonly string[];
  onAdded(number: number): void;
}

/** One more group, empty, with a name and the specialty it is meant for. */
export function AddGroupButton({ roundId, specialties, onAdded }: AddGroupButtonProps) {
  const words = useWords().regrouping.add;
  const add = useCommand('groups', 'addGroup');
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [specialty, setSpecialty] = useState<string | null>(null);
  const open = () => {
    setName('');
    setSpecialty(null);
    add.clear();
    setOpened(true);
  };
  return (
    <>
      <Button variant="default" size="compact-sm" leftSection={<IconPlus size="0.9rem" aria-hidden />} onClick={open}>
        {words.action}
      </Button>
      <Confirm
        opened={opened}
        onClose={() => setOpened(false)}
        title={words.title}
        action={words.save}
        error={add.error}
        onConfirm={async () => {
          const done = await add.run({ roundId, name, specialty: specialty ?? '' });
          if (done !== undefined) onAdded(done.group);
          return done;
        }}
      >
        <div className={styles.stack}>
          <p className={styles.quiet}>{words.text}</p>
          <TextInput
            label={words.name}
            description={words.nameHint}
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={words.specialty}
            placeholder={words.unsaid}
            clearable
            clearButtonProps={{ 'aria-label': words.unsaid }}
            data={[...specialties]}
            value={specialty}
            onChange={setSpecialty}
          />
        </div>
      </Confirm>
    </>
  );
}
