import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ProjectorView, Reply } from '../../src-main/core/contract/index.ts';
import { RoomWindow } from '../../src-renderer/room-window.tsx';
import { wordsFor } from '../../src-renderer/text/index.ts';
import './support/render-window.tsx';

const text = wordsFor('zh-CN').ceremony;
const digest: Reply<ProjectorView> = {
  ok: true,
  value: {
    language: 'zh-CN',
    shown: {
      ...{ kind: 'draw', step: 'digest', digest: 'ab', statement: null, office: '职改办', round: '一轮' },
      ...{ shortSeal: 'BA1C-AF1E-B3D0-BA1C', page: 1, pages: 1 },
    },
  },
};

/** The room's bridge, whose answers the test gives. */
function room() {
  const asked: ((reply: Reply<ProjectorView>) => void)[] = [];
  let told: () => void = () => undefined;
  const bridge = {
    view: () => new Promise<Reply<ProjectorView>>((resolve) => void asked.push(resolve)),
    onProjected: (listener: () => void) => {
      told = listener;
      return () => undefined;
    },
  };
  Object.defineProperty(window, 'juryProjector', { value: bridge, configurable: true });
  render(<RoomWindow />);
  return { asked, tell: () => act(() => told()) };
}

it('shows what the desk chose, in its groups, and asks again when the desk goes on', async () => {
  const { asked, tell } = room();
  expect(screen.getByText(text.idle)).toBeTruthy();
  await act(async () => asked.at(-1)?.(digest));
  // Group by group, two of which are the same.
  expect(screen.getAllByText(/^[0-9A-F]{4}$/u).map((one) => one.textContent)).toEqual(['BA1C', 'AF1E', 'B3D0', 'BA1C']);
  const before = asked.length;
  tell();
  expect(asked).toHaveLength(before + 1);
});

it('keeps the newest view where an older answer comes later, and nothing after a "no"', async () => {
  const { asked, tell } = room();
  tell();
  const [older, newer] = asked.slice(-2);
  await act(async () => newer?.({ ok: true, value: { language: 'en', shown: { kind: 'nothing' } } }));
  await act(async () => older?.(digest));
  expect(screen.queryByText('AF1E')).toBeNull();
  tell();
  await act(async () => asked.at(-1)?.(digest));
  expect(screen.getByText('AF1E')).toBeTruthy();
  tell();
  await act(async () => asked.at(-1)?.({ ok: false, error: { code: 'locked' } }));
  await waitFor(() => expect(screen.queryByText('AF1E')).toBeNull());
});
