import { Autocomplete, Button, Group, Modal, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ImportPreview, ReplyError, UnitRowView } from '../../../src-main/core/contract/index.ts';
import { type SentBy, useAsk, useCommand, useWords } from '../../api/index.ts';
import { DataTable } from '../data-table.tsx';
import { ErrorNote, Note } from '../notes.tsx';

export type EmployerChoice = Pick<SentBy<'applicants', 'chooseEmployer'>, 'rows' | 'unitId'>;
type Row = ImportPreview['withoutEmployer'][number];

const keyOf = ({ sheet, row }: Row) => `${sheet} ${row}`;

/** Who names no employer, and the way to put them under their county's virtual unit. Nothing where everybody has one. */
export function NoEmployerNote({
  preview,
  busy,
  error,
  onChoose,
}: {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly error: ReplyError | null;
  onChoose(choice: EmployerChoice): Promise<unknown>;
}) {
  const t = useWords().imports.noEmployer;
  const [opened, setOpened] = useState(false);
  const rows = preview.withoutEmployer;
  const open = rows.filter(({ unit }) => unit === null).length;
  if (rows.length === 0) return null;
  return (
    <>
      <Note tone={open > 0 ? 'warning' : 'info'} title={open > 0 ? t.open(open) : t.settled(rows.length)}>
        <Button variant="default" size="compact-sm" disabled={busy} onClick={() => setOpened(true)}>
          {open > 0 ? t.choose : t.change}
        </Button>
      </Note>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.title}
        size="xl"
        withCloseButton={false}
        attributes={{ header: { role: 'presentation' } }}
      >
        {opened && <ChooseEmployer rows={rows} error={error} onChoose={onChoose} onClose={() => setOpened(false)} />}
      </Modal>
    </>
  );
}

/** First those who have none; where all have one, nobody until somebody is ticked. */
const ticked = (rows: readonly Row[]) => new Set(rows.filter(({ unit }) => unit === null).map(keyOf));

function ChooseEmployer({
  rows,
  error,
  onChoose,
  onClose,
}: {
  readonly rows: readonly Row[];
  readonly error: ReplyError | null;
  onChoose(choice: EmployerChoice): Promise<unknown>;
  onClose(): void;
}) {
  const words = useWords();
  const t = words.imports.noEmployer;
  const { data } = useAsk('units', 'list', {});
  const units = data?.units ?? [];
  const virtual = units.filter(({ kind }) => kind === 'virtual');
  const [selected, setSelected] = useState<ReadonlySet<string>>(() => ticked(rows));
  const [mode, setMode] = useState<'known' | 'new' | null>(null);
  const [unitId, setUnitId] = useState<string | null>(null);
  const [fresh, setFresh] = useState({ name: '', county: '', parent: '' });
  const [busy, setBusy] = useState(false);
  const save = useCommand('units', 'save');
  const how = mode ?? (virtual.length === 0 ? 'new' : 'known');
  const ready =
    selected.size > 0 && (how === 'known' ? unitId !== null : fresh.name.trim() !== '' && fresh.parent.trim() !== '');

  const put = async (to: string | null) => {
    const chosen = rows.filter((row) => selected.has(keyOf(row))).map(({ sheet, row }) => ({ sheet, row }));
    if ((await onChoose({ rows: chosen, unitId: to })) !== undefined) onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const to = how === 'known' ? unitId : await register(units, fresh, save.run);
    if (to !== undefined && to !== null) await put(to);
    setBusy(false);
  };
  const settled = rows.some((row) => row.unit !== null && selected.has(keyOf(row)));
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <p style={{ margin: 0 }}>{t.lead}</p>
        <DataTable
          label={t.list}
          rows={rows}
          rowKey={keyOf}
          filter={rows.length > 8}
          maxHeight="16rem"
          empty={null}
          selection={{ selected, onChange: setSelected, label: (row) => t.pick(row.row, row.name) }}
          columns={[
            { key: 'row', title: words.imports.row, value: (row) => row.row, align: 'right', tight: true },
            { key: 'sheet', title: words.imports.sheet, value: (row) => row.sheet, tight: true },
            { key: 'name', title: words.imports.name, value: (row) => row.name, width: 7 },
            { key: 'written', title: t.written, value: (row) => row.written, width: 8 },
            { key: 'unit', title: t.unit, value: (row) => row.unit ?? t.none, width: 11 },
          ]}
        />
        <SegmentedControl
          aria-label={t.how}
          value={how}
          onChange={(value) => setMode(value as 'known' | 'new')}
          data={[
            { value: 'known', label: t.known, disabled: virtual.length === 0 },
            { value: 'new', label: t.fresh },
          ]}
        />
        {how === 'known' ? (
          <Select
            label={t.unit}
            withAsterisk
            searchable
            nothingFoundMessage={t.nobody}
            data={virtual.map((unit) => ({ value: unit.unitId, label: labelOf(unit) }))}
            value={unitId}
            onChange={setUnitId}
          />
        ) : (
          <NewUnit units={units} fresh={fresh} onChange={setFresh} />
        )}
        <ErrorNote error={save.error ?? error} />
        <Group justify="flex-end">
          {settled && (
            <Button variant="subtle" disabled={busy} onClick={() => void put(null)}>
              {t.takeBack}
            </Button>
          )}
          <Button variant="default" onClick={onClose} disabled={busy}>
            {words.common.notNow}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t.put(selected.size)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const labelOf = ({ name, parent }: UnitRowView) => (parent === null ? name : `${name}（${parent.name}）`);

interface Fresh {
  readonly name: string;
  readonly county: string;
  readonly parent: string;
}

/** A county's virtual unit and the HRSS department above it, by name: one that is not in the register yet is added. */
function NewUnit({
  units,
  fresh,
  onChange,
}: {
  readonly units: readonly UnitRowView[];
  readonly fresh: Fresh;
  onChange(fresh: Fresh): void;
}) {
  const t = useWords().imports.noEmployer;
  const departments = [...new Set(units.filter(({ kind }) => kind === 'government').map(({ name }) => name))];
  return (
    <>
      <Group grow align="flex-start">
        <TextInput
          label={t.name}
          description={t.nameHint}
          withAsterisk
          maxLength={100}
          value={fresh.name}
          onChange={(event) => onChange({ ...fresh, name: event.currentTarget.value })}
        />
        <TextInput
          label={t.county}
          description={t.countyHint}
          maxLength={50}
          value={fresh.county}
          onChange={(event) => onChange({ ...fresh, county: event.currentTarget.value })}
        />
      </Group>
      <Autocomplete
        label={t.parent}
        description={t.parentHint}
        withAsterisk
        maxLength={100}
        data={departments}
        value={fresh.parent}
        onChange={(parent) => onChange({ ...fresh, parent })}
      />
    </>
  );
}

type Save = (sent: SentBy<'units', 'save'>) => Promise<{ readonly unitId: string } | undefined>;

/** Adds the department where the register does not have it, then the unit under it. Undefined where one was refused. */
async function register(units: readonly UnitRowView[], fresh: Fresh, save: Save): Promise<string | undefined> {
  const add = (name: string, kind: 'government' | 'virtual', parentId: string | null) =>
    save({
      ...{ unitId: null, parentId, oldName: 'alias' },
      fields: { name, kind, county: fresh.county, prefecture: '', code: '', note: '' },
    });
  const parent = fresh.parent.trim();
  const known = units.find(({ name, aliases }) => name === parent || aliases.includes(parent));
  const above = known ?? (await add(parent, 'government', null));
  return above === undefined ? undefined : (await add(fresh.name.trim(), 'virtual', above.unitId))?.unitId;
}
