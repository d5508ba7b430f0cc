import type { Stage } from '../../src-main/core/domain/stages/stages.ts';
import { useRound, useWords } from '../api/index.ts';
import { Note } from './notes.tsx';

/** Where somebody acts on the people of the list once it is frozen. */
const toldAt: readonly Stage[] = ['draw', 'groups', 'meeting', 'results', 'notice', 'filing'];

/** Whom on the frozen list a decision now stands against; nothing where there is nobody. Without a stage: the round's own page. */
export function DecisionsNote({ stage }: { readonly stage?: Stage }) {
  const { decisionsAgainst, stages } = useRound();
  const words = useWords();
  const t = words.stages.decisions;
  // The meeting that waits for them says so itself, there and on the round's own page.
  const held = stages.some(({ reason }) => reason === 'decision_against_listed');
  const said = held && (stage === undefined || stage === 'meeting');
  // Who passed waits for a decision: these pages say so beside the form for it.
  const beside = stage === 'results' || stage === 'notice' || stage === 'filing';
  const people = decisionsAgainst.filter((one) => (one.voted || !said) && !(one.passed && beside));
  if (people.length === 0 || (stage !== undefined && !toldAt.includes(stage))) return null;
  return (
    <Note tone="warning" title={t.title(people.length)}>
      {people.map((one) => (
        <div key={one.number}>
          {t.one(one.number, one.name, one.decision, words.common.longDate(one.until))}
          {one.voted ? t.voted : t.open}
        </div>
      ))}
    </Note>
  );
}
