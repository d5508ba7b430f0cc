import type { DrawProjection } from '../../../../src-main/core/contract/index.ts';
import type { Words } from '../../../text/index.ts';
import { ProjectedStage } from '../../../ui/index.ts';
import { CheckScreen, CommitScreen, DigestScreen, RandomnessScreen } from './ceremony-screens.tsx';
import { PlayedScreen } from './played-screen.tsx';
import { PoolPart } from './pool-part.tsx';
import styles from './projection.module.css';
import { ResultScreen } from './result-screen.tsx';

/** The ceremony as the room sees it, and in small the desk: the same picture from the same view. */
export function DrawScreen({ shown, words }: { readonly shown: DrawProjection; readonly words: Words }) {
  const text = words.ceremony;
  const { step, shortSeal, page, pages } = shown;
  return (
    <ProjectedStage
      title={text.steps[step]}
      about={shown.round}
      foot={
        <>
          <span>{shown.office}</span>
          {step !== 'digest' && <span>{shortSeal === '' ? text.notSealed : text.shortSeal(shortSeal)}</span>}
          {pages > 1 && <span>{text.page(page, pages)}</span>}
        </>
      }
    >
      <StepBody shown={shown} words={words} />
    </ProjectedStage>
  );
}

function StepBody({ shown, words }: { readonly shown: DrawProjection; readonly words: Words }) {
  switch (shown.step) {
    case 'pool':
      return <PoolPart shown={shown} words={words} />;
    case 'digest':
      return <DigestScreen shown={shown} words={words} />;
    case 'randomness':
      return <RandomnessScreen shown={shown} words={words} />;
    case 'commit':
      return <CommitScreen shown={shown} words={words} />;
    default:
      break;
  }
  const { draw } = words.ceremony;
  if (!('state' in shown)) return <OneSentence>{draw.none}</OneSentence>;
  if (shown.state !== 'drawn') return <OneSentence>{draw[shown.state]}</OneSentence>;
  switch (shown.step) {
    case 'draw':
      return <PlayedScreen shown={shown} words={words} />;
    case 'result':
      return <ResultScreen shown={shown} text={words.ceremony} />;
    case 'check':
      return <CheckScreen shown={shown} words={words} />;
  }
}

function OneSentence({ children }: { readonly children: string }) {
  return (
    <div className={styles.middle}>
      <p className={styles.said}>{children}</p>
    </div>
  );
}
