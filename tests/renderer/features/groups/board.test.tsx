// Before React is loaded.
import '../../support/drawn-anew.ts';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { BoardApplication, BoardExpert, BoardGroup } from '../../../../src-main/core/contract/index.ts';
import type { Move } from '../../../../src-main/core/domain/groups/move-members.ts';
import { asId, type RoundId } from '../../../../src-main/core/domain/kernel/ids.ts';
import type { Treatment } from '../../../../src-main/core/domain/recusal/kinds.ts';
import { Board } from '../../../../src-renderer/features/groups/board.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { drawnAnew } from '../../support/drawn-anew.ts';
import { renderPage } from '../../support/render-page.tsx';

const { board: t } = dictionaries['zh-CN'].groups;
const { regrouping } = dictionaries['zh-CN'];
const { check } = regrouping;
const roundId = asId<'round'>('r1') as RoundId;

const expert = (id: string, over: Partial<BoardExpert> = {}): BoardExpert => ({
  ...{ expertId: asId<'expert'>(id), name: `专家${id}`, unit: `单位${id}`, specialty: '公路', absent: false },
  ...over,
});
const bag = (id: string, over: Partial<BoardApplication> = {}): BoardApplication => ({
  ...{ applicationId: asId<'application'>(id), number: id.slice(1).padStart(3, '0'), name: `申报${id}` },
  ...{ unit: '某局', specialty: '公路', title: '高级工程师', stays: false, ties: [] },
  ...over,
});
const group = (number: number, over: Partial<BoardGroup> = {}): BoardGroup => ({
  ...{
    groupId: asId<'group'>(`g${number}`),
    number,
    name: '',
    specialties: ['公路'],
    leaderId: null,
    deputyId: null,
    sealed: 0,
  },
  experts: [1, 2, 3, 4].map((i) => expert(`e${number}${i}`)),
  applications: [1, 2, 3].map((i) => bag(`a${number}${i}`)),
  ...over,
});

/** An office whose board is read anew every time, as from another process. */
function showBoard(first: readonly BoardGroup[]) {
  let groups = first;
  const move = ({ moves }: { readonly moves: readonly Move[] }) => {
    const ids = new Set<string>(moves.map(({ id }) => id));
    const all = groups.flatMap((one) => one.applications);
    groups = groups.map((one) => ({
      ...one,
      applications: [
        ...one.applications.filter(({ applicationId }) => !ids.has(applicationId)),
        ...all.filter(({ applicationId }) =>
          moves.some(({ id, groupId }) => id === applicationId && groupId === one.groupId),
        ),
      ],
    }));
    return { moved: moves.length, to: '2' };
  };
  return renderPage(<Board roundId={roundId} movable led />, {
    'groups.board': () => structuredClone({ groups, minimum: 3, severity: 'block', specialties: ['公路'] }),
    'groups.move': move,
  } as never);
}

// jsdom lays nothing out: every card is shown, and the pointer is above whatever the test says.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', { get: () => document.body, configurable: true });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.setPointerCapture = () => undefined;

const card = (id: string) => document.querySelector(`[data-card="${id}"]`) as HTMLElement;
const press = (key: string) => fireEvent.keyDown(document.activeElement as HTMLElement, { key });
const columns = async (act: () => unknown) =>
  (await drawnAnew<{ readonly group: BoardGroup }>('BoardColumn', act)).map((props) => props.group.number);
const cards = async (act: () => unknown) =>
  (await drawnAnew<{ readonly id: string }>('ApplicationCard', act)).map((props) => props.id);

it('draws two columns when a card goes from one to the other, and of their cards the one that went', async () => {
  showBoard([1, 2, 3, 4, 5, 6].map((number) => group(number)));
  expect(await columns(() => screen.findByText('申报a21'))).toEqual([1, 2, 3, 4, 5, 6]);
  fireEvent.pointerDown(card('a21'), { button: 0 });
  fireEvent.pointerUp(card('a21'));
  card('a21').focus();
  expect(await columns(() => press(' '))).toEqual([2]);
  expect(new Set(await columns(() => press('ArrowRight')))).toEqual(new Set([2, 3]));
  const drop = async () => {
    press(' ');
    await waitFor(() => expect(card('a21').closest('[data-column]')?.getAttribute('data-column')).toBe('g3'));
    await screen.findByText(t.moved('021 申报a21', t.groupNumber(3), ''));
  };
  const drawn: string[] = [];
  expect(new Set(await columns(async () => drawn.push(...(await cards(drop)))))).toEqual(new Set([2, 3]));
  expect(new Set(drawn)).toEqual(new Set(['a21']));
});

it('draws no column while the pointer moves above the same one', async () => {
  showBoard([1, 2, 3].map((number) => group(number)));
  await screen.findByText('申报a11');
  document.elementFromPoint = () => card('a21');
  fireEvent.pointerDown(card('a11'), { button: 0, clientX: 10, clientY: 10 });
  const to = (clientX: number) => fireEvent.pointerMove(card('a11'), { clientX, clientY: 10 });
  expect(new Set(await columns(() => to(40)))).toEqual(new Set([1, 2]));
  expect(await columns(() => to(60))).toEqual([]);
  expect(await columns(() => to(80))).toEqual([]);
});

const tie = (id: string, treatment: Treatment, open = false) => ({ expertId: asId<'expert'>(id), treatment, open });

it('tells the three kinds of recusal apart in words, on both cards and before a card is put down', async () => {
  const ties = [tie('e11', 'forbid'), tie('e12', 'leave', true), tie('e13', 'disclose')];
  const [a11, a12] = [bag('a11', { ties }), bag('a12', { ties: [tie('e12', 'leave')] })];
  const coming = bag('a21', { ties: [tie('e11', 'leave')] });
  showBoard([group(1, { applications: [a11, a12] }), group(2, { applications: [coming] })]);
  await screen.findByText('申报a11');
  const texts = (id: string) => [...card(id).querySelectorAll('[data-treatment]')].map((one) => one.textContent);
  expect(texts('a11')).toEqual(['不评：专家e11', '退场：专家e12（待决定）', '披露：专家e13']);
  expect(card('a11').getAttribute('aria-label')).toContain('不评：专家e11');
  expect(texts('e12')).toEqual(['本组退场 2 份']);
  expect(card('e13').getAttribute('aria-label')).toContain('本组披露 1 份');
  card('a21').focus();
  press(' ');
  press('ArrowLeft');
  await screen.findByText(t.over(t.groupNumber(1), '新增退场 1 份'));
});

it('asks why before an expert comes to a dossier that is forbidden to them, and moves only then', async () => {
  const coming = bag('a21', { ties: [tie('e11', 'forbid')] });
  const desk = showBoard([group(1), group(2, { applications: [coming] })]);
  await screen.findByText('申报a21');
  card('a21').focus();
  press(' ');
  press('ArrowLeft');
  press(' ');
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText('专家e11 在第 1 组：不评 1 份。')).toBeDefined();
  expect(dialog.getByText('本组另有 3 名专家可评')).toBeDefined();
  const move = dialog.getByRole('button', { name: check.move });
  expect(move.hasAttribute('disabled')).toBe(true);
  expect(desk.calls.some(({ channel }) => channel === 'groups.move')).toBe(false);
  fireEvent.change(dialog.getByRole('textbox', { name: check.reason }), { target: { value: '只有这一组' } });
  fireEvent.click(move);
  await waitFor(() => expect(card('a21').closest('[data-column]')?.getAttribute('data-column')).toBe('g1'));
  expect(desk.calls.find(({ channel }) => channel === 'groups.move')?.input).toMatchObject({ reason: '只有这一组' });
});

it('refuses where fewer than three would be left for a dossier, and says for which', async () => {
  const coming = bag('a21', { ties: [tie('e11', 'forbid'), tie('e12', 'leave')] });
  const desk = showBoard([group(1), group(2, { applications: [coming] })]);
  await screen.findByText('申报a21');
  card('a21').focus();
  press(' ');
  press('ArrowLeft');
  press(' ');
  const dialog = within(await screen.findByRole('dialog', { name: check.refused }));
  expect(dialog.getByText(check.ableOnly(2))).toBeDefined();
  expect(dialog.queryByRole('button', { name: check.move })).toBeNull();
  fireEvent.click(dialog.getByRole('button', { name: dictionaries['zh-CN'].common.close }));
  expect(desk.calls.some(({ channel }) => channel === 'groups.move')).toBe(false);
});

it('merges two groups after saying what that brings, and offers to remove only an empty one', async () => {
  const desk = renderPage(<Board roundId={roundId} movable led />, {
    'groups.board': () => ({
      ...{ minimum: 3, severity: 'block', specialties: ['公路'] },
      groups: [group(1), group(2), group(3, { experts: [], applications: [] })],
    }),
    'groups.mergeGroups': () => ({ from: 1, to: 2, reason: '' }),
    'groups.removeGroup': () => ({ group: 3 }),
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: t.change(1) }));
  fireEvent.click(await screen.findByRole('button', { name: regrouping.merge.action }));
  const dialog = within(await screen.findByRole('dialog', { name: regrouping.merge.title(1) }));
  fireEvent.click(dialog.getByRole('combobox', { name: regrouping.merge.into }));
  fireEvent.click(await screen.findByRole('option', { name: '第 2 组', hidden: true }));
  expect(dialog.getByText(regrouping.merge.effect(1, 2, 4, 3))).toBeDefined();
  fireEvent.click(dialog.getByRole('button', { name: regrouping.merge.save }));
  const sent = { groupId: 'g1', into: 'g2', reason: '' };
  await waitFor(() => expect(desk.calls.at(-1)?.input).toBeDefined());
  expect(desk.calls.find(({ channel }) => channel === 'groups.mergeGroups')?.input).toMatchObject(sent);
  expect(screen.getByText(regrouping.empty)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: t.change(3) }));
  expect(screen.queryByRole('button', { name: regrouping.merge.action })).toBeNull();
  fireEvent.click(await screen.findByRole('button', { name: regrouping.remove.action }));
  await screen.findByText(regrouping.remove.done(3));
});
