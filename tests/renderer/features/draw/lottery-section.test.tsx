import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DrawView, LotteryLine, LotteryView } from '../../../../src-main/core/contract/index.ts';
import { DrawPage } from '../../../../src-renderer/features/draw/draw-page.tsx';
import { round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';
import { NOTHING_DRAWN } from './draw-view.ts';
import { sealOf } from './seal-of.ts';

const lottery: LotteryView = {
  ...{ digest: '7c01a94b2e'.padEnd(64, '0'), madeUtc: '2022-11-21T01:00:00.000Z', panels: 640, balls: 3 },
  ...{
    lowest: 96,
    highest: 320,
    seats: 3,
    eligible: 9,
    number: 1,
    blind: false,
    opened: null,
    most: 96,
    complete: true,
  },
  experts: [96, 320].map((count, i) => ({
    ...{ poolNumber: String(i + 1), name: `专家${i + 1}`, unit: '某单位', specialty: '水利', count },
  })),
};
const view = (changes: Partial<DrawView> = {}): DrawView => ({
  ...NOTHING_DRAWN,
  seal: sealOf(1, 'jurydesk/lottery/1', [{ kind: 'balls', by: '李强', count: 0, highest: 9 }]),
  ...changes,
});

function open(first: DrawView, then: DrawView = first) {
  let made = false;
  const desk = renderPage(<DrawPage />, {
    'draw.get': () => (made ? then : first),
    'draw.makeLottery': () => {
      made = true;
      return { digest: lottery.digest };
    },
    'draw.saveLottery': () => ({ fileName: 'draw-lottery-7c01a94b2e5f0d36.txt' }),
    'draw.make': () => ({ attempt: 1 }),
  });
  return (channel: string) => desk.calls.filter((one) => one.channel === channel).map((one) => one.input);
}
const section = async () => within(await screen.findByRole('region', { name: '公布的抽签方案' }));

it('makes a lottery of the size asked for, and of no other', async () => {
  const asked = open(view(), view({ lottery }));
  const size = (await section()).getByLabelText(/评审组个数/u);
  const make = (await section()).getByRole('button', { name: '制作抽签方案' });
  for (const wrong of ['9', '10001', '']) {
    fireEvent.change(size, { target: { value: wrong } });
    expect(make).toHaveProperty('disabled', true);
  }
  fireEvent.change(size, { target: { value: '640' } });
  // Nobody is asked for a reason, but for a name.
  expect(make).toHaveProperty('disabled', true);
  fireEvent.change((await section()).getByLabelText(/制作人/u), { target: { value: '王敏' } });
  expect((await section()).getByText(/求解最多 2 分钟/u)).toBeTruthy();
  fireEvent.click(make);
  await waitFor(async () => expect((await section()).getByText('7C01-A94B-2E00-0000')).toBeTruthy());
  const people = { by: '王敏', reason: '', secondPerson: '' };
  expect(asked('draw.makeLottery')).toEqual([{ roundId: round.roundId, panels: 640, ...people }]);
});

const line = (number: number, changes: Partial<LotteryLine> = {}): LotteryLine => ({
  ...{ number, digest: lottery.digest, panels: 640, madeUtc: lottery.madeUtc, madeBy: '王敏' },
  ...{ publishedUtc: null, reason: '', secondPerson: '', stands: true },
  ...changes,
});

it('asks about another one: two people and a reason once one was published, and never for the same size', async () => {
  const published = line(1, { publishedUtc: '2022-11-21T02:00:00.000Z' });
  const asked = open(view({ lottery, lotteries: [published], lotteryNeedsReason: true }));
  fireEvent.click((await section()).getByRole('button', { name: /重新制作/u }));
  const dialog = within(await screen.findByRole('dialog', { name: '制作第 2 份抽签方案？' }));
  const make = dialog.getByRole('button', { name: '制作抽签方案' });
  const type = (label: RegExp, value: string) => fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  type(/^制作人/u, '王敏');
  type(/第二人/u, '王 敏');
  type(/理由/u, '只有两个球');
  expect(dialog.getByText('第二人不能是制作人本人')).toBeTruthy();
  expect(make).toHaveProperty('disabled', true);
  type(/第二人/u, '李强');
  // Nothing is wrong before anything was typed, and nothing can be made either.
  expect(dialog.queryByText(/与现有方案的组数相同|请填 10/u)).toBeNull();
  expect(make).toHaveProperty('disabled', true);
  type(/评审组个数/u, '640');
  expect(dialog.getByText(/与现有方案的组数相同/u)).toBeTruthy();
  expect(make).toHaveProperty('disabled', true);
  type(/评审组个数/u, '100');
  fireEvent.click(make);
  await waitFor(() => expect(asked('draw.makeLottery')).toHaveLength(1));
  const people = { by: '王敏', reason: '只有两个球', secondPerson: '李强' };
  expect(asked('draw.makeLottery')).toEqual([{ roundId: round.roundId, panels: 100, ...people }]);
});

it('one that nobody has seen is given up by its maker alone', async () => {
  const asked = open(view({ lottery, lotteries: [line(1)] }));
  fireEvent.click((await section()).getByRole('button', { name: /重新制作/u }));
  const dialog = within(await screen.findByRole('dialog', { name: '制作第 2 份抽签方案？' }));
  expect(dialog.queryByLabelText(/理由/u)).toBeNull();
  fireEvent.change(dialog.getByLabelText(/^制作人/u), { target: { value: '王敏' } });
  fireEvent.change(dialog.getByLabelText(/评审组个数/u), { target: { value: '100' } });
  fireEvent.click(dialog.getByRole('button', { name: '制作抽签方案' }));
  const people = { by: '王敏', reason: '', secondPerson: '' };
  await waitFor(() => expect(asked('draw.makeLottery')).toEqual([{ roundId: round.roundId, panels: 100, ...people }]));
});

it('tells of every lottery what became of it', async () => {
  const lotteries = [
    line(1, { stands: false, publishedUtc: '2022-11-21T02:00:00.000Z' }),
    line(2, { reason: '只有两个球', secondPerson: '李强' }),
  ];
  open(view({ lottery: { ...lottery, number: 2 }, lotteries, lotteryNeedsReason: true }));
  const rows = within(await screen.findByRole('table', { name: '抽签方案登记' })).getAllByRole('row');
  expect(rows[1]?.textContent).toContain('作废：只有两个球（第二人 李强）');
  expect(rows[2]?.textContent).toContain('现行方案');
  expect(rows[2]?.textContent).toContain('还没有公布');
});

it('says what was not proved, and that names are sealed', async () => {
  const halfway = { ...lottery, most: 97, complete: false, blind: true };
  open(view({ lottery: halfway, lotteries: [line(1)] }));
  const text = (await screen.findByRole('region', { name: '公布的抽签方案' })).textContent;
  expect(text).toContain('最低 96/640 组，任何方案的最低都不可能高于 97/640 组');
  expect(text).toContain('公布的文件只列各组的封存值');
  // Made again it may come out better.
  fireEvent.click((await section()).getByRole('button', { name: /重新制作/u }));
  expect(within(await screen.findByRole('dialog')).queryByText(/与现有方案的组数相同/u)).toBeNull();
});

it('after the release names the short code that was written down before the balls', async () => {
  const opened = { digest: '2f064ee550'.padEnd(64, '0'), secret: 'f'.repeat(64) };
  open(view({ lottery: { ...lottery, opened }, lotteries: [line(1)] }));
  const text = (await screen.findByRole('region', { name: '公布的抽签方案' })).textContent;
  expect(text).toContain('摇号前公布并当众抄下的短码是 2F06-4EE5-5000-0000');
  expect(text).not.toContain('当众抄下这十位');
});

it('shows chances as counted beside those of the other method, and saves the file', async () => {
  const low = { chance: 120_000, low: 120_000, high: 120_000 };
  const high = { chance: 510_000, low: 510_000, high: 510_000 };
  const chances = {
    kind: 'exact',
    draws: 0,
    seats: 3,
    eligible: 9,
    lowest: low,
    highest: high,
    equal: 333_333,
  } as const;
  const asked = open(view({ lottery, chances: { ...chances, experts: [] } }));
  const labels = (await section()).getAllByRole('term').map((one) => one.textContent);
  const values = (await section()).getAllByRole('definition').map((one) => one.textContent);
  expect(labels.slice(0, 3)).toEqual(['最低（96/640 组）', '最高（320/640 组）', '人人均等时']);
  expect(values.slice(0, 3)).toEqual(['15.00%', '50.00%', '33.33%']);
  expect((await section()).getByText(/最低 12\.00%，最高 51\.00%/u)).toBeTruthy();
  expect((await section()).getByText(/编号 000 至 639，每次摇 3 个数字/u)).toBeTruthy();
  fireEvent.click((await section()).getByRole('button', { name: '保存方案文件' }));
  expect((await (await section()).findByRole('status')).textContent).toContain('draw-lottery-7c01a94b2e5f0d36.txt');
  expect(asked('draw.saveLottery')).toEqual([{ roundId: round.roundId }]);
});

it('cannot be drawn from before it is made', async () => {
  const asked = open(view());
  expect(await screen.findByText(/还没有抽签方案/u)).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^第 1 份/u), { target: { value: '4 0 7' } });
  fireEvent.change(screen.getByLabelText(/^抽取人/u), { target: { value: '王敏' } });
  fireEvent.change(screen.getByLabelText(/监督见证人/u), { target: { value: '李强' } });
  fireEvent.click(screen.getByRole('button', { name: '抽取' }));
  expect(await screen.findByText('摇出的号码须恰好定出一个评审组')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(asked('draw.make')).toEqual([]);
});

it('says ball by ball what is wanted, and enters the attempt once a panel is named', async () => {
  const asked = open(view({ lottery }));
  const digits = await screen.findByLabelText(/^第 1 份：摇号球（放回），摇到定出评审组为止（李强）/u);
  const type = (value: string) => fireEvent.change(digits, { target: { value } });
  expect(await screen.findByText(/还要摇 3 个/u)).toBeTruthy();
  type('7 0');
  expect(await screen.findByText(/还要摇 1 个/u)).toBeTruthy();
  type('7 0 3');
  expect(await screen.findByText(/还要摇 3 个/u)).toBeTruthy();
  type('7 0 3 4 0 7');
  expect((await screen.findByText(/摇中第 407 号评审组/u)).textContent).toContain('703 没有对应的组');
  type('4 0 7 1');
  expect(await screen.findByText(/其后不应再有数字/u)).toBeTruthy();

  type('4 0 7');
  fireEvent.change(screen.getByLabelText(/^抽取人/u), { target: { value: '王敏' } });
  fireEvent.change(screen.getByLabelText(/监督见证人/u), { target: { value: '李强' } });
  fireEvent.click(screen.getByRole('button', { name: '抽取' }));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '抽取' }));
  await waitFor(() => expect(asked('draw.make')).toHaveLength(1));
  expect(asked('draw.make')[0]).toMatchObject({
    contributions: [{ kind: 'balls', by: '李强', value: '4 0 7', highest: 9 }],
  });
});
