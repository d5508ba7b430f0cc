import { Button, CloseButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { PlanHistory } from '../../../src-main/core/contract/index.ts';
import type { WhyNot } from '../../../src-main/core/domain/assignment/why-not.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { useInTurn } from './in-turn.ts';
import own from './matrix.module.css';
import type { Matrix } from './matrix-cells.ts';
import type { CellActs, Place } from './matrix-grid.tsx';
import type { People } from './people.ts';

interface PairPanelProps {
  readonly roundId: RoundId;
  readonly place: Place;
  readonly matrix: Matrix;
  readonly people: People;
  readonly movable: boolean;
  readonly busy: boolean;
  readonly act: CellActs;
  /** Every act on the plan so far: after another one the answer may be another. */
  readonly acts: PlanHistory['acts'];
  onClose(): void;
}

/** One cell: what it is, why the pair is not used and what it would cost, and what can be done with it. */
export function PairPanel({ roundId, place, matrix, people, movable, busy, act, acts, onClose }: PairPanelProps) {
  const words = useWords();
  const t = words.groups.matrix;
  const why = useCommand('groups', 'whyNot');
  const inTurn = useInTurn();
  const row = matrix.rows.find((one) => one.applicationId === place.applicationId);
  const column = matrix.columns.findIndex((one) => one.expertId === place.expertId);
  const cell = row?.cells[column];
  const expert = matrix.columns[column];
  const empty = cell !== undefined && cell.mark === null && movable;
  const { run } = why;
  const box = useRef<HTMLElement>(null);
  const answered = why.busy ? null : why.done;
  // The table is often taller than the window: what was asked for is brought into view, and again with its answer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer makes the panel taller
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [answered]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after an act on the plan
  useEffect(() => {
    if (empty) inTurn(() => run({ roundId, applicationId: place.applicationId, expertId: place.expertId }));
  }, [empty, acts, inTurn, run, roundId, place.applicationId, place.expertId]);
  // The button that was pressed gives way to its opposite: the keyboard goes on in the panel.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the cell has become is what it waits for
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [cell?.mark, cell?.lock]);
  if (row === undefined || cell === undefined || expert === undefined) return null;
  const title = t.pair(row.number, row.name, expert.name);
  const { mark, lock } = cell;
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
  };
  return (
    <section ref={box} className={own.panel} aria-label={title} aria-live="polite" tabIndex={-1} onKeyDown={leave}>
      <header className={styles.between}>
        <strong>{title}</strong>
        <CloseButton aria-label={words.common.close} onClick={onClose} />
      </header>
      <p className={styles.quiet}>
        {[mark === null ? t.empty : t.marks[mark], ...(lock === null ? [] : [t.locked[lock]])].join(words.common.comma)}
      </p>
      {empty && why.busy && <p className={styles.quiet}>{t.asking}</p>}
      {empty && answered && <Answer found={answered} people={people} />}
      <ErrorNote error={why.error} onClose={why.clear} />
      {movable && (
        <div className={styles.row}>
          {mark !== 'lead' && (
            <Button variant="default" disabled={busy || cell.recused} onClick={() => act.mark(place, 'lead')}>
              {t.setLead}
            </Button>
          )}
          {mark === null && (
            <Button variant="default" disabled={busy || cell.recused} onClick={() => act.mark(place, 'reviewer')}>
              {t.setReviewer}
            </Button>
          )}
          {mark === 'reviewer' && (
            <Button variant="default" disabled={busy} onClick={() => act.mark(place, null)}>
              {t.remove}
            </Button>
          )}
          {lock !== null ? (
            <Button variant="default" disabled={busy} onClick={() => act.lock(place, null)}>
              {words.plans.pair.unlock}
            </Button>
          ) : (
            <>
              <Button variant="default" disabled={busy || cell.recused} onClick={() => act.lock(place, 'must')}>
                {words.plans.pair.must}
              </Button>
              <Button variant="default" disabled={busy} onClick={() => act.lock(place, 'never')}>
                {words.plans.pair.never}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  );
}

/** The rule that stands between the two, or what the pair would cost and who would move. */
function Answer({ found, people }: { readonly found: WhyNot; readonly people: People }) {
  const all = useWords();
  const words = all.plans.pair;
  if (found.kind === 'assigned') return <Note tone="success">{words.assigned}</Note>;
  if (found.kind === 'forbidden') return <Note tone="warning">{words.forbidden[found.by]}</Note>;
  if (found.kind === 'undecided') return <Note tone="info">{words.undecided}</Note>;
  const { cost, least, most } = found;
  const names = (ids: readonly string[]) =>
    ids.map((id) => people.nameOf(id) ?? words.sealedPerson).join(all.common.comma);
  return (
    <Note tone={most === 0 ? 'success' : 'info'}>
      <p className={styles.quiet}>{words.cost(cost)}</p>
      {least < most && <p className={styles.quiet}>{words.notProved(least, most)}</p>}
      {found.moved.some(isShown) && <p className={styles.quiet}>{words.moves}</p>}
      <ul aria-label={words.moves} className={own.moves}>
        {found.moved.filter(isShown).map((one) => (
          <li key={one.applicationId}>
            {words.move(people.numberOf(one.applicationId), names(one.leaves), names(one.joins))}
          </li>
        ))}
      </ul>
    </Note>
  );
}

/** Where only sealed people move there is nothing to tell. */
const isShown = (one: { readonly leaves: readonly unknown[]; readonly joins: readonly unknown[] }) =>
  one.leaves.length + one.joins.length > 0;
