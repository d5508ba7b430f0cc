import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { CompositionRuleView, DrawView } from '../../../../src-main/core/contract/index.ts';
import type { Diagnosis } from '../../../../src-main/core/domain/draw/doctor.ts';
import { DrawPage } from '../../../../src-renderer/features/draw/draw-page.tsx';
import { Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';
import { NOTHING_DRAWN } from './draw-view.ts';

const rule = (number: number, value: string, min: number): CompositionRuleView => ({
  ...{ number, attribute: 'specialty', value, min, least: min, max: null, severity: 'block' },
  ...{ decree: '评委会办公室设定', article: null },
});
/** The first is the set-up's, the second the office's own. */
const open: DrawView = {
  ...NOTHING_DRAWN,
  poolDigest: null,
  seal: null,
  rules: [rule(1, '公路', 4), rule(2, '水利', 9)],
  firstOwn: 2,
};

const way = { cost: 1, bits: 3, seats: null, changes: [] };
const found: Extract<Diagnosis, { kind: 'impossible' }> = {
  ...{ kind: 'impossible', eligible: 9, seats: 25, proved: true },
  conflict: [
    { rule: 0, end: 'min' },
    { rule: 1, end: 'min' },
  ],
  relaxations: [
    { ...way, seats: { from: 25, to: 23 } },
    { ...way, changes: [{ rule: 0, end: 'min', from: 4, to: 2 }] },
    {
      ...way,
      changes: [
        { rule: 0, end: 'min', from: 4, to: 3 },
        { rule: 1, end: 'min', from: 9, to: 8 },
      ],
    },
  ],
};

it('every way out is one press: seats and specialties go into the set-up, own rules among the rules', async () => {
  const desk = renderPage(<DrawPage />, {
    'draw.get': () => open,
    'draw.diagnose': () => found,
    'rounds.saveSetup': () => null,
    'draw.saveRules': () => null,
  });
  fireEvent.click(await screen.findByRole('button', { name: '检查规则能否同时满足' }));
  const ways = within(await screen.findByRole('list', { name: '改动最小的办法' }));
  const buttons = () => ways.getAllByRole('button');
  expect(buttons().map((one) => one.textContent)).toEqual([
    '照此修改规则',
    '修改“设置”：每个专业至少 2 人',
    '修改“设置”：每个专业至少 3 人',
  ]);
  const sent = (channel: string) => desk.calls.filter((one) => one.channel === channel).map(({ input }) => input);
  const press = async (at: number) => {
    const before = sent('rounds.saveSetup').length;
    fireEvent.click(buttons()[at] as HTMLElement);
    await waitFor(() => expect(sent('rounds.saveSetup')).toHaveLength(before + 1));
    return (sent('rounds.saveSetup').at(-1) as { setup: Record<string, unknown> }).setup;
  };
  const was = await press(0);
  expect(was).toMatchObject({ jurySize: 23 });
  expect(sent('draw.saveRules')).toEqual([]);
  expect(await press(1)).toEqual({ ...was, jurySize: 25, minimumPerSpecialty: 2 });
  await press(2);
  await waitFor(() => expect(sent('draw.saveRules')).toMatchObject([{ rules: [{ kept: 1, min: 8, max: null }] }]));
});

it('ways that nobody proved the smallest are not called so; a check that was stopped is begun again by the same button', async () => {
  const asked: (() => unknown)[] = [
    () => {
      throw new Refused({ code: 'cancelled', reason: 'act_stopped' });
    },
    () => ({ ...found, proved: false }),
  ];
  renderPage(<DrawPage />, { 'draw.get': () => open, 'draw.diagnose': () => asked.shift()?.() });
  const press = async () => fireEvent.click(await screen.findByRole('button', { name: '检查规则能否同时满足' }));
  await press();
  await screen.findByRole('alert');
  await press();
  await screen.findByRole('list', { name: /未能证明改动最小/u });
  expect(screen.queryByRole('list', { name: '改动最小的办法' })).toBeNull();
});

it('while it looks again after a change, what was found before is not shown', async () => {
  let release = () => {};
  const later = new Promise<void>((resolve) => {
    release = resolve;
  });
  const asked: (() => unknown)[] = [() => found, () => later.then(() => ({ kind: 'possible' }))];
  renderPage(<DrawPage />, {
    'draw.get': () => open,
    'draw.diagnose': () => asked.shift()?.(),
    'rounds.saveSetup': () => null,
    'draw.saveRules': () => null,
  });
  fireEvent.click(await screen.findByRole('button', { name: '检查规则能否同时满足' }));
  const ways = within(await screen.findByRole('list', { name: '改动最小的办法' }));
  fireEvent.click(ways.getAllByRole('button')[0] as HTMLElement);
  await screen.findByText(/正在检查/u);
  expect(screen.queryByRole('list', { name: '改动最小的办法' })).toBeNull();
  release();
  await screen.findByText('现有规则可以同时满足。');
});
