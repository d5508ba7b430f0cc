import { paced, type Steps, type Told, toldNobody } from '../kernel/pace.ts';
import { ok, type Result } from '../kernel/result.ts';
import { type Chances, chancesOf } from './chances.ts';
import { type Diagnosis, diagnose } from './doctor.ts';
import { type DrawInput, type DrawOutcome, drawJury } from './draw.ts';
import { LOTTERY_SECONDS, type LotteryAsked, type MadeLottery, makeLottery } from './lottery/make-lottery.ts';
import type { Solver } from './lottery/solver.ts';
import type { Sealable } from './pool-digest.ts';
import { type DrawRecord, verifyDraw } from './replay.ts';

/**
 * What is reckoned of a draw. In a pool of thousands each takes longer than somebody else may be kept waiting, so whoever
 * asks does not know where it is done. Refusals are those of the rules themselves.
 */
export interface Drawing {
  draw(input: DrawInput): Promise<Result<DrawOutcome>>;
  verify(record: DrawRecord): Promise<Result<null>>;
  /** `told` hears of each way out found, and ends the search by what it throws. */
  diagnose(sealed: Sealable, told: Told): Promise<Result<Diagnosis>>;
  /** `told` hears of each draw tried, and ends the counting by what it throws. */
  chances(sealed: Sealable, digest: string, told: Told): Promise<Result<Chances>>;
  /** The fairest lottery; `told` hears of its steps and what is known by then, and ends it likewise. */
  lottery(sealed: Sealable, asked: LotteryAsked, told: Told): Promise<Result<MadeLottery>>;
}

export type DrawTask =
  | { readonly kind: 'draw'; readonly input: DrawInput }
  | { readonly kind: 'verify'; readonly record: DrawRecord }
  | { readonly kind: 'diagnose'; readonly sealed: Sealable }
  | { readonly kind: 'chances'; readonly sealed: Sealable; readonly digest: string }
  | { readonly kind: 'lottery'; readonly sealed: Sealable; readonly asked: LotteryAsked };

/** Loads the solver that lottery and diagnosis ask: no rule can do so itself. */
type SolverLoader = () => Promise<Solver>;

/** Milliseconds since some time or other. */
export type Stopwatch = () => number;

/** One task, step by step where it has steps. A lottery keeps its time by the watch. */
export async function performed(task: DrawTask, load: SolverLoader, watch: Stopwatch): Promise<Steps<Result<unknown>>> {
  if (task.kind === 'diagnose') return diagnosed(task.sealed, await load());
  if (task.kind !== 'lottery') return stepsOf(task);
  const end = watch() + LOTTERY_SECONDS * 1000;
  return makeLottery(task.sealed, task.asked, await load(), () => watch() < end);
}

function* diagnosed(sealed: Sealable, solver: Solver): Steps<Result<Diagnosis>> {
  return ok(yield* diagnose(sealed, solver));
}

function* stepsOf(task: Exclude<DrawTask, { readonly kind: 'lottery' | 'diagnose' }>): Steps<Result<unknown>> {
  switch (task.kind) {
    case 'draw':
      return drawJury(task.input);
    case 'verify': {
      const replayed = verifyDraw(task.record);
      return replayed.ok ? ok(null) : replayed;
    }
    case 'chances':
      return yield* chancesOf(task.sealed, task.digest);
  }
}

/** `run`: does a task somewhere, and tells its steps. */
export function drawingBy(run: <T>(task: DrawTask, told?: Told) => Promise<Result<T>>): Drawing {
  return {
    draw: (input) => run({ kind: 'draw', input }),
    verify: (record) => run({ kind: 'verify', record }),
    diagnose: (sealed, told) => run({ kind: 'diagnose', sealed }, told),
    chances: (sealed, digest, told) => run({ kind: 'chances', sealed, digest }, told),
    lottery: (sealed, asked, told) => run({ kind: 'lottery', sealed, asked }, told),
  };
}

/** Where nobody is kept waiting, also not for a lottery. */
export function drawingHere(load: SolverLoader): Drawing {
  return drawingBy(async <T>(task: DrawTask, told: Told = toldNobody) => {
    return (await paced(await performed(task, load, () => 0), told)) as Result<T>;
  });
}
