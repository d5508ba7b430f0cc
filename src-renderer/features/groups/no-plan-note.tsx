import { Button } from '@mantine/core';
import type { NoPlanView, ReplyError } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { ErrorNote, Note } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import type { People } from './people.ts';

interface NoPlanNoteProps {
  readonly roundId: RoundId;
  readonly within: 'group' | 'jury';
  readonly people: People;
}

/** Why there is no plan, in one sentence, and the smallest ways out; asked when a person wants to know. */
export function NoPlanNote({ roundId, within, people }: NoPlanNoteProps) {
  const all = useWords();
  const words = all.plans.noPlan;
  const explain = useCommand('groups', 'explain');
  const found = explain.done;
  return (
    <div className={styles.tight}>
      <ErrorNote error={explain.error} onClose={explain.clear} />
      {found === null && (
        <div>
          <Button variant="default" loading={explain.busy} onClick={() => void explain.run({ roundId, within })}>
            {words.ask}
          </Button>
        </div>
      )}
      {found?.why === null && <Note tone="success">{words.possible}</Note>}
      {found && found.why !== null && (
        <Note tone="warning">
          <p className={styles.quiet}>{whyInWords(found.why)}</p>
          <p className={styles.quiet}>
            {found.ways.length > 0 ? words.ways : found.complete ? words.noWays : words.noWaysFound}
          </p>
          {found.ways.length > 0 && (
            <ol aria-label={words.ways}>
              {found.ways.map((way) => (
                <li key={JSON.stringify(way)}>{wayInWords(way)}</li>
              ))}
            </ol>
          )}
          {!found.complete && found.ways.length > 0 && <p className={styles.quiet}>{words.incomplete}</p>}
        </Note>
      )}
    </div>
  );

  function name(id: string): string {
    return people.nameOf(id) ?? all.plans.pair.sealedPerson;
  }

  function whyInWords(why: NonNullable<NoPlanView['why']>): string {
    switch (why.kind) {
      case 'few':
        return words.few(people.numberOf(why.applicationId), why.have, why.need);
      case 'room':
        return words.room(
          (why.experts.length === 0 ? [all.plans.pair.sealedPerson] : why.experts.slice(0, 5).map(name)).join(
            all.common.comma,
          ),
          why.room,
          why.wanted,
        );
      case 'least':
        return words.least(why.asked, why.reviews);
      case 'locks':
        return words.locks;
      case 'together':
        return why.proved ? words.together : words.notProved;
    }
  }

  function wayInWords(way: NoPlanView['ways'][number]): string {
    switch (way.kind) {
      case 'raise_one':
        return words.way.raise_one(name(way.expertId), way.by);
      case 'raise_all':
        return words.way.raise_all(way.by);
      case 'no_locks':
        return words.way.no_locks(way.locks);
      case 'same_prefecture':
      case 'same_employer':
        return words.way[way.kind](way.most);
      case 'fewer_recusals': {
        const pairs = way.pairs
          .slice(0, 5)
          .map((one) => words.pair(people.numberOf(one.applicationId), name(one.expertId)));
        return words.way.fewer_recusals(way.pairs.length, pairs.join(all.common.comma));
      }
      default:
        return words.way[way.kind];
    }
  }
}

const NO_PLAN: ReadonlySet<string> = new Set([
  'not_enough_capacity',
  'no_plan_found',
  'not_enough_experts',
  'lock_forbidden',
  'too_many_locks',
  'locks_crowded',
]);

/** Was there no plan under what stands now? Then it can be asked why. */
export const isNoPlan = (error: ReplyError | null) => error?.code === 'refused' && NO_PLAN.has(error.reason ?? '');
