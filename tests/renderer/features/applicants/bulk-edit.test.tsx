import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { EDITABLE_FIELDS, type EditableField } from '../../../../src-main/core/domain/applications/field-text.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { useDeskEvents } from '../../../../src-renderer/api/events.ts';
import { BulkEditChosen } from '../../../../src-renderer/features/applicants/editing/bulk-edit-chosen.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { editing } = dictionaries['zh-CN'];
const { bulkForm: t } = editing;

interface Cell {
  readonly applicationId: string;
  readonly field: EditableField;
  readonly text: string;
  readonly was: string;
}

function previewOf(cells: readonly Cell[]) {
  const told = cells.map(({ applicationId, field, text, was }) => ({
    ...{ applicationId, field, before: was, after: text, why: null, warnings: [] },
    outcome: text === was ? 'unchanged' : 'changed',
  }));
  const changed = told.filter(({ outcome }) => outcome === 'changed').length;
  return {
    ...{ cells: told, changed, unchanged: told.length - changed, refused: 0, applications: changed },
    ...{ checkedAgain: 0, reopened: 0, newUnits: [] },
  };
}

const ids = ['a1', 'a2'].map((id) => asId<'application'>(id));

function Page() {
  useDeskEvents();
  return <BulkEditChosen chosen={ids} onClose={() => undefined} />;
}

/** Two people chosen in the list, their specialties in a store that others may write. */
async function open(preview: (cells: readonly Cell[]) => unknown = previewOf) {
  const specialties = new Map([
    ['a1', '公路'],
    ['a2', '桥梁'],
  ]);
  const desk = renderPage(<Page />, {
    'applicants.sheet': () => ({
      rows: ids.map((applicationId, i) => ({
        ...{ applicationId, number: `00${i + 1}`, state: 'received', checked: false },
        cells: EDITABLE_FIELDS.map((field) => (field === 'specialty' ? specialties.get(applicationId) : '')),
      })),
      frozen: false,
    }),
    'applicants.previewEdit': ({ cells }: { readonly cells: readonly Cell[] }) => preview(cells),
    'applicants.editFields': ({ cells }: { readonly cells: readonly Cell[] }) => ({
      ...{ editId: 'e1', utc: '2023-01-28T02:32:00.000Z', applications: cells.length },
    }),
  });
  fireEvent.change(await screen.findByLabelText(new RegExp(editing.by, 'u')), { target: { value: '王敏' } });
  const sent = (channel: string) =>
    desk.calls
      .filter((call) => call.channel === channel)
      .map(({ input }) => (input as { readonly cells: readonly Cell[] }).cells);
  return { desk, specialties, sent };
}

const write = (value: string) => fireEvent.change(screen.getByLabelText(t.value), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('writes exactly the cells that were shown to change', async () => {
  const { sent } = await open();
  write('桥梁');
  press(t.preview);
  await screen.findByText(t.counts(1, 1, 0));
  press(t.all(1));
  await screen.findByText(t.done(1));
  const [shown] = sent('applicants.previewEdit');
  expect(sent('applicants.editFields')).toEqual([shown?.filter(({ applicationId }) => applicationId === 'a1')]);
});

it('is shown anew before anything is written when the list has changed under it', async () => {
  const { desk, specialties, sent } = await open();
  write('水利');
  press(t.preview);
  await screen.findByText(t.counts(2, 0, 0));
  specialties.set('a2', '隧道');
  act(() => desk.emit('changed', { roundId: 'r1' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: t.all(2) })).toBeNull());
  expect(screen.queryByText('桥梁')).toBeNull();
  press(t.preview);
  await screen.findByText('隧道');
  press(t.all(2));
  await screen.findByText(t.done(2));
  expect(sent('applicants.editFields')[0]?.map(({ was }) => was)).toEqual(['公路', '隧道']);
});

it('never shows what would have become of another value than the one that stands there', async () => {
  const answers: (() => void)[] = [];
  const { sent } = await open((cells) => new Promise((resolve) => answers.push(() => resolve(previewOf(cells)))));
  write('水利');
  press(t.preview);
  await waitFor(() => expect(answers.length).toBe(1));
  write('水电');
  await act(async () => answers[0]?.());
  await waitFor(() =>
    expect((screen.getByRole('button', { name: t.preview }) as HTMLButtonElement).disabled).toBe(false),
  );
  expect(screen.queryByRole('button', { name: t.all(2) })).toBeNull();
  expect(sent('applicants.editFields')).toEqual([]);
});

it('begins at its first field', async () => {
  await open();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(t.field, { selector: 'input' })));
  expect(screen.queryByRole('listbox')).toBeNull();
});
