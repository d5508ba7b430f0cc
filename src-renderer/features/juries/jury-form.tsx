import { Checkbox, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { JuryView } from '../../../src-main/core/contract/index.ts';
import { TITLE_RANKS, type TitleRank } from '../../../src-main/core/domain/titles/title-levels.ts';
import { type SentBy, useCommand, useWords } from '../../api/index.ts';
import { DateField, EnteredBy, FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

type Fields = SentBy<'juries', 'add'>['fields'];

const EMPTY: Fields = {
  name: '',
  scope: 'series',
  series: '',
  specialty: '',
  kind: 'senior',
  levels: ['full_senior', 'associate_senior'],
  territory: '',
  establishingBody: '',
  officeName: '',
  delegation: '',
  note: '',
  dissolvedOn: null,
};

const fieldsOf = (jury: JuryView): Fields => ({
  name: jury.name,
  scope: jury.scope,
  series: jury.series,
  specialty: jury.specialty,
  kind: jury.kind,
  levels: [...jury.levels],
  territory: jury.territory,
  establishingBody: jury.establishingBody,
  officeName: jury.officeName,
  delegation: jury.delegation,
  note: jury.note,
  dissolvedOn: jury.dissolvedOn,
});

/** Registers a jury, or puts an entry right with a reason. */
export function JuryForm({ jury, onDone }: { readonly jury?: JuryView; onDone(juryId?: string): void }) {
  const words = useWords();
  const t = words.juries;
  const add = useCommand('juries', 'add');
  const correct = useCommand('juries', 'correct');
  const [by, setBy] = useRememberedName();
  const [reason, setReason] = useState('');
  const [fields, setFields] = useState<Fields>(jury === undefined ? EMPTY : fieldsOf(jury));
  const set = (change: Partial<Fields>) => setFields({ ...fields, ...change });
  const needed = [fields.name, fields.series, fields.establishingBody, fields.officeName, by];
  if (fields.scope === 'specialty') needed.push(fields.specialty);
  if (jury !== undefined) needed.push(reason);
  const complete = needed.every((one) => one.trim() !== '') && fields.levels.length > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    if (jury === undefined) {
      const made = await add.run({ fields, by });
      if (made !== undefined) onDone(made.juryId);
    } else if ((await correct.run({ juryId: jury.juryId, fields, reason, by })) !== undefined) onDone();
  };
  const text = (
    field: 'name' | 'series' | 'specialty' | 'establishingBody' | 'officeName' | 'territory' | 'delegation',
    maxLength: number,
    required = true,
  ) => {
    const hint = (t.hints as Readonly<Partial<Record<string, string>>>)[field];
    return (
      <TextInput
        size="sm"
        label={t.fields[field]}
        {...(hint === undefined ? {} : { description: hint })}
        withAsterisk={required}
        maxLength={maxLength}
        value={fields[field]}
        {...(field === 'name' ? { 'data-autofocus': true } : {})}
        onChange={(event) => set({ [field]: event.currentTarget.value })}
      />
    );
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        {text('name', 100)}
        <SegmentedControl
          size="sm"
          aria-label={t.fields.scope}
          data={(['series', 'specialty'] as const).map((value) => ({ value, label: t.scopes[value] }))}
          value={fields.scope}
          onChange={(value) => set({ scope: value as Fields['scope'] })}
        />
        <div className={register.pair}>
          {text('series', 50)}
          {fields.scope === 'specialty' && text('specialty', 50)}
        </div>
        <SegmentedControl
          size="sm"
          aria-label={t.fields.kind}
          data={(['senior', 'intermediate', 'junior'] as const).map((value) => ({ value, label: t.kinds[value] }))}
          value={fields.kind}
          onChange={(value) => set({ kind: value as Fields['kind'] })}
        />
        <Checkbox.Group
          size="sm"
          label={t.fields.levels}
          description={t.hints.levels}
          withAsterisk
          value={fields.levels}
          onChange={(levels) => set({ levels: levels as TitleRank[] })}
        >
          <Group gap="md" my="0.4rem">
            {TITLE_RANKS.map((rank) => (
              <Checkbox key={rank} value={rank} label={t.ranks[rank]} />
            ))}
          </Group>
        </Checkbox.Group>
        {text('territory', 300, false)}
        <div className={register.pair}>
          {text('establishingBody', 100)}
          {text('officeName', 100)}
        </div>
        {text('delegation', 200, false)}
        <Textarea
          size="sm"
          label={t.fields.note}
          rows={2}
          maxLength={500}
          value={fields.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        {jury !== undefined && (
          <>
            <DateField
              label={t.fields.dissolvedOn}
              description={t.hints.dissolvedOn}
              value={fields.dissolvedOn ?? ''}
              onChange={(date) => set({ dissolvedOn: date === '' ? null : date })}
            />
            <TextInput
              size="sm"
              label={t.correctReason}
              withAsterisk
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd
          error={add.error ?? correct.error}
          busy={add.busy || correct.busy}
          ready={complete}
          action={jury === undefined ? t.add : t.save}
          onCancel={() => onDone()}
        />
      </div>
    </form>
  );
}
