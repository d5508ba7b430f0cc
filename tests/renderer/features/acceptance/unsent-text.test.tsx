import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AcceptancePage } from '../../../../src-renderer/features/acceptance/acceptance-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words, common } = dictionaries['zh-CN'];

// jsdom has no list of fonts; a field that grows listens to it.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

const row = {
  ...{ applicationId: 'a1', number: '017', name: '马晓东', pinyin: 'mxd', unit: '青海大学', specialty: '化工' },
  ...{ level: 'associate_senior', title: '高级工程师', kind: 'normal', state: 'under_check', checkers: ['王敏'] },
  ...{ faulty: false, deadline: null, workingDaysLeft: null, overdue: false, findings: [], toLook: 0 },
};

async function openDossier() {
  renderPage(<AcceptancePage />, {
    'acceptance.list': () => ({
      ...{ rows: [row], counts: { under_check: 1 }, twoPersons: true, frozen: false, today: '2022-11-21' },
      proposedDeadline: '2022-11-28',
    }),
    'acceptance.history': () => ({ state: 'under_check', checks: [], notices: [], events: [] }),
  });
  fireEvent.click(await screen.findByRole('button', { name: words.detailsOf(row.name) }));
  fireEvent.click(await screen.findByRole('button', { name: words.acts.ask_correction }));
  return screen.findByRole('textbox', { name: words.correction.items });
}

const dossier = () => screen.queryByRole('textbox', { name: words.correction.items });

it('a half-written notice is not lost with the drawer unless somebody says so', async () => {
  const items = await openDossier();
  fireEvent.input(items, { target: { value: '学历证书复印件' } });
  fireEvent.click(screen.getByRole('button', { name: common.close }));
  await screen.findByText(words.unsent.body);
  fireEvent.click(screen.getByRole('button', { name: common.notNow }));
  await waitFor(() => expect(screen.queryByText(words.unsent.body)).toBeNull());
  expect((dossier() as HTMLTextAreaElement).value).toBe('学历证书复印件');
  fireEvent.keyDown(items, { key: 'Escape' });
  fireEvent.click(await screen.findByRole('button', { name: words.unsent.leave }));
  await waitFor(() => expect(dossier()).toBeNull());
});

it('nothing written, or all of it taken out again, closes at once', async () => {
  const items = await openDossier();
  fireEvent.input(items, { target: { value: '学历' } });
  fireEvent.input(items, { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: common.close }));
  await waitFor(() => expect(dossier()).toBeNull());
  expect(screen.queryByText(words.unsent.body)).toBeNull();
});
