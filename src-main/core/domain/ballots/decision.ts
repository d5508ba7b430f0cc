import { ceilDiv, type Ratio } from '../kernel/fraction.ts';
import { hasQuorum } from '../quorum/quorum.ts';

/** Whether a recused expert who attends the meeting is counted among those attending for that applicant. */
export type DenominatorMode = 'exclude' | 'include';

export interface ItemVote {
  readonly jurySize: number;
  readonly present: number;
  /** Present at the meeting but recused from this applicant (out of the room, no vote). */
  readonly recusedPresent: number;
  readonly agree: number;
}

export interface ModeOutcome {
  readonly denominator: number;
  readonly needed: number;
  readonly passed: boolean;
}

export interface Decision {
  /** In the chosen mode, and only with quorum for this item and counts that can be true. */
  readonly passed: boolean;
  readonly needed: number;
  readonly denominator: number;
  readonly quorumMetForItem: boolean;
  readonly exclude: ModeOutcome;
  readonly include: ModeOutcome;
  /** The two readings disagree: sign-off waits for the chair's recorded ruling. */
  readonly modesDiffer: boolean;
  /** False where the counts contradict each other (more agree votes than voters, more recused than present). */
  readonly plausible: boolean;
}

function outcome(pass: Ratio, denominator: number, agree: number): ModeOutcome {
  // With nobody attending 0 ≥ 0 would hold; a vote of nobody passes nothing.
  const passed = denominator > 0 && pass.denominator * agree >= pass.numerator * denominator;
  return { denominator, needed: ceilDiv(pass.numerator * denominator, pass.denominator), passed };
}

/**
 * Pass or fail of one applicant. Decree 40: agree votes are at least two thirds of the experts attending — not of the
 * ballots returned, the valid ones or the jury's number — so abstentions, blanks and unreturned ballots count against.
 * The Decree is silent on recused experts: `mode` chooses, both outcomes are given. Total: never throws for whole or
 * other numbers, and never passes counts that cannot be true.
 */
export function decide(pass: Ratio, quorum: Ratio, vote: ItemVote, mode: DenominatorMode): Decision {
  const whole = [vote.jurySize, vote.present, vote.recusedPresent, vote.agree].every(
    (n) => Number.isSafeInteger(n) && n >= 0,
  );
  const { jurySize, present, recusedPresent, agree } = whole
    ? vote
    : { jurySize: 0, present: 0, recusedPresent: 0, agree: 0 };
  const voters = Math.max(0, present - recusedPresent);
  const plausible = whole && recusedPresent <= present && present <= jurySize && agree <= voters;
  const exclude = outcome(pass, voters, agree);
  const include = outcome(pass, present, agree);
  const chosen = mode === 'exclude' ? exclude : include;
  const quorumMetForItem = hasQuorum(quorum, jurySize, voters).met;
  return {
    passed: plausible && quorumMetForItem && chosen.passed,
    needed: chosen.needed,
    denominator: chosen.denominator,
    quorumMetForItem,
    exclude,
    include,
    modesDiffer: exclude.passed !== include.passed,
    plausible,
  };
}
