import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ExpertsPage } from '../../../../src-renderer/features/experts/experts-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { experts, Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { discipline: words } = dictionaries['zh-CN'].experts;
const [first, second, ...others] = experts.map((one) => ({ ...one, specialty: '水利', disciplines: ['水利'] }));
if (first === undefined || second === undefined) throw new Error('nobody');
const wide = { ...first, disciplines: ['水利', '公路'] };
const listed = {
  experts: [wide, { ...second, specialty: '公路' }, ...others],
  alsoApplicants: [],
  disciplineChanges: [],
  batches: [],
};
const open = { ...listed, sealed: false, poolDigest: null };
const button = { name: words.open(wide.name, '水利') };

it('offers another discipline only of whom there is one, says what it does, and sends it with the reason', async () => {
  const desk = renderPage(<ExpertsPage />, { 'experts.list': () => open, 'experts.changeDiscipline': () => null });
  fireEvent.click(await screen.findByRole('button', button));
  expect(screen.queryAllByRole('button', { name: /^更改.*的专业/u, hidden: true })).toHaveLength(1);
  const dialog = within(await screen.findByRole('dialog', { name: words.title(wide.name) }));
  const act = dialog.getByRole('button', { name: words.action }) as HTMLButtonElement;
  const now = dialog.getByRole('radio', { name: '水利' }) as HTMLInputElement;
  expect([now.checked, act.disabled]).toEqual([true, true]);
  fireEvent.click(dialog.getByRole('radio', { name: '公路' }));
  expect(dialog.getByText(words.able(1))).toBeDefined();
  expect(act.disabled).toBe(true);
  fireEvent.change(dialog.getByLabelText(new RegExp(words.reason, 'u')), { target: { value: ' 现从事 ' } });
  fireEvent.click(act);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = desk.calls.filter((one) => one.channel === 'experts.changeDiscipline').map((one) => one.input);
  expect(sent).toEqual([{ roundId: 'r1', expertId: wide.expertId, discipline: '公路', reason: '现从事' }]);
});

it('tells a refusal inside the dialog, which stays with what was written', async () => {
  renderPage(<ExpertsPage />, {
    'experts.list': () => open,
    'experts.changeDiscipline': () => {
      throw new Refused({ code: 'refused', reason: 'pool_sealed' });
    },
  });
  fireEvent.click(await screen.findByRole('button', button));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('radio', { name: '公路' }));
  const reason = dialog.getByLabelText(new RegExp(words.reason, 'u')) as HTMLTextAreaElement;
  fireEvent.change(reason, { target: { value: '现从事' } });
  fireEvent.click(dialog.getByRole('button', { name: words.action }));
  expect(await dialog.findByText(/评委库已封存/u)).toBeDefined();
  expect(reason.value).toBe('现从事');
});

it('offers nothing under the seal, and goes on telling what was changed and why', async () => {
  const change = { number: 1, poolNumber: '7', name: '王海', before: '水利', after: '公路', reason: '现从事' };
  const changed = [{ ...change, utc: '2022-11-21T01:00:00.000Z' }];
  renderPage(<ExpertsPage />, {
    'experts.list': () => ({ ...open, disciplineChanges: changed, sealed: true, poolDigest: 'a'.repeat(64) }),
  });
  const table = await screen.findByRole('table', { name: words.changes });
  const cells = within(table).getAllByRole('row')[1]?.querySelectorAll('td');
  expect([...(cells ?? [])].slice(1).map((cell) => cell.textContent)).toEqual(['7', '王海', '水利', '公路', '现从事']);
  expect(screen.queryByRole('button', button)).toBeNull();
  expect(screen.queryByText(words.hint)).toBeNull();
});
