import { Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PoolPageView } from '../../../src-main/core/contract/index.ts';
import { type SentBy, useAsk, useWords } from '../../api/index.ts';
import { DateField } from '../../ui/index.ts';
import register from '../register.module.css';
import { type AwayDraft, awayFrom } from './away-draft.ts';
import { AwayFields } from './away-fields.tsx';
import { isMonthOrDay } from './month-or-day.ts';
import { BLANK_TITLE, type TitleDraft, titleDrafts, titlesFrom } from './title-draft.ts';
import { TitleFields } from './title-fields.tsx';

const blank = (text: string) => (text === '' ? null : text);

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function draftOf(member: PoolPageView | undefined) {
  const details = member?.details;
  return {
    unit: member?.unit ?? '',
    unitSince: member?.units.at(-1)?.since ?? '',
    duty: details?.duty ?? '',
    education: details?.education ?? '',
    prefecture: details?.prefecture ?? '',
    termStart: details?.termStart ?? '',
    termEnd: details?.termEnd ?? '',
    retiresOn: (details?.retiresOn ?? '') as string,
    phone: details?.phone ?? '',
    address: details?.address ?? '',
    availability: details?.availability ?? '',
    remark: details?.remark ?? '',
    titles: (member === undefined
      ? [BLANK_TITLE]
      : titleDrafts(member.details.titles, member.grades)) as readonly TitleDraft[],
    disciplines: (details?.disciplines ?? []).join('\n'),
    avoidUnits: (details?.avoidUnits ?? []).join('\n'),
    away: (details?.away ?? []) as readonly AwayDraft[],
    inPost: details?.inPost ?? true,
    chairEligible: details?.chairEligible ?? false,
    ownStaff: details?.ownStaff ?? false,
    juryIds: (member?.juries ?? []).map((one) => one.juryId),
  };
}

type Draft = ReturnType<typeof draftOf>;

/** What a person types of an entry; `fields` is undefined while something is missing or wrong. */
export function useEntryDraft(member?: PoolPageView) {
  const [draft, setDraft] = useState(() => draftOf(member));
  const titles = titlesFrom(draft.titles);
  const away = awayFrom(draft.away);
  const disciplines = lines(draft.disciplines);
  const dated = [draft.unitSince, draft.termStart, draft.termEnd].every(isMonthOrDay);
  const complete = dated && disciplines.length > 0 && draft.unit.trim() !== '';
  const fields: SentBy<'pool', 'correct'>['fields'] | undefined =
    complete && titles !== undefined && away !== undefined
      ? {
          ...draft,
          unitSince: blank(draft.unitSince),
          termStart: blank(draft.termStart),
          termEnd: blank(draft.termEnd),
          retiresOn: blank(draft.retiresOn),
          titles,
          disciplines,
          away,
          avoidUnits: lines(draft.avoidUnits),
        }
      : undefined;
  return { draft, fields, set: (part: Partial<Draft>) => setDraft({ ...draft, ...part }) };
}

/** The fields of an entry, the same for somebody new and for a correction. */
export function EntryFields({ entry: { draft, set } }: { readonly entry: ReturnType<typeof useEntryDraft> }) {
  const { pool: t, common } = useWords();
  const { data } = useAsk('juries', 'list', {});
  type Text = 'unit' | 'duty' | 'education' | 'prefecture' | 'phone' | 'address' | 'availability' | 'remark';
  const text = (field: Text, maxLength: number) => (
    <TextInput
      size="sm"
      label={t.fields[field]}
      withAsterisk={field === 'unit'}
      maxLength={maxLength}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  const date = (field: 'unitSince' | 'termStart' | 'termEnd', label: string) => (
    <TextInput
      size="sm"
      label={label}
      placeholder={common.datePattern}
      error={isMonthOrDay(draft[field]) ? undefined : t.monthOrDay}
      maxLength={10}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value.trim() })}
    />
  );
  const many = (field: 'disciplines' | 'avoidUnits') => (
    <Textarea
      size="sm"
      label={t.fields[field]}
      description={t.lines}
      rows={2}
      withAsterisk={field === 'disciplines'}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <>
      <div className={register.pair}>
        {text('unit', 100)}
        {date('unitSince', t.unitSince)}
      </div>
      <TitleFields titles={draft.titles} onChange={(titles) => set({ titles })} />
      {many('disciplines')}
      <div className={register.pair}>
        {date('termStart', t.fields.termStart)}
        {date('termEnd', t.fields.termEnd)}
      </div>
      {data !== undefined && data.juries.length > 0 && (
        <Checkbox.Group
          label={t.fields.juries}
          description={t.juriesHint}
          value={draft.juryIds}
          onChange={(juryIds) => set({ juryIds })}
        >
          <div className={register.stack}>
            {data.juries.map(({ juryId, name }) => (
              <Checkbox key={juryId} value={juryId} label={name} />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <Group gap="lg">
        {(['inPost', 'chairEligible', 'ownStaff'] as const).map((field) => (
          <Checkbox
            key={field}
            label={t.fields[field]}
            checked={draft[field]}
            onChange={(event) => set({ [field]: event.currentTarget.checked })}
          />
        ))}
      </Group>
      <DateField
        label={t.fields.retiresOn}
        description={t.retiresOnHint}
        value={draft.retiresOn}
        onChange={(retiresOn) => set({ retiresOn })}
      />
      <AwayFields away={draft.away} onChange={(away) => set({ away })} />
      {text('availability', 300)}
      <div className={register.pair}>
        {text('duty', 100)}
        {text('education', 50)}
      </div>
      <div className={register.pair}>
        {text('prefecture', 50)}
        {text('phone', 50)}
      </div>
      {text('address', 200)}
      {many('avoidUnits')}
      {text('remark', 500)}
    </>
  );
}
