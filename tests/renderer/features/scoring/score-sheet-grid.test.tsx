import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { act as perform, useAsk, useRound } from '../../../../src-renderer/api/index.ts';
import { ScoreSheetGrid } from '../../../../src-renderer/features/scoring/score-sheet-grid.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { fakeMeeting, sheet } from '../../../support/fake-meeting.ts';
import { press, renderPage, typeKeys } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].scoring;

function Grid() {
  const { roundId } = useRound();
  const answer = useAsk('scoring', 'sheet', { roundId, expertId: sheet.expertId });
  const [part] = answer.data?.parts ?? [];
  return answer.data && part ? (
    <ScoreSheetGrid roundId={roundId} sheet={answer.data} part={part} readOnly={false} />
  ) : null;
}

const titles: Readonly<Record<string, string>> = { ethics: '职业道德', ability: '专业能力' };
const cell = (name: string, criterion: string) =>
  screen.findByLabelText(words.entry.cellOf(name, titles[criterion] as string)) as Promise<HTMLInputElement>;
const entered = (desk: ReturnType<typeof renderPage>) =>
  desk.calls.filter((one) => one.channel === 'scoring.enter').map((one) => (one.input as { text: string }).text);

describe('a score sheet typed with the keyboard', () => {
  it('saves each cell on leaving it and adds the row up', async () => {
    const desk = renderPage(<Grid />, fakeMeeting());
    const first = await cell('王敏', 'ethics');
    act(() => first.focus());
    typeKeys('18.5');
    expect(entered(desk)).toEqual([]);
    press('Tab');
    expect(document.activeElement).toBe(await cell('王敏', 'ability'));
    typeKeys('26');
    press('Enter');
    expect(document.activeElement).toBe(await cell('赵雪梅', 'ability'));
    expect(entered(desk)).toEqual(['18.5', '26']);
    await waitFor(() => expect(first.value).toBe('18.50'));
    expect(screen.getByText('44.50')).toBeTruthy();
    await screen.findByText(/已保存/u);
  });

  it('has a cell on disk that was not left when the office locks', async () => {
    const desk = renderPage(<Grid />, fakeMeeting());
    const first = await cell('王敏', 'ethics');
    act(() => first.focus());
    typeKeys('17');
    await act(() => perform('office', 'lock', {}));
    const sent = desk.calls.map((one) => one.channel);
    expect(entered(desk)).toEqual(['17']);
    expect(sent.indexOf('scoring.enter')).toBeLessThan(sent.indexOf('office.lock'));
  });

  it('overwrites by typing, goes on with F2, restores with Escape', async () => {
    const desk = renderPage(<Grid />, fakeMeeting());
    const first = await cell('王敏', 'ethics');
    act(() => first.focus());
    typeKeys('15');
    press('ArrowDown');
    press('ArrowUp');
    await waitFor(() => expect(first.value).toBe('15.00'));
    act(() => first.select());
    typeKeys('9');
    expect(first.value).toBe('9');
    press('Escape');
    expect(first.value).toBe('15.00');
    press('F2');
    press('Backspace');
    expect(first.value).toBe('15.00');
    press('ArrowDown');
    expect(entered(desk)).toEqual(['15']);
  });

  it('keeps what is wrong in its cell, says why, and does not send it', async () => {
    const desk = renderPage(<Grid />, fakeMeeting());
    const first = await cell('王敏', 'ethics');
    act(() => first.focus());
    typeKeys('20.5');
    press('Enter');
    expect(first.value).toBe('20.5');
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe(words.errors.above_maximum('20.00'));
    expect(entered(desk)).toEqual([]);
    press('ArrowUp');
    press('Escape');
    expect(first.value).toBe('');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('clears with Delete and has one cell in the tab order', async () => {
    const desk = renderPage(<Grid />, fakeMeeting());
    const first = await cell('王敏', 'ethics');
    act(() => first.focus());
    typeKeys('12');
    press('Enter');
    press('ArrowUp');
    await waitFor(() => expect(first.value).toBe('12.00'));
    press('Delete');
    press('Tab');
    await waitFor(() => expect(entered(desk)).toEqual(['12', '']));
    const reachable = [...document.querySelectorAll<HTMLInputElement>('input[data-place]')].filter(
      (one) => one.tabIndex === 0,
    );
    expect(reachable).toEqual([document.activeElement]);
  });
});
