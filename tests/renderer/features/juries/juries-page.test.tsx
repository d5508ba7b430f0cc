import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { JuryView } from '../../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { HomePage } from '../../../../src-renderer/features/home/home-page.tsx';
import { JuriesPage } from '../../../../src-renderer/features/juries/juries-page.tsx';
import { JuryPage } from '../../../../src-renderer/features/juries/jury-page.tsx';
import { SetupPage } from '../../../../src-renderer/features/rounds/setup-page.tsx';
import { sampleApproval, sampleJury } from '../../../support/sample-juries.ts';
import { renderPage } from '../../support/render-page.tsx';

const date = (text: string) => text as IsoDate;
const jury = (over: Partial<JuryView> = {}): JuryView => ({
  ...(sampleJury({ levels: ['associate_senior'] }) as unknown as JuryView),
  juryId: asId<'jury'>('j1'),
  pinyin: 'qhs',
  dissolvedOn: null,
  standing: 'in_force',
  approvals: [
    {
      ...sampleApproval,
      approvalId: 'p1',
      approvedOn: date('2021-07-01'),
      validFrom: date('2021-07-01'),
      validUntil: date('2024-06-30'),
      recordedUtc: '2022-06-02T01:00:00.000Z',
      recordedBy: '王敏',
      annulled: null,
    },
  ],
  recordedUtc: '2022-06-02T01:00:00.000Z',
  recordedBy: '王敏',
  changes: [],
  rounds: [],
  ...over,
});

const list = (juries: readonly JuryView[]) => ({
  'juries.list': () => ({
    juries,
    today: date('2023-01-30'),
    rule: { title: '有效期不超过3年', decree: '第40号令', years: 3 },
  }),
});
const type = (panel: HTMLElement, label: RegExp | string, value: string) =>
  fireEvent.change(within(panel).getByLabelText(label), { target: { value } });

describe('the register of juries', () => {
  it('filters by standing, and registers a jury whose own page opens for its approval', async () => {
    const made = jury({ juryId: asId<'jury'>('j2'), name: '海东评委会', standing: 'none', approvals: [] });
    const desk = renderPage(
      <Routes>
        <Route index element={<JuriesPage />} />
        <Route path="juries/:juryId" element={<JuryPage />} />
      </Routes>,
      { ...list([jury(), made]), 'juries.add': () => ({ juryId: 'j2' }) },
    );
    fireEvent.click(await screen.findByRole('button', { name: '没有核准备案 1' }));
    expect(screen.getAllByRole('row')).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '登记评委会' }));
    const panel = await screen.findByRole('dialog', { name: '登记评委会' });
    type(panel, /评委会全称/, '海东评委会');
    type(panel, /职称系列/, '中小学教师');
    type(panel, /组建单位/, '海东市人社局');
    type(panel, /评委会办公室/, '海东职改办');
    type(panel, /经办人/, '王敏');
    fireEvent.click(within(panel).getByRole('checkbox', { name: '正高级' }));
    fireEvent.click(within(panel).getByRole('button', { name: '登记评委会' }));
    expect(await screen.findByText(/没有有效的核准备案不能开评审会/)).toBeDefined();
    expect(desk.calls.find((call) => call.channel === 'juries.add')?.input).toMatchObject({
      by: '王敏',
      fields: { name: '海东评委会', levels: ['associate_senior'], scope: 'series', dissolvedOn: null },
    });
  });

  it('says by the rule how long an approval may last, and strikes a wrong one out only with a reason', async () => {
    const desk = renderPage(
      <Routes>
        <Route path="juries/:juryId" element={<JuryPage />} />
      </Routes>,
      { ...list([jury()]), 'juries.addApproval': () => ({ approvalId: 'p2' }), 'juries.annulApproval': () => null },
      {},
      '/juries/j1',
    );
    fireEvent.click(await screen.findByRole('button', { name: '登记核准备案' }));
    expect(await screen.findByText('按规定不晚于 2026-01-30')).toBeDefined();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' });
    fireEvent.click(screen.getByRole('button', { name: '作废 青人社函〔2021〕88号', hidden: true }));
    const dialog = await screen.findByRole('dialog', { name: /^作废“/ });
    const strike = within(dialog).getByRole('button', { name: '作废' });
    expect(strike.hasAttribute('disabled')).toBe(true);
    type(dialog, /作废理由/, '抄错');
    type(dialog, /经办人/, '王敏');
    fireEvent.click(strike);
    await waitFor(() =>
      expect(desk.calls.find((call) => call.channel === 'juries.annulApproval')?.input).toEqual({
        juryId: 'j1',
        approvalId: 'p1',
        reason: '抄错',
        by: '王敏',
      }),
    );
  });

  it('reminds at home of approvals that end, and of no others', async () => {
    const soon = jury({ juryId: asId<'jury'>('j3'), name: '将到期的评委会', standing: 'ends_soon' });
    renderPage(<HomePage />, list([jury(), soon]));
    expect(await screen.findByRole('link', { name: '将到期的评委会：即将到期（至 2024-06-30）' })).toBeDefined();
    expect(screen.queryByRole('link', { name: /有效（/ })).toBeNull();
  });

  it('gives a round its copy, which is then not typed over, and lets go of it again', async () => {
    const desk = renderPage(<SetupPage />, { ...list([jury()]), 'rounds.saveSetup': () => null });
    const choice = await screen.findByRole('combobox', { name: /从评委会登记中选用/ });
    fireEvent.click(choice);
    fireEvent.click(await screen.findByRole('option', { name: /青海省工程系列高级职称评审委员会/, hidden: true }));
    const name = screen.getByLabelText(/评委会全称/);
    expect(name.hasAttribute('disabled')).toBe(true);
    expect(screen.getByLabelText(/核准备案有效期至/).hasAttribute('disabled')).toBe(true);
    const saved = () => desk.calls.filter((call) => call.channel === 'rounds.saveSetup').at(-1)?.input;
    await waitFor(() =>
      expect(saved()).toMatchObject({
        setup: { juryId: 'j1', approvalNumber: '青人社函〔2021〕88号', approvalValidFrom: '2021-07-01' },
      }),
    );
    fireEvent.click(choice);
    fireEvent.click(await screen.findByRole('option', { name: '不从登记选用，手工填写', hidden: true }));
    expect(name.hasAttribute('disabled')).toBe(false);
    await waitFor(() => expect(saved()).toMatchObject({ setup: { juryId: null, approvalValidFrom: null } }));
  });
});
