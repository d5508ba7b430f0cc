import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ImportDiffView } from '../../../../src-main/core/contract/index.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { useImportComparison } from '../../../../src-renderer/ui/imports/comparison.tsx';
import { ImportPreviewSection } from '../../../../src-renderer/ui/imports/import-preview.tsx';
import { type FakeDesk, preview, Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { imports: words } = dictionaries['zh-CN'];
const t = words.compare;

const person = (n: number, name: string, state: 'received' | 'accepted' | 'withdrawn' = 'received') => ({
  applicationId: asId<'application'>(`a${n}`),
  number: String(n).padStart(3, '0'),
  name,
  unit: '省水文站',
  state,
});
const place = { sheet: '花名册', row: 5 };

const diff: ImportDiffView = {
  digest: 'd'.repeat(64),
  unchanged: [person(9, '赵海宁')],
  changed: [
    {
      ...person(1, '马晓东', 'accepted'),
      ...place,
      checked: true,
      fields: [
        { field: 'title', before: '工程师', after: '高级工程师', kind: 'changed' },
        { field: 'phone', before: '13900000001', after: '', kind: 'blanked' },
      ],
    },
    {
      ...person(2, '李玉兰'),
      ...place,
      checked: false,
      fields: [{ field: 'assessment.2021', before: '', after: '优秀', kind: 'filled' }],
    },
    {
      ...person(3, '才让·卓玛', 'withdrawn'),
      ...place,
      checked: false,
      fields: [{ field: 'title', before: '工程师', after: '高级工程师', kind: 'changed' }],
    },
  ],
  added: [
    { at: 4, ...place, name: '王敏', unit: '市政处', title: '工程师', idMasked: '630104********0011', perhaps: null },
    {
      at: 7,
      ...place,
      name: '孙伟',
      unit: '市政处',
      title: '工程师',
      idMasked: '630104********0022',
      perhaps: { ...person(5, '孙伟'), idMasked: '630104********0033' },
    },
  ],
  gone: [{ ...person(5, '孙伟'), refusedRow: 8 }],
  elsewhere: 23,
};

const nothing = () => undefined;

/** The preview of one workbook, until it is taken over. */
function Preview() {
  const [outcome, setOutcome] = useState<string | null>(null);
  const comparison = useImportComparison('r1', preview, (one) =>
    setOutcome(t.done(one.added, one.changed, one.withdrawn)),
  );
  if (outcome !== null) return <p>{outcome}</p>;
  if (comparison === 'pending') return null;
  const acts = {
    ...{ onAccept: nothing, onDiscard: nothing, onRemap: nothing, onForget: nothing },
    onAwaitAudits: nothing,
    onEmploy: async () => undefined,
  };
  return (
    <ImportPreviewSection
      roundId="r1"
      roster="applicants"
      preview={preview}
      comparison={comparison}
      busy={false}
      error={null}
      {...acts}
    />
  );
}

async function openComparison(over: Record<string, (input: never) => unknown> = {}): Promise<FakeDesk> {
  const desk = renderPage(<Preview />, {
    'applicants.compareDraft': () => diff,
    'applicants.acceptCompared': () => ({ added: 1, changed: 2, withdrawn: 1 }),
    ...over,
  });
  await screen.findByText(t.lead);
  return desk;
}

const box = (name: string | RegExp) => screen.getByRole('checkbox', { name }) as HTMLInputElement;
const sent = (desk: FakeDesk) => desk.calls.filter((one) => one.channel === 'applicants.acceptCompared');

describe('a workbook beside the list', () => {
  it('proposes what loses nothing, and says in one sentence what it comes to', async () => {
    await openComparison();
    expect(screen.getByText(t.elsewhere(23))).toBeTruthy();
    expect(box(/马晓东的职称/u).checked).toBe(true);
    expect(box(/马晓东的联系电话/u).checked).toBe(false);
    expect(box(t.takeAllOf('才让·卓玛')).disabled).toBe(true);
    expect(screen.getByText(t.effect(2, 2, 1, 1, 0))).toBeTruthy();
    expect(screen.queryByRole('button', { name: words.accept(41) })).toBeNull();
    fireEvent.click(box(t.takeAllOf('马晓东')));
    expect(screen.getByText(t.effect(2, 3, 1, 1, 0))).toBeTruthy();
    fireEvent.click(box(t.takeAllOf('马晓东')));
    expect(screen.getByText(t.effect(1, 1, 0, 1, 0))).toBeTruthy();
  });

  it('ticks and clears what the filter shows, and nothing else', async () => {
    await openComparison();
    fireEvent.change(screen.getByRole('combobox', { name: t.fieldFilter }), { target: { value: 'phone' } });
    expect(screen.queryByRole('checkbox', { name: /李玉兰/u })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: t.chooseAll }));
    expect(screen.getByText(t.effect(2, 3, 1, 1, 0))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: t.chooseNone }));
    expect(screen.getByText(t.effect(2, 2, 1, 1, 0))).toBeTruthy();
  });

  it('asks for names and a reason where somebody is withdrawn, and sends what is ticked', async () => {
    const desk = await openComparison();
    fireEvent.click(screen.getByRole('tab', { name: t.gone(1) }));
    expect(screen.getByText(t.refusedRow(8))).toBeTruthy();
    fireEvent.click(box(t.withdrawOne('孙伟')));
    fireEvent.click(screen.getByRole('tab', { name: t.added(2) }));
    expect(box(t.takeNew('孙伟')).checked).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: t.apply }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(t.effect(2, 2, 1, 1, 1))).toBeTruthy();
    const yes = dialog.getByRole('button', { name: t.apply }) as HTMLButtonElement;
    expect(yes.disabled).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: new RegExp(t.by, 'u') }), { target: { value: '王敏' } });
    expect(yes.disabled).toBe(true);
    fireEvent.change(dialog.getByRole('textbox', { name: new RegExp(t.reason, 'u') }), { target: { value: '更正' } });
    fireEvent.click(yes);
    await waitFor(() => expect(sent(desk)).toHaveLength(1));
    expect(sent(desk)[0]?.input).toMatchObject({
      digest: diff.digest,
      changed: [
        { applicationId: 'a1', fields: ['title'] },
        { applicationId: 'a2', fields: ['assessment.2021'] },
      ],
      added: [4],
      gone: ['a5'],
      by: '王敏',
      reason: '更正',
    });
    expect(await screen.findByText(t.done(1, 2, 1))).toBeTruthy();
  });

  it('is compared again when the list has changed under it', async () => {
    const desk = await openComparison({
      'applicants.acceptCompared': () => {
        throw new Refused({ code: 'refused', reason: 'diff_stale' });
      },
    });
    const asked = () => desk.calls.filter((one) => one.channel === 'applicants.compareDraft').length;
    const before = asked();
    fireEvent.click(screen.getByRole('button', { name: t.apply }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox', { name: new RegExp(t.by, 'u') }), { target: { value: '王敏' } });
    fireEvent.change(dialog.getByRole('textbox', { name: new RegExp(t.reason, 'u') }), { target: { value: '更正' } });
    fireEvent.click(dialog.getByRole('button', { name: t.apply }));
    expect((await screen.findAllByText(dictionaries['zh-CN'].refusals.diff_stale as string)).length).toBeGreaterThan(0);
    await waitFor(() => expect(asked()).toBe(before + 1));
  });
});
