import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { Move } from '../../../src-main/core/domain/groups/move-members.ts';
import type { GroupId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { exchange, groupOf, type Held, movesInto } from './held-card.ts';

/** A press becomes a drag after this many pixels. */
const SLACK = 6;

/** Those that are shown: a part of the board may be put away. */
const cardsIn = (column: Element) =>
  [...column.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => card.offsetParent !== null);
const cardAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-card]') : null;
const kindOf = (card: HTMLElement) => card.dataset.kind as Move['kind'];
const idOf = (card: HTMLElement) => card.dataset.card ?? '';

/** Picking up, carrying and putting down, by keys and by pointer, with what is said about it. */
export function useBoard(roundId: RoundId, groups: readonly BoardGroup[], movable: boolean) {
  const t = useWords().groups.board;
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [aim, setAim] = useState<GroupId | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const refocus = useRef<string | null>(null);
  const press = useRef<{ readonly x: number; readonly y: number; readonly card: HTMLElement } | null>(null);
  const move = useCommand('groups', 'move');

  const titleOf = useCallback(
    (groupId: GroupId | null) => t.groupNumber(groups.find((one) => one.groupId === groupId)?.number ?? 0),
    [groups, t],
  );
  const nameOf = useCallback(
    (id: string) => {
      for (const group of groups) {
        const expert = group.experts.find((one) => one.expertId === id);
        if (expert) return expert.name;
        const bag = group.applications.find((one) => one.applicationId === id);
        if (bag) return `${bag.number} ${bag.name}`;
      }
      return '';
    },
    [groups],
  );
  const heldName = useCallback(
    ({ ids }: Held) => (ids.length === 1 ? nameOf(ids[0] ?? '') : t.several(ids.length)),
    [nameOf, t],
  );

  const first = groups[0]?.experts[0]?.expertId ?? groups[0]?.applications[0]?.applicationId ?? null;
  /** The group of every card. */
  const homes = useMemo(
    () =>
      new Map<string, GroupId | null>(
        groups.flatMap((g) =>
          [...g.experts.map((e) => e.expertId), ...g.applications.map((a) => a.applicationId)].map((id) => [
            id,
            g.groupId,
          ]),
        ),
      ),
    [groups],
  );
  const reached = current !== null && homes.has(current) ? current : first;
  const [kind, ids] = [held?.kind, held?.ids];
  /** What is held, the same wherever the pointer is. */
  const carried = useMemo(() => (kind && ids ? { kind, ids } : null), [kind, ids]);

  // After the board was read again the card stands in another column: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new board is what it waits for
  useEffect(() => {
    const id = refocus.current;
    if (id === null) return;
    const card = box.current?.querySelector<HTMLElement>(`[data-card="${id}"]`);
    if (card) {
      refocus.current = null;
      card.focus();
    }
  }, [groups]);

  const grab = (card: HTMLElement, at?: Held['at']): Held => {
    const [kind, id] = [kindOf(card), idOf(card)];
    const along = marked.has(id) ? [...marked].filter((one) => groupOf(groups, kind, one) !== undefined) : [id];
    return { kind, ids: along, ...(at ? { at } : {}) };
  };
  const letGo = (words = '') => {
    setHeld(null);
    setAim(null);
    press.current = null;
    setSaid(words);
  };

  const run = async (moves: readonly Move[], words: string, focusOn: string | undefined) => {
    letGo();
    if (moves.length === 0) return setSaid(t.unmoved);
    refocus.current = focusOn ?? null;
    const done = await move.run({ roundId, moves: [...moves] });
    if (done === undefined) {
      refocus.current = null;
      return setSaid(t.refused);
    }
    setMarked(new Set());
    return setSaid(words);
  };
  const putInto = (what: Held, groupId: GroupId) =>
    run(movesInto(groups, what, groupId), t.moved(heldName(what), titleOf(groupId)), what.ids[0]);
  const exchangeWith = (what: Held, card: HTMLElement) => {
    if (kindOf(card) !== what.kind) return setSaid(t.notExchanged);
    const moves = exchange(groups, what, idOf(card));
    if (moves.length === 0) return setSaid(t.notExchanged);
    return run(moves, t.exchanged(heldName(what), nameOf(idOf(card))), what.ids[0]);
  };

  const mark = (card: HTMLElement) => {
    const id = idOf(card);
    const next = new Set([...marked].filter((one) => groupOf(groups, kindOf(card), one) !== undefined));
    if (!next.delete(id)) next.add(id);
    setMarked(next);
    setSaid(t.marked(next.size));
  };

  const columnOf = (card: Element) => card.closest<HTMLElement>('[data-column]');
  const go = (card: HTMLElement | undefined) => {
    if (!card) return;
    setCurrent(idOf(card));
    card.focus();
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (held) {
      const groupId = (columnOf(card)?.dataset.column || null) as GroupId | null;
      setAim(groupId);
      if (groupId !== aim && groupId !== null) setSaid(t.over(titleOf(groupId)));
    }
  };
  const walk = (card: HTMLElement, key: string) => {
    const column = columnOf(card);
    const columns = [...(box.current?.querySelectorAll<HTMLElement>('[data-column]') ?? [])];
    if (!column) return;
    const cards = cardsIn(column);
    const at = cards.indexOf(card);
    if (key === 'ArrowDown') return go(cards[at + 1]);
    if (key === 'ArrowUp') return go(cards[at - 1]);
    if (key === 'Home') return go(cards[0]);
    if (key === 'End') return go(cards.at(-1));
    const step = key === 'ArrowRight' ? 1 : -1;
    const same = (one: Element) => cardsIn(one).filter((other) => kindOf(other) === kindOf(card));
    const place = same(column).indexOf(card);
    for (let i = columns.indexOf(column) + step; i >= 0 && i < columns.length; i += step) {
      const others = same(columns[i] as Element);
      const next = others[Math.min(place, others.length - 1)] ?? cardsIn(columns[i] as Element)[0];
      if (next) return go(next);
    }
    return undefined;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const card = cardAt(event.target);
    if (!card || event.nativeEvent.isComposing) return;
    const { key } = event;
    if (['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key)) {
      event.preventDefault();
      walk(card, key);
    } else if (key === 'Escape' && held) {
      event.preventDefault();
      const [id] = held.ids;
      letGo(t.dropped);
      go(box.current?.querySelector<HTMLElement>(`[data-card="${id}"]`) ?? undefined);
    } else if (movable && !event.ctrlKey && (key === 'm' || key === 'M') && !held) {
      event.preventDefault();
      mark(card);
    } else if (movable && (key === 's' || key === 'S') && held && !event.ctrlKey) {
      event.preventDefault();
      void exchangeWith(held, card);
    } else if (movable && (key === ' ' || key === 'Enter')) {
      event.preventDefault();
      if (!held) {
        const next = grab(card);
        setHeld(next);
        setAim((columnOf(card)?.dataset.column || null) as GroupId | null);
        setSaid(t.pickedUp(heldName(next)));
        return;
      }
      const groupId = (columnOf(card)?.dataset.column || null) as GroupId | null;
      if (groupId === null) return setSaid(t.notLoose);
      void putInto(held, groupId);
    }
  };

  const onPointerDown = (event: PointerEvent) => {
    const card = cardAt(event.target);
    if (!card) return;
    setCurrent(idOf(card));
    if (event.ctrlKey && movable) {
      event.preventDefault();
      card.focus();
      return mark(card);
    }
    if (movable && event.button === 0) press.current = { x: event.clientX, y: event.clientY, card };
  };
  const under = (event: { clientX: number; clientY: number }) =>
    document.elementFromPoint(event.clientX, event.clientY);
  const onPointerMove = (event: PointerEvent) => {
    const begun = press.current;
    if (!begun) return;
    const far = Math.hypot(event.clientX - begun.x, event.clientY - begun.y) > SLACK;
    if (!held?.at && !far) return;
    if (!held?.at) box.current?.setPointerCapture(event.pointerId);
    const at = { x: event.clientX, y: event.clientY };
    setHeld(held?.at ? { ...held, at } : grab(begun.card, at));
    setAim((under(event)?.closest<HTMLElement>('[data-column]')?.dataset.column || null) as GroupId | null);
    scrollAlong(box.current, event.clientX);
  };
  const onPointerUp = (event: PointerEvent) => {
    const carried = held?.at ? held : null;
    press.current = null;
    if (!carried) return;
    const target = under(event);
    const groupId = (target?.closest<HTMLElement>('[data-column]')?.dataset.column || null) as GroupId | null;
    const card = cardAt(target);
    if (event.shiftKey && card) return void exchangeWith(carried, card);
    if (groupId === null) return letGo(t.dropped);
    void putInto(carried, groupId);
  };
  const onPointerCancel = () => letGo(t.dropped);

  return {
    box,
    held,
    carried,
    aim,
    marked,
    current: reached,
    homes,
    said,
    error: move.error,
    clear: move.clear,
    heldName,
    hear: { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}

/** A card held at the board's edge brings the next column into view. */
function scrollAlong(box: HTMLElement | null, x: number): void {
  if (!box) return;
  const { left, right } = box.getBoundingClientRect();
  if (x > right - 40) box.scrollLeft += 16;
  else if (x < left + 40) box.scrollLeft -= 16;
}
