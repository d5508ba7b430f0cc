import type { BallotRoundView, SectionView } from '../../../src-main/core/contract/index.ts';

/** Where a section's vote stands: what the page shows. */
export type BallotStep =
  | { readonly step: 'begin'; readonly number: number }
  | { readonly step: 'reconcile'; readonly round: BallotRoundView }
  | { readonly step: 'tally'; readonly round: BallotRoundView }
  | { readonly step: 'signed'; readonly round: BallotRoundView };

/** A signed round ends the section; a void one is kept and voted again under the next number. */
export function stepOf(section: SectionView): BallotStep {
  const latest = section.rounds.at(-1);
  switch (latest?.state) {
    case 'open':
      return { step: 'reconcile', round: latest };
    case 'reconciled':
      return { step: 'tally', round: latest };
    case 'signed':
      return { step: 'signed', round: latest };
    default:
      return { step: 'begin', number: (latest?.number ?? 0) + 1 };
  }
}

export function voidRounds(section: SectionView): readonly BallotRoundView[] {
  return section.rounds.filter((round) => round.state === 'void');
}

export interface TallyProgress {
  readonly entered: number;
  readonly rows: number;
  readonly passed: number;
  readonly failed: number;
  readonly rulings: number;
}

export function progressOf(round: BallotRoundView): TallyProgress {
  const entered = round.rows.filter((row) => row.agree !== null);
  return {
    entered: entered.length,
    rows: round.rows.length,
    passed: entered.filter((row) => row.passed === true).length,
    failed: entered.filter((row) => row.passed === false).length,
    rulings: entered.filter((row) => row.rulingNeeded).length,
  };
}
