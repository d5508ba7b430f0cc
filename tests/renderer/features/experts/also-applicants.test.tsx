import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ExpertsPage } from '../../../../src-renderer/features/experts/experts-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { experts } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { alsoApplicants: words, experts: page, relations } = dictionaries['zh-CN'];
const expert = experts.find((one) => one.exclusions.length === 0);
if (expert === undefined) throw new Error('nobody');
const { expertId, poolNumber, name, unit, title } = expert;
const pair = {
  expert: { expertId, poolNumber, name, unit, title, idMasked: 'E******78', birth: '1978-10-19' },
  applicant: {
    applicationId: 'a12',
    number: '012',
    name,
    unit,
    title: '工程师',
    idMasked: '632822********3414',
    birth: null,
  },
  path: [{ step: 'name', spelling: false, number: 'other_document' }],
  undecided: true,
  decision: null,
};
const listed = { experts, alsoApplicants: [pair], disciplineChanges: [], batches: [], sealed: false, poolDigest: null };
const asked = { name: words.decideOf(`${poolNumber} ${name}`, `012 ${name}`) };

it('tells the evidence beside the name, and is decided with a reason, neither answer chosen beforehand', async () => {
  const desk = renderPage(<ExpertsPage />, { 'experts.list': () => listed, 'experts.decideApplicant': () => null });
  const table = within(await screen.findByRole('table', { name: words.heading }));
  expect(table.getByText(relations.steps.name.other_document)).toBeDefined();
  expect(table.getByText(words.document('E******78'))).toBeDefined();
  expect(screen.getByText(page.canBeDrawnThough(words.beside('012', name)), { exact: false })).toBeDefined();
  expect(screen.getByText(words.missing(1))).toBeDefined();
  expect(screen.queryByRole('button', { name: page.seal })).toBeNull();
  fireEvent.click(table.getByRole('button', asked));
  const dialog = within(await screen.findByRole('dialog'));
  const save = dialog.getByRole('button', { name: words.save }) as HTMLButtonElement;
  fireEvent.change(dialog.getByLabelText(new RegExp(words.reason, 'u')), { target: { value: ' 同一人 ' } });
  expect(save.disabled).toBe(true);
  fireEvent.click(dialog.getByRole('radio', { name: words.same }));
  fireEvent.click(save);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const sent = desk.calls.filter((one) => one.channel === 'experts.decideApplicant').map((one) => one.input);
  expect(sent).toEqual([{ roundId: 'r1', expertId, applicationId: 'a12', same: true, reason: '同一人' }]);
});

it('goes on telling under the seal what was decided and why, and asks nothing', async () => {
  const decision = { same: false, reason: '身份证不同', utc: '2022-11-21T01:00:00.000Z' };
  renderPage(<ExpertsPage />, {
    'experts.list': () => ({
      ...listed,
      ...{ alsoApplicants: [{ ...pair, undecided: false, decision }], sealed: true, poolDigest: 'a'.repeat(64) },
    }),
  });
  const table = within(await screen.findByRole('table', { name: words.heading }));
  expect(table.getByText(words.decidedFor(words.other, '身份证不同'))).toBeDefined();
  expect(table.queryByRole('button', asked)).toBeNull();
});
