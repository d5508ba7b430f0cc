import { Button } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import type { BoardGroup } from '../../../src-main/core/contract/index.ts';
import { concernOf, stateOf } from '../../../src-main/core/domain/groups/board-concerns.ts';
import { countTies, effectsOf } from '../../../src-main/core/domain/groups/move-effects.ts';
import type { GroupId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import type { Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';
import type { Tie } from '../../../src-main/core/domain/recusal/register.ts';
import { useWords } from '../../api/index.ts';
import { RulePopover, StatusIcon } from '../../ui/index.ts';
import { AfterPutting } from './after-putting.tsx';
import styles from './board.module.css';
import { ApplicationCard, ExpertCard } from './board-card.tsx';
import { GroupHead } from './group-head.tsx';
import { type Held, movesInto, withMoves } from './held-card.ts';

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
  onMerge(groupId: GroupId): void;
  onRemoved(number: number): void;
}

/** One group: its head, its experts, its applications, and how it stands. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { roundId, group, minimum, movable, led, held, above, marked, current, average, onMerge, onRemoved } = props;
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
  const ties = useMemo(() => [...concerns.values()].flatMap((concern) => concern.ties), [concerns]);
  const names = (ids: readonly string[]) => ids.map((id) => nameOf.get(id as never) ?? '').join(words.common.comma);
  const card = (kind: 'expert' | 'application', id: string) => ({
    kind,
    id,
    held: held?.ids.includes(id) ?? false,
    marked: marked.has(id),
    movable,
    tabIndex: current === id ? 0 : -1,
  });
  const tied = (of: readonly Tie[], treatment: Treatment) =>
    of
      .filter((tie) => tie.treatment === treatment)
      .map(({ expertId, open }) => {
        const name = nameOf.get(expertId) ?? '';
        return open ? words.regrouping.undecided(name) : name;
      })
      .join(words.common.comma);
  const effects =
    held && above && group.groupId !== null
      ? effectsOf(above, withMoves(above, movesInto(above, held, group.groupId)), minimum)
      : undefined;
  const vacant = !loose && group.experts.length + group.sealed + group.applications.length === 0;
  const title = loose ? t.loose : words.groups.card.title(group.number);
  return (
    <section
      className={styles.column}
      data-group={group.groupId ?? undefined}
      data-aimed={above !== null || undefined}
      aria-label={group.name === '' ? title : `${title} ${group.name}`}
    >
      <GroupHead roundId={roundId} group={group} movable={movable} led={led} onMerge={onMerge} onRemoved={onRemoved} />
      {!loose && group.specialties.length > 0 && group.applications.length === 0 && (
        <p className={styles.quiet}>{words.regrouping.meant(group.specialties.join(words.common.comma))}</p>
      )}
      {vacant && <p className={styles.quiet}>{words.regrouping.empty}</p>}
      <p className={styles.sizes}>
        {words.groups.card.sizes(state.experts, group.applications.length)}
        {!loose && <Balance tenths={10 * group.applications.length - average} />}
      </p>
      {!loose && state.tooFew && !vacant && (
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
      {effects && <AfterPutting effects={effects} minimum={minimum} />}
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
                {...countTies(ties, expert.expertId)}
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
                  forbid={tied(concern?.ties ?? [], 'forbid')}
                  leave={tied(concern?.ties ?? [], 'leave')}
                  disclose={tied(concern?.ties ?? [], 'disclose')}
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
