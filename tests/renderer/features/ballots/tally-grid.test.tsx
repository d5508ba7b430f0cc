import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BallotsPage } from '../../../../src-renderer/features/ballots/ballots-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { fakeMeeting } from '../../../support/fake-meeting.ts';
import { press, renderPage, typeKeys } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].ballots;

const rowsSent = (desk: ReturnType<typeof renderPage>) =>
  desk.calls.filter((one) => one.channel === 'ballots.enterRow').map((one) => one.input as Record<string, unknown>);
const cell = (name: string, column: string) =>
  screen.findByLabelText(words.tally.cellOf(name, column)) as Promise<HTMLInputElement>;
const enter = (counts: readonly string[]) => {
  for (const count of counts) {
    typeKeys(count);
    press('Tab');
  }
};
const signButton = () => screen.getByRole('button', { name: words.sign.action }) as HTMLButtonElement;

describe('the tally', () => {
  it('does not save a row that does not add up, says by how much, and saves it when it does', async () => {
    const desk = renderPage(<BallotsPage />, fakeMeeting());
    const agree = await cell('王敏', words.tally.agree);
    act(() => agree.focus());
    enter(['20', '3', '0', '0']);
    expect(rowsSent(desk)).toEqual([]);
    expect(screen.getByText(words.tally.unbalanced(23, 24))).toBeTruthy();
    expect(agree.value).toBe('20');

    const oppose = await cell('王敏', words.tally.oppose);
    act(() => oppose.focus());
    typeKeys('4');
    press('Enter');
    await waitFor(() => expect(rowsSent(desk)).toHaveLength(1));
    expect(rowsSent(desk)[0]).toMatchObject({ applicationId: 'a1', agree: 20, oppose: 4, abstain: 0, invalid: 0 });
    await screen.findByText(words.tally.sentence(20, 24, 16));
    expect(screen.queryByText(words.tally.unbalanced(23, 24))).toBeNull();
  });

  it('can be signed only when every row is in', async () => {
    const desk = renderPage(<BallotsPage />, fakeMeeting());
    const agree = await cell('王敏', words.tally.agree);
    expect(signButton().disabled).toBe(true);
    act(() => agree.focus());
    enter(['20', '4', '0', '0', '10', '13', '1']);
    typeKeys('0');
    // The last cell has nowhere to go: Enter saves it all the same.
    press('Enter');
    await waitFor(() => expect(rowsSent(desk)).toHaveLength(2));
    await waitFor(() => expect(signButton().disabled).toBe(false));
    expect(screen.getByText(words.tally.sentence(10, 24, 16))).toBeTruthy();
  });

  it('takes back a result whose counts on screen no longer add up', async () => {
    const desk = renderPage(<BallotsPage />, fakeMeeting());
    const agree = await cell('王敏', words.tally.agree);
    act(() => agree.focus());
    enter(['20', '4', '0', '0']);
    await screen.findByText(words.tally.sentence(20, 24, 16));
    act(() => agree.focus());
    typeKeys('21');
    press('Tab');
    expect(rowsSent(desk)).toHaveLength(1);
    expect(screen.queryByText(words.tally.sentence(20, 24, 16))).toBeNull();
    expect(screen.getByText(words.tally.unbalanced(25, 24))).toBeTruthy();
  });
});
