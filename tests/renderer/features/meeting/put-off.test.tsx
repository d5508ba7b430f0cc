import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { MeetingPage } from '../../../../src-renderer/features/meeting/meeting-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { fakeMeeting } from '../../../support/fake-meeting.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'].meeting.putOff;
const before = { number: 1, from: '2023-02-06' as IsoDate, to: '2023-02-13' as IsoDate, reason: '会场检修' };
const over = { meetingDate: '2023-02-20', count: 1, names: '张海' };

describe('putting the meeting off', () => {
  it('asks for a day and a reason, and says what the new day does not meet', async () => {
    const findings = [{ code: 'terms_valid', rule: 'expertTermYears', ok: false, params: over }];
    const handlers = { ...fakeMeeting(), 'meeting.putOff': () => ({ findings }) };
    const desk = renderPage(<MeetingPage />, handlers, { putOffs: [before] });
    expect(await screen.findByText(words.planned('2023年2月13日'))).toBeTruthy();
    expect(screen.getByText(words.history('2023年2月6日', '2023年2月13日', '会场检修'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: words.action }));
    const save = await screen.findByRole<HTMLButtonElement>('button', { name: words.save });
    expect(save.disabled).toBe(true);
    const date = screen.getByLabelText(new RegExp(words.date, 'u'));
    fireEvent.change(date, { target: { value: '2023-02-20' } });
    fireEvent.blur(date);
    expect(save.disabled).toBe(true);
    fireEvent.change(screen.getByLabelText(new RegExp(words.reason, 'u')), { target: { value: '大雪封路' } });
    await waitFor(() => expect(save.disabled).toBe(false));
    fireEvent.click(save);
    expect(await screen.findByText(words.unmet)).toBeTruthy();
    const sent = desk.calls.filter((one) => one.channel === 'meeting.putOff').map((one) => one.input);
    expect(sent).toMatchObject([{ date: '2023-02-20', reason: '大雪封路' }]);
  });

  it('is not offered once the meeting is open', async () => {
    const fake = fakeMeeting();
    const opened = () => ({
      ...(fake['meeting.get'] as () => object)(),
      opened: true,
      openedUtc: '2023-02-13T01:00:00.000Z',
    });
    renderPage(<MeetingPage />, { ...fake, 'meeting.get': opened });
    await screen.findByRole('heading', { name: dictionaries['zh-CN'].meeting.close.heading });
    expect(screen.queryByRole('button', { name: words.action })).toBeNull();
  });
});
