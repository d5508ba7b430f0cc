import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { EntrustmentEntry } from '../../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { EntrustmentsPage } from '../../../../src-renderer/features/entrustments/entrustments-page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const date = (text: string) => text as IsoDate;
const entry = (over: Partial<EntrustmentEntry> = {}): EntrustmentEntry => ({
  entrustmentId: 't1',
  number: 1,
  direction: 'out',
  step: 'letter_sent',
  letterNumber: '委1号',
  letterOn: date('2023-01-10'),
  fromBody: '评审办',
  toBody: '农业系列评委会',
  application: { applicationId: asId<'application'>('a1'), number: '007', state: 'received' },
  name: '张三',
  pinyin: 'zs',
  idMasked: '110105********002X',
  unit: '甲院',
  level: 'intermediate',
  title: '工程师',
  note: '',
  recordedBy: '王敏',
  recordedUtc: '2023-01-10T01:00:00.000Z',
  reply: null,
  replyOn: null,
  replyNumber: '',
  result: null,
  resultOn: null,
  resultNumber: '',
  changes: [],
  ...over,
});

function open(entries: readonly EntrustmentEntry[]) {
  const desk = renderPage(<EntrustmentsPage />, {
    'entrustments.list': () => ({ entries, today: date('2023-01-30'), ourBody: '评审办' }),
    'entrustments.add': () => ({ entrustmentId: 't9', number: 9 }),
    'entrustments.recordReply': () => null,
    'entrustments.recordResult': () => null,
    'acceptance.list': () => ({
      rows: [],
      counts: {},
      twoPersons: true,
      frozen: false,
      today: '',
      proposedDeadline: '',
      proposedProvisional: false,
    }),
  });
  return (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
}
const type = (panel: HTMLElement, label: RegExp | string, value: string) =>
  fireEvent.change(within(panel).getByLabelText(label), { target: { value } });
const show = async (name: string) => {
  fireEvent.click(await screen.findByRole('button', { name: `查看${name}的委托登记` }));
  return screen.findByRole('dialog');
};

describe('the register of entrusted evaluations', () => {
  it('takes in a person who is on no list yet, our office being the one entrusted', async () => {
    const sent = open([entry()]);
    fireEvent.click(await screen.findByRole('button', { name: '登记委托函' }));
    const panel = await screen.findByRole('dialog', { name: '登记委托函' });
    fireEvent.click(within(panel).getByLabelText('接受'));
    fireEvent.click(within(panel).getByLabelText('名单上还没有，先登记'));
    type(panel, /姓名/, '李四');
    type(panel, /身份证件号码/, '11010519491231002X');
    type(panel, /^单位/, '乙院');
    type(panel, /申报资格/, '工程师');
    type(panel, /委托单位/, '海东市人社局');
    type(panel, /委托函号/, '东1号');
    type(panel, /经办人/, '王敏');
    fireEvent.click(within(panel).getByRole('button', { name: '登记委托函' }));
    await waitFor(() =>
      expect(sent('entrustments.add')).toMatchObject([
        {
          direction: 'in',
          fromBody: '海东市人社局',
          toBody: '评审办',
          letterOn: '2023-01-30',
          person: { name: '李四', unit: '乙院', level: 'associate_senior' },
        },
      ]),
    );
  });

  it('offers the result only after a yes, and reminds of an application that is still here', async () => {
    const sent = open([entry(), entry({ entrustmentId: 't2', number: 2, name: '李四', step: 'annulled' })]);
    const panel = await show('张三');
    expect(panel.textContent).toContain('此人在本轮名单上“已收件”');
    expect(within(panel).queryByRole('button', { name: '登记结果' })).toBeNull();
    fireEvent.click(within(panel).getByRole('button', { name: '登记答复' }));
    type(panel, /答复文号/, '复1号');
    type(panel, /经办人/, '王敏');
    fireEvent.click(within(panel).getByRole('button', { name: '登记答复' }));
    const reply = { reply: 'agreed', replyOn: '2023-01-30', replyNumber: '复1号', reason: '', by: '王敏' };
    await waitFor(() => expect(sent('entrustments.recordReply')).toMatchObject([{ entrustmentId: 't1', ...reply }]));
  });

  it('answers a letter received with the result, once one is recorded', async () => {
    const agreed = { direction: 'in', reply: 'agreed', replyOn: date('2023-01-12'), application: null } as const;
    const settled = { ...agreed, entrustmentId: 't2', number: 2, name: '李四', step: 'result_back' } as const;
    open([entry({ ...agreed, step: 'agreed' }), entry({ ...settled, result: 'passed', resultOn: date('2023-03-01') })]);
    const waiting = await show('张三');
    expect(waiting.textContent).toContain('公示结束后');
    expect(within(waiting).queryByRole('button', { name: '保存结果回函' })).toBeNull();
    fireEvent.click(within(waiting).getByRole('button', { name: '关闭' }));
    const answered = await show('李四');
    expect(within(answered).getByRole('button', { name: '保存结果回函' })).toBeTruthy();
    expect(within(answered).queryByRole('button', { name: '保存委托评审函' })).toBeNull();
  });

  it('changes what is recorded only with a reason, and nothing of an annulled entry', async () => {
    const answered = { reply: 'agreed', replyOn: date('2023-01-12'), replyNumber: '复1号', step: 'agreed' } as const;
    open([entry(answered), entry({ entrustmentId: 't2', number: 2, name: '李四', step: 'annulled' })]);
    const panel = await show('张三');
    fireEvent.click(within(panel).getByRole('button', { name: '改登答复' }));
    type(panel, /经办人/, '王敏');
    const save = within(panel).getByRole('button', { name: '改登答复' });
    expect(save.hasAttribute('disabled')).toBe(true);
    type(panel, /理由/, '来函更正');
    expect(save.hasAttribute('disabled')).toBe(false);
    fireEvent.click(within(panel).getByRole('button', { name: '关闭' }));
    const other = await show('李四');
    await waitFor(() => expect(within(other).queryByRole('button', { name: '作废' })).toBeNull());
  });
});
