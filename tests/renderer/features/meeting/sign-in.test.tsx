import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MeetingPage } from '../../../../src-renderer/features/meeting/meeting-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { fakeMeeting } from '../../../support/fake-meeting.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].meeting;
const signed = (desk: ReturnType<typeof renderPage>) =>
  desk.calls
    .filter((one) => one.channel === 'meeting.signIn')
    .map((one) => (one.input as { expertId: string }).expertId);
const finder = () => screen.findByRole('combobox', { name: words.find.label }) as Promise<HTMLInputElement>;
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('signing in', () => {
  it('needs a few letters and Enter, and counts live', async () => {
    const desk = renderPage(<MeetingPage />, fakeMeeting());
    const field = await finder();
    await waitFor(() => {
      type(field, 'crzm');
      expect(screen.getAllByRole('option')).toHaveLength(1);
    });
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByText(words.find.signed('才让·卓玛', 1));
    expect(signed(desk)).toEqual(['x4']);
    expect(field.value).toBe('');
    const counter = screen.getByRole('region', { name: words.counter.label });
    await waitFor(() => expect(counter.textContent).toContain(`${words.counter.present}1`));
    expect(screen.getAllByText(words.counter.short(3)).length).toBeGreaterThan(0);
  });

  it('lets the arrow keys choose among several and signs nobody in twice', async () => {
    const desk = renderPage(<MeetingPage />, fakeMeeting());
    const field = await finder();
    type(field, '2');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(signed(desk)).toEqual(['x2']));
    await waitFor(() => {
      type(field, 'zh');
      expect(screen.getAllByRole('option')).toHaveLength(2);
    });
    // Among several Enter signs nobody in: a digit or an arrow key says who.
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText(words.find.several(2))).toBeTruthy();
    expect(signed(desk)).toEqual(['x2']);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(signed(desk)).toEqual(['x2']);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(signed(desk)).toEqual(['x2', 'x3']));
    type(field, '张1');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(signed(desk)).toEqual(['x2', 'x3', 'x1']));
  });

  it('does nothing for a name nobody has', async () => {
    const desk = renderPage(<MeetingPage />, fakeMeeting());
    const field = await finder();
    type(field, '欧阳');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(screen.getByText(words.find.none)).toBeTruthy();
    expect(signed(desk)).toEqual([]);
  });
});
