import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { EligibilityFindingView } from '../../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { EligibilitySection } from '../../../../src-renderer/features/eligibility-section.tsx';
import { renderPage } from '../../support/render-page.tsx';

const day = (text: string) => text as IsoDate;
const finding = (over: Partial<EligibilityFindingView>): EligibilityFindingView => ({
  rule: 'villageStay',
  title: '连续驻村满2年（实年）',
  decree: '青海省2022年度职称评审工作通知',
  article: null,
  severity: 'block',
  result: 'not_met',
  reason: 'not_continuous',
  inputs: { villageStays: [{ from: '2020-01-01', to: null }] },
  params: {},
  items: [],
  gaps: [{ from: day('2021-05-01'), to: day('2021-06-30'), days: 61 }],
  canOverride: true,
  override: null,
  ...over,
});

function open(findings: readonly EligibilityFindingView[], frozen = false) {
  const desk = renderPage(
    <EligibilitySection
      roundId={asId<'round'>('r1')}
      applicationId={asId<'application'>('a1')}
      by="王敏"
      fileLabel="017 马晓东"
    />,
    {
      'eligibility.findings': () => ({ pack: { title: '青海', version: '1' }, criteria: [], findings, frozen }),
      'eligibility.override': () => null,
      'eligibility.withdrawOverride': () => null,
    },
  );
  return (channel: string) => desk.calls.filter((call) => call.channel === channel).map((call) => call.input);
}
const item = async (title: string) => (await screen.findByText(title)).closest('li') as HTMLElement;

it('shows rule, source, what was looked at, the result in a word and every gap', async () => {
  open([finding({}), finding({ rule: 'inPost', title: '在职在岗', result: 'cannot_tell', reason: 'fact_missing' })]);
  const text = (await item('连续驻村满2年（实年）')).textContent ?? '';
  for (const part of [
    '不符合',
    '不予受理',
    '有中断，不能连续计算。',
    '2021-05-01 至 2021-06-30，61 天',
    '驻村时间2020-01-01 至 今',
    '依据：青海省2022年度职称评审工作通知',
  ]) {
    expect(text).toContain(part);
  }
  expect(screen.getByText('符合 0 项，不符合 1 项，待核对 1 项')).toBeTruthy();
});

it('sends a decision only when reason, authority and name are there', async () => {
  const sent = open([finding({})]);
  const panel = within(await item('连续驻村满2年（实年）'));
  fireEvent.click(panel.getByRole('button', { name: '另作认定' }));
  const decide = panel.getByRole('button', { name: '认定并记入经过' });
  const type = (label: RegExp, value: string) => fireEvent.change(panel.getByLabelText(label), { target: { value } });
  type(/^理由/, '因公借调');
  expect((decide as HTMLButtonElement).disabled).toBe(true);
  type(/^批准单位和文号/, '省人社厅5号函');
  fireEvent.click(decide);
  await waitFor(() =>
    expect(sent('eligibility.override')).toEqual([
      {
        roundId: 'r1',
        applicationId: 'a1',
        rule: 'villageStay',
        reason: '因公借调',
        authority: '省人社厅5号函',
        by: '王敏',
      },
    ]),
  );
});

it('says that a decision has lapsed, and offers nothing once the list is frozen', async () => {
  const override = { reason: '借调', authority: '5号函', by: '李强', utc: '2022-12-01T01:00:00.000Z', counts: false };
  open([finding({ override })], true);
  const panel = await item('连续驻村满2年（实年）');
  expect(panel.textContent).toContain('借调（5号函）');
  expect(panel.textContent).toContain('原认定失效');
  expect(within(panel).queryAllByRole('button')).toEqual([]);
});
