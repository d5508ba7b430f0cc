import type { ReadDb, WriteDb } from '../../db/handles.ts';
import { countApplications } from '../../db/tables/applications.ts';
import { auditSeq } from '../../db/tables/audit-seq.ts';
import { listVoted } from '../../db/tables/ballots.ts';
import {
  askAgain,
  type ConflictRecord,
  deleteConflicts,
  insertConflicts,
  listConflicts,
  listEntries,
  rewriteEvidence,
} from '../../db/tables/conflicts.ts';
import { asId } from '../core/domain/kernel/ids.ts';
import { inParts, paced, type Told } from '../core/domain/kernel/pace.ts';
import type { Compared } from '../core/domain/recusal/comparing.ts';
import type { FoundConflict } from '../core/domain/recusal/find-conflicts.ts';
import { proposedTreatment } from '../core/domain/recusal/kinds.ts';
import { type KnownConflict, suggestionSteps } from '../core/domain/recusal/plan-suggestions.ts';
import { decisionOf } from '../core/domain/recusal/register.ts';
import { loadCompared } from './compared-people.ts';
import type { CommandContext, WorkContext } from './feature.ts';
import { type LoadedRound, loadRound } from './round-loading.ts';

export interface Suggested {
  /** Not on the register before. */
  readonly added: number;
  /** Decided by other evidence, asked again. */
  readonly raised: number;
  /** Undecided, and no longer shown by anything. */
  readonly gone: number;
}

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

/** Everybody accepted and these of the experts; what was voted on was voted on by who was on the roll. */
async function loadSearch(db: ReadDb, round: LoadedRound, jurors: ReadonlySet<string>, told?: Told): Promise<Compared> {
  const compared = await loadCompared(db, round, jurors, 'accepted', told);
  const voted = await listVoted(db, round.row.id);
  return { ...compared, applicants: compared.applicants.filter((one) => !voted.has(one.applicationId)) };
}

/** What a search found before the transaction that writes it down, and in which state of the file. */
export interface FoundAhead {
  readonly seq: number;
  readonly found: readonly FoundConflict[];
  readonly told: Told;
}

/**
 * The search itself between the office's other calls. Undefined where there is nobody to search for: the command then says
 * why. Told by application (`reading`), then by juror (`comparing`).
 */
export async function findAhead(
  context: WorkContext,
  roundId: string,
  jurorsOf: (db: ReadDb) => Promise<readonly string[]>,
): Promise<FoundAhead | undefined> {
  const loaded = await context.query(async ({ db }) => {
    const round = await loadRound(db, roundId);
    const jurors = round.ok ? await jurorsOf(db) : [];
    if (!round.ok || jurors.length === 0) return undefined;
    const told = context.pace('reading', await countApplications(db, roundId));
    return { seq: await auditSeq(db), compared: await loadSearch(db, round.value, new Set(jurors), told) };
  });
  if (loaded === undefined) return undefined;
  const { seq, compared } = loaded;
  const told = context.pace('comparing', compared.experts.length);
  return { seq, found: await context.comparing.relations(compared, told), told };
}

/**
 * Writes down what the data, the jurors and the applicants say against these jurors' judging; whoever takes a seat must
 * know whom not to judge. What the register has already stays as it was decided while its evidence is the same. Searched
 * here only where nobody has ahead, or the file has changed since. Told by juror (`comparing`), then by what is written.
 */
export async function searchConflicts(
  db: WriteDb,
  round: LoadedRound,
  jurors: ReadonlySet<string>,
  { newId, today, pace, comparing }: Pick<CommandContext, 'newId' | 'today' | 'pace' | 'comparing'>,
  ahead?: FoundAhead,
): Promise<Suggested> {
  const roundId = round.row.id;
  const compared = ahead?.told ?? pace('comparing', jurors.size);
  const breath = () => compared(0);
  const searchNow = async () => comparing.relations(await loadSearch(db, round, jurors, breath), compared);
  const found = ahead !== undefined && ahead.seq === (await auditSeq(db)) ? ahead.found : await searchNow();
  const voted = await listVoted(db, roundId);
  const known = (await listEntries(db, roundId, breath))
    .filter((one) => jurors.has(one.expertId) && !voted.has(one.applicationId))
    .map((one): KnownConflict => ({ ...one, decision: decisionOf(one.state, one.treatment) }));
  const { fresh, rewritten, raised, gone } = await paced(suggestionSteps(known, found), breath);
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
  const before = await listConflicts(
    db,
    roundId,
    raised.map((one) => one.conflictId),
  );
  const byId = new Map<string, ConflictRecord>(before.map((one) => [one.conflictId, one]));
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
