import { Button } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ReplyError } from '../../../src-main/core/contract/index.ts';
import { useAsk, useCommand, useRound, useWords } from '../../api/index.ts';
import { ConfirmButton, ErrorNote, pathTo, Section, StageHeader, stageOf } from '../../ui/index.ts';
import { GroupBook } from '../group-book.tsx';
import { GroupPapers } from '../group-papers.tsx';
import { SealedNames } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { AssignmentSection } from './assignment-section.tsx';
import { Board } from './board.tsx';
import { GroupForm } from './group-form.tsx';
import { GroupingSection } from './grouping-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { MatrixSection } from './matrix-section.tsx';
import { isNoPlan, NoPlanNote } from './no-plan-note.tsx';
import { peopleOf } from './people.ts';
import { PlanChoices } from './plan-choices.tsx';
import { PlanHistorySection } from './plan-history-section.tsx';
import { RepairButton } from './repair-button.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { VerifyPlan } from './verify-plan.tsx';

/** Review groups by specialty, then three reviewers for every applicant. */
export function GroupsPage() {
  const all = useWords();
  const words = all.groups;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('groups', 'list', { roundId });
  const history = useAsk('groups', 'history', { roundId });
  const assign = useCommand('groups', 'assign');
  const [chosen, setChosen] = useState<'group' | 'jury' | null>(null);
  if (!answer.data || !history.data) return <Waiting error={answer.error ?? history.error} />;

  const { groups, grouping, assignment, planning, settled } = answer.data;
  const people = peopleOf(groups);
  const within = chosen ?? assignment?.rules?.within ?? 'group';
  const run = (prove: boolean) => assign.run({ roundId, within, prove });
  const helpFor = (error: ReplyError | null) =>
    isNoPlan(error) && <NoPlanNote roundId={roundId} within={within} people={people} />;
  const formed = groups.length > 0;
  const open = stageOf(round, 'groups').state !== 'blocked';
  const closed = stageOf(round, 'meeting').state === 'done';
  // From the opening on the plan stands; leaders are named until the meeting is closed.
  const fixed = closed || history.data.versions.some(({ origin }) => origin === 'opening');
  const isVacant = (group: (typeof groups)[number]) => group.experts.length + group.sealed === 0;
  const vacant = groups.filter(isVacant).length;
  const withoutLeader = groups.filter((group) => group.leaderId === null && !isVacant(group));

  const next = !settled ? (
    <Button onClick={() => navigate(pathTo(roundId, 'recusal'))}>{words.toRecusal}</Button>
  ) : !formed ? (
    <p className={styles.quiet}>{words.form.chooseCount}</p>
  ) : assignment === null && planning.mayRepair && open ? (
    <div className={styles.tight}>
      <RepairButton roundId={roundId} within={within} people={people} primary />
      <Button variant="default" loading={assign.busy} onClick={() => void run(true)}>
        {words.assign.run}
      </Button>
    </div>
  ) : assignment === null ? (
    <Button loading={assign.busy} disabled={!open} onClick={() => void run(true)}>
      {words.assign.run}
    </Button>
  ) : (
    <Button onClick={() => navigate(pathTo(roundId, 'meeting'))}>{words.toMeeting}</Button>
  );

  return (
    <StageHeader
      stage="groups"
      title={all.stages.places.groups}
      subtitle={words.lead}
      done={[
        ...(settled ? [all.recusal.settle.done] : []),
        ...(formed ? [words.form.formed(groups.length)] : []),
        ...(assignment ? [words.assign.done(assignment.pairs)] : []),
      ]}
      missing={[
        ...(settled ? [] : [{ text: words.form.waiting }]),
        ...(settled && !formed ? [{ text: words.form.missing, rule: 'groupMinimum' }] : []),
        ...(vacant > 0 ? [{ text: all.regrouping.vacant(vacant), rule: 'groupMinimum' }] : []),
        ...(formed && assignment === null ? [{ text: words.assign.empty }] : []),
        ...(withoutLeader.length > 0 ? [{ text: words.card.missingLeaders(withoutLeader.length) }] : []),
      ]}
      next={next}
    >
      <SealedNames roundId={roundId} inGroups />
      <ErrorNote error={assign.error} onClose={assign.clear} />
      {planning.searches && assign.error?.code === 'cancelled' && (
        <div>
          <Button variant="default" loading={assign.busy} onClick={() => void run(false)}>
            {all.plans.takeBest}
          </Button>
        </div>
      )}
      {assignment === null && helpFor(assign.error)}
      {settled && !formed && (
        <Section title={words.form.heading} note={words.form.lead}>
          <GroupForm roundId={roundId} numbers={[]} grouping={null} planning={planning} />
        </Section>
      )}
      {formed && (
        <Section
          title={words.form.heading}
          note={words.form.lead}
          tools={
            open &&
            !fixed && (
              <>
                <UndoButtons roundId={roundId} history={history.data} />
                {settled && (
                  <GroupForm
                    roundId={roundId}
                    numbers={groups.map((group) => group.number)}
                    grouping={grouping}
                    planning={planning}
                  />
                )}
              </>
            )
          }
        >
          <Board roundId={roundId} movable={open && !fixed} led={open && !closed} />
        </Section>
      )}
      {formed && <GroupingSection grouping={grouping} open={open && !fixed && settled} />}
      {formed && <GroupPapers groups={groups} assigned={assignment !== null} />}
      {assignment !== null && groups.every((one) => one.sealed === 0) && <GroupBook fixed={!open || fixed} />}
      {formed && assignment && (
        <AssignmentSection
          groups={groups}
          assignment={assignment}
          verify={<VerifyPlan roundId={roundId} acts={history.data.acts} />}
          tools={
            open &&
            !fixed && (
              <ConfirmButton
                label={words.assign.rerun}
                variant="default"
                title={words.assign.rerunTitle}
                action={words.assign.rerun}
                error={assign.error}
                onConfirm={() => run(true)}
              >
                <p>{words.assign.rerunBody}</p>
                {helpFor(assign.error)}
              </ConfirmButton>
            )
          }
        />
      )}
      {formed && assignment && (
        <MatrixSection
          roundId={roundId}
          groups={groups}
          planning={planning}
          people={people}
          acts={history.data.acts}
          movable={open && !fixed}
        />
      )}
      {formed && settled && open && !fixed && (
        <>
          <PlanChoices within={within} onWithin={setChosen}>
            {planning.mayRepair && assignment !== null && (
              <RepairButton roundId={roundId} within={within} people={people} />
            )}
            {assignment !== null && assignment.proof === 'search' && !assignment.optimal && (
              <Button variant="default" loading={assign.busy} onClick={() => void run(true)}>
                {all.plans.proveNow}
              </Button>
            )}
          </PlanChoices>
          <LimitsSection roundId={roundId} planning={planning} people={people} />
        </>
      )}
      {(formed || history.data.acts.length > 0) && (
        <PlanHistorySection roundId={roundId} history={history.data} open={open && !fixed} />
      )}
    </StageHeader>
  );
}
