import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { pathTo, StageHeader, stageOf } from '../../ui/index.ts';
import { SealedNames } from '../sealed-names.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { AdoptButton } from './adopt-button.tsx';
import { AttemptSection } from './attempt-section.tsx';
import { AttemptToCome } from './attempt-to-come.tsx';
import { CeremonySection } from './ceremony-section.tsx';
import { ChancesSection } from './chances-section.tsx';
import { LotterySection } from './lottery-section.tsx';
import { PoolSection } from './pool-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { WhatIfSection } from './what-if-section.tsx';

/** The draw as a ceremony: what is sealed, who draws before whom, what came out, and that it can be repeated. */
export function DrawPage() {
  const all = useWords();
  const words = all.draw;
  const { toPage: toAnswers } = all.answers;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('draw', 'get', { roundId });
  if (!answer.data) return <Waiting error={answer.error} />;
  const view = answer.data;
  const sealed = view.poolDigest !== null;
  const attempts = [...view.attempts].sort((a, b) => b.attempt - a.attempt);
  const latest = attempts[0];
  const result = attempts.find((one) => one.state === 'drawn');
  const drawn = attempts.filter((one) => one.state !== 'aborted').length;
  const open = stageOf(round, 'draw').state !== 'blocked';
  const standing = view.lotteries.find((one) => one.stands);
  const unpublished = standing?.publishedUtc === null ? standing.number : null;
  const short = view.eligibleBySpecialty.filter((one) => one.eligible < one.minimum);

  const done = [
    ...(sealed ? [words.done.sealed(view.eligible)] : []),
    ...(drawn > 0 ? [words.done.drawn(drawn)] : []),
    ...(view.adopted ? [words.adopt.banner] : []),
  ];
  const missing = [
    ...(sealed ? [] : [{ text: words.pool.unsealed }]),
    ...short.map((one) => ({ text: words.missing.specialty(one.specialty, one.minimum - one.eligible) })),
    ...(drawn === 0 ? [{ text: words.missing.draw }] : []),
    ...(drawn > 0 && !view.adopted ? [{ text: words.missing.adopt }] : []),
  ];
  const next = view.adopted ? (
    <Button onClick={() => navigate(pathTo(roundId, 'answers'))}>{toAnswers}</Button>
  ) : latest && latest === result ? (
    <AdoptButton roundId={roundId} attempt={latest} />
  ) : sealed ? (
    <p className={styles.quiet}>{words.empty}</p>
  ) : (
    <Button onClick={() => navigate(pathTo(roundId, 'experts'))}>{words.toPool}</Button>
  );
  // What was drawn is what people came for: it goes before what it was drawn from.
  const resultFirst = result !== undefined && (view.adopted || latest === result);
  const results = attempts.map((attempt, i) => (
    <AttemptSection
      key={attempt.attempt}
      roundId={roundId}
      attempt={attempt}
      startsOpen={view.adopted ? attempt.adopted : i === 0}
      newest={!view.adopted && attempt === latest}
    />
  ));
  // Until the seal the rules are what can still be worked on; then they lie under it.
  const rules = <RulesSection roundId={roundId} view={view} />;

  return (
    <StageHeader stage="draw" subtitle={words.lead} done={done} missing={missing} next={next}>
      <SealedNames roundId={roundId} acts />
      {(open || latest) && (
        <CeremonySection roundId={roundId} lastAttempt={latest?.attempt ?? 0} unpublished={unpublished} />
      )}
      {!sealed && rules}
      {resultFirst && results}
      <div className={view.adopted || !sealed || !open ? styles.stack : styles.columns}>
        <PoolSection roundId={roundId} view={view} />
        {!view.adopted && open && <AttemptToCome roundId={roundId} view={view} />}
      </div>
      {!resultFirst && results}
      {sealed && rules}
      {sealed && <ChancesSection roundId={roundId} view={view} />}
      {((sealed && !view.adopted) || view.lotteries.length > 0) && (
        <LotterySection key={view.lottery?.digest ?? ''} roundId={roundId} view={view} />
      )}
      <WhatIfSection roundId={roundId} rules={view.rules} />
    </StageHeader>
  );
}
