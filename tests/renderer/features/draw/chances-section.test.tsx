import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ChancesView, DrawView } from '../../../../src-main/core/contract/index.ts';
import { DrawPage } from '../../../../src-renderer/features/draw/draw-page.tsx';
import { ActProgress } from '../../../../src-renderer/ui/index.ts';
import { Refused, round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';
import { sealOf } from './seal-of.ts';

/** Three of nine: chances of 20 %, a third and two fifths. */
const groups = [
  [200_000, 190_001, 210_049],
  [333_333, 320_000, 345_000],
  [466_667, 450_000, 480_000],
] as const;
const found = (kind: ChancesView['kind']): ChancesView => {
  const counted = kind === 'exact';
  const estimates = groups.map(([chance, low, high]) => ({
    ...{ chance, low: counted ? chance : low, high: counted ? chance : high },
  }));
  const [lowest, , highest] = estimates;
  if (lowest === undefined || highest === undefined) throw new Error('no groups');
  return {
    ...{ kind, draws: counted ? 0 : 10_000, seats: 3, eligible: 9, lowest, highest, equal: 333_333 },
    experts: estimates.map((one, i) => ({
      ...{ poolNumber: String(i + 1), name: `专家${i + 1}`, unit: '某单位', specialty: '水利', ...one },
    })),
  };
};
const view = (chances: ChancesView | null, poolDigest: string | null = 'a'.repeat(64)): DrawView => ({
  ...{
    poolDigest,
    eligible: 9,
    excluded: [],
    exclusionRules: [],
    eligibleBySpecialty: [],
    rules: [],
    firstOwn: 1,
    bitsNeeded: 6,
  },
  ...{
    chances,
    lottery: null,
    lotteries: [],
    lotteryNeedsReason: false,
    attempts: [],
    adopted: false,
    seal: sealOf(1, 'jurydesk/draw/3', []),
  },
});

function open(first: DrawView, count: () => unknown = () => ({ kind: 'exact' }), then: DrawView = first) {
  let counted = false;
  const desk = renderPage(
    <>
      <ActProgress />
      <DrawPage />
    </>,
    {
      'draw.get': () => (counted ? then : first),
      'draw.countChances': async () => {
        const answer = await count();
        counted = true;
        return answer;
      },
      'desk.stopAct': () => null,
    },
  );
  const asked = (channel: string) => desk.calls.filter((one) => one.channel === channel).map((one) => one.input);
  return { desk, asked };
}
const section = async () => within(await screen.findByRole('region', { name: '入选概率' }));
const button = async (name = '计算入选概率') => (await section()).getByRole('button', { name });
/** Label and value of every figure. */
const figures = async () => {
  const labels = (await section()).getAllByRole('term').map((one) => one.textContent);
  const values = (await section()).getAllByRole('definition').map((one) => one.textContent);
  return labels.map((label, i) => [label, values[i]]);
};

it('waits for the seal', async () => {
  open(view(null, null));
  await screen.findByRole('button', { name: '前往封存评委库' });
  expect(screen.queryByRole('heading', { name: '入选概率' })).toBeNull();
});

it('counts when asked, and shows lowest, highest and the equal share without an interval', async () => {
  const { asked } = open(view(null), undefined, view(found('exact')));
  expect((await section()).queryAllByRole('term')).toEqual([]);
  fireEvent.click(await button());
  await waitFor(async () => expect(await button('重新计算')).toBeTruthy());
  expect(asked('draw.countChances')).toEqual([{ roundId: round.roundId }]);
  expect(await figures()).toEqual([
    ['最低', '20.00%'],
    ['最高', '46.67%'],
    ['人人均等时', '33.33%'],
  ]);
  expect((await section()).getByText(/逐一计数得出，不是估计/u)).toBeTruthy();

  fireEvent.click(await button('查看每位专家（3 人）'));
  const table = within(await screen.findByRole('table', { name: '入选概率' }));
  const headings = table.getAllByRole('columnheader').map((one) => one.textContent);
  expect(headings).toContain('入选概率');
  expect(headings).not.toContain('置信区间');
  expect(table.getByText('33.33%')).toBeTruthy();
});

it('of an estimate tells the interval, rounded outward, and how often was drawn', async () => {
  open(view(found('estimated')));
  expect(await figures()).toEqual([
    ['最低（19.00% 至 21.01%）', '20.00%'],
    ['最高（45.00% 至 48.00%）', '46.67%'],
    ['人人均等时', '33.33%'],
  ]);
  expect((await section()).getByText(/试抽 10000 次估计/u)).toBeTruthy();
  fireEvent.click(await button('查看每位专家（3 人）'));
  const rows = within(await screen.findByRole('table', { name: '入选概率' })).getAllByRole('row');
  expect(rows[0]?.textContent).toContain('置信区间');
  expect(rows[1]?.textContent).toMatch(/专家1.*20\.00%.*19\.00% 至 21\.01%/u);
  fireEvent.click(await button('收起'));
  expect(screen.queryByRole('table', { name: '入选概率' })).toBeNull();
});

it('while it runs tells how far it is and is not begun twice; stopped, it says so and shows nothing', async () => {
  let refuse: (error: Refused) => void = () => undefined;
  const running = new Promise((_, reject) => {
    refuse = reject;
  });
  const { desk, asked } = open(view(null), () => running);
  fireEvent.click(await button());
  await waitFor(async () => expect((await button()).getAttribute('data-loading')).toBe('true'));
  fireEvent.click(await button());
  const progress = { phase: 'trying', part: 1, parts: 1, done: 2500, total: 10_000 };
  act(() => desk.emit('acting', { actId: 7, channel: 'draw.countChances', progress }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('25%')).toBeTruthy();
  fireEvent.click(dialog.getByRole('button'));
  await waitFor(() => expect(asked('desk.stopAct')).toEqual([{ actId: 7 }]));
  act(() => desk.emit('acting', { actId: 7, channel: 'draw.countChances', progress: null }));
  refuse(new Refused({ code: 'cancelled', reason: 'act_stopped' }));
  expect(await (await section()).findByText(/已按您的要求停止/u)).toBeTruthy();
  expect((await button()).getAttribute('data-loading')).toBeNull();
  expect((await section()).queryAllByRole('term')).toEqual([]);
  expect(asked('draw.countChances')).toHaveLength(1);
});
