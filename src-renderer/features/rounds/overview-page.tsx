import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { RoundView } from '../../../src-main/core/contract/index.ts';
import { useRound, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import {
  blockedSentence,
  DecisionsNote,
  type Fact,
  FactList,
  mendedAt,
  Page,
  pathTo,
  placesOf,
  RulePopover,
  Section,
  StageBadge,
} from '../../ui/index.ts';
import { KindsSection } from './kinds-section.tsx';
import styles from './rounds.module.css';

/** Where the round stands: what is done, what is missing, what is next, and the figures. */
export function OverviewPage() {
  const round = useRound();
  const words = useWords();
  const next = round.stages.find((stage) => stage.state === 'next');
  const blocked = round.stages.find((stage) => stage.state === 'blocked');
  // A round that waits for something done already to be mended has no next stage, and is not at its end.
  const mend = blocked === undefined ? undefined : mendedAt[blocked.reason as keyof typeof mendedAt];
  const done = round.stages.filter((stage) => stage.state === 'done');
  const deadline = round.nextDeadline;
  const reason = blocked === undefined ? undefined : blockedSentence(words, blocked);
  return (
    <Page
      title={round.name}
      subtitle={words.rounds.overviewLead(round.year, round.juryName)}
      answers={{
        done: [words.rounds.doneStages(done.length, round.stages.length)],
        missing: reason === undefined ? [] : [{ text: reason, rule: blocked?.rule ?? null }],
        next: (
          <>
            {next ? (
              <Button component={Link} to={pathTo(round.roundId, placesOf[next.stage][0])}>
                {words.rounds.goOn(words.stages.names[next.stage])}
              </Button>
            ) : mend === undefined ? (
              words.rounds.allDone
            ) : (
              <Button component={Link} to={pathTo(round.roundId, mend)}>
                {words.stages.toPlace(words.stages.places[mend])}
              </Button>
            )}
            {deadline !== null && (
              <p className={styles.deadline}>
                {words.home.deadline(
                  words.home.deadlines[deadline.kind],
                  words.common.longDate(deadline.date),
                  words.home.daysLeft(deadline.workingDaysLeft),
                )}
              </p>
            )}
          </>
        ),
      }}
    >
      <DecisionsNote />
      <Section title={words.rounds.overviewStages} flush>
        <ol className={styles.stages}>
          {round.stages.map((stage, i) => (
            <li key={stage.stage} data-state={stage.state}>
              <span className={styles.order}>{i + 1}</span>
              <span className={styles.name}>{words.stages.names[stage.stage]}</span>
              <StageBadge stage={stage} plain />
              <span className={styles.lead}>
                {blockedSentence(words, stage) ?? words.stages.leads[stage.stage]}
                {stage.rule && <RulePopover rule={stage.rule} />}
              </span>
              <Button
                component={Link}
                to={pathTo(round.roundId, placesOf[stage.stage][0])}
                variant={stage.state === 'next' ? 'light' : 'subtle'}
                size="compact-sm"
                aria-label={`${stage.state === 'done' || stage.state === 'blocked' ? words.rounds.look : words.rounds.open} ${words.stages.names[stage.stage]}`}
              >
                {stage.state === 'done' || stage.state === 'blocked' ? words.rounds.look : words.rounds.open}
              </Button>
            </li>
          ))}
        </ol>
      </Section>
      <Section
        title={words.rounds.overviewCounts}
        note={words.rounds.rulePack(round.rulePack.title, round.rulePack.version)}
      >
        <FactList figures facts={figuresOf(round, words)} />
      </Section>
      <KindsSection roundId={round.roundId} />
    </Page>
  );
}

/** Only what has begun: a row of noughts tells nothing. */
function figuresOf({ counts }: RoundView, { rounds }: Words): Fact[] {
  const facts: Fact[] = [
    { label: rounds.counts.applications, value: counts.applications },
    { label: rounds.counts.experts, value: counts.experts },
  ];
  const add = (begun: boolean, label: string, value: number | string) => begun && facts.push({ label, value });
  add(counts.refusedRows > 0, rounds.counts.refusedRows, counts.refusedRows);
  add(counts.excludedExperts > 0, rounds.counts.excludedExperts, counts.excludedExperts);
  add(counts.jurors > 0, rounds.counts.jurors, counts.jurors);
  add(counts.jurors > 0, rounds.counts.alternates, counts.alternates);
  add(counts.conflictsOpen > 0, rounds.counts.conflictsOpen, counts.conflictsOpen);
  add(counts.conflictsConfirmed > 0, rounds.counts.conflictsConfirmed, counts.conflictsConfirmed);
  add(counts.groups > 0, rounds.counts.groups, counts.groups);
  add(counts.assigned > 0, rounds.counts.assigned, rounds.of(counts.assigned, counts.applications));
  add(counts.present > 0, rounds.counts.present, rounds.of(counts.present, counts.jurors));
  add(counts.present > 0, rounds.counts.quorumNeeded, counts.quorumNeeded);
  add(counts.scoresEntered > 0, rounds.counts.scores, rounds.of(counts.scoresEntered, counts.scoresExpected));
  add(counts.sectionsSigned > 0, rounds.counts.sectionsSigned, rounds.of(counts.sectionsSigned, counts.sections));
  add(counts.passed + counts.failed > 0, rounds.counts.passed, counts.passed);
  add(counts.passed + counts.failed > 0, rounds.counts.failed, counts.failed);
  return facts;
}
