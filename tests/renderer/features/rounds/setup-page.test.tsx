import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act as perform, useDeskEvents } from '../../../../src-renderer/api/index.ts';
import { SetupPage } from '../../../../src-renderer/features/rounds/setup-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { type Handlers, Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'];
const SAVED = /已保存/u;
const SAVING = words.common.saving;

beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => void vi.useRealTimers());

let leave: () => void;

/** The page as a window holds it: it can be left, locked and closed. */
function Window() {
  useDeskEvents();
  const [here, setHere] = useState(true);
  leave = () => setHere(false);
  return here ? <SetupPage /> : null;
}

async function opened(handlers: Handlers = {}) {
  const desk = renderPage(<Window />, handlers);
  const field = (await screen.findByLabelText(
    new RegExp(`^${words.rounds.fields.meetingPlace}`, 'u'),
  )) as HTMLInputElement;
  const type = (value: string) => fireEvent.change(field, { target: { value } });
  const channels = () =>
    desk.calls.map((one) => one.channel).filter((one) => !/\.(?:get|list|ofRound|preferences)$/u.test(one));
  const places = () =>
    desk.calls
      .filter((one) => one.channel === 'rounds.saveSetup')
      .map((one) => (one.input as { setup: { meetingPlace: string } }).setup.meetingPlace);
  return { desk, type, channels, places };
}

describe('the set-up of a round', () => {
  it('says saved only when the office has answered, and no longer once something else was typed', async () => {
    let answer: () => void = () => undefined;
    const { type, places } = await opened({
      'rounds.saveSetup': () => new Promise((resolve) => (answer = () => resolve(null))),
    });
    type('三楼');
    expect(screen.getByText(SAVING)).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(700));
    expect(places()).toEqual(['三楼']);
    expect(screen.queryByText(SAVED)).toBeNull();
    answer();
    await screen.findByText(SAVED);
    type('四楼');
    expect(screen.queryByText(SAVED)).toBeNull();
    expect(screen.getByText(SAVING)).toBeTruthy();
    await act(() => vi.advanceTimersByTimeAsync(700));
    answer();
    await screen.findByText(SAVED);
  });

  it('is not lost when the page is left within the pause, nor during an earlier save', async () => {
    const answers: (() => void)[] = [];
    const { type, places } = await opened({
      'rounds.saveSetup': () => new Promise((resolve) => answers.push(() => resolve(null))),
    });
    type('三楼');
    await act(() => vi.advanceTimersByTimeAsync(700));
    type('四楼');
    act(() => leave());
    expect(places()).toEqual(['三楼']);
    answers[0]?.();
    await waitFor(() => expect(places()).toEqual(['三楼', '四楼']));
    answers[1]?.();
  });

  it('is on disk before the office locks', async () => {
    const { type, places, channels } = await opened();
    type('四楼');
    await perform('office', 'lock', {});
    expect(places()).toEqual(['四楼']);
    expect(channels()).toEqual(['rounds.saveSetup', 'office.lock']);
  });

  it('is on disk before the window says that it may close', async () => {
    let answer: () => void = () => undefined;
    const { desk, type, channels } = await opened({
      'rounds.saveSetup': () => new Promise((resolve) => (answer = () => resolve(null))),
    });
    type('四楼');
    desk.emit('leaving', {});
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(channels()).toEqual(['rounds.saveSetup']);
    answer();
    await waitFor(() => expect(channels()).toEqual(['rounds.saveSetup', 'desk.settled']));
  });

  it('that could not be saved says so, and is sent again when the page is left', async () => {
    let broken = true;
    const { type, places } = await opened({
      'rounds.saveSetup': () => {
        if (broken) throw new Refused({ code: 'storage', reason: 'full' });
        return null;
      },
    });
    type('四楼');
    await act(() => vi.advanceTimersByTimeAsync(700));
    await screen.findByText(words.errors.storage.full as string);
    expect(screen.queryByText(SAVED)).toBeNull();
    broken = false;
    act(() => leave());
    await waitFor(() => expect(places()).toEqual(['四楼', '四楼']));
  });

  it('keeps nobody waiting for an office that does not answer', async () => {
    const { desk, type, channels } = await opened({ 'rounds.saveSetup': () => new Promise(() => undefined) });
    type('四楼');
    desk.emit('leaving', {});
    await act(() => vi.advanceTimersByTimeAsync(2000));
    await waitFor(() => expect(channels()).toEqual(['rounds.saveSetup', 'desk.settled']));
  });
});
