import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { DrawAttemptView, DrawView } from '../../../../src-main/core/contract/index.ts';
import { DrawPage } from '../../../../src-renderer/features/draw/draw-page.tsx';
import { renderPage } from '../../support/render-page.tsx';
import { NOTHING_DRAWN } from './draw-view.ts';
import { sealOf } from './seal-of.ts';

const attempt: DrawAttemptView = {
  ...{ attempt: 1, method: 'jurydesk/draw/3', state: 'drawn', seed: '3.1./', contributions: [], rules: [] },
  ...{ poolDigest: 'a'.repeat(64), poolSize: 9, seats: 3, alternatesWanted: 0, place: '', replays: true },
  ...{ committedUtc: '2022-11-21T01:00:00.000Z', drawnUtc: '2022-11-21T01:00:01.000Z', adopted: false },
  ...{ drawer: '才让·卓玛', witnesses: '李强', reason: '', secondPerson: '' },
  ...{ members: [], alternates: [], rejections: [], lottery: null, sealedOutcome: null },
  ...{ abortedReason: '', statement: null },
};
const view = (...attempts: readonly DrawAttemptView[]): DrawView => ({
  ...NOTHING_DRAWN,
  attempts,
  adopted: attempts.some((one) => one.adopted),
  // Sealed for the next one.
  seal: sealOf(attempts.length + 1, 'jurydesk/draw/3', [{ kind: 'dice', by: '李强', count: 3, highest: 6 }]),
});

function open(shown: DrawView) {
  const desk = renderPage(<DrawPage />, { 'draw.get': () => shown, 'draw.make': () => ({ attempt: 2 }) });
  return () => desk.calls.filter((one) => one.channel === 'draw.make');
}
const stuck = /请到“评审专家”中解除封存并重新封存/u;

it('offers no adoption of a draw by an earlier method, and says what to do', async () => {
  open(view({ ...attempt, method: 'jurydesk/draw/2', state: 'earlier', replays: false }));
  expect(await screen.findByText(stuck)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /采用/u })).toBeNull();
});

it('every attempt that came to a result has its record, by its own number', async () => {
  const second = { ...attempt, attempt: 2, adopted: true };
  const desk = renderPage(<DrawPage />, {
    'draw.get': () => view(attempt, second, { ...attempt, attempt: 3, state: 'broken' }),
    'documents.list': () => ({
      offers: [{ form: 'F05', formats: ['pdf'], audience: 'internal', available: true, reason: null }],
      kinds: [],
      made: [],
    }),
    'documents.save': () => ({
      form: 'F05',
      title: '',
      fileName: 'x.pdf',
      format: 'pdf',
      pages: 1,
      sha256: '',
      madeUtc: '',
    }),
  });
  const button = await screen.findByRole('button', { name: '保存第 1 次抽取记录' });
  // What is offered may still be asked for.
  await waitFor(() => {
    fireEvent.click(button);
    expect(desk.calls.some((one) => one.channel === 'documents.save')).toBe(true);
  });
  expect(desk.calls.find((one) => one.channel === 'documents.save')?.input).toMatchObject({ form: 'F05', of: '1' });
  expect(screen.queryByRole('button', { name: /保存第 [23] 次抽取记录/u })).toBeNull();
  expect(screen.getAllByRole('button', { name: /保存抽取记录/u }).length).toBeGreaterThan(0);
});

it('says so of the last attempt alone, and no more once a jury is adopted', async () => {
  const earlier = { ...attempt, method: 'jurydesk/draw/2', state: 'earlier', replays: false } as const;
  open(view(earlier, { ...attempt, attempt: 2, adopted: true }));
  expect(await screen.findByText(/较早的方法，本版本不能复核。/u)).toBeTruthy();
  expect(screen.queryByText(stuck)).toBeNull();
});

it('takes no second person whose name is that of the drawer, however it is written', async () => {
  const made = open(view(attempt));
  fireEvent.change(await screen.findByLabelText(/重新抽取的原因/u), { target: { value: '见证人迟到' } });
  const second = screen.getByLabelText(/第二人/u);
  fireEvent.change(screen.getByLabelText(/^第 1 份/u), { target: { value: '3 1 4' } });
  const press = () => fireEvent.click(screen.getByRole('button', { name: '重新抽取' }));
  for (const name of ['才让卓玛', '才让・卓玛', '才让 卓玛']) {
    fireEvent.change(second, { target: { value: name } });
    press();
    await waitFor(() => expect(second.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.queryByRole('dialog')).toBeNull();
  }
  fireEvent.change(second, { target: { value: '才旦卓玛' } });
  press();
  expect(await screen.findByRole('dialog')).toBeTruthy();
  expect(made()).toEqual([]);
});

it('goes on after a lottery that an earlier version sealed by the lottery of today', async () => {
  const earlier = { ...attempt, method: 'jurydesk/lottery/1' } as const;
  const seal = sealOf(1, 'jurydesk/lottery/1', [{ kind: 'balls', by: '李强', count: 0, highest: 9 }], true);
  const shown = { ...view(earlier), seal };
  const desk = renderPage(<DrawPage />, { 'draw.get': () => shown, 'draw.sealAgain': () => null });
  const button = { name: '封存第 2 次抽取' };
  fireEvent.click(await screen.findByRole('button', button));
  fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', button));
  await waitFor(() => expect(desk.calls.some((one) => one.channel === 'draw.sealAgain')).toBe(true));
  const [sent] = desk.calls.filter((one) => one.channel === 'draw.sealAgain');
  expect(JSON.stringify(sent)).toContain('"method":"jurydesk/lottery/2"');
});

it('of a lottery whose panel is sealed says so, and names no panel', async () => {
  const lottery = {
    ...{ panels: 1000, panel: '', void: [], number: 2, digest: 'd'.repeat(64) },
    lowest: 1,
    highest: 9,
  };
  const drawn = { ...attempt, lottery, sealedOutcome: 'e'.repeat(64), method: 'jurydesk/lottery/1', seed: '' };
  open(view(drawn as DrawAttemptView));
  const value = (await screen.findByText('抽中评审组')).nextElementSibling?.textContent;
  expect(value).toBe('封存中');
});

it('of a sealed round’s attempt that was given up tells no seed and no list, and the next one keeps place and people', async () => {
  const aborted: DrawAttemptView = {
    ...{ ...attempt, attempt: 2, state: 'aborted', drawnUtc: null, abortedReason: '骰子不够' },
    ...{ seed: '', drawer: '', witnesses: '', place: '', sealedOutcome: '' },
  };
  open(view({ ...attempt, place: '三楼' }, aborted));
  const given = within(await screen.findByRole('region', { name: '第 2 次抽取' }));
  expect(given.queryByText('种子')).toBeNull();
  expect(given.queryByRole('button', { name: /名单/u })).toBeNull();
  expect(given.getByRole('button', { name: '收起封存事项' })).toBeTruthy();
  expect(screen.getByLabelText(/^抽取人/u)).toHaveProperty('value', '才让·卓玛');
  expect(screen.getByLabelText('抽取地点')).toHaveProperty('value', '三楼');
});

it('names the parts of each attempt apart when two are open', async () => {
  const member = {
    order: 1,
    expertId: 'x1' as never,
    name: '张海宁',
    unit: '',
    specialty: '',
    title: '',
    poolNumber: '1',
  };
  const rule = { number: 1, attribute: 'specialty', value: '化工', min: 1, least: 1, max: null } as const;
  const drawn: DrawAttemptView = {
    ...attempt,
    members: [{ ...member, role: 'member', replaces: [] }],
    rules: [{ ...rule, severity: 'block', decree: '办公室', article: null }],
    rejections: [
      { name: '李建国', poolNumber: '2', specialty: '', seatsLeft: 1, proof: { kind: 'too_few', left: 1, seats: 2 } },
    ],
  };
  open(view(drawn, { ...drawn, attempt: 2 }));
  await screen.findByRole('region', { name: '第 2 次抽取' });
  for (const closed of screen.queryAllByRole('button', { name: '查看名单' })) fireEvent.click(closed);
  const names = screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'));
  expect(names.filter((name) => name?.includes('所用组成规则'))).toHaveLength(2);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

it('lets any jury be tried against the rules, also once one is adopted', async () => {
  open(view({ ...attempt, adopted: true }));
  expect(await screen.findByRole('heading', { name: '试看一份名单' })).toBeTruthy();
});
