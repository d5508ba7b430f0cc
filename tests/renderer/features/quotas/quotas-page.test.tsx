import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { QuotaFigures, QuotaRow } from '../../../../src-main/core/contract/index.ts';
import { workOutQuota } from '../../../../src-main/core/domain/post-quota/work-out.ts';
import { QuotasPage } from '../../../../src-renderer/features/quotas/quotas-page.tsx';
import { renderPage } from '../../support/render-page.tsx';

const figures: QuotaFigures = {
  postManagement: true,
  approved: 20,
  appointed: 15,
  notAppointed: 11,
  departures: 3,
  carriedIn: 0,
  audited: 1,
  documentNumber: '审-1',
  manualNumber: null,
  manualReason: '',
  manualAuthority: '',
};
const worked = workOutQuota(
  { ...figures, manual: null },
  { suspendAbovePercent: 130, departuresForOne: 2, carryRemainder: false },
);
const row: QuotaRow = {
  unitId: 'u1',
  county: '',
  holder: '甲院',
  level: 'senior',
  pool: 'post',
  applicants: 3,
  uncertain: 0,
  state: 'over',
  over: 2,
  audit: { auditId: 'a1', figures, by: '王敏', utc: '2022-12-01T01:00:00.000Z' },
  working: worked.ok ? worked.value : null,
};

function open(frozen: boolean) {
  const rule = { title: '退二进一', decree: '通知', blocks: false };
  const desk = renderPage(<QuotasPage />, {
    'quotas.list': () => ({ rows: [row], pooled: [], rule, frozen }),
    'quotas.save': () => ({ auditId: 'a2' }),
    'quotas.remove': () => null,
    'quotas.setPool': () => null,
  });
  return (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
}
const panel = async () => {
  fireEvent.click(await screen.findByRole('button', { name: '甲院高级岗位审核' }));
  return within(await screen.findByRole('dialog'));
};

it('works the number out step by step and flags the line itself', async () => {
  open(false);
  const steps = within((await panel()).getByRole('region', { name: '测算过程' }))
    .getAllByRole('listitem')
    .map((one) => one.textContent);
  expect(steps).toEqual([
    '同级岗位核定数 20。',
    '取得资格：已聘 15 + 未聘 11 = 26。',
    '26 × 100 = 2600，20 × 130 = 2600：等于 130%。',
    '恰为 130%，通知没有写明，按不超过计算，请办公室确认。',
    '取得资格 26 不少于岗位 20，实行“退二进一”。',
    '本年度离岗 3，上年结转 0。',
    '3 ÷ 2 = 1，余 1。',
    '余 1 不结转。',
  ]);
  expect(screen.getAllByText('超过 2 人').length).toBeGreaterThan(0);
  expect(screen.getAllByText('恰为界线').length).toBeGreaterThan(0);
});

it('sends the figures with the name of whoever entered them', async () => {
  const sent = open(false);
  const form = await panel();
  fireEvent.change(form.getByLabelText(/^审核数/), { target: { value: '3' } });
  const save = form.getByRole('button', { name: '保存' });
  expect((save as HTMLButtonElement).disabled).toBe(true);
  fireEvent.change(form.getByLabelText(/^登记人/), { target: { value: '王敏' } });
  fireEvent.click(save);
  await waitFor(() => expect(sent('quotas.save')).toHaveLength(1));
  expect(sent('quotas.save')[0]).toMatchObject({
    unitId: 'u1',
    county: '',
    level: 'senior',
    pool: 'post',
    figures: { ...figures, audited: 3 },
    by: '王敏',
  });
});

it('shows the working and nothing to change once the list is frozen', async () => {
  open(true);
  const form = await panel();
  expect(form.getByRole('region', { name: '测算过程' })).toBeTruthy();
  const names = form.queryAllByRole('button').map((one) => one.getAttribute('aria-label') ?? one.textContent);
  expect(names).toEqual(['关闭', '保存岗位聘用审核表']);
});
