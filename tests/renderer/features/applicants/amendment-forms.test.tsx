import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { AmendmentForm } from '../../../../src-renderer/features/applicants/amendment-form.tsx';
import { TakeBackForm } from '../../../../src-renderer/features/applicants/take-back-form.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { applications } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

// What jsdom does not have and a growing text field asks for.
const t = dictionaries['zh-CN'].applicants.frozenList;
const roundId = asId<'round'>('r1');
const [person] = applications;

async function choose(label: string, option: string): Promise<void> {
  fireEvent.click(await screen.findByRole('combobox', { name: label }));
  fireEvent.click(await screen.findByRole('option', { name: option, hidden: true }));
}
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });
const button = (name: string) => screen.getByRole('button', { name }) as HTMLButtonElement;

it('a change of a frozen list wants its grounds and sends them', async () => {
  const done = vi.fn();
  const desk = renderPage(
    <AmendmentForm roundId={roundId} people={applications} onDone={done} onCancel={() => undefined} />,
    { 'applicants.amend': () => ({ amended: 1 }) },
  );
  // The button that opens the form is gone by now.
  const first = await screen.findByRole('combobox', { name: t.person });
  expect(document.activeElement).toBe(first);
  await choose(t.person, `${person?.number} ${person?.name} ${person?.unit}`);
  expect(button(t.submit).disabled).toBe(true);
  write(t.reason, '本人申请');
  write(t.authority, '单位来函');
  write(t.by, '王敏');
  fireEvent.click(button(t.submit));
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
  const grounds = { reason: '本人申请', authority: '单位来函', by: '王敏' };
  expect(desk.calls.find(({ channel }) => channel === 'applicants.amend')?.input).toEqual({
    ...{ roundId, applicationId: person?.applicationId, change: 'withdraw', to: '' },
    ...grounds,
  });
});

async function titleForm(wordings: readonly string[], open = wordings.length === 0) {
  const desk = renderPage(
    <AmendmentForm roundId={roundId} people={applications} onDone={() => undefined} onCancel={() => undefined} />,
    { 'applicants.amend': () => ({ amended: 1 }), 'applicants.titleWordings': () => ({ wordings, open }) },
  );
  await choose(t.person, `${person?.number} ${person?.name} ${person?.unit}`);
  await choose(t.act, t.changes.title);
  return desk;
}

it('a title is chosen from the catalogue’s wordings, by keyboard', async () => {
  const desk = await titleForm([person?.title ?? '', '研究员级高级工程师']);
  const field = await screen.findByRole('combobox', { name: t.corrected });
  fireEvent.click(field);
  await screen.findByRole('option', { name: '研究员级高级工程师', hidden: true });
  // What stands there already is no correction.
  expect(screen.queryByRole('option', { name: person?.title ?? '', hidden: true })).toBeNull();
  fireEvent.keyDown(field, { key: 'ArrowDown', code: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' });
  await waitFor(() => expect((field as HTMLInputElement).value).toBe('研究员级高级工程师'));
  write(t.reason, '写错');
  write(t.by, '王敏');
  fireEvent.click(button(t.submit));
  const sent = () => desk.calls.find(({ channel }) => channel === 'applicants.amend')?.input;
  await waitFor(() => expect(sent()).toMatchObject({ change: 'title', to: '研究员级高级工程师' }));
});

it('a title is typed where the catalogue has none for the series and level, and says so', async () => {
  await titleForm([]);
  await screen.findByRole('textbox', { name: t.corrected });
  screen.getByText(/职称目录中没有/u);
});

it('a title is typed beside the catalogue’s wordings where those are not all there are', async () => {
  const desk = await titleForm([person?.title ?? '', '研究员级高级工程师'], true);
  const field = await screen.findByRole('combobox', { name: t.corrected });
  screen.getByText(/的职称名称不全/u);
  fireEvent.click(field);
  await screen.findByRole('option', { name: '研究员级高级工程师', hidden: true });
  fireEvent.change(field, { target: { value: '高级人力资源管理师' } });
  write(t.reason, '写错');
  write(t.by, '王敏');
  fireEvent.click(button(t.submit));
  const sent = () => desk.calls.find(({ channel }) => channel === 'applicants.amend')?.input;
  await waitFor(() => expect(sent()).toMatchObject({ change: 'title', to: '高级人力资源管理师' }));
});

it('and so does taking a withdrawal back', async () => {
  const done = vi.fn();
  const gone = {
    ...{ applicationId: person?.applicationId, bag: person?.number, name: person?.name },
    ...{ act: 'withdraw', field: '', before: '', after: '', number: 1, utc: '2022-12-01T00:00:00.000Z' },
    ...{ reason: '', authority: '', by: '' },
  } as never;
  const desk = renderPage(<TakeBackForm roundId={roundId} amendments={[gone]} onDone={done} />, {
    'applicants.takeBack': () => null,
  });
  fireEvent.click(await screen.findByRole('button', { name: t.takeBack.open }));
  await choose(t.takeBack.person, `${person?.number} ${person?.name}`);
  write(t.reason, '误记退出');
  write(t.by, '王敏');
  fireEvent.click(button(t.takeBack.action));
  await waitFor(() => expect(done).toHaveBeenCalledWith(1));
  expect(desk.calls.find(({ channel }) => channel === 'applicants.takeBack')?.input).toEqual({
    ...{ roundId, applicationId: person?.applicationId },
    ...{ reason: '误记退出', authority: '', by: '王敏' },
  });
});
