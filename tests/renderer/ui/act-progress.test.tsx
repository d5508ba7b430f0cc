import { Drawer } from '@mantine/core';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { contract, type Endpoint } from '../../../src-main/core/contract/index.ts';
import { PHASES } from '../../../src-main/core/domain/kernel/pace.ts';
import { dictionaries } from '../../../src-renderer/text/index.ts';
import { ActProgress } from '../../../src-renderer/ui/index.ts';
import { renderPage } from '../support/render-page.tsx';

const progress = (done: number, part = 1) => ({
  actId: 7,
  channel: 'acceptance.acceptMany',
  progress: { phase: part === 1 ? 'judging' : 'writing', part, parts: 2, done, total: 20000 },
});
const over = { actId: 7, channel: 'acceptance.acceptMany', progress: null };

async function page(onClose: () => void = () => undefined) {
  const desk = renderPage(
    <>
      <Drawer opened onClose={onClose} title="behind" />
      <ActProgress />
    </>,
    {},
  );
  await screen.findByText('behind');
  const stops = () => desk.calls.filter((one) => one.channel === 'desk.stopAct').map((one) => one.input);
  return { stops, tell: (word: unknown) => act(() => desk.emit('acting', word)) };
}

const share = () => screen.getByRole('progressbar').getAttribute('aria-valuenow');

describe('the progress of a long act', () => {
  it('says which act, which part and how many, and is gone with the act', async () => {
    const { tell } = await page();
    tell(progress(5000));
    const dialog = await screen.findByRole('dialog', { name: '正在处理：受理' });
    expect(dialog.textContent).toContain('第 1 步，共 2 步：逐份核对');
    expect(dialog.textContent).toContain('已处理 5000 / 20000');
    expect(share()).toBe('12.5');
    tell(progress(10000, 2));
    expect(dialog.textContent).toContain('第 2 步，共 2 步：写入');
    expect(dialog.textContent).toContain('已处理 10000 / 20000');
    expect(share()).toBe('75');
    // The end of another act is not this one's.
    tell({ ...over, actId: 6 });
    expect(dialog.isConnected).toBe(true);
    tell(over);
    // While it fades it says what it said: nobody asked to stop.
    expect(dialog.textContent).toContain('第 2 步，共 2 步：写入');
    expect(dialog.textContent).not.toContain('正在停止');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '正在处理：受理' })).toBeNull());
  });

  it('stops it by its number, once', async () => {
    const { tell, stops } = await page();
    tell(progress(5000));
    const stop = await screen.findByRole('button', { name: '停止' });
    fireEvent.click(stop);
    expect(stops()).toEqual([{ actId: 7 }]);
    const stopping = screen.getByRole('button', { name: '正在停止…' });
    expect(stopping).toHaveProperty('disabled', true);
    fireEvent.keyDown(stopping, { key: 'Escape' });
    expect(stops()).toHaveLength(1);
  });

  it('takes Escape for itself, and leaves the drawer behind it open', async () => {
    const close = vi.fn();
    const { tell, stops } = await page(close);
    tell(progress(5000));
    const stop = await screen.findByRole('button', { name: '停止' });
    await waitFor(() => expect(document.activeElement).toBe(stop));
    fireEvent.keyDown(stop, { key: 'Escape' });
    expect(stops()).toEqual([{ actId: 7 }]);
    expect(close).not.toHaveBeenCalled();
  });

  it('goes when the office locks', async () => {
    const { tell } = await page();
    tell(progress(5000));
    await screen.findByRole('button', { name: '停止' });
    const { emit } = window.juryDesk as unknown as { emit(event: string, payload: unknown): void };
    act(() => emit('locked', {}));
    await waitFor(() => expect(screen.queryByRole('button', { name: '停止' })).toBeNull());
  });

  it.each([
    ['zh-CN', dictionaries['zh-CN']],
    ['en', dictionaries.en],
  ])('has a name for every long call in %s, and its parts in their order', (_language, words) => {
    const doors = Object.entries(contract).flatMap(([feature, verbs]) =>
      Object.entries(verbs as Record<string, Endpoint>).map(([verb, door]) => ({
        channel: `${feature}.${verb}`,
        door,
      })),
    );
    const long = doors.filter(({ door }) => door.long !== undefined);
    expect(long.length).toBeGreaterThan(10);
    for (const { channel, door } of long) {
      const writes = door.kind === 'command' || door.kind === 'work';
      const names = writes ? words.desk.actions : words.common.lookingActs;
      expect([channel, names[channel]]).toEqual([channel, expect.any(String)]);
      const order = (door.long ?? []).map((phase) => PHASES.indexOf(phase));
      expect(order).toEqual([...new Set(order)].sort());
    }
  });
});
