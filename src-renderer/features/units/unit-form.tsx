import { Button, Group, Modal, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { UnitFields, UnitRowView } from '../../../src-main/core/contract/index.ts';
import { REGISTER_KINDS, type RegisterKind } from '../../../src-main/core/domain/units/unit-kind.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote } from '../../ui/index.ts';
import { useRememberedName } from '../remembered-name.ts';
import { UnitPicker } from './unit-picker.tsx';

interface UnitFormProps {
  /** Absent: a new unit. */
  readonly unit?: UnitRowView;
  readonly note?: string;
  readonly opened: boolean;
  onClose(): void;
  onSaved?(unitId: string): void;
}

/** Registers a unit or changes one. */
export function UnitForm(props: UnitFormProps) {
  const words = useWords().units.form;
  const { unit, opened, onClose } = props;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={unit ? words.editTitle(unit.name) : words.addTitle}
      size="lg"
      withCloseButton={false}
      // The head of a dialog is no second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {opened && <Fields {...props} />}
    </Modal>
  );
}

function Fields({ unit, note = '', onClose, onSaved }: UnitFormProps) {
  const words = useWords();
  const t = words.units;
  const save = useCommand('units', 'save');
  const [fields, setFields] = useState<UnitFields>({
    name: unit?.name ?? '',
    kind: unit?.kind ?? 'unknown',
    prefecture: unit?.prefecture ?? '',
    county: unit?.county ?? '',
    code: unit?.code ?? '',
    note,
  });
  const [parentId, setParentId] = useState<string | null>(unit?.parent?.unitId ?? null);
  const [oldName, setOldName] = useState<'former' | 'alias'>('former');
  const [renaming, setRenaming] = useState({ reason: '', authority: '' });
  const [by, setBy] = useRememberedName();
  const set = (change: Partial<UnitFields>) => setFields({ ...fields, ...change });
  const renamed = unit !== undefined && fields.name.trim() !== '' && fields.name.trim() !== unit.name;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await save.run({
      unitId: unit?.unitId ?? null,
      fields,
      parentId,
      oldName,
      ...(renamed ? { renaming: { ...renaming, by } } : {}),
    });
    if (answer === undefined) return;
    onClose();
    onSaved?.(answer.unitId);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextInput
          label={t.name}
          withAsterisk
          data-autofocus
          maxLength={100}
          value={fields.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {renamed && (
          <>
            <Radio.Group
              label={t.form.renamed}
              value={oldName}
              onChange={(value) => setOldName(value as 'former' | 'alias')}
            >
              <Stack gap={4} mt={4}>
                {(['former', 'alias'] as const).map((choice) => (
                  <Radio key={choice} value={choice} label={t.form.renamedChoices[choice]} />
                ))}
              </Stack>
            </Radio.Group>
            <TextInput
              label={t.form.renameReason}
              description={t.form.renameHint}
              maxLength={500}
              value={renaming.reason}
              onChange={(event) => setRenaming({ ...renaming, reason: event.currentTarget.value })}
            />
            <Group grow align="flex-start">
              <TextInput
                label={t.form.renameAuthority}
                maxLength={200}
                value={renaming.authority}
                onChange={(event) => setRenaming({ ...renaming, authority: event.currentTarget.value })}
              />
              <TextInput
                label={words.registers.by}
                maxLength={50}
                value={by}
                onChange={(event) => setBy(event.currentTarget.value)}
              />
            </Group>
          </>
        )}
        <Group grow align="flex-start">
          <Select
            label={t.kind}
            data={REGISTER_KINDS.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
            allowDeselect={false}
            value={fields.kind}
            onChange={(kind) => set({ kind: (kind ?? 'unknown') as RegisterKind })}
            {...(fields.kind === 'virtual' ? { description: t.kindHints.virtual } : {})}
          />
          <UnitPicker
            label={t.parent}
            placeholder={t.form.noParent}
            value={parentId}
            onChange={setParentId}
            without={unit?.unitId}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            label={t.prefecture}
            maxLength={50}
            value={fields.prefecture}
            onChange={(event) => set({ prefecture: event.currentTarget.value })}
          />
          <TextInput
            label={t.county}
            maxLength={50}
            value={fields.county}
            onChange={(event) => set({ county: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label={t.code}
          description={t.form.codeHint}
          maxLength={40}
          value={fields.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <Textarea
          label={t.note}
          autosize
          minRows={2}
          maxLength={500}
          value={fields.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <ErrorNote error={save.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} disabled={save.busy}>
            {words.common.notNow}
          </Button>
          <Button type="submit" loading={save.busy} disabled={fields.name.trim() === ''}>
            {t.form.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
