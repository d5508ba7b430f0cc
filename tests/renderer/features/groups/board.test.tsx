import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { BoardApplication, BoardExpert, BoardGroup } from '../../../../src-main/core/contract/index.ts';
import type { Move } from '../../../../src-main/core/domain/groups/move-members.ts';
import { asId, type RoundId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { Board } from '../../../../src-renderer/features/groups/board.tsx';
import { dictionaries } from '../../../../src-renderer/text/index.ts';
import { drawnAnew } from '../../support/drawn-anew.ts';
import { renderPage } from '../../support/render-page.tsx';

const { board: t } = dictionaries['zh-CN'].groups;
const roundId = asId<'round'>('r1') as RoundId;

const expert = (id: string, over: Partial<BoardExpert> = {}): BoardExpert => ({
  ...{ expertId: asId<'expert'>(id), name: `专家${id}`, unit: `单位${id}`, specialty: '公路', absent: false },
  ...over,
});
const bag = (id: string, over: Partial<BoardApplication> = {}): BoardApplication => ({
  ...{ applicationId: asId<'application'>(id), number: id.slice(1).padStart(3, '0'), name: `申报${id}` },
  ...{ unit: '某局', specialty: '公路', title: '高级工程师', away: [] },
  ...over,
});
const group = (number: number, over: Partial<BoardGroup> = {}): BoardGroup => ({
  ...{ groupId: asId<'group'>(`g${number}`), number, name: '', leaderId: null, deputyId: null, sealed: 0 },
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
    'groups.board': () => structuredClone({ groups, minimum: 3 }),
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
    await screen.findByText(t.moved('021 申报a21', t.groupNumber(3)));
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
