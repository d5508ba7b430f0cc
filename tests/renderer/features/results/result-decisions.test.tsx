import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ResultDecisions } from '../../../../src-renderer/features/result-decisions.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const { resultDecisions: t } = dictionaries['zh-CN'];
const f = t.form;

// What jsdom does not have and a growing text field asks for.
const matter = { applicationId: 'a1', bag: '007', name: '王芳', recordId: 'r1', entry: '罚1号', until: '2026-02-01' };
const view = (over: object = {}) => ({
  balance: { passed: 2, filed: 2, held: 0, revoked: 0 },
  decisions: [],
  matters: [{ ...matter, outcome: null }],
  passed: [
    { applicationId: 'a1', number: '007', name: '王芳' },
    { applicationId: 'a2', number: '008', name: '李伟' },
  ],
  noticePosted: false,
  filed: false,
  today: '2023-01-30',
  ...over,
});
const show = (over: object = {}, stages = round.stages) =>
  renderPage(
    <ResultDecisions stage="results" />,
    { 'results.decisions': () => view(over), 'results.decide': () => ({ number: 1 }) },
    { stages },
  );
const write = (label: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: label }), { target: { value } });

it('names the entry that waits and sends the decision once two different people and its document are named', async () => {
  const desk = show();
  await screen.findByText(t.waiting(1));
  fireEvent.click(screen.getByRole('button', { name: t.add }));
  await screen.findByRole('dialog', { name: f.title });
  const send = screen.getByRole('button', { name: f.action }) as HTMLButtonElement;
  write(t.document, '青职评〔2023〕9号');
  write(t.reason, '经核查属实');
  write(f.by, '王敏');
  write(f.secondPerson, '王 敏');
  await screen.findByText(f.samePerson);
  expect(send.disabled).toBe(true);
  write(f.secondPerson, '李强');
  fireEvent.click(screen.getByRole('radio', { name: t.outcomes.revoked }));
  await waitFor(() => expect(send.disabled).toBe(false));
  fireEvent.click(send);
  const sent = () => desk.calls.find(({ channel }) => channel === 'results.decide')?.input;
  await waitFor(() =>
    expect(sent()).toEqual({
      ...{ roundId: round.roundId, applicationId: 'a1', ground: 'integrity', recordId: 'r1', outcome: 'revoked' },
      ...{ reason: '经核查属实', documentNumber: '青职评〔2023〕9号', decidedOn: '2023-01-30' },
      ...{ by: '王敏', secondPerson: '李强' },
    }),
  );
});

it('is not told twice on a page that waits for it', async () => {
  const stages = round.stages.map((one) =>
    one.stage === 'results' ? ({ ...one, state: 'blocked', reason: 'result_decision_missing' } as const) : one,
  );
  show({}, stages);
  await screen.findByRole('button', { name: t.add });
  expect(screen.queryByText(t.waiting(1))).toBeNull();
});

it('offers an objection to each who passed, and says how the numbers come out', async () => {
  const decision = { number: 1, applicationId: 'a2', bag: '008', name: '李伟', ground: 'objection', recordId: null };
  const more = { entry: '', outcome: 'held', reason: '核查中', documentNumber: '青职评〔2023〕10号' };
  const by = { decidedOn: '2023-01-30', by: '王敏', secondPerson: '李强', utc: '2023-01-30T01:00:00.000Z' };
  const balance = { passed: 2, filed: 1, held: 1, revoked: 0 };
  show({ matters: [], noticePosted: true, decisions: [{ ...decision, ...more, ...by }], balance });
  await screen.findByText(t.balance(balance));
  expect(screen.getByText('李伟').closest('tr')?.textContent).toContain('公示异议暂缓青职评〔2023〕10号');
  fireEvent.click(screen.getByRole('button', { name: t.add }));
  fireEvent.click(await screen.findByRole('combobox', { name: f.about }));
  for (const one of [f.objection('007', '王芳'), f.objection('008', '李伟')]) {
    await screen.findByRole('option', { name: new RegExp(one.replace(/\s+/gu, '\\s+'), 'u'), hidden: true });
  }
});

it('is read only once the round is filed, and not there where nothing ever came up', async () => {
  const desk = show({ filed: true, matters: [], noticePosted: true });
  await waitFor(() => expect(desk.calls.map(({ channel }) => channel)).toContain('results.decisions'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByText(t.heading)).toBeNull();
  expect(screen.queryByRole('button', { name: t.add })).toBeNull();
});
