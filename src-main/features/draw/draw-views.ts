import type { ReadDb } from '../../../db/handles.ts';
import { listApplications } from '../../../db/tables/applications.ts';
import type { DrawAttempt } from '../../../db/tables/draw-attempts.ts';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import { listJurors } from '../../../db/tables/jurors.ts';
import type { DrawAttemptView, DrawnExpertView, DrawView } from '../../core/contract/draw.ts';
import type { DrawnSeat } from '../../core/domain/draw/draw.ts';
import { verifyDraw } from '../../core/domain/draw/replay.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { sealedField } from '../../core/domain/kernel/sealed-text.ts';
import { loadPool, type PoolExpert } from '../pool-exclusions.ts';
import type { LoadedRound } from '../round-loading.ts';

type Roles = ReadonlyMap<ExpertId, DrawnExpertView['role']>;
type Experts = ReadonlyMap<ExpertId, PoolExpert>;

/** The set-up's least number of members for every specialty that applicants compete in, as sealed. A blank specialty asks nothing. */
export async function specialtyMinima(db: ReadDb, round: LoadedRound): Promise<Record<string, number>> {
  const applications = await listApplications(db, round.row.id);
  const specialties = [...new Set(applications.map((a) => sealedField(a.specialty)))]
    .filter((s) => s !== '')
    .sort(byText);
  const least = round.setup.minimumPerSpecialty;
  return least === 0 ? {} : Object.fromEntries(specialties.map((specialty) => [specialty, least]));
}

function expertOf(experts: Experts, id: ExpertId): PoolExpert {
  const expert = experts.get(id);
  if (expert === undefined) throw new Error('a drawn expert who is not in the pool');
  return expert;
}

function attemptView(attempt: DrawAttempt, experts: Experts, roles: Roles): DrawAttemptView {
  const { input, outcome } = attempt;
  const adopted = attempt.adoptedUtc !== null;
  const seat =
    (drawn: 'member' | 'alternate') =>
    ({ expertId, order }: DrawnSeat): DrawnExpertView => {
      const { name, unit, specialty, title, poolNumber } = expertOf(experts, expertId);
      const role = (adopted && drawn === 'member' ? roles.get(expertId) : undefined) ?? drawn;
      return { order, expertId, name, unit, specialty, title, poolNumber, role };
    };
  return {
    attempt: attempt.attempt,
    method: input.method,
    seed: input.seed,
    poolDigest: input.poolDigest,
    poolSize: input.candidates.length,
    seats: input.seats,
    alternatesWanted: input.alternates,
    minimumPerSpecialty: input.minimumPerSpecialty,
    drawnUtc: attempt.drawnUtc,
    place: attempt.place,
    drawer: attempt.drawer,
    witnesses: attempt.witnesses,
    reason: attempt.reason,
    adopted,
    members: outcome.members.map(seat('member')),
    alternates: outcome.alternates.map(seat('alternate')),
    rejections: outcome.rejections.map(({ expertId, reason, seatsLeft }) => {
      const { name, specialty } = expertOf(experts, expertId);
      return { name, specialty, reason, seatsLeft };
    }),
    replays: verifyDraw({ input, outcome }).ok,
  };
}

export async function drawView(db: ReadDb, round: LoadedRound): Promise<DrawView> {
  const pool = await loadPool(db, round);
  const minima = await specialtyMinima(db, round);
  const attempts = await listAttempts(db, round.row.id);
  const jurors = await listJurors(db, round.row.id);
  const roles: Roles = new Map(jurors.map((j) => [j.expertId, j.role]));
  const experts: Experts = new Map(pool.experts.map((e) => [e.expertId, e]));
  const eligible = new Map<string, number>(Object.keys(minima).map((specialty) => [specialty, 0]));
  for (const { specialty, exclusion } of pool.experts) {
    const sealed = sealedField(specialty);
    if (exclusion === undefined) eligible.set(sealed, (eligible.get(sealed) ?? 0) + 1);
  }
  return {
    poolDigest: round.row.pool_digest,
    eligible: pool.eligible,
    excluded: pool.experts.flatMap(({ name, unit, exclusion }) =>
      exclusion === undefined ? [] : [{ name, unit, reasons: [exclusion] }],
    ),
    eligibleBySpecialty: [...eligible]
      .sort(([a], [b]) => byText(a, b))
      .map(([specialty, count]) => ({ specialty, eligible: count, minimum: minima[specialty] ?? 0 })),
    attempts: attempts.map((attempt) => attemptView(attempt, experts, roles)),
    adopted: attempts.some((a) => a.adoptedUtc !== null),
  };
}
