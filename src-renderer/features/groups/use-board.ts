import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import type { GroupId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { cardAt, cardsIn, idOf, kindOf, scrollAlong } from './board-cards.ts';
import { exchange, groupOf, type Held, movesInto } from './held-card.ts';
import { useLocks } from './use-locks.ts';
import { type GroupRule, useMoves } from './use-moves.ts';

/** A press becomes a drag after this many pixels. */
const SLACK = 6;

/** Picking up, carrying and putting down, by keys and by pointer, with what is said about it. */
export function useBoard(roundId: RoundId, groups: readonly BoardGroup[], rule: GroupRule, movable: boolean) {
  const all = useWords();
  const t = all.groups.board;
  const box = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [aim, setAim] = useState<GroupId | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const refocus = useRef<string | null>(null);
  const press = useRef<{ readonly x: number; readonly y: number; readonly card: HTMLElement } | null>(null);

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

  const moving = useMoves(roundId, groups, rule, {
    say: setSaid,
    focusNext: (id) => {
      refocus.current = id;
    },
    moved: () => setMarked(new Set()),
  });
  const run: typeof moving.run = (...move) => {
    letGo();
    moving.run(...move);
  };
  const putInto = (what: Held, groupId: GroupId) => {
    const [name, group] = [heldName(what), titleOf(groupId)];
    const title = all.regrouping.check.moveTitle(name, group);
    run(movesInto(groups, what, groupId), title, (follows) => t.moved(name, group, follows), what.ids[0]);
  };
  const exchangeWith = (what: Held, card: HTMLElement) => {
    if (kindOf(card) !== what.kind) return setSaid(t.notExchanged);
    const moves = exchange(groups, what, idOf(card));
    if (moves.length === 0) return setSaid(t.notExchanged);
    const [one, other] = [heldName(what), nameOf(idOf(card))];
    const title = all.regrouping.check.exchangeTitle(one, other);
    return run(moves, title, (follows) => t.exchanged(one, other, follows), what.ids[0]);
  };

  const mark = (card: HTMLElement) => {
    const id = idOf(card);
    const next = new Set([...marked].filter((one) => groupOf(groups, kindOf(card), one) !== undefined));
    if (!next.delete(id)) next.add(id);
    setMarked(next);
    setSaid(t.marked(next.size));
  };

  const { lock, locking, staying } = useLocks(roundId, groups, marked.size > 0 ? marked : current, setSaid);

  const columnOf = (card: Element) => card.closest<HTMLElement>('[data-column]');
  const go = (card: HTMLElement | undefined) => {
    if (!card) return;
    setCurrent(idOf(card));
    card.focus();
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (held) {
      const groupId = (columnOf(card)?.dataset.column || null) as GroupId | null;
      setAim(groupId);
      if (groupId !== aim && groupId !== null) {
        const follows = moving.follows(movesInto(groups, held, groupId));
        setSaid(t.over(titleOf(groupId), follows === '' ? t.putFine : follows));
      }
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
    } else if (movable && !event.ctrlKey && (key === 'k' || key === 'K') && !held) {
      event.preventDefault();
      setCurrent(idOf(card));
      void lock(idOf(card));
    } else if (movable && (key === 's' || key === 'S') && held && !event.ctrlKey) {
      event.preventDefault();
      exchangeWith(held, card);
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
      putInto(held, groupId);
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
    if (!carried) return undefined;
    const target = under(event);
    const groupId = (target?.closest<HTMLElement>('[data-column]')?.dataset.column || null) as GroupId | null;
    const card = cardAt(target);
    if (event.shiftKey && card) return exchangeWith(carried, card);
    if (groupId === null) return letGo(t.dropped);
    return putInto(carried, groupId);
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
    say: setSaid,
    moving,
    staying,
    lock,
    locking,
    heldName,
    hear: { onKeyDown, onPointerDown, onPointerMove, onPointerUp, onPointerCancel },
  };
}
