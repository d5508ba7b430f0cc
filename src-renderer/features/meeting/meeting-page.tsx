import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { localDateTime, Note, type Place, pathTo, Section, StageHeader, stageOf } from '../../ui/index.ts';
import { SealedNames } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { AttendanceCounter } from './attendance-counter.tsx';
import { ClosingSection } from './closing-section.tsx';
import { LogSection } from './log-section.tsx';
import { BackUpSection, GateList, OpeningForm } from './opening-section.tsx';
import { OpinionsSection } from './opinions-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PutOffSection } from './put-off-section.tsx';
import { QuorumSection } from './quorum-section.tsx';
import { SealedSignIn } from './sealed-sign-in.tsx';
import { type Juror, SignInFinder } from './sign-in-finder.tsx';
import { SignInList } from './sign-in-list.tsx';
import { SittingsSection } from './sittings-section.tsx';

/** Signing in, opening and closing: the frame of the meeting day. */
export function MeetingPage() {
  const all = useWords();
  const words = all.meeting;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('meeting', 'get', { roundId });
  const experts = useAsk('experts', 'list', { roundId });
  const jurors = useMemo(() => {
    const known = new Map(experts.data?.experts.map((one) => [one.expertId, one]));
    return (answer.data?.jurors ?? []).map((one): Juror => {
      const { pinyin = '', poolNumber = '' } = known.get(one.expertId) ?? {};
      return { ...one, pinyin: pinyin.toLowerCase(), poolNumber };
    });
  }, [answer.data, experts.data]);
  if (!answer.data) return <Waiting error={answer.error} />;

  const meeting = answer.data;
  const told = jurors.filter((one) => one.seated && !one.masked);
  const { opened, closed } = meeting;
  const usable = stageOf(round, 'meeting').state !== 'blocked';
  const counts = round.counts;
  const announced = stageOf(round, 'results').state === 'done';
  const unmet = meeting.gates.filter((gate) => !gate.ok && gate.severity === 'block');
  const sitting = meeting.sittings.find((one) => one.number === meeting.sitting);
  const inSession = sitting?.openedUtc != null && sitting.closedUtc === null;
  const nameOf = (id: string | null) => meeting.jurors.find((one) => one.expertId === id)?.name ?? '';
  const go = (place: Place, label: string) => <Button onClick={() => navigate(pathTo(roundId, place))}>{label}</Button>;

  const next = closed
    ? go(announced ? 'notice' : 'results', announced ? all.results.announce.toNotice : words.close.toResults)
    : !opened
      ? sentence(
          unmet.length === 0
            ? words.open.ready
            : meeting.quorumMet
              ? words.open.blocked(unmet.length)
              : words.open.fewer(-meeting.margin),
        )
      : sitting?.openedUtc === null
        ? sentence(words.close.nextSitting(sitting.number))
        : counts.scoresEntered < counts.scoresExpected
          ? go('scoring', words.open.toScores)
          : counts.sectionsSigned < counts.sections
            ? go('ballots', words.open.toBallots)
            : announced
              ? sentence(words.close.lead)
              : go('results', words.close.toAnnounce);

  return (
    <StageHeader
      stage="meeting"
      title={all.stages.places.meeting}
      subtitle={words.lead}
      done={[
        ...(meeting.present > 0 ? [words.signedIn(meeting.present)] : []),
        ...(opened && meeting.openedUtc ? [words.open.opened(localDateTime(meeting.openedUtc))] : []),
        ...(closed && meeting.closedUtc ? [words.close.closed(localDateTime(meeting.closedUtc))] : []),
      ]}
      missing={[
        ...(meeting.quorumMet ? [] : [{ text: words.counter.short(-meeting.margin), rule: 'quorum' }]),
        ...(opened ? [] : [{ text: words.open.missing }]),
        ...(opened && !closed ? [{ text: words.close.missing }] : []),
      ]}
      next={next}
    >
      <SealedNames roundId={roundId} />
      <AttendanceCounter meeting={meeting} />
      {opened && <SittingsSection roundId={roundId} meeting={meeting} usable={usable} />}
      {opened && !closed && !inSession && <GateList roundId={roundId} gates={meeting.gates} />}
      {opened && (
        <Note tone="success" title={words.open.opened(localDateTime(meeting.openedUtc ?? ''))}>
          <div>{words.open.openedBy(nameOf(meeting.presidingId), meeting.secretary, meeting.supervisor)}</div>
          <div>
            {words.open.officers(nameOf(meeting.chairId), meeting.viceChairIds.map(nameOf))}
            {meeting.officersReason !== '' && words.open.reasonGiven(meeting.officersReason)}
          </div>
          {meeting.gatesReason !== '' && <div>{words.open.gatesReasonGiven(meeting.gatesReason)}</div>}
          {meeting.standIns.map(({ expertId, bags }) => (
            <div key={expertId ?? ''}>
              {words.open.standIn(expertId === null ? null : nameOf(expertId), bags.split('\n'))}
            </div>
          ))}
        </Note>
      )}
      <div className={opened ? styles.stack : styles.aside}>
        <div className={styles.stack}>
          {usable && !closed && (
            <>
              {meeting.jurors.some((one) => one.seated && one.masked) && <SealedSignIn roundId={roundId} />}
              {told.length > 0 && (
                <Section>
                  <SignInFinder roundId={roundId} jurors={told} late={inSession} />
                </Section>
              )}
            </>
          )}
          <SignInList
            roundId={roundId}
            jurors={jurors}
            log={meeting.log}
            sitting={meeting.sitting}
            inSession={inSession}
            opened={opened}
            closed={closed || !usable}
          />
          {opened && <OpinionsSection roundId={roundId} />}
          {usable && <QuorumSection roundId={roundId} />}
          {meeting.log.length > 0 && <LogSection roundId={roundId} meeting={meeting} />}
          {opened && <PeopleSection roundId={roundId} people={meeting.people} usable={usable && !closed} />}
        </div>
        {!opened && (
          <div className={styles.stack}>
            <GateList roundId={roundId} gates={meeting.gates} />
            <PeopleSection roundId={roundId} people={meeting.people} usable={usable} />
            {usable && <OpeningForm roundId={roundId} meeting={meeting} />}
            <SittingsSection roundId={roundId} meeting={meeting} usable={usable} />
            <PutOffSection round={round} />
          </div>
        )}
      </div>
      {opened && !closed && <ClosingSection roundId={roundId} />}
      {opened && !inSession && usable && <BackUpSection roundId={roundId} />}
    </StageHeader>
  );
}

function sentence(text: string) {
  return <p className={styles.quiet}>{text}</p>;
}
