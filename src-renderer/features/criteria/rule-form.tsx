import { Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Contract, EntryView, PackCard, SentOf } from '../../../src-main/core/contract/index.ts';
import { hasPeriod } from '../../../src-main/core/domain/criteria/pack-entries.ts';
import { blankOf, VALUE_FORMS } from '../../../src-main/core/domain/criteria/value-form.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, FormEnd } from '../../ui/index.ts';
import { useGrounds } from '../grounds.ts';
import register from '../register.module.css';
import { GroundsFields } from './grounds-fields.tsx';
import { ValueEditor } from './value-editor.tsx';
import type { SeriesName } from './value-words.ts';

type Sent = SentOf<Contract['criteria']['change']>['entry'];

/** A rule of a draft put another way, with the reason. */
export function RuleForm({
  card,
  entry,
  series,
  onDone,
}: {
  readonly card: PackCard;
  readonly entry: EntryView;
  readonly series: readonly SeriesName[];
  onDone(): void;
}) {
  const words = useWords();
  const t = words.criteria;
  const form = VALUE_FORMS[entry.rule];
  const change = useCommand('criteria', 'change');
  const [title, setTitle] = useState(entry.title);
  const [value, setValue] = useState<unknown>(entry.value === null ? blankOf(form) : entry.value);
  const [severity, setSeverity] = useState(entry.severity);
  const [citation, setCitation] = useState({
    decree: entry.citation.decree,
    article: entry.citation.article ?? '',
    verified: entry.citation.verified,
    text: entry.citation.text ?? '',
  });
  const [from, setFrom] = useState(entry.effectiveFrom ?? '');
  const [to, setTo] = useState(entry.effectiveTo ?? '');
  const grounds = useGrounds();
  const cite = (part: Partial<typeof citation>) => setCitation({ ...citation, ...part });
  const complete = title.trim() !== '' && citation.decree.trim() !== '' && grounds.complete;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const answer = await change.run({
      ...{ kind: card.kind, key: card.key, rule: entry.rule, ...grounds.said },
      entry: {
        ...{ title, severity, citation },
        value,
        effectiveFrom: (from === '' ? null : from) as Sent['effectiveFrom'],
        effectiveTo: (to === '' ? null : to) as Sent['effectiveTo'],
      },
    });
    if (answer !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <Textarea
          size="sm"
          label={t.edit.sentence}
          description={t.edit.sentenceHint}
          withAsterisk
          rows={2}
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <ValueEditor form={form} label={t.columns.value} value={value} series={series} onChange={setValue} />
        <Select
          size="sm"
          label={t.edit.severity}
          allowDeselect={false}
          data={(['block', 'warn', 'info'] as const).map((one) => ({
            value: one,
            label: t.severityOf(t.severities[one], t.severityNotes[one]),
          }))}
          value={severity}
          onChange={(next) => next !== null && setSeverity(next as typeof severity)}
        />
        <TextInput
          size="sm"
          label={t.edit.decree}
          withAsterisk
          maxLength={200}
          value={citation.decree}
          onChange={(event) => cite({ decree: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          label={t.edit.article}
          description={t.edit.articleHint}
          maxLength={60}
          value={citation.article}
          // Another number is another claim: it has to be confirmed anew.
          onChange={(event) => cite({ article: event.currentTarget.value, verified: false })}
        />
        <Checkbox
          label={t.edit.verified}
          checked={citation.verified}
          onChange={(event) => cite({ verified: event.currentTarget.checked })}
        />
        <Textarea
          size="sm"
          label={t.edit.text}
          rows={2}
          maxLength={500}
          value={citation.text}
          onChange={(event) => cite({ text: event.currentTarget.value })}
        />
        {hasPeriod(card.kind, entry.rule) && (
          <div className={register.pair}>
            <DateField label={t.edit.effectiveFrom} value={from} onChange={setFrom} />
            <DateField label={t.edit.effectiveTo} value={to} onChange={setTo} />
          </div>
        )}
        <GroundsFields grounds={grounds} />
        <FormEnd error={change.error} busy={change.busy} ready={complete} action={t.edit.action} onCancel={onDone} />
      </div>
    </form>
  );
}
