import type { BallotRoundView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { type Fact, FactList, localDateTime } from '../../ui/index.ts';

/** What a round fixed when it began, and its counted sheets. */
export function RoundFacts({ round }: { readonly round: BallotRoundView }) {
  const all = useWords();
  const words = all.ballots.roundFacts;
  const { issued, returned, unused, spoiled } = round;
  const facts: Fact[] = [
    { label: words.present, value: round.present },
    { label: words.mode, value: all.ballots.open[round.denominatorMode] },
    { label: words.scrutineers, value: round.scrutineers.join(all.common.comma) },
    { label: words.teller, value: round.teller },
    { label: words.openedAt, value: localDateTime(round.openedUtc) },
  ];
  if (issued !== null && returned !== null) {
    facts.push(
      { label: words.issued, value: issued },
      { label: words.returned, value: returned },
      { label: words.unreturned, value: Math.max(0, issued - returned) },
      { label: words.unused, value: unused ?? 0 },
      { label: words.spoiled, value: spoiled ?? 0 },
    );
  }
  if (round.signedUtc !== null) facts.push({ label: words.signedAt, value: localDateTime(round.signedUtc) });
  return <FactList facts={facts} />;
}
