import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { RoundView, StageView } from '../../src-main/core/contract/index.ts';
import type { Stage } from '../../src-main/core/domain/stages/stages.ts';
import { explainCode, useRound, useWords } from '../api/index.ts';
import type { Words } from '../text/index.ts';
import { DecisionsNote } from './decisions-note.tsx';
import styles from './notes.module.css';
import { RefusalNote } from './notes.tsx';
import { type Missing, Page } from './page.tsx';
import { mendedAt, pathTo } from './places.ts';
import { type Status, StatusBadge } from './status-badge.tsx';

const statusOf = { done: 'passed', next: 'next', open: 'open', blocked: 'blocked' } as const satisfies Record<
  StageView['state'],
  Status
>;

export function stageStatus(state: StageView['state']): Status {
  return statusOf[state];
}

export function stageOf(round: Pick<RoundView, 'stages'>, stage: Stage): StageView {
  return round.stages.find((one) => one.stage === stage) ?? { stage, state: 'blocked', reason: null, rule: null };
}

/** Why a stage is blocked, in one sentence; undefined when it is not. */
export function blockedSentence(words: Words, stage: StageView): string | undefined {
  if (stage.state !== 'blocked') return undefined;
  return stage.reason === null ? words.stages.blockedSomehow : explainCode(words, stage.reason, stage.params);
}

/** State of a stage as icon and word. */
export function StageBadge({ stage, plain = false }: { readonly stage: StageView; readonly plain?: boolean }) {
  const words = useWords().stages;
  return (
    <StatusBadge status={stageStatus(stage.state)} plain={plain}>
      {words.states[stage.state]}
    </StatusBadge>
  );
}

/**
 * The page of a stage: its name and state, the three answers, the reason when it is blocked. `title` names a part of a
 * stage (recusal, ballots); left out, the stage's own name stands.
 */
export function StageHeader({
  stage,
  title,
  subtitle,
  tools,
  done,
  missing,
  next,
  children,
}: {
  readonly stage: Stage;
  readonly title?: string;
  readonly subtitle?: ReactNode;
  readonly tools?: ReactNode;
  readonly done: readonly string[];
  readonly missing: readonly Missing[];
  readonly next: ReactNode;
  readonly children?: ReactNode;
}) {
  const words = useWords();
  const round = useRound();
  const view = stageOf(round, stage);
  const mend = view.state === 'blocked' ? mendedAt[view.reason as keyof typeof mendedAt] : undefined;
  const reason = blockedSentence(words, view);
  return (
    <Page
      title={title ?? words.stages.names[stage]}
      subtitle={subtitle ?? words.stages.leads[stage]}
      badge={<StageBadge stage={view} />}
      answers={{ done, missing, next }}
      {...(tools === undefined ? {} : { tools })}
    >
      {reason !== undefined && (
        <RefusalNote reason={reason} rule={view.rule}>
          {mend !== undefined && mend !== stage && (
            <Link to={pathTo(round.roundId, mend)} className={styles.mend}>
              {words.stages.toPlace(words.stages.places[mend])}
            </Link>
          )}
        </RefusalNote>
      )}
      <DecisionsNote stage={stage} />
      {children}
    </Page>
  );
}
