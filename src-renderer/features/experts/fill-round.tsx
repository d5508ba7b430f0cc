import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FillPreview, NotTaken } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { DataTable, ErrorNote, FormEnd, Note, Section } from '../../ui/index.ts';
import register from '../register.module.css';

type Undecided = FillPreview['choose'][number];
type Seat = { readonly title: string; readonly discipline: string };

/** Where only one would do it is taken as chosen. */
const only = (all: readonly string[]) => (all.length === 1 ? (all[0] ?? '') : '');
const firstSeat = ({ titles, disciplines }: Undecided): Seat => ({
  title: only(titles),
  discipline: only(disciplines),
});

/** What filling the round from the pool would do; where several titles or disciplines would do, the office chooses. */
export function FillRound({ onDone }: { onDone(): void }) {
  const t = useWords().pool;
  const { roundId } = useRound();
  const preview = useAsk('pool', 'previewFill', { roundId });
  const fill = useCommand('pool', 'fillRound');
  if (preview.isError) return <ErrorNote error={preview.error.reply} />;
  if (fill.done) {
    return (
      <div className={register.stack}>
        <Note tone="success">{t.filled(fill.done.taken, fill.done.known)}</Note>
        <Left left={fill.done.left} />
      </div>
    );
  }
  return preview.data ? <Choices preview={preview.data} fill={fill} onDone={onDone} /> : null;
}

function Choices({
  preview: { ready, known, choose, left },
  fill,
  onDone,
}: {
  readonly preview: FillPreview;
  readonly fill: ReturnType<typeof useCommand<'pool', 'fillRound'>>;
  onDone(): void;
}) {
  const t = useWords().pool;
  const { roundId, setup } = useRound();
  const [seats, setSeats] = useState<ReadonlyMap<string, Seat>>(new Map());
  const seatOf = (one: Undecided) => seats.get(one.memberId) ?? firstSeat(one);
  const choices = choose
    .map((one) => ({ memberId: one.memberId, ...seatOf(one) }))
    .filter(({ title, discipline }) => title !== '' && discipline !== '');
  const taken = ready + choices.length;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (taken > 0) await fill.run({ roundId, name: t.title, choices });
  };
  const picker = (one: Undecided, field: 'title' | 'discipline', label: string, all: readonly string[]) =>
    all.length === 1 ? (
      all[0]
    ) : (
      <NativeSelect
        size="xs"
        aria-label={t.fillChoice(label, one.name)}
        value={seatOf(one)[field]}
        onChange={(event) =>
          setSeats(new Map(seats).set(one.memberId, { ...seatOf(one), [field]: event.currentTarget.value }))
        }
        data={[{ value: '', label: t.fillNotChosen }, ...all]}
      />
    );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        <p className={register.quiet}>{t.fillText(setup.series)}</p>
        <p>{t.fillCounts(ready, known)}</p>
        {choose.length > 0 && (
          <>
            <Note>{t.fillChoose(choose.length)}</Note>
            <DataTable
              label={t.fillChoose(choose.length)}
              rows={choose}
              rowKey={(row) => row.memberId}
              empty={null}
              columns={[
                { key: 'number', title: t.number, value: (row) => row.number, tight: true },
                { key: 'name', title: t.fields.name, value: (row) => row.name, width: 6 },
                {
                  key: 'title',
                  title: t.fields.titles,
                  value: (row) => seatOf(row).title,
                  width: 10,
                  cell: (row) => picker(row, 'title', t.fields.titles, row.titles),
                },
                {
                  key: 'discipline',
                  title: t.fields.disciplines,
                  value: (row) => seatOf(row).discipline,
                  width: 10,
                  cell: (row) => picker(row, 'discipline', t.fields.disciplines, row.disciplines),
                },
              ]}
            />
          </>
        )}
        <Left left={left} />
        <FormEnd error={fill.error} busy={fill.busy} ready={taken > 0} action={t.fillThese(taken)} onCancel={onDone} />
      </div>
    </form>
  );
}

/** Who is not taken, each with the reason. */
function Left({ left }: { readonly left: readonly NotTaken[] }) {
  const t = useWords().pool;
  if (left.length === 0) return null;
  return (
    <Section title={t.fillLeft(left.length)} flush>
      <DataTable
        label={t.fillLeft(left.length)}
        rows={left}
        rowKey={(row) => row.memberId}
        empty={null}
        columns={[
          { key: 'number', title: t.number, value: (row) => row.number, tight: true },
          { key: 'name', title: t.fields.name, value: (row) => row.name, width: 6 },
          { key: 'why', title: t.fillWhy, value: (row) => t.leftWhy[row.why], width: 14 },
        ]}
      />
    </Section>
  );
}
