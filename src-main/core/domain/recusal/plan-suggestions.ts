import { atOnce, type Steps } from '../kernel/pace.ts';
import type { FoundConflict } from './find-conflicts.ts';
import { type ConflictDecision, keepsAway } from './register.ts';

/** An entry as the register has it. */
export interface KnownConflict {
  readonly conflictId: string;
  readonly expertId: string;
  readonly applicationId: string;
  readonly kind: string;
  readonly source: string;
  /** '' of entries that are older than digests. */
  readonly digest: string;
  /** A person entered it: no search takes it away. */
  readonly entered: boolean;
  readonly decision: ConflictDecision;
}

export interface SuggestionPlan {
  /** Not on the register yet. */
  readonly fresh: readonly FoundConflict[];
  /** Dismissed or only disclosed by what was known then; the evidence is another now. */
  readonly raised: readonly Revised[];
  /** The decision stands, the evidence is written anew. */
  readonly rewritten: readonly Revised[];
  /** Nobody had decided, and nothing shows it any more. */
  readonly gone: readonly string[];
}

interface Revised {
  readonly conflictId: string;
  readonly found: FoundConflict;
}

type Keyed = Pick<KnownConflict, 'expertId' | 'applicationId' | 'kind' | 'source'>;
const keyOf = ({ expertId, applicationId, kind, source }: Keyed) => `${expertId} ${applicationId} ${kind} ${source}`;

/**
 * What a search changes on the register. Whoever was let near an applicant, by a dismissal or by disclosure alone, was so
 * by the evidence of that day: the question is asked again only when the evidence is another. A recusal once decided
 * stands until a person takes it back.
 */
export function planSuggestions(known: readonly KnownConflict[], found: readonly FoundConflict[]): SuggestionPlan {
  return atOnce(suggestionSteps(known, found));
}

/** Findings of one step: a millisecond or two. */
const PART = 2000;

/** The same of many thousand. Steps: findings. */
export function* suggestionSteps(
  known: readonly KnownConflict[],
  found: readonly FoundConflict[],
): Steps<SuggestionPlan> {
  const byKey = new Map(known.filter((one) => !one.entered).map((one) => [keyOf(one), one]));
  const fresh: FoundConflict[] = [];
  const raised: Revised[] = [];
  const rewritten: Revised[] = [];
  const seen = new Set<string>();
  for (const [i, one] of found.entries()) {
    if (i % PART === PART - 1) yield PART;
    const before = byKey.get(keyOf(one));
    if (before === undefined) {
      fresh.push(one);
      continue;
    }
    seen.add(before.conflictId);
    if (before.digest === one.digest) continue;
    const asked = before.digest !== '' && !keepsAway(before);
    (asked ? raised : rewritten).push({ conflictId: before.conflictId, found: one });
  }
  const gone = known
    .filter((one) => one.decision === 'undecided' && !one.entered && !seen.has(one.conflictId))
    .map((one) => one.conflictId);
  return { fresh, raised, rewritten, gone };
}
