import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { IntegrityEntry } from '../../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { IntegrityPage } from '../../../../src-renderer/features/integrity/integrity-page.tsx';
import { Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const date = (text: string) => text as IsoDate;
const entry = (over: Partial<IntegrityEntry> = {}): IntegrityEntry => ({
  recordId: 'i1',
  idMasked: '110105********002X',
  name: '张三',
  pinyin: 'zs',
  unit: '甲院',
  capacity: 'applicant',
  matter: '伪造论文',
  decisionNumber: '罚1号',
  decidingBody: '省厅',
  decidedOn: date('2022-06-01'),
  startOn: date('2022-06-01'),
  endOn: date('2025-06-01'),
  endReason: '',
  note: '',
  standing: 'in_force',
  liftedOn: null,
  liftDecision: '',
  recordedUtc: '2022-06-02T01:00:00.000Z',
  recordedBy: '王敏',
  changes: [],
  ...over,
});

function open(entries: readonly IntegrityEntry[], handlers: Readonly<Record<string, (input: never) => unknown>> = {}) {
  const desk = renderPage(<IntegrityPage />, {
    'integrity.list': () => ({ entries, today: date('2023-01-30'), rule: { title: '记录3年', decree: '第40号令' } }),
    'integrity.add': () => ({ recordId: 'i2' }),
    'integrity.correct': () => null,
    'integrity.lift': () => null,
    ...handlers,
  });
  return (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
}
const type = (panel: HTMLElement, label: RegExp | string, value: string) =>
  fireEvent.change(within(panel).getByLabelText(label), { target: { value } });

describe('the integrity register', () => {
  it('proposes the end by the rule, and asks for the reason of another one', async () => {
    const sent = open([]);
    fireEvent.click(await screen.findByRole('button', { name: '登记' }));
    const panel = await screen.findByRole('dialog', { name: '登记诚信记录' });
    const save = within(panel).getByRole('button', { name: '登记' });
    type(panel, /身份证件号码/, '11010519491231002X');
    type(panel, /姓名/, '张三');
    type(panel, /^单位/, '甲院');
    type(panel, /事由/, '伪造论文');
    type(panel, /决定文号/, '罚1号');
    type(panel, /决定单位/, '省厅');
    expect(save.hasAttribute('disabled')).toBe(true);
    type(panel, /经办人/, '王敏');
    expect((within(panel).getByLabelText('记录截止日') as HTMLInputElement).value).toBe('2026-01-30');
    fireEvent.click(save);
    await waitFor(() =>
      expect(sent('integrity.add')).toMatchObject([
        { idNumber: '11010519491231002X', by: '王敏', fields: { startOn: '2023-01-30', endOn: null, endReason: '' } },
      ]),
    );
  });

  it('shows what stood there before a correction, and filters by standing', async () => {
    const was = { unit: '乙院', startOn: '2022-05-01' };
    const change = { utc: '2022-07-01T01:00:00.000Z', act: 'correct' as const, by: '李强', reason: '抄错', was };
    open([entry({ changes: [change] }), entry({ recordId: 'i2', name: '李四', standing: 'lifted' })]);
    fireEvent.click(await screen.findByRole('button', { name: '已解除 1' }));
    expect(screen.queryByText('张三')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '全部 2' }));
    fireEvent.click(screen.getByRole('button', { name: '查看张三的诚信记录' }));
    const panel = await screen.findByRole('dialog', { name: '诚信记录：张三' });
    within(panel).getByText('原单位：乙院');
    within(panel).getByText('原记录起始日：2022-05-01');
    expect(panel.textContent).not.toContain('002X1');
  });

  it('corrects with a reason, the number kept when left empty, and says what was refused', async () => {
    const sent = open([entry()], {
      'integrity.correct': () => {
        throw new Refused({ code: 'refused', reason: 'integrity_unchanged' });
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: '查看张三的诚信记录' }));
    const panel = await screen.findByRole('dialog');
    fireEvent.click(within(panel).getByRole('button', { name: '更正' }));
    type(panel, /更正理由/, '核对');
    type(panel, /经办人/, '王敏');
    fireEvent.click(within(panel).getByRole('button', { name: '保存更正' }));
    await within(panel).findByText(/没有改动/);
    expect(sent('integrity.correct')).toMatchObject([{ recordId: 'i1', idNumber: '', reason: '核对' }]);
  });

  it('lifts by a decision', async () => {
    const sent = open([entry()]);
    fireEvent.click(await screen.findByRole('button', { name: '查看张三的诚信记录' }));
    const panel = await screen.findByRole('dialog');
    fireEvent.click(within(panel).getByRole('button', { name: '解除' }));
    type(panel, /解除决定文号/, '青人社9号');
    type(panel, /解除理由/, '复核撤销');
    type(panel, /经办人/, '王敏');
    fireEvent.click(within(panel).getByRole('button', { name: '解除' }));
    const lifted = { recordId: 'i1', liftedOn: '2023-01-30', decision: '青人社9号', reason: '复核撤销', by: '王敏' };
    await waitFor(() => expect(sent('integrity.lift')).toEqual([lifted]));
  });
});
