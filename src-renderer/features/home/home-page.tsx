import { Button } from '@mantine/core';
import { IconPlus, IconStack2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { JuryView, RoundCard } from '../../../src-main/core/contract/index.ts';
import { approvalFor } from '../../../src-main/core/domain/juries/approvals.ts';
import { useAsk, useWords } from '../../api/index.ts';
import {
  EmptyState,
  ErrorNote,
  Note,
  Page,
  pathTo,
  pathToRegister,
  Section,
  StatusBadge,
  StatusIcon,
  stageStatus,
} from '../../ui/index.ts';
import styles from './home.module.css';

/** Every round as a card; where there is none, what a round is and what it needs. */
export function HomePage() {
  const words = useWords().home;
  const rounds = useAsk('rounds', 'list', {});
  const start = (
    <Button component={Link} to="/rounds/new" leftSection={<IconPlus size="1.1rem" aria-hidden />}>
      {words.start}
    </Button>
  );
  if (rounds.isError) {
    return (
      <Page title={words.title}>
        <ErrorNote error={rounds.error.reply} />
      </Page>
    );
  }
  if (!rounds.data) return <Page title={words.title} />;
  if (rounds.data.length === 0) {
    return (
      <Page title={words.title}>
        <Section>
          <EmptyState icon={<IconStack2 size="2rem" aria-hidden />} title={words.emptyTitle} actions={start}>
            {words.emptyText}
            <ul>
              {words.emptyNeeds.map((need) => (
                <li key={need}>{need}</li>
              ))}
            </ul>
            <p>{words.emptyTry}</p>
          </EmptyState>
        </Section>
      </Page>
    );
  }
  return (
    <Page title={words.title} subtitle={words.lead(rounds.data.length)} tools={start}>
      <ApprovalsToRenew />
      <ul className={styles.cards}>
        {rounds.data.map((round) => (
          <Card key={round.roundId} round={round} />
        ))}
      </ul>
    </Page>
  );
}

/** Approvals that are about to end, or have ended: a renewal takes letters and meetings. */
function ApprovalsToRenew() {
  const { juries: t } = useWords();
  const { data } = useAsk('juries', 'list', {});
  const due = data?.juries.filter((one) => one.standing === 'ends_soon' || one.standing === 'expired') ?? [];
  if (data === undefined || due.length === 0) return null;
  const until = ({ approvals }: JuryView) =>
    approvalFor(
      approvals.filter((one) => one.annulled === null),
      data.today,
    )?.validUntil ?? '';
  return (
    <Note tone="warning" title={t.remind(due.length)}>
      <ul className={styles.renew}>
        {due.map((jury) => (
          <li key={jury.juryId}>
            <Link to={pathToRegister(undefined, 'juries', jury.juryId)}>
              {t.remindOf(jury.name, t.standings[jury.standing], until(jury))}
            </Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function Card({ round }: { readonly round: RoundCard }) {
  const words = useWords();
  const done = round.stages.filter((stage) => stage.state === 'done').length;
  const { nextDeadline: deadline } = round;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <div>
          <h2>
            <Link to={pathTo(round.roundId)} className={styles.open}>
              {round.name}
            </Link>
          </h2>
          <p>{words.rounds.overviewLead(round.year, round.juryName)}</p>
        </div>
        {round.rehearsal && <StatusBadge status="waiting">{words.home.rehearsal}</StatusBadge>}
      </div>
      <div>
        <div className={styles.steps} role="img" aria-label={words.home.progress(done, round.stages.length)}>
          {round.stages.map((stage) => (
            <span key={stage.stage} data-state={stage.state} title={words.stages.names[stage.stage]}>
              <StatusIcon status={stageStatus(stage.state)} size="1.1rem" />
            </span>
          ))}
        </div>
        <p className={styles.progress}>{words.home.progress(done, round.stages.length)}</p>
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{words.home.stageNow}</dt>
          <dd>
            {round.stage === null ? (
              <StatusBadge status="passed" plain>
                {words.home.finished}
              </StatusBadge>
            ) : (
              words.stages.names[round.stage]
            )}
          </dd>
        </div>
        <div>
          <dt>{words.home.nextDeadline}</dt>
          <dd data-late={(deadline !== null && deadline.workingDaysLeft < 0) || undefined}>
            {deadline === null ? (
              words.home.noDeadline
            ) : (
              <>
                {words.home.deadlines[deadline.kind]} {deadline.date}
                <span className={styles.days}>{words.home.daysLeft(deadline.workingDaysLeft)}</span>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{words.home.applications}</dt>
          <dd>{words.common.people(round.applications)}</dd>
        </div>
        <div>
          <dt>{words.home.experts}</dt>
          <dd>{words.common.people(round.experts)}</dd>
        </div>
      </dl>
    </li>
  );
}
