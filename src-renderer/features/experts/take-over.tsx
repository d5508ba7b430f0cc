import { Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PoolComparison } from '../../../src-main/core/contract/index.ts';
import { type SentBy, useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { DataTable, DateField, EnteredBy, ErrorNote, FormEnd, Note } from '../../ui/index.ts';
import register from '../register.module.css';
import { useRememberedName } from '../remembered-name.ts';

/** The roster beside the pool, person by person; what is ticked is taken over as one act. */
export function TakeOver({ onDone }: { onDone(): void }) {
  const t = useWords().pool;
  const { roundId, today } = useRound();
  const compared = useAsk('pool', 'compareRound', { roundId });
  const take = useCommand('pool', 'takeOver');
  if (compared.isError) return <ErrorNote error={compared.error.reply} />;
  if (take.done) {
    return <Note tone="success">{t.taken(take.done.added, take.done.changed)}</Note>;
  }
  if (!compared.data) return null;
  const { added, changed, unchanged, absent } = compared.data;
  return (
    <div className={register.stack}>
      <p className={register.quiet}>{t.takeOverLead}</p>
      <p>{t.compared(added.length, changed.length, unchanged, absent)}</p>
      {added.length + changed.length === 0 ? (
        <Note>{t.nothingNew}</Note>
      ) : (
        <Choice key={compared.data.digest} comparison={compared.data} today={today} take={take} onDone={onDone} />
      )}
    </div>
  );
}

function Choice({
  comparison: { added, changed, digest },
  today,
  take,
  onDone,
}: {
  readonly comparison: PoolComparison;
  readonly today: string;
  readonly take: ReturnType<typeof useCommand<'pool', 'takeOver'>>;
  onDone(): void;
}) {
  const { pool: t, common } = useWords();
  const { roundId } = useRound();
  const [by, setBy] = useRememberedName();
  const [onDate, setOnDate] = useState(today);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const all = [...added, ...changed].map((one) => one.expertId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(all));
  const tick = (expertId: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(expertId);
    else next.delete(expertId);
    setChosen(next);
  };
  const complete = chosen.size > 0 && [by, onDate, reason].every((one) => one.trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const expertIds = [...chosen] as SentBy<'pool', 'takeOver'>['expertIds'];
    await take.run({ roundId, digest, expertIds, onDate, reason, document, by });
  };
  const shown = (text: string) => t.values[text] ?? text;
  const lines = [
    ...changed.map(({ expertId, name, cells }) => ({
      expertId,
      label: t.takeChanged(name),
      what: cells.map((cell) => t.was(t.fields[cell.field], shown(cell.before), shown(cell.after))).join(common.comma),
    })),
    ...added.map(({ expertId, name, unit, title, specialty }) => ({
      expertId,
      label: t.takeNew(name),
      what: [unit, title, specialty].join(common.comma),
    })),
  ];
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <Checkbox
          label={t.takeAll}
          checked={chosen.size === all.length}
          indeterminate={chosen.size > 0 && chosen.size < all.length}
          onChange={(event) => setChosen(new Set(event.currentTarget.checked ? all : []))}
        />
        <DataTable
          label={t.takeOverTitle}
          rows={lines}
          rowKey={(line) => line.expertId}
          empty={t.nothingNew}
          columns={[
            {
              key: 'who',
              title: t.fields.name,
              value: (line) => line.label,
              width: 10,
              cell: (line) => (
                <Checkbox
                  label={line.label}
                  checked={chosen.has(line.expertId)}
                  onChange={(event) => tick(line.expertId, event.currentTarget.checked)}
                />
              ),
            },
            { key: 'what', title: t.takeWhat, value: (line) => line.what, width: 18 },
          ]}
        />
        <div className={register.pair}>
          <DateField label={t.onDate} required value={onDate} onChange={setOnDate} />
          <TextInput
            size="sm"
            label={t.document}
            maxLength={100}
            value={document}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
        </div>
        <TextInput
          size="sm"
          label={t.reason}
          withAsterisk
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <EnteredBy value={by} onChange={setBy} />
        <FormEnd
          error={take.error}
          busy={take.busy}
          ready={complete}
          action={t.takeThese(chosen.size)}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}
