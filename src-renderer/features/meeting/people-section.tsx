import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { MEETING_ROLES, type MeetingPerson, type MeetingRole } from '../../../src-main/core/domain/meeting/people.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './meeting.module.css';

const START: readonly MeetingPerson[] = [
  { role: 'secretary', name: '', unit: '' },
  { role: 'supervisor', name: '', unit: '' },
];

interface PeopleSectionProps {
  readonly roundId: RoundId;
  readonly people: readonly MeetingPerson[];
  readonly usable: boolean;
}

/** Who attends beside the jury: minutes, supervision, observers, inspection. */
export function PeopleSection({ roundId, people, usable }: PeopleSectionProps) {
  const words = useWords().sittings.people;
  const [editing, setEditing] = useState(false);
  if (usable && (editing || people.length === 0)) {
    return <PeopleForm roundId={roundId} people={people} onDone={() => setEditing(false)} />;
  }
  return (
    <Section
      title={words.heading}
      tools={
        usable ? (
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
        ) : undefined
      }
    >
      {people.length === 0 ? (
        <p className={styles.quiet}>{words.nobody}</p>
      ) : (
        <ul className={own.people}>
          {people.map(({ role, name, unit }) => (
            <li key={`${role}|${name}|${unit}`}>
              <span className={styles.quiet}>{words.roles[role]}</span>
              <span>
                {name}
                {unit !== '' && <span className={styles.quiet}> {unit}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface PeopleFormProps {
  readonly roundId: RoundId;
  readonly people: readonly MeetingPerson[];
  onDone(): void;
}

function PeopleForm({ roundId, people, onDone }: PeopleFormProps) {
  const { people: words, field } = useWords().sittings;
  const save = useCommand('meeting', 'namePeople');
  const [rows, setRows] = useState(people.length === 0 ? START : people);
  const change = (at: number, to: Partial<MeetingPerson>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...to } : row)));
  const named = rows.filter((row) => row.name.trim() !== '');
  const send = async () => {
    if ((await save.run({ roundId, people: named.map((row) => ({ ...row })) })) !== undefined) onDone();
  };
  return (
    <Section title={words.heading} note={words.lead}>
      <div className={styles.stack}>
        {rows.map((row, i) => {
          const person = words.person(i + 1);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <div key={i} className={own.person}>
              <Select
                size="xs"
                aria-label={field(person, words.role)}
                data={MEETING_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
                allowDeselect={false}
                value={row.role}
                onChange={(role) => role !== null && change(i, { role: role as MeetingRole })}
              />
              <ActionIcon
                variant="subtle"
                aria-label={words.remove(person)}
                disabled={rows.length === 1}
                onClick={() => setRows(rows.filter((_, at) => at !== i))}
              >
                <IconX size="1rem" aria-hidden />
              </ActionIcon>
              <TextInput
                size="xs"
                aria-label={field(person, words.name)}
                placeholder={words.name}
                maxLength={50}
                value={row.name}
                onChange={(event) => change(i, { name: event.currentTarget.value })}
              />
              <TextInput
                size="xs"
                aria-label={field(person, words.unit)}
                placeholder={words.unit}
                maxLength={100}
                value={row.unit}
                onChange={(event) => change(i, { unit: event.currentTarget.value })}
              />
            </div>
          );
        })}
        <ErrorNote error={save.error} onClose={save.clear} />
        <div className={styles.row}>
          <Button
            variant="subtle"
            size="compact-sm"
            disabled={rows.length >= 60}
            onClick={() => setRows([...rows, { role: 'supervisor', name: '', unit: '' }])}
          >
            {words.add}
          </Button>
          <Button size="xs" onClick={() => void send()} loading={save.busy} disabled={named.length === 0}>
            {words.save}
          </Button>
        </div>
      </div>
    </Section>
  );
}
