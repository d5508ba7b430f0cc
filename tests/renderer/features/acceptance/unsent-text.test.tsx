import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AcceptancePage } from '../../../../src-renderer/features/acceptance/acceptance-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { renderPage } from '../../support/render-page.tsx';

const { acceptance: words, common } = dictionaries['zh-CN'];

const row = {
  ...{ applicationId: 'a1', number: '017', name: '马晓东', pinyin: 'mxd', unit: '青海大学', specialty: '化工' },
  ...{ level: 'associate_senior', title: '高级工程师', kind: 'normal', state: 'under_check', checkers: ['王敏'] },
  ...{ faulty: false, deadline: null, workingDaysLeft: null, overdue: false, findings: [], toLook: 0 },
};

const aid = {
  groups: [{ group: 'aid', facts: [{ name: 'aidDirect', needed: true, said: null }] }],
  ...{ history: [], criteria: [], open: true },
};

async function openDrawer(correctionDaysBlock = true) {
  const desk = renderPage(<AcceptancePage />, {
    'acceptance.list': () => ({
      ...{ rows: [row], counts: { under_check: 1 }, twoPersons: true, frozen: false, today: '2022-11-21' },
      proposedDeadline: '2022-11-28',
      correctionDays: 5,
      correctionDaysBlock,
      proposedProvisional: false,
    }),
    'acceptance.history': () => ({ state: 'under_check', checks: [], notices: [], events: [] }),
    'acceptance.proposeTerm': ({ issuedOn }: { issuedOn: string }) => ({
      ...{ issuedOn, deadline: issuedOn === '2022-11-18' ? '2022-11-25' : '2022-11-29', provisional: false },
    }),
    'acceptance.check': () => ({ checked: 1 }),
    'acceptance.askCorrection': () => ({ number: 1 }),
    'eligibility.facts': () => aid,
  });
  fireEvent.click(await screen.findByRole('button', { name: words.detailsOf(row.name) }));
  await screen.findByRole('button', { name: words.acts.ask_correction });
  return desk;
}

async function openDossier(correctionDaysBlock = true) {
  await openDrawer(correctionDaysBlock);
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

const close = () => fireEvent.click(screen.getByRole('button', { name: common.close }));
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('what was written in a form that is no longer there is nobody’s loss', async () => {
  const items = await openDossier();
  fireEvent.input(items, { target: { value: '学历证书复印件' } });
  fireEvent.click(screen.getByRole('button', { name: words.acts.check }));
  await waitFor(() => expect(dossier()).toBeNull());
  close();
  await closed();
});

it('a note that was sent with its check is not asked about, one that was not sent is', async () => {
  const desk = await openDrawer();
  const note = (await screen.findByRole('textbox', { name: words.check.note })) as HTMLTextAreaElement;
  fireEvent.change(note, { target: { value: '材料齐全' } });
  const drawer = within(screen.getByRole('dialog'));
  fireEvent.change(drawer.getByRole('textbox', { name: new RegExp(words.check.person, 'u') }), {
    target: { value: '王敏' },
  });
  fireEvent.click(screen.getByRole('button', { name: words.check.action }));
  await waitFor(() => expect(note.value).toBe(''));
  expect(desk.calls.find(({ channel }) => channel === 'acceptance.check')?.input).toMatchObject({ note: '材料齐全' });
  fireEvent.change(note, { target: { value: '另' } });
  close();
  await screen.findByText(words.unsent.body);
  fireEvent.click(screen.getByRole('button', { name: common.notNow }));
  fireEvent.change(note, { target: { value: '' } });
  await waitFor(() => expect(screen.queryByText(words.unsent.body)).toBeNull());
  close();
  await closed();
});

it('a notice that was given is not asked about', async () => {
  const items = (await openDossier()) as HTMLTextAreaElement;
  const drawer = within(screen.getByRole('dialog'));
  fireEvent.change(items, { target: { value: '学历证书复印件' } });
  fireEvent.change(drawer.getByRole('textbox', { name: new RegExp(words.check.person, 'u') }), {
    target: { value: '王敏' },
  });
  fireEvent.click(screen.getByRole('button', { name: words.correction.action }));
  await waitFor(() => expect(items.value).toBe(''));
  close();
  await closed();
});

it('facts that were entered and not saved are asked about', async () => {
  await openDrawer();
  const form = await screen.findByRole('form', { name: /./u, hidden: true });
  fireEvent.click(within(form).getByRole('radio', { name: common.yes, hidden: true }));
  close();
  await screen.findByText(words.unsent.body);
});

it('the deadline moves with the day of the notice until typed, and a shorter term is told where the rule only informs', async () => {
  await openDossier(false);
  const field = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
  const type = (name: string, value: string) => {
    fireEvent.change(field(name), { target: { value } });
    fireEvent.blur(field(name));
  };
  const { issuedOn, deadline, short } = words.correction;
  expect(field(deadline).value).toBe('2022-11-28');
  type(issuedOn, '2022-11-18');
  await waitFor(() => expect(field(deadline).value).toBe('2022-11-25'));
  expect(screen.queryByText(short(5, '2022-11-25'))).toBeNull();
  type(deadline, '2022-11-24');
  await screen.findByText(short(5, '2022-11-25'));
  type(issuedOn, '2022-11-22');
  await screen.findByText(short(5, '2022-11-29'));
  expect(field(deadline).value).toBe('2022-11-24');
  type(deadline, '2022-11-29');
  await waitFor(() => expect(screen.queryByText(short(5, '2022-11-29'))).toBeNull());
});

it('a shorter term than the rule’s is said and not sent where the rule blocks', async () => {
  const items = await openDossier();
  fireEvent.input(items, { target: { value: '学历证书复印件' } });
  fireEvent.change(screen.getByRole('textbox', { name: words.checkers.first }), { target: { value: '王敏' } });
  const field = screen.getByRole('textbox', { name: words.correction.deadline });
  const send = () => screen.getByRole('button', { name: words.correction.action }) as HTMLButtonElement;
  await waitFor(() => expect(send().disabled).toBe(false));
  fireEvent.change(field, { target: { value: '2022-11-25' } });
  fireEvent.blur(field);
  await screen.findByText(/不得少于 5 个工作日.*最早到 2022-11-28/u);
  expect(send().disabled).toBe(true);
  fireEvent.change(field, { target: { value: '2022-11-28' } });
  fireEvent.blur(field);
  await waitFor(() => expect(send().disabled).toBe(false));
});

it('a notice whose term is past is warned of before it counts as overdue, and may still be entered', async () => {
  const items = await openDossier();
  fireEvent.input(items, { target: { value: '学历证书复印件' } });
  expect(screen.queryByText(words.correction.past('2022-11-28'))).toBeNull();
  fireEvent.input(screen.getByLabelText(words.correction.issuedOn), { target: { value: '2021-11-18' } });
  fireEvent.input(screen.getByLabelText(words.correction.deadline), { target: { value: '2021-11-29' } });
  await screen.findByText(words.correction.past('2021-11-29'));
});
