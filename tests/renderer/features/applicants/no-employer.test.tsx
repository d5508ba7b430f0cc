import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../../src-main/core/contract/index.ts';
import { useCommand } from '../../../../src-renderer/api/index.ts';
import { NoEmployerNote } from '../../../../src-renderer/ui/imports/no-employer.tsx';
import { type FakeDesk, preview, Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const row = (at: number, name: string, unit: string | null) => ({
  ...{ sheet: '花名册', row: at, name, written: '自由职业者', unit },
});
const both = [row(5, '才让卓玛', null), row(9, '李强', null)];
const unit = (unitId: string, name: string, kind: string) => ({
  ...{ unitId, name, kind, prefecture: '', county: '', code: '', parent: null, aliases: [], pinyin: '' },
  ...{ registered: true, applications: 0, experts: 0, rounds: [] },
});
const department = unit('u1', '大通县人力资源和社会保障局', 'government');

function Desk() {
  const [shown, setShown] = useState<ImportPreview>({ ...preview, withoutEmployer: both });
  const employ = useCommand('applicants', 'chooseEmployer', { onDone: setShown });
  return (
    <NoEmployerNote
      preview={shown}
      busy={false}
      error={employ.error}
      onChoose={(choice) => employ.run({ roundId: 'r1', draftId: 'd1', ...choice })}
    />
  );
}

async function opened(units: readonly unknown[], over: Record<string, (input: never) => unknown> = {}) {
  const desk = renderPage(<Desk />, {
    'units.list': () => ({ units, trees: [] }),
    'applicants.chooseEmployer': ({ rows }: { rows: readonly { row: number }[] }) => ({
      ...preview,
      withoutEmployer: both.map((one) => (rows.some((at) => at.row === one.row) ? { ...one, unit: '大通' } : one)),
    }),
    ...over,
  });
  fireEvent.click(await screen.findByRole('button', { name: '选择虚拟单位…' }));
  await screen.findByRole('dialog');
  return desk;
}
const sent = (desk: FakeDesk, channel: string) => desk.calls.filter((call) => call.channel === channel);

describe('people without an employer in a preview', () => {
  it('are put under a unit that is there, all of them or those that stay ticked', async () => {
    const desk = await opened([department, unit('u2', '大通县自由职业人员', 'virtual')]);
    fireEvent.click(screen.getByRole('checkbox', { name: '第 9 行李强' }));
    fireEvent.click(screen.getByRole('combobox', { name: '虚拟单位' }));
    fireEvent.click(await screen.findByRole('option', { name: '大通县自由职业人员' }));
    fireEvent.click(screen.getByRole('button', { name: '归到这里（1 人）' }));
    await screen.findByText(/^1 人没有工作单位，须归到/);
    expect(sent(desk, 'applicants.chooseEmployer').map(({ input }) => input)).toEqual([
      { roundId: 'r1', draftId: 'd1', rows: [{ sheet: '花名册', row: 5 }], unitId: 'u2' },
    ]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('get a new unit under a department of the register, which is not added twice', async () => {
    const desk = await opened([department], { 'units.save': () => ({ unitId: 'new', amended: 0 }) });
    const submit = screen.getByRole('button', { name: '归到这里（2 人）' }) as HTMLButtonElement;
    expect(submit.disabled).toBe(true);
    fireEvent.change(screen.getByRole('textbox', { name: '虚拟单位名称' }), {
      target: { value: '大通县自由职业人员' },
    });
    const parent = screen.getByRole('combobox', { name: '归口的人力资源社会保障部门' });
    fireEvent.change(parent, { target: { value: department.name } });
    fireEvent.click(submit);
    await screen.findByText('2 人没有工作单位，已归到虚拟单位，请核对。');
    expect(sent(desk, 'units.save').map(({ input }) => input)).toMatchObject([
      { unitId: null, parentId: 'u1', fields: { kind: 'virtual', name: '大通县自由职业人员' } },
    ]);
    expect(sent(desk, 'applicants.chooseEmployer')[0]?.input).toMatchObject({ unitId: 'new' });
  });

  it('are told why a unit was not added, and nobody is put anywhere', async () => {
    const desk = await opened([], {
      'units.save': () => {
        throw new Refused({ code: 'refused', reason: 'unit_name_taken', params: { name: '甲', unit: '乙' } });
      },
    });
    fireEvent.change(screen.getByRole('textbox', { name: '虚拟单位名称' }), { target: { value: '甲' } });
    const parent = screen.getByRole('combobox', { name: '归口的人力资源社会保障部门' });
    fireEvent.change(parent, { target: { value: '乙县人社局' } });
    fireEvent.click(screen.getByRole('button', { name: '归到这里（2 人）' }));
    expect((await within(screen.getByRole('dialog')).findByRole('alert')).textContent).toContain('甲');
    expect(sent(desk, 'applicants.chooseEmployer')).toEqual([]);
  });
});
