import { Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { CatalogueView } from '../../../src-main/core/contract/index.ts';
import { TITLE_RANKS, type TitleRank } from '../../../src-main/core/domain/titles/title-levels.ts';
import { type Command, useCommand, useWords } from '../../api/index.ts';
import { FormEnd } from '../../ui/index.ts';
import register from '../register.module.css';
import { SourceFields, useSource } from './source-fields.tsx';

const seriesChoices = ({ series }: CatalogueView) => series.map(({ id, name }) => ({ value: id, label: name }));

function Frame({
  command,
  complete,
  onSubmit,
  onDone,
  children,
}: {
  readonly command: Pick<Command<never, unknown>, 'busy' | 'error'>;
  readonly complete: boolean;
  onSubmit(): Promise<unknown>;
  onDone(): void;
  readonly children: ReactNode;
}) {
  const words = useWords();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (complete && (await onSubmit()) !== undefined) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className={register.stack}>
        {children}
        <FormEnd
          error={command.error}
          busy={command.busy}
          ready={complete}
          action={words.titles.save}
          onCancel={onDone}
        />
      </div>
    </form>
  );
}

export function AddTitleForm({
  catalogue,
  seriesId,
  onDone,
}: {
  readonly catalogue: CatalogueView;
  readonly seriesId: string | null;
  onDone(): void;
}) {
  const t = useWords().titles;
  const command = useCommand('titles', 'change');
  const source = useSource();
  const [series, setSeries] = useState(seriesId ?? '');
  const [rank, setRank] = useState<TitleRank | null>(null);
  const [wording, setWording] = useState('');
  const [specialty, setSpecialty] = useState('');
  const complete = source.complete && series !== '' && rank !== null && wording.trim() !== '';
  return (
    <Frame
      command={command}
      complete={complete}
      onDone={onDone}
      onSubmit={async () =>
        rank === null
          ? undefined
          : command.run({ change: { act: 'add_wording', series, rank, wording, specialty }, ...source.said })
      }
    >
      <Select
        size="sm"
        label={t.series}
        withAsterisk
        searchable
        allowDeselect={false}
        data={seriesChoices(catalogue)}
        value={series === '' ? null : series}
        onChange={(next) => setSeries(next ?? '')}
      />
      <Select
        size="sm"
        label={t.rank}
        withAsterisk
        allowDeselect={false}
        data={TITLE_RANKS.map((one) => ({ value: one, label: t.ranks[one] }))}
        value={rank}
        onChange={(next) => setRank(next as TitleRank | null)}
      />
      <TextInput
        size="sm"
        label={t.wording}
        withAsterisk
        maxLength={50}
        value={wording}
        onChange={(event) => setWording(event.currentTarget.value)}
      />
      <TextInput
        size="sm"
        label={t.specialty}
        maxLength={50}
        value={specialty}
        onChange={(event) => setSpecialty(event.currentTarget.value)}
      />
      <SourceFields source={source} />
    </Frame>
  );
}

export function AddSpecialtyForm({ catalogue, onDone }: { readonly catalogue: CatalogueView; onDone(): void }) {
  const t = useWords().titles;
  const command = useCommand('titles', 'change');
  const source = useSource();
  const [name, setName] = useState('');
  const [series, setSeries] = useState<string[]>([]);
  const [ownCertificate, setOwnCertificate] = useState(false);
  const [note, setNote] = useState('');
  return (
    <Frame
      command={command}
      complete={source.complete && name.trim() !== ''}
      onDone={onDone}
      onSubmit={() =>
        command.run({ change: { act: 'add_specialty', name, series, ownCertificate, note }, ...source.said })
      }
    >
      <TextInput
        size="sm"
        label={t.specialtyName}
        withAsterisk
        data-autofocus
        maxLength={50}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        size="sm"
        label={t.inSeries}
        searchable
        data={seriesChoices(catalogue)}
        value={series}
        onChange={setSeries}
      />
      <Checkbox
        label={t.ownCertificate}
        checked={ownCertificate}
        onChange={(event) => setOwnCertificate(event.currentTarget.checked)}
      />
      <Textarea
        size="sm"
        label={t.note}
        rows={2}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <SourceFields source={source} />
    </Frame>
  );
}
