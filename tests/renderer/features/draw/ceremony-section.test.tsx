import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { DrawView, ProjectorCue } from '../../../../src-main/core/contract/index.ts';
import { useDeskEvents } from '../../../../src-renderer/api/index.ts';
import { DrawPage } from '../../../../src-renderer/features/draw/draw-page.tsx';
import { wordsFor } from '../../../../src-renderer/text/index.ts';
import { round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';
import { NOTHING_DRAWN } from './draw-view.ts';
import { sealOf } from './seal-of.ts';

const words = wordsFor('zh-CN');
const text = words.ceremony;
const draw: DrawView = {
  ...NOTHING_DRAWN,
  seal: sealOf(1, 'jurydesk/draw/3', [
    { kind: 'dice', by: '李强', count: 3, highest: 6 },
    { kind: 'dice', by: '周平', count: 1, highest: 6 },
  ]),
};
const attempt = {
  ...{ attempt: 1, method: 'jurydesk/draw/3', state: 'drawn', seed: '3.1./', contributions: [], rules: [] },
  ...{ poolDigest: 'a'.repeat(64), poolSize: 9, seats: 3, alternatesWanted: 0, place: '', replays: true },
  ...{ committedUtc: '2022-11-21T01:00:00.000Z', drawnUtc: '2022-11-21T01:00:01.000Z', adopted: false },
  ...{ drawer: '王敏', witnesses: '李强', reason: '', secondPerson: '' },
  ...{ members: [], alternates: [], rejections: [], lottery: null },
} as unknown as DrawView['attempts'][number];

function Page() {
  useDeskEvents();
  return <DrawPage />;
}

/** A desk whose shell answers as the real one does. */
function open(started = false) {
  let state = { open: started, ownDisplay: false, cue: { kind: 'nothing' } as ProjectorCue };
  const shell = { draw, cue: () => state.cue, shows: (): unknown => undefined };
  const frame = { kind: 'draw', office: '职改办', round: '一轮', shortSeal: 'AAAA-BBBB-CCCC-DDDD', page: 1, pages: 1 };
  const view = () => {
    const { cue } = state;
    if (cue.kind === 'nothing') return { language: 'zh-CN', shown: cue };
    return {
      language: 'zh-CN',
      shown: shell.shows() ?? { ...frame, step: 'digest', digest: cue.step, statement: null },
    };
  };
  const desk = renderPage(<Page />, {
    'draw.get': () => shell.draw,
    'draw.lotteryShown': () => {
      shell.draw = { ...shell.draw, lotteries: shell.draw.lotteries.map((one) => ({ ...one, publishedUtc: 'u' })) };
      return null;
    },
    'projector.state': () => state,
    'projector.view': view,
    'projector.show': (cue: ProjectorCue) => {
      state = { ...state, cue };
      return state;
    },
    'projector.open': () => {
      state = { ...state, open: true };
      return state;
    },
    'projector.close': () => {
      state = { ...state, open: false };
      return state;
    },
  });
  const shown = () => desk.calls.filter(({ channel }) => channel === 'projector.show').map(({ input }) => input);
  return { desk, shell, shown };
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the projector at the desk', () => {
  it('what the room sees of a lottery is published from then on, and told once', async () => {
    const { desk, shell } = open();
    const made = { panels: 640, madeUtc: '2022-11-21T01:00:00.000Z', madeBy: '王敏', publishedUtc: null };
    const why = { reason: '', secondPerson: '', stands: true };
    shell.draw = { ...draw, lotteries: [{ number: 3, digest: 'b'.repeat(64), ...made, ...why }] };
    const published = () =>
      desk.calls.filter(({ channel }) => channel === 'draw.lotteryShown').map(({ input }) => input);
    fireEvent.click(await button(text.desk.open));
    await screen.findByRole('img', { name: text.desk.preview });
    expect(published()).toEqual([]);
    const frame = {
      kind: 'draw',
      office: '职改办',
      round: '一轮',
      shortSeal: 'AAAA-BBBB-CCCC-DDDD',
      page: 1,
      pages: 1,
    };
    const lottery = { panels: 640, balls: 3, digest: 'b'.repeat(64) };
    const numbers = { bits: 0, bitsNeeded: null, from: 1, contributions: [], lottery };
    shell.shows = () => ({ ...frame, step: 'randomness', ...numbers });
    fireEvent.click(await button(new RegExp(text.steps.randomness, 'u')));
    await waitFor(() => expect(published()).toEqual([{ roundId: round.roundId, number: 3 }]));
    fireEvent.click(await button(new RegExp(text.steps.randomness, 'u')));
    await waitFor(() => expect(desk.calls.at(-1)?.channel).not.toBe('projector.show'));
    expect(published()).toHaveLength(1);
  });

  it('opens with the pool, no names, and says to drag where there is no second display', async () => {
    const { shown } = open();
    fireEvent.click(await button(text.desk.open));
    expect(await screen.findByText(text.desk.sameDisplay)).toBeTruthy();
    expect(shown()).toMatchObject([{ kind: 'draw', step: 'pool', names: false, contributions: [], attempt: 0 }]);
    fireEvent.click(await button(text.desk.close));
    expect(await button(text.desk.open)).toBeTruthy();
  });

  it('puts on the screen what is whole, on a press and not while it is typed', async () => {
    const { shown } = open();
    fireEvent.click(await button(text.desk.open));
    await screen.findByText(text.desk.sameDisplay);
    const before = shown().length;
    const none = await screen.findByRole<HTMLButtonElement>('button', { name: text.desk.project(0) });
    expect(none.disabled).toBe(true);
    // The second is asked for when the first stands.
    const second = screen.getByLabelText<HTMLInputElement>(/^第 2 份：掷骰，1 个数（周平）/u);
    expect(second.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(/^第 1 份：掷骰，3 个数（李强）/u), { target: { value: ' 3 1 4 ' } });
    expect(second.disabled).toBe(false);
    expect(shown()).toHaveLength(before);
    fireEvent.click(await button(text.desk.project(1)));
    const dice = { kind: 'dice', by: '李强', value: '3 1 4', highest: 6 };
    await waitFor(() => expect(shown().at(-1)).toMatchObject({ step: 'randomness', contributions: [dice] }));
    expect(await screen.findByText(text.desk.projected(1))).toBeTruthy();
  });

  it('goes to the entering by itself when an attempt stands in the book, and to nobody drawn', async () => {
    const { desk, shell, shown } = open();
    fireEvent.click(await button(text.desk.open));
    await screen.findByText(text.desk.sameDisplay);
    fireEvent.click(await button(new RegExp(text.steps.draw, 'u')));
    await waitFor(() => expect(shown().at(-1)).toMatchObject({ step: 'draw', attempt: 0 }));
    shell.draw = { ...draw, attempts: [attempt] };
    act(() => desk.emit('changed', { roundId: null }));
    await waitFor(() => expect(shown().at(-1)).toMatchObject({ step: 'commit', attempt: 1, shown: 0 }));
  });

  it('shows nothing of itself where the window is closed', async () => {
    const { shown, shell, desk } = open();
    await button(text.desk.open);
    shell.draw = { ...draw, attempts: [attempt] };
    act(() => desk.emit('changed', { roundId: null }));
    expect(await screen.findByText(words.draw.attempt.heading(1))).toBeTruthy();
    expect(shown()).toEqual([]);
  });

  it('a second press before the room has followed passes over no step', async () => {
    const { shown, shell } = open();
    const digest = {
      kind: 'draw',
      office: '职改办',
      round: '一轮',
      shortSeal: 'AAAA-BBBB-CCCC-DDDD',
      page: 1,
      pages: 1,
    };
    shell.shows = () => ({ ...digest, step: 'digest', digest: 'a'.repeat(64), statement: null });
    fireEvent.click(await button(text.desk.open));
    fireEvent.click(await button(`2. ${text.steps.digest}`));
    await waitFor(() => expect(shown().at(-1)).toMatchObject({ step: 'digest' }));
    const next = await screen.findByRole<HTMLButtonElement>('button', { name: text.desk.next });
    await waitFor(() => expect(next.disabled).toBe(false));
    fireEvent.click(next);
    await waitFor(() => expect(shown().at(-1)).toMatchObject({ step: 'randomness' }));
    // The room still has the seal code on it.
    await waitFor(() => expect(next.disabled).toBe(true));
    fireEvent.keyDown(document.documentElement, { key: 'ArrowRight', ctrlKey: true });
    fireEvent.click(next);
    expect(shown().at(-1)).toMatchObject({ step: 'randomness' });
  });
});
