import type { DrawProjection, ProjectedTurn } from '../../../../src-main/core/contract/index.ts';
import { proofInWords } from '../../../../src-main/core/reports/composition-in-words.ts';
import type { Words } from '../../../text/index.ts';
import styles from './projection.module.css';

type Played = Extract<DrawProjection, { readonly latest: unknown }>;

const keyOf = (turn: ProjectedTurn) =>
  turn.kind === 'skipped' ? `skipped ${turn.person.poolNumber}` : `${turn.kind} ${turn.order}`;

/** The draw turn by turn: who comes now and why not, who came before, how many are still to come. */
export function PlayedScreen({ shown, words }: { readonly shown: Played; readonly words: Words }) {
  const text = words.ceremony.draw;
  const [now, ...before] = shown.latest;
  return (
    <div className={styles.played}>
      {now === undefined ? (
        <div className={styles.turn}>
          <p className={styles.number}>{text.ready}</p>
          <p className={styles.lead}>{words.ceremony.commit.count(shown.attempt, shown.attempts)}</p>
        </div>
      ) : (
        <Now key={keyOf(now)} turn={now} words={words} />
      )}
      <ol className={styles.latest}>
        {before.map((turn) => (
          <li key={keyOf(turn)} data-skipped={turn.kind === 'skipped' || undefined}>
            <span>
              {turn.kind === 'skipped'
                ? text.skipped
                : turn.kind === 'member'
                  ? text.shortMember(turn.order)
                  : text.shortAlternate(turn.order)}
            </span>
            {turn.person.poolNumber !== '' && <span>{words.ceremony.number(turn.person.poolNumber)}</span>}
            <span className={styles.cut}>{turn.person.name === '' ? turn.person.specialty : turn.person.name}</span>
          </li>
        ))}
      </ol>
      <div className={styles.progress}>
        <span>{text.members(shown.members, shown.seats)}</span>
        <span>{text.waiting(shown.waiting, shown.alternates)}</span>
        <span>{text.passedOver(shown.skipped)}</span>
      </div>
    </div>
  );
}

function Now({ turn, words }: { readonly turn: ProjectedTurn; readonly words: Words }) {
  const text = words.ceremony.draw;
  const { poolNumber, name, specialty } = turn.person;
  return (
    <div className={styles.turn} data-skipped={turn.kind === 'skipped' || undefined}>
      <p className={styles.lead}>{turn.kind === 'skipped' ? text.skipped : text[turn.kind](turn.order)}</p>
      <p className={styles.number}>{poolNumber === '' ? name : words.ceremony.number(poolNumber)}</p>
      <p className={styles.person}>
        {[poolNumber === '' ? '' : name, specialty].filter((part) => part !== '').join(' · ')}
      </p>
      {turn.kind === 'skipped' && (
        <p className={styles.reason}>{text.reason(proofInWords(turn.proof, words.documents.composition))}</p>
      )}
    </div>
  );
}
