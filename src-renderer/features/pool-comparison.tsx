import { Checkbox } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PoolComparison, ReplyError } from '../../src-main/core/contract/index.ts';
import { partsOf } from '../../src-main/core/domain/acceptance/event-words.ts';
import { useWords } from '../api/index.ts';
import { DataTable, FormEnd, Note } from '../ui/index.ts';
import { RecordedFields, useRecorded } from './recorded-fields.tsx';
import register from './register.module.css';

export interface Taken {
  readonly keys: readonly string[];
  readonly onDate: string;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
}

interface ChoiceProps {
  readonly comparison: PoolComparison;
  readonly today: string;
  readonly error: ReplyError | null;
  readonly busy: boolean;
  onTake(taken: Taken): void;
  onCancel(): void;
}

/** A roster or a workbook beside the pool, person by person; what is ticked is taken over as one act. */
export function PoolChoice(props: ChoiceProps) {
  const t = useWords().pool;
  const { added, changed, unchanged, absent, digest } = props.comparison;
  return (
    <>
      <p>{t.compared(added.length, changed.length, unchanged, absent)}</p>
      {added.length + changed.length === 0 ? <Note>{t.nothingNew}</Note> : <Choice key={digest} {...props} />}
    </>
  );
}

function Choice({ comparison: { added, changed }, today, error, busy, onTake, onCancel }: ChoiceProps) {
  const { pool: t, common } = useWords();
  const recorded = useRecorded(today);
  const all = [...added, ...changed].map((one) => one.key);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(all));
  const tick = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const complete = chosen.size > 0 && recorded.complete;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    onTake({ keys: [...chosen], ...recorded.values });
  };
  const shown = (texts: readonly string[]) =>
    texts.map((text) => t.values[text] ?? common.told(partsOf(text))).join(common.comma);
  const lines = [
    ...changed.map(({ key, name, cells }) => ({
      key,
      label: t.takeChanged(name),
      what: cells.map((cell) => t.was(t.fields[cell.field], shown(cell.before), shown(cell.after))).join(common.comma),
    })),
    ...added.map(({ key, name, unit, title, specialty }) => ({
      key,
      label: t.takeNew(name),
      what: [unit, title, specialty].join(common.comma),
    })),
  ];
  return (
    <form onSubmit={submit}>
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
          rowKey={(line) => line.key}
          empty={t.nothingNew}
          columns={[
            {
              key: 'who',
              title: t.fields.name,
              value: (line) => line.label,
              width: 10,
              cell: (line) => (
                <Checkbox
                  classNames={{ label: register.marked }}
                  label={line.label}
                  checked={chosen.has(line.key)}
                  onChange={(event) => tick(line.key, event.currentTarget.checked)}
                />
              ),
            },
            { key: 'what', title: t.takeWhat, value: (line) => line.what, width: 18 },
          ]}
        />
        <RecordedFields recorded={recorded} />
        <FormEnd error={error} busy={busy} ready={complete} action={t.takeThese(chosen.size)} onCancel={onCancel} />
      </div>
    </form>
  );
}
