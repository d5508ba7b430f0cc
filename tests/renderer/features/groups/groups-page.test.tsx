import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AssignmentSummary, GroupView } from '../../../../src-main/core/contract/index.ts';
import type { GroupingView } from '../../../../src-main/core/domain/groups/kept-grouping.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { GroupsPage } from '../../../../src-renderer/features/groups/groups-page.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { Refused } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const words = dictionaries['zh-CN'];

const expert = (i: number) => {
  const own = { expertId: asId<'expert'>(`e${i}`), name: `专家${i}`, unit: '某院' };
  return { ...own, specialty: '公路', load: i < 3 ? 1 : 0, leads: i === 0 ? 1 : 0 };
};
const group: GroupView = {
  ...{ groupId: asId<'group'>('g1'), number: 1, specialties: ['公路'], leaderId: null, sealed: 0 },
  experts: [0, 1, 2, 3].map(expert),
  applications: [
    {
      ...{ applicationId: asId<'application'>('a1'), number: '001', name: '花栋远', unit: '某局', specialty: '公路' },
      ...{ title: '高级工程师', sealed: 0, recused: [] },
      reviewers: [0, 1, 2].map((i) => ({ expertId: asId<'expert'>(`e${i}`), name: `专家${i}`, lead: i === 0 })),
    },
  ],
};
const assignment: AssignmentSummary = {
  ...{ objective: 33, bound: 30, optimal: false, proof: 'nearest', minLoad: 0, maxLoad: 1, pairs: 3 },
  kept: { pairs: 2, of: 3 },
  rules: {
    ...{ need: 3, within: 'group', otherDiscipline: 10, secondDiscipline: 3, lowerLevel: null, balance: 1 },
    ...{ samePrefecture: 1, sameEmployer: 0 },
  },
  promises: [
    { promise: 'covered', hard: true, rule: 'groupMinimum', checked: 1, violated: 0, unknown: 0 },
    { promise: 'discipline', hard: false, checked: 3, violated: 2, unknown: 0 },
  ],
};
const planning = {
  limits: [{ expertId: asId<'expert'>('e1'), least: null, most: 4 }],
  locks: [],
  mayRepair: true,
  searches: false,
  defences: false,
  stays: 0,
};
const onBoard = {
  experts: group.experts.map((one) => ({ ...one, absent: false })),
  applications: group.applications.map((one) => ({ ...one, stays: false, ties: [] })),
};
const rule = { minimum: 3, severity: 'block', specialties: ['公路'] };
const handlers = {
  'groups.list': () => ({ groups: [group], grouping: null, assignment, planning, settled: true }),
  'groups.board': () => ({ groups: [{ ...group, name: '', deputyId: null, ...onBoard }], ...rule }),
  'groups.history': () => ({ acts: [], versions: [], inForce: null }),
  'secrecy.get': () => ({ rule: 'visible', sealed: false, masked: 0 }),
};

it('shows what a repaired plan keeps and costs, and each rule with what was counted', async () => {
  renderPage(<GroupsPage />, handlers as never);
  expect(await screen.findByText('已证明改动最少：没有保留更多原有分配的方案')).toBeDefined();
  expect(screen.getByText('保留原分配 2 人次（原 3 人次，66%）')).toBeDefined();
  expect(screen.getByText('比从头分配的最优方案目标值高 3')).toBeDefined();
  expect(screen.getByText('不得由层级低于申报层级的专家评议')).toBeDefined();
  const table = within(screen.getByRole('table', { name: '规则核对' }));
  const rows = table.getAllByRole('row').map((row) => row.textContent);
  expect(rows.some((text) => text?.includes('评审专家与申报专业相符') && text.includes('2 处未能满足'))).toBe(true);
});

it('tells no objective of a plan that was changed since it was reckoned', async () => {
  const told = ['目标值', '分配按专业相符和工作量均衡计分，目标值越小越好。'];
  const shown = () => told.filter((text) => screen.queryByText(text) !== null);
  renderPage(<GroupsPage />, handlers as never);
  await screen.findByText('已证明改动最少：没有保留更多原有分配的方案');
  expect(shown()).toEqual(told);
  cleanup();
  const changed = { ...assignment, bound: null, proof: null, promises: null, kept: null };
  const list = () => ({ groups: [group], grouping: null, assignment: changed, planning, settled: true });
  renderPage(<GroupsPage />, { ...handlers, 'groups.list': list } as never);
  await screen.findByText('尚未证明最优');
  expect(shown()).toEqual([]);
});

it('tells what a pair costs and who moves, and locks it', async () => {
  const desk = renderPage(<GroupsPage />, {
    ...handlers,
    'groups.whyNot': () => ({
      ...{ kind: 'cost', cost: 7, least: 7, most: 7 },
      moved: [{ applicationId: 'a1', leaves: ['e2'], joins: ['e3'] }],
    }),
    'groups.setLock': () => null,
  } as never);
  const cell = await screen.findByLabelText('001 花栋远，专家3：未分配');
  fireEvent.click(cell);
  expect(await screen.findByText('可以：目标值增加 7。')).toBeDefined();
  expect(screen.getByText('001：换下 专家2，换上 专家3')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: '锁定不得' }));
  const pair = { roundId: expect.anything(), applicationId: 'a1', expertId: 'e3', lock: 'never' };
  await waitFor(() => expect(desk.calls).toContainEqual(expect.objectContaining({ input: pair })));
});

it('asks again why a pair is not used after it was locked, and goes back to the cell', async () => {
  let locks: readonly unknown[] = [];
  const locked = { number: 1, kind: 'lock', figures: {}, utc: '2022-12-01T01:00:00Z', version: null, undone: false };
  renderPage(<GroupsPage />, {
    ...handlers,
    'groups.list': () => ({
      groups: [group],
      grouping: null,
      assignment,
      planning: { ...planning, locks },
      settled: true,
    }),
    'groups.history': () => ({ acts: locks.map(() => locked), versions: [], inForce: null }),
    'groups.whyNot': () =>
      locks.length === 0 ? { kind: 'cost', cost: 0, least: 0, most: 0, moved: [] } : { kind: 'forbidden', by: 'lock' },
    'groups.setLock': () => {
      locks = [{ applicationId: 'a1', expertId: 'e3', lock: 'never' }];
      return null;
    },
  } as never);
  const cell = await screen.findByLabelText('001 花栋远，专家3：未分配');
  act(() => cell.focus());
  fireEvent.keyDown(cell, { key: 'Enter' });
  expect(await screen.findByText(words.plans.pair.cost(0))).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: words.plans.pair.never }));
  expect(await screen.findByText(words.plans.pair.forbidden.lock)).toBeDefined();
  expect(screen.queryByText(words.plans.pair.cost(0))).toBeNull();
  const panel = screen.getByRole('region', { name: words.groups.matrix.pair('001', '花栋远', '专家3') });
  fireEvent.keyDown(panel, { key: 'Escape' });
  expect(panel.isConnected).toBe(false);
  expect(document.activeElement?.getAttribute('aria-label')).toContain('001 花栋远，专家3');
});

it('offers nothing to save of a workbook in which nothing was changed', async () => {
  const preview = {
    fileName: 'a.xlsx',
    digest: 'd',
    applications: 0,
    changes: [],
    missing: [],
    refused: [],
    unread: [],
  };
  renderPage(<GroupsPage />, {
    ...handlers,
    'groups.readBook': () => ({ draftId: 'd1' }),
    'groups.previewBook': () => preview,
  } as never);
  const { book } = words.groupDesk;
  fireEvent.click(await screen.findByRole('button', { name: book.read }));
  expect(await screen.findByRole('button', { name: book.discard })).toBeDefined();
  expect(screen.queryByRole('button', { name: book.accept(0) })).toBeNull();
  expect(screen.getAllByText(book.sum(0, 0))).toHaveLength(1);
});

it('where there is no plan, says why beside the refusal and lists the ways out', async () => {
  renderPage(<GroupsPage />, {
    ...handlers,
    'groups.assign': () => {
      throw new Refused({ code: 'refused', reason: 'not_enough_capacity' });
    },
    'groups.explain': () => ({
      why: { kind: 'room', experts: ['e0', 'e1'], room: 4, wanted: 6 },
      ways: [{ kind: 'raise_one', expertId: 'e1', by: 2 }, { kind: 'whole_jury' }],
      complete: true,
    }),
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: '重新分配' }));
  const dialog = within(await screen.findByRole('dialog'));
  fireEvent.click(dialog.getByRole('button', { name: '重新分配' }));
  fireEvent.click(await dialog.findByRole('button', { name: '查明为什么分不出来' }));
  expect(await dialog.findByText(/合计至多评议 4 人次，而只能由他们评议的需要 6 人次/u)).toBeDefined();
  const ways = within(dialog.getByRole('list', { name: /每项都已试算/u }));
  expect(ways.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
    '专家1 的最多份数增加 2',
    '分配范围改为全体评委，由其他组协助',
  ]);
});

it('leaves only the naming of leaders to a meeting that was opened', async () => {
  const member = { expertId: asId<'expert'>('e0'), name: '专家0', unit: '某院', specialty: '公路', load: 1, leads: 1 };
  const column = { ...group, name: '', deputyId: null, experts: [{ ...member, absent: false }], applications: [] };
  const opening = { number: 1, name: '', origin: 'opening', digest: 'ab'.repeat(32), utc: '2022-12-01T01:00:00Z' };
  renderPage(<GroupsPage />, {
    ...handlers,
    'groups.board': () => ({ groups: [column], ...rule }),
    'groups.history': () => ({ acts: [], versions: [opening], inForce: 1 }),
  } as never);
  expect(await screen.findByRole('combobox', { name: words.groups.card.leaderOf(1) })).toBeDefined();
  expect(screen.queryByRole('button', { name: words.groups.assign.rerun })).toBeNull();
  expect(screen.queryByText(words.groups.board.help)).toBeNull();
});

const grouping: GroupingView = {
  rules: { count: 1, minimum: 3, evenBy: 'expert', spread: 35, defenceGroups: [1], level: true },
  changed: false,
  since: [],
  experts: [{ aim: 'discipline', value: 2 }],
  applications: [
    { aim: 'able', value: 1 },
    { aim: 'recused', value: null },
    { aim: 'even', value: 9 },
  ],
  sizes: [{ number: 1, experts: 4, applications: 1, least: 1, most: 1 }],
  wider: { spread: 60, lacking: 0 },
  promises: [{ promise: 'sizes', checked: 1, violated: 0 }],
  madeUtc: '2022-12-01T01:00:00.000Z',
};
const formedAs = (shown: GroupingView | null, more: object = {}) => ({
  ...handlers,
  'groups.list': () => ({ groups: [group], grouping: shown, assignment, planning, settled: true, ...more }),
});

it('tells in which order what was made the best, what it came to, and what would be had by a wider spread', async () => {
  renderPage(<GroupsPage />, formedAs(grouping) as never);
  const w = words.grouping;
  expect(await screen.findByText(w.proved)).toBeDefined();
  expect(screen.getByText(w.wider(60, 0))).toBeDefined();
  const rows = within(screen.getByRole('table', { name: w.heading })).getAllByRole('row');
  const results = rows.slice(1).map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);
  expect(results).toEqual([w.valueOf('discipline', 2), w.valueOf('able', 1), w.sealed, w.evenApplications(1, 1)]);
  cleanup();
  renderPage(<GroupsPage />, formedAs({ ...grouping, changed: true }) as never);
  expect(await screen.findByText(`${w.changed}${w.again}`)).toBeDefined();
  expect(screen.queryByText(w.proved)).toBeNull();
  cleanup();
  // A later recusal takes nothing of the table away: it was so, and is said to have been.
  renderPage(<GroupsPage />, formedAs({ ...grouping, since: ['recusals'] }) as never);
  expect(await screen.findByText(`${w.provedThen([w.parts.recusals])}${w.again}`)).toBeDefined();
  expect(screen.getByRole('table', { name: w.heading })).toBeDefined();
  expect(screen.queryByText(w.proved)).toBeNull();
  cleanup();
  renderPage(<GroupsPage />, formedAs(null) as never);
  expect(await screen.findByText(w.unknown)).toBeDefined();
});

it('forms the groups again by the settings they were formed by; numbers of no group are not sent', async () => {
  const form = words.groups.form;
  const settings = words.grouping.settings;
  const desk = renderPage(<GroupsPage />, {
    ...formedAs(grouping, { planning: { ...planning, defences: true, stays: 2 } }),
    'groups.form': () => ({ groups: 1 }),
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: form.remake }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(settings.locked(2))).toBeDefined();
  const act = () => dialog.getByRole('button', { name: form.remake });
  fireEvent.change(dialog.getByRole('textbox', { name: settings.defence }), { target: { value: '1、4' } });
  expect(dialog.getByText(settings.defenceWrong)).toBeDefined();
  expect(act()).toHaveProperty('disabled', true);
  fireEvent.change(dialog.getByRole('textbox', { name: settings.defence }), { target: { value: ' 1 ' } });
  fireEvent.change(dialog.getByRole('textbox', { name: settings.spread }), { target: { value: '101' } });
  expect(act()).toHaveProperty('disabled', true);
  fireEvent.change(dialog.getByRole('textbox', { name: settings.spread }), { target: { value: '10' } });
  fireEvent.click(act());
  const asked = { count: 1, evenBy: 'expert', spread: 10, keep: true, defenceGroups: [1] };
  await waitFor(() =>
    expect(desk.calls).toContainEqual(expect.objectContaining({ input: expect.objectContaining(asked) })),
  );
});

it('offers the defences to the group that hears them under the number it has now, until somebody types another', async () => {
  const form = words.groups.form;
  const board = words.groups.board;
  let number = 1;
  const rulesNow = () => ({ ...grouping, rules: { ...grouping.rules, defenceGroups: [number] } });
  const column = { ...group, name: '', deputyId: null, experts: [], applications: [] };
  renderPage(<GroupsPage />, {
    ...handlers,
    'groups.board': () => ({ groups: [{ ...column, number }], ...rule }),
    'groups.list': () => ({
      ...{ groups: [{ ...group, number }], grouping: rulesNow(), assignment, settled: true },
      planning: { ...planning, defences: true },
    }),
    'groups.nameGroup': (input: { readonly number: number }) => {
      number = input.number;
      return null;
    },
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: board.change(1) }));
  const naming = within(await screen.findByRole('dialog'));
  // Where nothing has a size, what hangs on a button counts as out of sight.
  fireEvent.change(naming.getByLabelText(board.number), { target: { value: '8' } });
  fireEvent.click(naming.getByRole('button', { name: board.saveName, hidden: true }));
  await screen.findByRole('button', { name: board.change(8) });
  fireEvent.click(await screen.findByRole('button', { name: form.remake }));
  const dialog = within(await screen.findByRole('dialog', { name: form.remakeTitle }));
  const field = () => dialog.getByRole('textbox', { name: words.grouping.settings.defence });
  expect(field()).toHaveProperty('value', '8');
  fireEvent.change(field(), { target: { value: '' } });
  expect(field()).toHaveProperty('value', '');
});

it('locks the card at hand by its key, and marked ones by the button', async () => {
  const stays = words.grouping.stays;
  const desk = renderPage(<GroupsPage />, {
    ...formedAs(grouping),
    'groups.setStays': () => ({ applications: 1 }),
  } as never);
  const card = await screen.findByRole('option', { name: /花栋远/u });
  expect(screen.getByRole('button', { name: stays.lock })).toHaveProperty('disabled', true);
  fireEvent.keyDown(card, { key: 'k' });
  const sent = { applicationIds: ['a1'], stays: true };
  await waitFor(() =>
    expect(desk.calls).toContainEqual(expect.objectContaining({ input: expect.objectContaining(sent) })),
  );
  expect(await screen.findByText(stays.done(1))).toBeDefined();
  expect(screen.getByRole('button', { name: stays.lock })).toHaveProperty('disabled', false);
  // An expert is not locked in a group.
  fireEvent.keyDown(await screen.findByRole('option', { name: /专家1/u }), { key: 'k' });
  expect(await screen.findByText(stays.none)).toBeDefined();
});

it('asks why before groups come back that bring a forbidden expert and the applicant together', async () => {
  const move = { number: 1, kind: 'move', figures: { applications: 1, to: '2' }, version: null, undone: false };
  const params = { forbidden: 1, short: 2 };
  const desk = renderPage(<GroupsPage />, {
    ...handlers,
    'groups.history': () => ({ acts: [{ ...move, utc: '2022-12-01T01:00:00Z' }], versions: [], inForce: null }),
    'groups.undo': ({ reason }: { readonly reason: string }) => {
      if (reason === '') throw new Refused({ code: 'refused', reason: 'regrouping_needs_reason', params });
      return { kind: 'move' };
    },
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: words.groups.plan.undo }));
  const { back, check } = words.regrouping;
  const dialog = within(await screen.findByRole('dialog', { name: back.undoTitle }));
  expect(dialog.getByText(back.forbidden(1))).toBeDefined();
  expect(dialog.getByText(back.short(2))).toBeDefined();
  const undo = dialog.getByRole('button', { name: words.groups.plan.undo });
  expect(undo).toHaveProperty('disabled', true);
  fireEvent.change(dialog.getByRole('textbox', { name: check.reason }), { target: { value: '该专业只有这一组' } });
  fireEvent.click(undo);
  await waitFor(() => expect(screen.queryByRole('dialog', { name: back.undoTitle })).toBeNull());
  const sent = desk.calls.filter((one) => one.channel === 'groups.undo').map((one) => one.input);
  expect(sent.map((one) => (one as { readonly reason: string }).reason)).toEqual(['', '该专业只有这一组']);
});
