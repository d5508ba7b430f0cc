import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AcceptancePage } from '../../../../src-renderer/features/acceptance/acceptance-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words } = dictionaries['zh-CN'];

const row = (number: string, name: string, notReceived: boolean) => ({
  ...{ applicationId: `a${number}`, number, name, pinyin: 'x', unit: '青海大学', specialty: '化工' },
  ...{ level: 'associate_senior', title: '高级工程师', kind: 'normal', state: 'correction_asked', checkers: [] },
  ...{
    faulty: false,
    deadline: '2022-11-28',
    workingDaysLeft: -1,
    overdue: true,
    notReceived,
    findings: [],
    toLook: 0,
  },
});

it('names whose notice nobody signed for before they count as withdrawn, and leaves it to a person', async () => {
  const desk = renderPage(<AcceptancePage />, {
    'acceptance.list': () => ({
      rows: [row('017', '马晓东', true), row('018', '李伟', false)],
      counts: { correction_asked: 2 },
      ...{ twoPersons: true, frozen: false, today: '2022-11-29', proposedDeadline: '2022-12-06' },
      proposedProvisional: false,
    }),
    'acceptance.deemWithdrawn': () => ({ withdrawn: 2, leftOut: [] }),
  });
  fireEvent.click(await screen.findByRole('checkbox', { name: words.selectAll(2) }));
  fireEvent.change(screen.getByLabelText(words.checkers.first), { target: { value: '王敏' } });
  fireEvent.click(screen.getByRole('button', { name: words.acts.deem_withdrawn }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('alert').textContent).toBe(words.overdueNotReceived(1, '017 马晓东'));
  fireEvent.click(dialog.getByRole('button', { name: words.acts.deem_withdrawn }));
  const sent = () => desk.calls.filter(({ channel }) => channel === 'acceptance.deemWithdrawn');
  await waitFor(() => expect(sent()).toMatchObject([{ input: { applicationIds: ['a017', 'a018'], by: '王敏' } }]));
});
