import type { WriteDb } from '../../db/handles.ts';
import { listVoted } from '../../db/tables/ballots.ts';
import {
  askAgain,
  type ConflictRecord,
  deleteConflicts,
  insertConflicts,
  listConflicts,
  rewriteEvidence,
} from '../../db/tables/conflicts.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { inParts, paced } from '../core/domain/kernel/pace.ts';
import { conflictSteps, type FoundConflict } from '../core/domain/recusal/find-conflicts.ts';
import { proposedTreatment } from '../core/domain/recusal/kinds.ts';
import { type KnownConflict, planSuggestions } from '../core/domain/recusal/plan-suggestions.ts';
import { decisionOf } from '../core/domain/recusal/register.ts';
import { loadCompared } from './compared-people.ts';
import type { CommandContext } from './feature.ts';
import type { LoadedRound } from './round-loading.ts';

export interface Suggested {
  /** Not on the register before. */
  readonly added: number;
  /** Decided by other evidence, asked again. */
  readonly raised: number;
  /** Undecided, and no longer shown by anything. */
  readonly gone: number;
}

const knownOf = (one: ConflictRecord): KnownConflict => ({ ...one, decision: decisionOf(one.state, one.treatment) });

function freshRecord(found: FoundConflict, conflictId: string, today: string): ConflictRecord {
  return {
    ...found,
    conflictId: asId<'conflict'>(conflictId),
    entered: false,
    foundOn: today,
    state: 'suggested',
    treatment: proposedTreatment(found.kind),
    reason: '',
    ruledBy: '',
    ruledOn: null,
    decidedUtc: null,
    earlier: null,
  };
}

/**
 * Writes down what the data, the jurors and the applicants say against these jurors' judging; whoever takes a seat must
 * know whom not to judge. What the register has already stays as it was decided while its evidence is the same. Told by
 * juror (`comparing`), then by what is written.
 */
export async function searchConflicts(
  db: WriteDb,
  round: LoadedRound,
  jurors: ReadonlySet<string>,
  { newId, today, pace }: Pick<CommandContext, 'newId' | 'today' | 'pace'>,
): Promise<Suggested> {
  const roundId = round.row.id;
  const { applicants: all, experts, ground } = await loadCompared(db, round, jurors);
  // What was voted on was voted on by who was on the roll.
  const voted = await listVoted(db, roundId);
  const applicants = all.filter((one) => !voted.has(one.applicationId));
  const known = (await listConflicts(db, roundId)).filter(
    (one) => jurors.has(one.expertId) && !voted.has(one.applicationId),
  );
  const byId = new Map<string, ConflictRecord>(known.map((one) => [one.conflictId, one]));
  const found = await paced(conflictSteps(applicants, experts, ground), pace('comparing', experts.length));
  const { fresh, rewritten, raised, gone } = planSuggestions(known.map(knownOf), found);
  const told = pace('writing', fresh.length + rewritten.length + raised.length + gone.length);
  await inParts(fresh, told, (some) =>
    insertConflicts(
      db,
      roundId,
      some.map((one) => freshRecord(one, newId(), today)),
    ),
  );
  await inParts(rewritten, told, async (some) => {
    for (const { conflictId, found: now } of some) await rewriteEvidence(db, conflictId, now);
  });
  await inParts(raised, told, async (some) => {
    for (const { conflictId, found: now } of some) {
      const { state, treatment, reason, ruledBy, decidedUtc } = byId.get(conflictId) as ConflictRecord;
      const again = { ...now, foundOn: today, treatment: proposedTreatment(now.kind) };
      await askAgain(db, conflictId, again, { state, treatment, reason, ruledBy, decidedUtc });
    }
  });
  await inParts(gone, told, (some) => deleteConflicts(db, some));
  return { added: fresh.length, raised: raised.length, gone: gone.length };
}
