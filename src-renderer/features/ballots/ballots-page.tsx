import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { SectionView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { Note, pathTo, Section, StageHeader, StatusBadge, stageOf } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import own from './ballots.module.css';
import { progressOf, stepOf } from './round-step.ts';
import { SectionVote } from './section-vote.tsx';

/** The secret ballot: one vote per level and type, each to its signature. */
export function BallotsPage() {
  const all = useWords();
  const words = all.ballots;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('ballots', 'list', { roundId });
  const meeting = useAsk('meeting', 'get', { roundId });
  const [picked, setPicked] = useState<string | null>(null);
  if (!answer.data || !meeting.data) return <Waiting error={answer.error ?? meeting.error} />;

  const { sections, present } = answer.data;
  const { opened, closed, quorumNeeded } = meeting.data;
  const usable = opened && !closed;
  const nameOf = (section: SectionView) =>
    words.section(
      all.results.levels[section.level] ?? section.level,
      section.type === 'regular' ? null : (all.common.applicationKinds[section.type] ?? section.type),
    );
  const unsigned = sections.filter((section) => !section.signed);
  const chosen = sections.find((one) => one.sectionId === picked) ?? unsigned[0] ?? sections[0];
  const signed = sections.length - unsigned.length;
  const announced = stageOf(round, 'results').state === 'done';
  const scoresLeft = round.counts.scoresExpected - round.counts.scoresEntered;

  const next = !opened ? (
    <Button onClick={() => navigate(pathTo(roundId, 'meeting'))}>{all.meeting.open.toOpening}</Button>
  ) : scoresLeft > 0 ? (
    <Button onClick={() => navigate(pathTo(roundId, 'scoring'))}>{all.meeting.open.toScores}</Button>
  ) : unsigned.length === 0 && sections.length > 0 ? (
    <Button onClick={() => navigate(pathTo(roundId, closed ? 'notice' : announced ? 'meeting' : 'results'))}>
      {closed
        ? all.results.announce.toNotice
        : announced
          ? all.results.announce.toMeeting
          : all.meeting.close.toAnnounce}
    </Button>
  ) : (
    <p className={styles.quiet}>{chosen && hintOf(words, chosen)}</p>
  );

  return (
    <StageHeader
      stage="meeting"
      title={words.heading}
      subtitle={words.lead}
      done={signed > 0 ? [words.signedOf(signed, sections.length)] : []}
      missing={[
        ...(scoresLeft > 0 ? [{ text: all.meeting.close.scoresMissing(scoresLeft) }] : []),
        ...(unsigned.length > 0 ? [{ text: all.meeting.close.sectionsOpen(unsigned.length) }] : []),
      ]}
      next={next}
    >
      {!opened && <Note tone="refusal">{all.meeting.open.notYet}</Note>}
      {opened && sections.length === 0 && (
        <Section>
          <p className={styles.quiet}>{words.empty}</p>
        </Section>
      )}
      {sections.length > 0 && (
        <ul className={own.sections} aria-label={words.sections}>
          {sections.map((section) => (
            <li key={section.sectionId}>
              <button
                type="button"
                className={own.section}
                aria-current={section === chosen || undefined}
                onClick={() => setPicked(section.sectionId)}
              >
                <span className={own.level}>{nameOf(section)}</span>
                <span className={`${styles.quiet} ${styles.small}`}>{words.people(section.applications)}</span>
                <SectionState section={section} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen && (
        <SectionVote
          key={chosen.sectionId}
          roundId={roundId}
          section={chosen}
          name={nameOf(chosen)}
          present={present}
          quorumNeeded={quorumNeeded}
          usable={usable}
        />
      )}
    </StageHeader>
  );
}

function hintOf(words: Words['ballots'], section: SectionView): string {
  const at = stepOf(section);
  if (at.step === 'begin') return at.number > 1 ? words.next.again(at.number) : words.next.begin;
  if (at.step === 'reconcile') return words.next.reconcile;
  const { entered, rows, rulings } = progressOf(at.round);
  return entered === rows && rulings === 0 ? words.next.sign : words.next.tally;
}

function SectionState({ section }: { readonly section: SectionView }) {
  const words = useWords().ballots;
  const at = stepOf(section);
  if (at.step === 'begin') {
    return (
      <StatusBadge status={at.number > 1 ? 'waiting' : 'open'} plain>
        {at.number > 1 ? words.states.void : words.states.none}
      </StatusBadge>
    );
  }
  if (at.step === 'reconcile') {
    return (
      <StatusBadge status="next" plain>
        {words.states.open}
      </StatusBadge>
    );
  }
  const { entered, rows, passed } = progressOf(at.round);
  return at.step === 'signed' ? (
    <StatusBadge status="passed" plain>
      {words.signedWith(passed, rows)}
    </StatusBadge>
  ) : (
    <StatusBadge status="next" plain>
      {words.tally.entered(entered, rows)}
    </StatusBadge>
  );
}
