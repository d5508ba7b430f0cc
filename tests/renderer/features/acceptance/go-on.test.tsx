import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { AcceptancePage } from '../../../../src-renderer/features/acceptance/acceptance-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words } = dictionaries['zh-CN'];

const people = ['马晓东', '王芳', '李强', '才让·卓玛'];
let accepted: readonly string[] = [];

beforeEach(() => {
  accepted = [];
  renderPage(<AcceptancePage />, {
    'acceptance.list': () => ({
      rows: people.map((name, i) => ({
        ...{ applicationId: `a${i}`, number: `00${i + 1}`, name, pinyin: '', unit: '青海大学', specialty: '化工' },
        ...{ level: 'associate_senior', title: '高级工程师', kind: 'normal', checkers: [], faulty: false },
        ...{ deadline: null, workingDaysLeft: null, overdue: false, toLook: 0, findings: [] },
        state: accepted.includes(`a${i}`) ? 'accepted' : 'received',
      })),
      counts: { received: people.length - accepted.length, accepted: accepted.length },
      ...{ twoPersons: false, frozen: false, today: '2022-11-21' },
      ...{ proposedDeadline: '2022-11-28', proposedProvisional: false },
    }),
    'acceptance.acceptMany': ({ applicationIds }: { readonly applicationIds: readonly string[] }) => {
      accepted = applicationIds;
      return { accepted: applicationIds.length, leftOut: [] };
    },
  });
});

async function accept(...names: readonly string[]): Promise<void> {
  fireEvent.change(await screen.findByLabelText(words.checkers.first), { target: { value: '王敏' } });
  for (const name of names) fireEvent.click(screen.getByRole('checkbox', { name: words.select(name) }));
  const button = screen.getByRole('button', { name: words.acts.accept });
  button.focus();
  fireEvent.click(button);
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: words.acts.accept }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
}

const focused = () => document.activeElement?.getAttribute('aria-label');

describe('after an act on many the keyboard goes on', () => {
  it('at the first of them', async () => {
    await accept('王芳', '李强');
    expect(focused()).toBe(words.detailsOf('王芳'));
  });

  it('at the next one where the filter no longer shows them', async () => {
    fireEvent.click(await screen.findByRole('button', { name: words.count(words.filter.open, 4) }));
    await accept('王芳', '李强');
    expect(screen.queryByRole('button', { name: words.detailsOf('王芳') })).toBeNull();
    expect(focused()).toBe(words.detailsOf('才让·卓玛'));
  });
});
