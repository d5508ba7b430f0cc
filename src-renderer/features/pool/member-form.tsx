import { Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PoolPageView } from '../../../src-main/core/contract/index.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { RecordedFields, useRecorded } from './recorded-fields.tsx';
import { isMonthOrDay, lines, readTitleLines, titleLines } from './title-lines.ts';

const blank = (text: string) => (text === '' ? null : text);

/** Puts an entry right, renews a term, tells of a new employer; each with the day and the reason. */
export function MemberForm({ member, onDone }: { readonly member: PoolPageView; onDone(): void }) {
  const { pool: t, common } = useWords();
  const correct = useCommand('pool', 'correct');
  const recorded = useRecorded(member.today);
  const { details } = member;
  const [draft, setDraft] = useState({
    unit: member.unit,
    unitSince: member.units.at(-1)?.since ?? '',
    duty: details.duty,
    education: details.education,
    prefecture: details.prefecture,
    termStart: details.termStart ?? '',
    termEnd: details.termEnd ?? '',
    phone: details.phone,
    availability: details.availability,
    remark: details.remark,
    titles: titleLines(details.titles),
    disciplines: details.disciplines.join('\n'),
    avoidUnits: details.avoidUnits.join('\n'),
    inPost: details.inPost,
    chairEligible: details.chairEligible,
    ownStaff: details.ownStaff,
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const titles = readTitleLines(draft.titles);
  const disciplines = lines(draft.disciplines);
  const dated = [draft.unitSince, draft.termStart, draft.termEnd].every(isMonthOrDay);
  const complete =
    recorded.complete && titles !== undefined && disciplines.length > 0 && dated && draft.unit.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const { unitSince, termStart, termEnd, ...rest } = draft;
    const fields = {
      ...rest,
      unitSince: blank(unitSince),
      termStart: blank(termStart),
      termEnd: blank(termEnd),
      titles,
      disciplines,
      avoidUnits: lines(draft.avoidUnits),
    };
    if ((await correct.run({ memberId: member.memberId, fields, ...recorded.values })) !== undefined) onDone();
  };
  type Text = 'unit' | 'duty' | 'education' | 'prefecture' | 'phone' | 'availability' | 'remark';
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
  const many = (field: 'titles' | 'disciplines' | 'avoidUnits', label: string, description: string) => (
    <Textarea
      size="sm"
      label={label}
      description={description}
      rows={2}
      withAsterisk={field !== 'avoidUnits'}
      error={field === 'titles' && titles === undefined ? t.titleLineWrong : undefined}
      value={draft[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <div className={register.pair}>
          {date('termStart', t.fields.termStart)}
          {date('termEnd', t.fields.termEnd)}
        </div>
        <div className={register.pair}>
          {text('unit', 100)}
          {date('unitSince', t.unitSince)}
        </div>
        {many('titles', t.fields.titles, t.titleLine)}
        {many('disciplines', t.fields.disciplines, t.lines)}
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
        <div className={register.pair}>
          {text('duty', 100)}
          {text('education', 50)}
        </div>
        <div className={register.pair}>
          {text('prefecture', 50)}
          {text('phone', 50)}
        </div>
        {many('avoidUnits', t.fields.avoidUnits, t.lines)}
        {text('availability', 300)}
        {text('remark', 500)}
        <RecordedFields recorded={recorded} />
        <FormEnd error={correct.error} busy={correct.busy} ready={complete} action={t.save} onCancel={onDone} />
      </div>
    </form>
  );
}
