import { listApplications } from '../../../db/tables/applications.ts';
import { insertConflicts } from '../../../db/tables/conflicts.ts';
import { insertAttempt, listAttempts, markAdopted } from '../../../db/tables/draw-attempts.ts';
import { insertJurors, type JurorRecord } from '../../../db/tables/jurors.ts';
import { DRAW_METHOD, type DrawInput, drawJury } from '../../core/domain/draw/draw.ts';
import { verifyDraw } from '../../core/domain/draw/replay.ts';
import { canonicalJson, sha256Hex } from '../../core/domain/kernel/digest.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { ok, refuse } from '../../core/domain/kernel/result.ts';
import { sealedField } from '../../core/domain/kernel/sealed-text.ts';
import { suggestConflicts } from '../../core/domain/recusal/conflicts.ts';
import { done, type FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { drawView, specialtyMinima } from './draw-views.ts';

/**
 * The draw. Refusals beside `round_not_found`: `pool_not_sealed`, `pool_changed_since_sealing`, `draw_already_adopted`,
 * `redraw_needs_reason`, `attempt_not_found`, `attempt_superseded` (an earlier jury may not be picked after drawing
 * again), those of `drawJury` and, where a stored draw does not replay, of `verifyDraw`.
 */
export const draw: FeatureHandlers<'draw'> = {
  get: async ({ db }, { roundId }) => {
    const round = await loadRound(db, roundId);
    return round.ok ? ok(await drawView(db, round.value)) : round;
  },

  make: async ({ db, now, randomHex }, { roundId, seed, place, drawer, witnesses, reason }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const { row, setup } = round.value;
    if (row.pool_sealed_utc === null || row.pool_digest === null) return refuse('pool_not_sealed');
    const attempts = await listAttempts(db, roundId);
    if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
    if (attempts.length > 0 && reason === '') return refuse('redraw_needs_reason');
    const pool = await loadPool(db, round.value);
    // Another meeting day excludes other people: the published digest would not be that of the pool drawn from.
    if (pool.digest !== row.pool_digest) return refuse('pool_changed_since_sealing');

    const input: DrawInput = {
      method: DRAW_METHOD,
      candidates: pool.candidates,
      excluded: pool.excluded,
      seats: setup.jurySize,
      alternates: setup.alternates,
      minimumPerSpecialty: await specialtyMinima(db, round.value),
      // A seed of blanks alone would count as none, and everybody could know it beforehand.
      seed: sealedField(seed) === '' ? randomHex(32) : seed,
      attempt: attempts.length + 1,
      poolDigest: row.pool_digest,
    };
    const drawn = drawJury(input);
    if (!drawn.ok) return drawn;
    const { attempt, method, poolDigest } = input;
    await insertAttempt(db, roundId, {
      attempt,
      input,
      outcome: drawn.value,
      place,
      drawer,
      witnesses,
      reason,
      drawnUtc: now,
      adoptedUtc: null,
    });
    const outcome = sha256Hex(canonicalJson(drawn.value));
    return done(
      { attempt },
      {
        object: roundId,
        before: { attempts: attempts.length },
        after: { attempt, method, poolDigest, seed: input.seed, outcome },
      },
    );
  },

  adopt: async ({ db, now, newId }, { roundId, attempt: number }) => {
    const round = await loadRound(db, roundId);
    if (!round.ok) return round;
    const attempts = await listAttempts(db, roundId);
    if (attempts.some((a) => a.adoptedUtc !== null)) return refuse('draw_already_adopted');
    const attempt = attempts.find((a) => a.attempt === number);
    if (attempt === undefined) return refuse('attempt_not_found', { attempt: number });
    if (attempt !== attempts.at(-1)) return refuse('attempt_superseded', { attempt: number });
    const { input, outcome } = attempt;
    const replay = verifyDraw({ input, outcome });
    if (!replay.ok) return replay;

    await markAdopted(db, roundId, number, now);
    const seats = [
      ...outcome.members.map((seat) => ({ ...seat, drawn: 'member' as const })),
      ...outcome.alternates.map((seat) => ({ ...seat, drawn: 'alternate' as const })),
    ];
    const jurors = seats.map(({ expertId, drawn, order }): JurorRecord => {
      // Chair and vice-chair are chosen when the meeting opens; the draw knows only members.
      return { expertId, drawn, order, seated: drawn === 'member', role: 'member' };
    });
    await insertJurors(db, roundId, jurors);

    const applications = await listApplications(db, roundId);
    const jury = new Set(jurors.map((j) => j.expertId));
    const { experts } = await loadPool(db, round.value);
    // Alternates too: whoever takes a seat on the day must already know whom not to judge.
    const suggested = suggestConflicts(
      applications.map((a) => ({ ...a, personIdNumber: a.idNumber })),
      experts.filter((e) => jury.has(e.expertId)).map((e) => ({ ...e, personIdNumber: e.idNumber })),
    );
    await insertConflicts(
      db,
      roundId,
      suggested.map((conflict) => ({
        ...conflict,
        conflictId: asId<'conflict'>(newId()),
        state: 'suggested',
        reason: '',
        decidedUtc: null,
      })),
    );
    const value = { members: outcome.members.length, alternates: outcome.alternates.length };
    const after = { adopted: number, ...value, conflicts: suggested.length };
    return done(value, { object: roundId, before: { adopted: null }, after });
  },
};
