import type { ReadDb } from '../../../db/handles.ts';
import { listAttempts, markAdopted } from '../../../db/tables/draw-attempts.ts';
import { insertJurors, type JurorRecord } from '../../../db/tables/jurors.ts';
import type { DrawRecord } from '../../core/domain/draw/replay.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type CommandContext, done, type FeatureHandlers } from '../feature.ts';
import { loadRound } from '../round-loading.ts';
import { type FoundAhead, findAhead, searchConflicts } from '../suggested-recusals.ts';

type Adopt = FeatureHandlers<'draw'>['adopt'];
type Asked = Parameters<Adopt>[1];

/**
 * Makes the drawn people the jury, with the relations that the data show of them. The record is computed again and the
 * relations are searched between the office's other calls; all that is decided is decided in one command. Refusals:
 * `round_not_found`, `draw_already_adopted`, `attempt_not_found`, `attempt_superseded` (an earlier jury may not be picked
 * after drawing again), `attempt_without_result`, those of `verifyDraw` where the stored draw does not replay.
 */
export const adopt: Adopt = async (context, asked) => {
  const { roundId } = asked;
  const record = await context.query(({ db }) => recordOf(db, asked));
  const replay = record.ok ? await context.drawing.verify(record.value) : record;
  // What is refused here is refused again where it counts: the same act sent twice is answered there.
  const drawn = record.ok && replay.ok ? seatsOf(record.value).map((one) => one.expertId) : [];
  const ahead = await findAhead(context, roundId, async () => drawn);
  return context.command((command) => writeDown(command, asked, ahead), { repeatable: true });
};

async function recordOf(db: ReadDb, { roundId, attempt: number }: Asked): Promise<Result<DrawRecord>> {
  const attempts = await listAttempts(db, roundId);
  if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
  const attempt = attempts.find((a) => a.attempt === number);
  if (attempt === undefined) return refuse('attempt_not_found', { attempt: number });
  if (attempt !== attempts.at(-1)) return refuse('attempt_superseded', { attempt: number });
  const { input, outcome, contributions } = attempt;
  if (outcome === null) return refuse('attempt_without_result', { attempt: number });
  return ok({ input, outcome, contributions });
}

/** Alternates too: whoever takes a seat on the day must already know whom not to judge. */
function seatsOf({ outcome }: DrawRecord) {
  return [
    ...outcome.members.map((seat) => ({ ...seat, drawn: 'member' as const })),
    ...outcome.alternates.map((seat) => ({ ...seat, drawn: 'alternate' as const })),
  ];
}

async function writeDown(context: CommandContext, asked: Asked, ahead: FoundAhead | undefined) {
  const { db, now, drawing } = context;
  const { roundId, attempt: number } = asked;
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const record = await recordOf(db, asked);
  if (!record.ok) return record;
  const replay = await drawing.verify(record.value);
  if (!replay.ok) return replay;
  await markAdopted(db, roundId, number, now);
  const jurors = seatsOf(record.value).map(({ expertId, drawn, order }): JurorRecord => {
    // Chair and vice-chair are chosen when the meeting opens; the draw knows only members.
    return { expertId, drawn, order, seated: drawn === 'member', role: 'member' };
  });
  await insertJurors(db, roundId, jurors);
  const seated = new Set(jurors.map((j) => j.expertId));
  const { added: conflicts } = await searchConflicts(db, round.value, seated, context, ahead);
  const { members, alternates } = record.value.outcome;
  const value = { members: members.length, alternates: alternates.length };
  const after = { adopted: number, ...value, conflicts };
  return done(value, { object: roundId, before: { adopted: null }, after });
}
