import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { SuggestedUnit, SuggestionView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note, Section } from '../../ui/index.ts';
import styles from './units.module.css';

/** The one that more is known of is offered to be kept; a unit nobody comes from never takes in one with people. */
function better(a: SuggestedUnit, b: SuggestedUnit): boolean {
  if ((a.people === 0) !== (b.people === 0)) return a.people > 0;
  if (a.registered !== b.registered) return a.registered;
  return a.people !== b.people ? a.people > b.people : a.name.length >= b.name.length;
}

/** Pairs that may be one unit, decided with one key each; nothing is joined unless somebody says so. */
export function SuggestionsPanel() {
  const { suggest: t, renamedBy } = useWords().units;
  const listId = useId();
  const { data, error } = useAsk('units', 'suggestions', {});
  const same = useCommand('units', 'confirmSame');
  const different = useCommand('units', 'rememberDistinct');
  const part = useCommand('units', 'setParent');
  const undo = useCommand('units', 'undoMerge');
  const [at, setAt] = useState(0);
  const [swapped, setSwapped] = useState<ReadonlySet<string>>(new Set());
  const [joined, setJoined] = useState<{ readonly mergeId: string; readonly text: string } | null>(null);
  const [answered, setAnswered] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const allDone = answered && data?.total === 0;
  // The list goes with its last pair: who answered it by key is told here that none is left, and goes on from here.
  useEffect(() => {
    if (allDone && document.activeElement === document.body) panel.current?.focus();
  }, [allDone]);
  if (error) return <ErrorNote error={error.reply} />;
  if (!data || (data.total === 0 && !answered)) return null;

  const { suggestions, total } = data;
  const chosen = Math.min(at, suggestions.length - 1);
  const busy = same.busy || different.busy || part.busy;
  const keyOf = ({ first, second }: SuggestionView) => `${first.unitId} ${second.unitId}`;
  const sides = (pair: SuggestionView) => {
    const straight = better(pair.first, pair.second) !== swapped.has(keyOf(pair));
    return straight ? { keep: pair.first, remove: pair.second } : { keep: pair.second, remove: pair.first };
  };
  const forget = () => {
    same.clear();
    different.clear();
    part.clear();
    undo.clear();
  };
  const join = async (pair: SuggestionView) => {
    forget();
    const { keep, remove } = sides(pair);
    const aliasKind = pair.reason === 'abbreviation' ? ('abbreviation' as const) : ('alias' as const);
    const reason = renamedBy.joining;
    const answer = await same.run({ keepId: keep.unitId, removeId: remove.unitId, aliasKind, reason });
    if (!answer) return;
    setAnswered(true);
    setJoined({ mergeId: answer.mergeId, text: t.done(keep.name, remove.name) });
  };
  const tellApart = (pair: SuggestionView) => {
    forget();
    setJoined(null);
    setAnswered(true);
    void different.run({ firstId: pair.first.unitId, secondId: pair.second.unitId, reason: '' });
  };
  const hang = (pair: SuggestionView) => {
    forget();
    setJoined(null);
    const [whole, piece] =
      pair.first.matched.length <= pair.second.matched.length ? [pair.first, pair.second] : [pair.second, pair.first];
    setAnswered(true);
    void part.run({ unitId: piece.unitId, parentId: whole.unitId });
  };
  const swap = (pair: SuggestionView) => {
    const key = keyOf(pair);
    const next = new Set(swapped);
    if (!next.delete(key)) next.add(key);
    setSwapped(next);
  };
  const onKey = (event: KeyboardEvent) => {
    const pair = suggestions[chosen];
    if (pair === undefined || busy || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const key = event.key.toLowerCase();
    if (move === 0 && !['s', 'd', 'x'].includes(key)) return;
    event.preventDefault();
    if (move !== 0) {
      const next = Math.max(0, Math.min(suggestions.length - 1, chosen + move));
      setAt(next);
      document.getElementById(`${listId}-${next}`)?.scrollIntoView?.({ block: 'nearest' });
    } else if (key === 's') void join(pair);
    else if (key === 'd') tellApart(pair);
    else swap(pair);
  };

  return (
    <div ref={panel} tabIndex={-1}>
      <Section title={t.title} note={total === 0 ? t.none : `${t.note(total)}${t.keys}`} flush>
        {joined && (
          <div className={styles.pad}>
            <Note tone="success" onClose={() => setJoined(null)}>
              {joined.text}{' '}
              <Button
                size="compact-sm"
                variant="subtle"
                loading={undo.busy}
                onClick={async () => {
                  if (await undo.run({ mergeId: joined.mergeId, reason: renamedBy.undoing })) setJoined(null);
                }}
              >
                {t.undo}
              </Button>
            </Note>
          </div>
        )}
        <ErrorNote error={same.error ?? different.error ?? part.error ?? undo.error} onClose={forget} />
        {suggestions.length > 0 && (
          <div
            className={styles.pairs}
            role="listbox"
            tabIndex={0}
            aria-label={t.list}
            aria-activedescendant={`${listId}-${chosen}`}
            onKeyDown={onKey}
          >
            {suggestions.map((pair, i) => {
              const { keep, remove } = sides(pair);
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
                <div
                  key={keyOf(pair)}
                  id={`${listId}-${i}`}
                  className={styles.pair}
                  role="option"
                  tabIndex={-1}
                  aria-selected={i === chosen}
                  aria-label={`${keep.name}, ${remove.name}: ${t.reasons[pair.reason]}`}
                  onClick={() => setAt(i)}
                >
                  <Side unit={keep} role={t.keep} />
                  <Side unit={remove} role={t.becomes} />
                  <span className={styles.why}>{t.reasons[pair.reason]}</span>
                </div>
              );
            })}
          </div>
        )}
        {suggestions[chosen] && (
          <PairActs
            pair={suggestions[chosen]}
            busy={busy}
            onSame={(pair) => void join(pair)}
            onDifferent={tellApart}
            onPart={hang}
            onSwap={swap}
          />
        )}
      </Section>
    </div>
  );
}

function Side({ unit, role }: { readonly unit: SuggestedUnit; readonly role: string }) {
  const t = useWords().units.suggest;
  const facts = [role, t.people(unit.people), ...(unit.parent === '' ? [] : [unit.parent])];
  return (
    <span className={styles.side}>
      <b>{unit.name}</b>
      <br />
      <span className={styles.small}>
        {facts.join(' · ')}
        {unit.matched !== unit.name && ` · ${t.matchedBy(unit.matched)}`}
      </span>
    </span>
  );
}

/** The same acts for the mouse, about the chosen pair. */
function PairActs({
  pair,
  busy,
  onSame,
  onDifferent,
  onPart,
  onSwap,
}: {
  readonly pair: SuggestionView;
  readonly busy: boolean;
  onSame(pair: SuggestionView): void;
  onDifferent(pair: SuggestionView): void;
  onPart(pair: SuggestionView): void;
  onSwap(pair: SuggestionView): void;
}) {
  const t = useWords().units.suggest;
  const act = (label: string, key: string, run: (pair: SuggestionView) => void) => (
    <Button size="compact-sm" variant="default" disabled={busy} onClick={() => run(pair)} aria-keyshortcuts={key}>
      {label}
      <kbd className={styles.key}>{key}</kbd>
    </Button>
  );
  return (
    <div className={`${styles.acts} ${styles.pad}`}>
      {pair.reason === 'contained' && (
        <Button size="compact-sm" variant="default" disabled={busy} onClick={() => onPart(pair)}>
          {t.isPart}
        </Button>
      )}
      {act(t.swap, 'X', onSwap)}
      {act(t.different, 'D', onDifferent)}
      {act(t.same, 'S', onSame)}
    </div>
  );
}
