import { Button } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import { concernOf, stateOf } from '../../../src-main/core/domain/groups/board-concerns.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { RulePopover, StatusIcon } from '../../ui/index.ts';
import styles from './board.module.css';
import { ApplicationCard, ExpertCard } from './board-card.tsx';
import { GroupHead } from './group-head.tsx';
import { type Held, withHeld } from './held-card.ts';

/** Applications of a column that are drawn at first; a board of the usual size never has more. */
const FIRST = 120;

interface BoardColumnProps {
  readonly roundId: RoundId;
  readonly group: BoardGroup;
  readonly minimum: number;
  readonly movable: boolean;
  readonly led: boolean;
  /** What is held, where some of it is of this group or above it. */
  readonly held: Held | null;
  /** The whole board, where something is held above this group; null elsewhere. */
  readonly above: readonly BoardGroup[] | null;
  readonly marked: ReadonlySet<string>;
  /** The one card of the board that Tab reaches, where it is of this group. */
  readonly current: string | null;
  /** Applications of a group on average, in tenths. */
  readonly average: number;
}

/** One group: its head, its experts, its applications, and how it stands. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { roundId, group, minimum, movable, led, held, above, marked, current, average } = props;
  const words = useWords();
  const t = words.groups.board;
  const [drawn, setDrawn] = useState(FIRST);
  const loose = group.groupId === null;
  const state = useMemo(() => stateOf(group, minimum), [group, minimum]);
  const concerns = useMemo(
    () => new Map(group.applications.map((one) => [one.applicationId, concernOf(one, group.experts, group.sealed)])),
    [group],
  );
  const nameOf = useMemo(() => new Map(group.experts.map((one) => [one.expertId, one.name])), [group]);
  const recusals = useMemo(() => {
    const count = new Map<string, number>();
    for (const { recused } of concerns.values()) for (const id of recused) count.set(id, (count.get(id) ?? 0) + 1);
    return count;
  }, [concerns]);
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id as never) ?? '').join(words.common.comma);
  const card = (kind: 'expert' | 'application', id: string) => ({
    kind,
    id,
    held: held?.ids.includes(id) ?? false,
    marked: marked.has(id),
    movable,
    tabIndex: current === id ? 0 : -1,
  });
  const after = held && above && group.groupId !== null ? withHeld(above, held, group.groupId) : undefined;
  const title = loose ? t.loose : words.groups.card.title(group.number);
  return (
    <section
      className={styles.column}
      data-group={group.groupId ?? undefined}
      data-aimed={above !== null || undefined}
      aria-label={group.name === '' ? title : `${title} ${group.name}`}
    >
      <GroupHead roundId={roundId} group={group} movable={movable} led={led} />
      <p className={styles.sizes}>
        {words.groups.card.sizes(state.experts, group.applications.length)}
        {!loose && <Balance tenths={10 * group.applications.length - average} />}
      </p>
      {!loose && state.tooFew && (
        <p className={styles.said} data-status="failed">
          <StatusIcon status="failed" size="0.9rem" />
          <span>
            {t.tooFew(state.experts, minimum)}
            <RulePopover rule="groupMinimum" />
          </span>
        </p>
      )}
      {!loose && state.short.length > 0 && (
        <p className={styles.said} data-status="failed">
          <StatusIcon status="failed" size="0.9rem" />
          <span>{t.shortOf(state.short.length, minimum)}</span>
        </p>
      )}
      {after && <AfterPutting before={state} after={stateOf(after, minimum)} minimum={minimum} />}
      <div className={styles.cards}>
        <div data-part="experts">
          <h4>{words.groups.card.experts}</h4>
          <div role="listbox" aria-label={`${title} ${words.groups.card.experts}`} aria-multiselectable>
            {group.experts.map((expert) => (
              <ExpertCard
                key={expert.expertId}
                {...card('expert', expert.expertId)}
                expert={expert}
                post={
                  group.leaderId === expert.expertId ? 'leader' : group.deputyId === expert.expertId ? 'deputy' : null
                }
                recusals={recusals.get(expert.expertId) ?? 0}
              />
            ))}
          </div>
          {group.sealed > 0 && <p className={styles.quiet}>{words.groups.card.sealed(group.sealed)}</p>}
        </div>
        <div data-part="applications">
          <h4>{t.applications}</h4>
          <div role="listbox" aria-label={`${title} ${t.applications}`} aria-multiselectable>
            {group.applications.slice(0, drawn).map((application) => {
              const concern = concerns.get(application.applicationId) ?? null;
              const able = concern?.able ?? null;
              return (
                <ApplicationCard
                  key={application.applicationId}
                  {...card('application', application.applicationId)}
                  application={application}
                  short={loose || able === null || able >= minimum ? null : able}
                  minimum={minimum}
                  recused={names(concern?.recused ?? [])}
                  colleagues={loose ? '' : names(concern?.colleagues ?? [])}
                />
              );
            })}
          </div>
          {group.applications.length > drawn && (
            <Button variant="subtle" size="compact-sm" onClick={() => setDrawn(drawn + FIRST)}>
              {t.more(group.applications.length - drawn)}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
});

/** By how much a group has more or fewer applications than the average; nothing within one. */
function Balance({ tenths }: { readonly tenths: number }) {
  const t = useWords().groups.board;
  if (Math.abs(tenths) < 10) return null;
  const n = Math.floor(Math.abs(tenths) / 10);
  return <span className={styles.balance}>{tenths > 0 ? t.above(n) : t.below(n)}</span>;
}

type State = ReturnType<typeof stateOf>;

/** What putting the held cards down here would do to the group. */
function AfterPutting({
  before,
  after,
  minimum,
}: {
  readonly before: State;
  readonly after: State;
  readonly minimum: number;
}) {
  const t = useWords().groups.board;
  const recusals = after.recusals - before.recusals;
  const short = after.short.length - before.short.length;
  const fine = recusals <= 0 && short <= 0;
  return (
    <p className={styles.said} data-status={short > 0 ? 'failed' : fine ? 'passed' : 'waiting'}>
      <StatusIcon status={short > 0 ? 'failed' : fine ? 'passed' : 'waiting'} size="0.9rem" />
      <span>{fine ? t.putFine : t.putConcern(recusals, short, minimum)}</span>
    </p>
  );
}
