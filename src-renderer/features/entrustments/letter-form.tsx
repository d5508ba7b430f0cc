import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { TitleLevel } from '../../../src-main/core/domain/roster/words.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { DateField, EnteredBy, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

interface LetterFormProps {
  readonly roundId: RoundId;
  readonly today: string;
  readonly ourBody: string;
  onDone(): void;
}

const LEVELS: readonly TitleLevel[] = ['full_senior', 'associate_senior', 'intermediate', 'junior'];

/** Enters a letter of entrustment: ours about an applicant of the round, or another body's about anybody. */
export function LetterForm({ roundId, today, ourBody, onDone }: LetterFormProps) {
  const words = useWords();
  const t = words.entrustments;
  const add = useCommand('entrustments', 'add');
  const [by, setBy] = useRememberedName();
  const [direction, setDirection] = useState<'out' | 'in'>('out');
  const [listed, setListed] = useState(true);
  const [applicationId, setApplicationId] = useState<string | null>(null);
  const [other, setOther] = useState('');
  const [letter, setLetter] = useState({ letterNumber: '', letterOn: today, note: '' });
  const [person, setPerson] = useState({
    name: '',
    idNumber: '',
    unit: '',
    level: 'associate_senior' as TitleLevel,
    title: '',
  });
  const onList = direction === 'out' || listed;
  const named = onList ? applicationId !== null : Object.values(person).every((one) => one.trim() !== '');
  const complete = named && [other, letter.letterNumber, letter.letterOn, by].every((one) => one.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const sides = direction === 'out' ? { fromBody: ourBody, toBody: other } : { fromBody: other, toBody: ourBody };
    const who = onList ? { applicationId: applicationId ?? '' } : person;
    const answer = await add.run({ roundId, direction, ...letter, ...sides, person: who, by });
    if (answer !== undefined) onDone();
  };
  const personText = (field: 'name' | 'idNumber' | 'unit' | 'title', label: string, maxLength: number) => (
    <TextInput
      size="sm"
      label={label}
      withAsterisk
      autoComplete="off"
      maxLength={maxLength}
      value={person[field]}
      onChange={(event) => setPerson({ ...person, [field]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <div>
          <SegmentedControl
            size="sm"
            fullWidth
            aria-label={t.fields.direction}
            data={(['out', 'in'] as const).map((value) => ({ value, label: t.directions[value] }))}
            value={direction}
            onChange={(value) => setDirection(value as 'out' | 'in')}
          />
          <p className={register.quiet}>{t.directionHints[direction]}</p>
        </div>
        {direction === 'in' && (
          <SegmentedControl
            size="sm"
            fullWidth
            aria-label={t.fields.person}
            data={[
              { value: 'listed', label: t.fromList },
              { value: 'typed', label: t.typed },
            ]}
            value={listed ? 'listed' : 'typed'}
            onChange={(value) => setListed(value === 'listed')}
          />
        )}
        {onList ? (
          <ApplicantPicker roundId={roundId} value={applicationId} onChange={setApplicationId} />
        ) : (
          <>
            <div className={register.pair}>
              {personText('name', words.registers.name, 50)}
              {personText('idNumber', words.registers.idNumber, 40)}
            </div>
            {personText('unit', words.registers.unit, 100)}
            <div className={register.pair}>
              <Select
                size="sm"
                label={t.fields.level}
                allowDeselect={false}
                data={LEVELS.map((value) => ({ value, label: words.common.levels[value] ?? value }))}
                value={person.level}
                onChange={(level) => setPerson({ ...person, level: (level ?? person.level) as TitleLevel })}
              />
              {personText('title', t.fields.title, 60)}
            </div>
          </>
        )}
        <TextInput
          size="sm"
          label={direction === 'out' ? t.fields.toBody : t.fields.fromBody}
          withAsterisk
          maxLength={100}
          value={other}
          onChange={(event) => setOther(event.currentTarget.value)}
        />
        <div className={register.pair}>
          <TextInput
            size="sm"
            label={t.fields.letterNumber}
            withAsterisk
            maxLength={80}
            value={letter.letterNumber}
            onChange={(event) => setLetter({ ...letter, letterNumber: event.currentTarget.value })}
          />
          <DateField
            label={t.fields.letterOn}
            required
            value={letter.letterOn}
            onChange={(letterOn) => setLetter({ ...letter, letterOn })}
          />
        </div>
        <Textarea
          size="sm"
          label={words.registers.note}
          rows={2}
          maxLength={500}
          value={letter.note}
          onChange={(event) => setLetter({ ...letter, note: event.currentTarget.value })}
        />
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd error={add.error} busy={add.busy} ready={complete} action={t.add} onCancel={onDone} />
      </div>
    </form>
  );
}

function ApplicantPicker({
  roundId,
  value,
  onChange,
}: {
  readonly roundId: RoundId;
  readonly value: string | null;
  onChange(applicationId: string | null): void;
}) {
  const t = useWords().entrustments;
  const { data } = useAsk('acceptance', 'list', { roundId });
  const rows = data?.rows ?? [];
  return (
    <Select
      size="sm"
      label={t.fields.person}
      placeholder={t.pick}
      withAsterisk
      searchable
      data-autofocus
      openOnFocus={false}
      limit={50}
      nothingFoundMessage={t.nobody}
      data={rows.map((row) => ({
        value: row.applicationId as string,
        label: `${row.number} ${row.name} ${row.unit}`,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
