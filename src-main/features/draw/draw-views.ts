import type { ReadDb } from '../../../db/handles.ts';
import type { DrawAttempt } from '../../../db/tables/draw-attempts.ts';
import { listAttempts } from '../../../db/tables/draw-attempts.ts';
import { findChances } from '../../../db/tables/draw-chances.ts';
import { type KeptLottery, listLotteries } from '../../../db/tables/draw-lotteries.ts';
import { listJurors } from '../../../db/tables/jurors.ts';
import type {
  CompositionRuleView,
  DrawAttemptView,
  DrawnExpertView,
  DrawView,
  ExclusionRuleView,
} from '../../core/contract/draw.ts';
import { type CompositionRule, leastOf } from '../../core/domain/draw/composition.ts';
import { wholeBits } from '../../core/domain/draw/contributions.ts';
import { countJuries } from '../../core/domain/draw/count-juries.ts';
import { type DrawnAlternate, type DrawnSeat, isDrawMethod } from '../../core/domain/draw/draw.ts';
import { lastUnder } from '../../core/domain/draw/lottery/lottery-book.ts';
import { ELIGIBLE, SPECIALTY, sealedPool } from '../../core/domain/draw/pool-digest.ts';
import type { ExpertId } from '../../core/domain/kernel/ids.ts';
import { byText } from '../../core/domain/kernel/order.ts';
import { showCitation } from '../../core/domain/rules/citation.ts';
import { exclusionRulesOf } from '../../core/domain/rules/exclusion-rules.ts';
import { sealIsUsed } from '../draw-seals.ts';
import { loadPool, type Pool, type PoolExpert } from '../pool-exclusions.ts';
import type { LoadedRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { chancesView } from './chances-view.ts';
import { lotteryLines } from './lottery-lines.ts';
import { lotteryView, panelView } from './lottery-view.ts';
import { isPublished } from './published-lottery.ts';
import { sealedAttempt } from './sealed-attempt.ts';

type Roles = ReadonlyMap<ExpertId, DrawnExpertView['role']>;
type Experts = ReadonlyMap<ExpertId, PoolExpert>;

function expertOf(experts: Experts, id: ExpertId): PoolExpert {
  const expert = experts.get(id);
  if (expert === undefined) throw new Error('a drawn expert who is not in the pool');
  return expert;
}

function exclusionRuleViews({ experts, sealable }: Pool, { pack }: LoadedRound): readonly ExclusionRuleView[] {
  const people = new Map<string, number>();
  for (const { exclusion, advice } of experts) {
    const codes = exclusion === undefined ? advice.map((one) => one.code) : [exclusion];
    for (const code of codes) people.set(code, (people.get(code) ?? 0) + 1);
  }
  // What an earlier version sealed has no lines of its own: the round's pack says the same.
  return (sealable.exclusionRules ?? exclusionRulesOf(pack)).map(({ code, severity, title, citation }) => {
    const { decree, article = null } = showCitation(citation);
    return { code, severity, title, decree, article, people: people.get(code) ?? 0 };
  });
}

const ruleView =
  (seats: number) =>
  (rule: CompositionRule, i: number): CompositionRuleView => {
    const { citation, ...asked } = rule;
    const { decree, article = null } = showCitation(citation);
    return { number: i + 1, ...asked, least: leastOf(rule.min, seats), decree, article };
  };

interface Around {
  readonly experts: Experts;
  readonly roles: Roles;
  readonly lotteries: readonly KeptLottery[];
}

function attemptView(attempt: DrawAttempt, { experts, roles, lotteries }: Around, replays: boolean): DrawAttemptView {
  const { input, outcome } = attempt;
  const adopted = attempt.adoptedUtc !== null;
  const known = isDrawMethod(input.method);
  const seat =
    (drawn: 'member' | 'alternate') =>
    ({ expertId, order, replaces = [] }: DrawnSeat & Partial<DrawnAlternate>): DrawnExpertView => {
      const { name, unit, specialty, title, poolNumber } = expertOf(experts, expertId);
      const role = (adopted && drawn === 'member' ? roles.get(expertId) : undefined) ?? drawn;
      return { order, expertId, name, unit, specialty, title, poolNumber, role, replaces };
    };
  return {
    attempt: attempt.attempt,
    method: input.method,
    state: outcome === null ? (attempt.aborted === null ? 'broken' : 'aborted') : known ? 'drawn' : 'earlier',
    abortedReason: attempt.aborted ?? '',
    statement: input.statement ?? null,
    seed: input.seed,
    lottery: panelView(attempt, lotteries),
    contributions: attempt.contributions,
    poolDigest: input.poolDigest,
    poolSize: input.candidates.length,
    seats: input.seats,
    alternatesWanted: input.alternates,
    rules: known ? input.rules.map(ruleView(input.seats)) : [],
    committedUtc: attempt.committedUtc,
    drawnUtc: attempt.drawnUtc,
    place: attempt.place,
    drawer: attempt.drawer,
    witnesses: attempt.witnesses,
    reason: attempt.reason,
    secondPerson: attempt.secondPerson,
    adopted,
    sealedOutcome: null,
    members: outcome?.members.map(seat('member')) ?? [],
    alternates: outcome?.alternates.map(seat('alternate')) ?? [],
    // An earlier method's reasons are not these proofs.
    rejections: (known ? (outcome?.rejections ?? []) : []).map(({ expertId, seatsLeft, proof }) => {
      const { name, specialty, poolNumber } = expertOf(experts, expertId);
      return { name, poolNumber, specialty, seatsLeft, proof };
    }),
    replays,
  };
}

interface LoadedDraw {
  readonly attempts: readonly DrawAttempt[];
  /** `replays`: the attempts whose record, computed again, gives the same result. */
  view(replays: ReadonlySet<number>): DrawView;
}

export async function loadDraw(db: ReadDb, round: LoadedRound): Promise<LoadedDraw> {
  const pool = await loadPool(db, round);
  const { rules, seats } = pool.sealable;
  const attempts = await listAttempts(db, round.row.id);
  const names = await loadSealedNames(db, round.row.id);
  const jurors = await listJurors(db, round.row.id);
  const roles: Roles = new Map(jurors.map((j) => [j.expertId, j.role]));
  const experts: Experts = new Map(pool.experts.map((e) => [e.expertId, e]));
  const able = sealedPool(pool.sealable).filter((e) => e.code === ELIGIBLE);
  const sealed = round.row.pool_digest;
  const stated = pool.sealable.statement;
  const statement = stated ?? null;
  const chances = sealed === null ? undefined : await findChances(db, round.row.id, sealed);
  const lotteries = await listLotteries(db, round.row.id);
  const lottery = sealed === null ? undefined : lastUnder(lotteries, sealed);
  const minima = new Map<string, number>();
  for (const { attribute, value, min, severity } of rules) {
    if (attribute === SPECIALTY && severity === 'block')
      minima.set(value, Math.max(leastOf(min, seats), minima.get(value) ?? 0));
  }
  const eligible = new Map<string, number>([...minima.keys()].map((specialty) => [specialty, 0]));
  for (const { specialty } of able) eligible.set(specialty, (eligible.get(specialty) ?? 0) + 1);
  const view = {
    poolDigest: sealed,
    seal: sealed === null ? null : { statement, used: sealIsUsed(attempts, { poolDigest: sealed, statement: stated }) },
    eligible: pool.eligible,
    excluded: pool.experts.flatMap(({ name, unit, exclusion }) =>
      exclusion === undefined ? [] : [{ name, unit, reasons: [exclusion] }],
    ),
    exclusionRules: exclusionRuleViews(pool, round),
    eligibleBySpecialty: [...eligible]
      .sort(([a], [b]) => byText(a, b))
      .map(([specialty, count]) => ({ specialty, eligible: count, minimum: minima.get(specialty) ?? 0 })),
    rules: rules.map(ruleView(seats)),
    firstOwn: pool.firstOwn + 1,
    bitsNeeded: wholeBits(countJuries(rules, able, seats)),
    chances: chances === undefined ? null : chancesView(chances, able),
    lottery: lottery === undefined ? null : lotteryView(lottery, pool.sealable, names.sealed),
    lotteries: lotteryLines(lotteries, sealed),
    lotteryNeedsReason: isPublished(lotteries, attempts),
    adopted: attempts.some((a) => a.adoptedUtc !== null),
  };
  return {
    attempts,
    view: (replays) => ({
      ...view,
      attempts: attempts.map((one) =>
        sealedAttempt(attemptView(one, { experts, roles, lotteries }, replays.has(one.attempt)), one, names, lotteries),
      ),
    }),
  };
}
