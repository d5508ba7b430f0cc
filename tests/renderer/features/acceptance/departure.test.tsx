import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AcceptancePage } from '../../../../src-renderer/features/acceptance/acceptance-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words } = dictionaries['zh-CN'];

const told = { code: 'departure_retired', params: { on: '2022-11-20', toUnit: '' }, rule: null, blocking: true };
const row = {
  ...{ applicationId: 'a1', number: '017', name: '马晓东', pinyin: 'mxd', unit: '青海大学', specialty: '化工' },
  ...{ level: 'associate_senior', title: '高级工程师', kind: 'normal', state: 'accepted', checkers: ['王敏', '李强'] },
  ...{ faulty: false, deadline: null, workingDaysLeft: null, overdue: false, findings: [told], toLook: 0 },
};

it('enters that an accepted applicant moved, with the day, the new unit and what it rests on', async () => {
  const desk = renderPage(<AcceptancePage />, {
    'acceptance.list': () => ({
      ...{ rows: [row], counts: { accepted: 1 }, twoPersons: true, frozen: false, today: '2022-11-21' },
      proposedDeadline: '2022-11-28',
      proposedProvisional: false,
    }),
    'acceptance.history': () => ({ state: 'accepted', checks: [], notices: [], events: [] }),
    'acceptance.recordDeparture': () => ({ state: 'under_check' }),
  });
  await screen.findByText(/退休人员不得申报/u);
  fireEvent.click(await screen.findByRole('button', { name: words.detailsOf(row.name) }));
  fireEvent.click(await screen.findByRole('button', { name: words.acts.departure }));
  const send = await screen.findByRole('button', { name: words.departure.action });
  expect((send as HTMLButtonElement).disabled).toBe(true);
  expect(screen.queryByLabelText(words.departure.toUnit)).toBeNull();
  fireEvent.click(screen.getByRole('radio', { name: words.departure.kinds.transferred }));
  fireEvent.change(screen.getByLabelText(words.departure.toUnit), { target: { value: '西宁市设计院' } });
  fireEvent.change(screen.getByRole('textbox', { name: words.departure.source }), { target: { value: '调令3号' } });
  fireEvent.change(screen.getByRole('textbox', { name: words.departure.by }), { target: { value: '王敏' } });
  fireEvent.click(send);
  await waitFor(() =>
    expect(
      desk.calls.filter((one) => one.channel === 'acceptance.recordDeparture').map((one) => one.input),
    ).toMatchObject([
      {
        applicationId: 'a1',
        kind: 'transferred',
        on: '2022-11-21',
        toUnit: '西宁市设计院',
        source: '调令3号',
        by: '王敏',
      },
    ]),
  );
});
