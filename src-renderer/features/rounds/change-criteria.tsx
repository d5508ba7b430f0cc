import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { CriteriaPreview, PinView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { DataTable, ErrorNote, FormEnd, Note } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

/** Another version for the round: what it changes in numbers, and why it is taken. */
export function ChangeCriteria({
  roundId,
  pin,
  onDone,
}: {
  readonly roundId: string;
  readonly pin: PinView;
  onDone(): void;
}) {
  const words = useWords();
  const t = words.criteria.round;
  const [key, setKey] = useState(pin.choices[0]?.key ?? '');
  const [reason, setReason] = useState('');
  const [by, setBy] = useRememberedName();
  const preview = useAsk('criteria', 'preview', { roundId, part: pin.part, key }, { enabled: key !== '' });
  const change = useCommand('criteria', 'pin');
  const complete = key !== '' && reason.trim() !== '' && by.trim() !== '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (complete && (await change.run({ roundId, part: pin.part, key, reason, by })) !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <Select
          size="sm"
          label={t.to}
          allowDeselect={false}
          data={pin.choices.map((one) => ({
            value: one.key,
            label: words.criteria.versionOf(one.title, one.version),
          }))}
          value={key}
          onChange={(next) => next !== null && setKey(next)}
        />
        {preview.error && (
          <>
            <ErrorNote error={preview.error.reply} />
            <Button variant="default" onClick={() => void preview.refetch()}>
              {words.common.again}
            </Button>
          </>
        )}
        {preview.data && !preview.isPlaceholderData ? (
          <PreviewNumbers preview={preview.data} />
        ) : (
          !preview.error && <p role="status">{words.common.loading}</p>
        )}
        <Textarea
          size="sm"
          label={t.reason}
          withAsterisk
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <TextInput
          size="sm"
          label={t.by}
          withAsterisk
          maxLength={50}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <FormEnd error={change.error} busy={change.busy} ready={complete} action={t.action} onCancel={onDone} />
      </div>
    </form>
  );
}

function PreviewNumbers({ preview }: { readonly preview: CriteriaPreview }) {
  const words = useWords();
  const t = words.criteria.round;
  const round = useRound();
  const { changed, applications, newlyBlocked, noLongerBlocked, toLookBefore, toLookAfter, findings, setup } = preview;
  const facts = [
    changed === 0 ? t.unchanged(applications) : t.changed(changed, applications),
    ...(newlyBlocked > 0 ? [t.newlyBlocked(newlyBlocked)] : []),
    ...(noLongerBlocked > 0 ? [t.noLongerBlocked(noLongerBlocked)] : []),
    ...(toLookBefore === toLookAfter ? [] : [t.toLook(toLookBefore, toLookAfter)]),
    ...setup.map((one) => {
      const text = words.rounds.findingTexts[one.code]?.(round.setup) ?? one.rule;
      return words.criteria.severityOf(text, t.setupNow(one.ok));
    }),
  ];
  const nameOf = (one: CriteriaPreview['findings'][number]) =>
    one.code === 'eligibility_not_met' ? one.rule : (t.findingNames[one.code] ?? one.code);
  return (
    <section aria-label={t.preview}>
      <Note tone={newlyBlocked > 0 || setup.some((one) => !one.ok) ? 'warning' : 'info'} title={t.preview}>
        <ul className={register.lines}>
          {facts.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Note>
      {findings.length > 0 && (
        <DataTable
          label={t.preview}
          rows={findings}
          rowKey={(one) => `${one.code} ${one.rule}`}
          empty={null}
          columns={[
            { key: 'finding', title: t.finding, value: nameOf, width: 12 },
            { key: 'before', title: t.before, value: (one) => one.before, align: 'right', tight: true },
            { key: 'after', title: t.after, value: (one) => one.after, align: 'right', tight: true },
          ]}
        />
      )}
    </section>
  );
}
