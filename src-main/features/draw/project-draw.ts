import type { DrawAttemptView, DrawnExpertView, DrawView } from '../../core/contract/draw.ts';
import type {
  DrawCue,
  DrawProjection,
  ProjectedContribution,
  ProjectedPerson,
} from '../../core/contract/draw-projection.ts';
import { bitsOf } from '../../core/domain/draw/contributions.ts';
import { isLottery } from '../../core/domain/draw/lottery/lottery.ts';
import { shortSeal } from '../../core/domain/draw/pool-digest.ts';
import { turnsOf } from '../../core/domain/draw/turns.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import type { FeatureHandlers } from '../feature.ts';
import { loadPool } from '../pool-exclusions.ts';
import { loadRound } from '../round-loading.ts';
import { loadSealedNames } from '../sealed-names.ts';
import { loadDraw } from './draw-views.ts';
import { inParts, type ProjectedPool, poolScreens, resultScreens } from './projected-screens.ts';

/** Lines beside the turn that is being told, and contributions, of three lines each, under the meter. */
const LATEST = 9;
const CONTRIBUTIONS = 3;

interface Ceremony extends ProjectedPool {
  /** Nobody may be told who is drawn: with the numbers and the pool anybody could draw for themselves. */
  readonly sealed: boolean;
  readonly office: string;
  readonly round: string;
}

type Step = DrawProjection extends infer P ? (P extends unknown ? Omit<P, keyof Frame> : never) : never;
type Frame = Pick<DrawProjection, 'kind' | 'office' | 'round' | 'shortSeal' | 'page' | 'pages'>;

function screenOf<T>(screens: readonly T[], wanted: number): { readonly screen: T | undefined; readonly page: number } {
  const page = Math.max(1, Math.min(wanted, screens.length));
  return { screen: screens[page - 1], page };
}

/** By number, and by name where the desk chose so; where a seat has no number, its label is all that may be told. */
function personOf({ poolNumber, name, specialty }: ProjectedPerson, names: boolean): ProjectedPerson {
  return { poolNumber, name: names || poolNumber === '' ? name : '', specialty };
}

/** A draw played as far as the desk has come. Nobody who was not told yet is in it. */
function playedDraw(attempt: DrawAttemptView, names: boolean, shown: number) {
  const seat = (one: DrawnExpertView) => ({ order: one.order, person: personOf(one, names) });
  const { seats, alternatesWanted: alternates } = attempt;
  const turns = turnsOf({
    seats,
    members: attempt.members.map(seat),
    alternates: attempt.alternates.map(seat),
    rejections: attempt.rejections.map(({ seatsLeft, proof, ...one }) => ({
      seatsLeft,
      proof,
      person: personOf(one, names),
    })),
  });
  const played = turns.slice(0, shown);
  const count = (kind: string) => played.filter((turn) => turn.kind === kind).length;
  return {
    ...{ seats, alternates, turns: turns.length, shown: played.length },
    latest: played.slice(-LATEST - 1).reverse(),
    ...{ members: count('member'), waiting: count('alternate'), skipped: count('skipped') },
  };
}

function resultOf(attempt: DrawAttemptView, { names, page: wanted }: DrawCue) {
  const placed = (one: DrawnExpertView) => ({ order: one.order, ...personOf(one, names) });
  const screens = resultScreens(attempt.members.map(placed), attempt.alternates.map(placed));
  const { screen = [], page } = screenOf(screens, wanted);
  const counts = { members: attempt.members.length, alternates: attempt.alternates.length };
  return { ...counts, columns: screen, page, pages: Math.max(1, screens.length) };
}

/** The step alone, cut to one screen. */
function stepOf(view: DrawView, ceremony: Ceremony, cue: DrawCue): Step & Partial<Pick<Frame, 'page' | 'pages'>> {
  const { step } = cue;
  switch (step) {
    case 'pool': {
      const screens = poolScreens(view, ceremony);
      const { screen, page } = screenOf(screens, cue.page);
      if (screen === undefined) throw new Error('the pool has no screen');
      return { step, ...screen, page, pages: screens.length };
    }
    case 'digest':
      return { step, digest: view.poolDigest ?? '', statement: view.seal?.statement ?? null };
    case 'randomness': {
      const { lottery, seal } = view;
      const { method = '', plan = [] } = seal?.statement ?? {};
      const forLottery = isLottery(method);
      const told = cue.contributions.filter((one, i) => one.kind === plan[i]?.kind && one.by === plan[i]?.by);
      const lines = plan.map((planned, i): ProjectedContribution => {
        return { ...planned, value: ceremony.sealed ? '' : (told[i]?.value ?? ''), brought: i < told.length };
      });
      const screens = inParts(lines, CONTRIBUTIONS);
      const { screen = [], page } = screenOf(screens, cue.page);
      return {
        ...{ step, method, bits: bitsOf(told), bitsNeeded: forLottery ? null : view.bitsNeeded },
        lottery: lottery && { panels: lottery.panels, balls: lottery.balls, digest: lottery.digest },
        ...{ from: (page - 1) * CONTRIBUTIONS + 1, contributions: screen },
        ...{ page, pages: Math.max(1, screens.length) },
      };
    }
    default:
      return stepOfAttempt(view, cue, step);
  }
}

function stepOfAttempt(
  { attempts, adopted }: DrawView,
  cue: DrawCue,
  step: 'commit' | 'draw' | 'result' | 'check',
): ReturnType<typeof stepOf> {
  const attempt = attempts.find((one) => one.attempt === cue.attempt);
  if (attempt === undefined)
    return step === 'commit' ? { step, next: attempts.length + 1 } : { step, attempt: 0 as const };
  const of = {
    attempt: attempt.attempt,
    attempts: attempts.length,
    state: attempt.state,
    sealedOutcome: attempt.sealedOutcome,
  };
  switch (step) {
    case 'commit': {
      const { committedUtc, drawer, witnesses, method, seed, lottery } = attempt;
      return { step, next: null, ...of, committedUtc, drawer, witnesses, method, seed, lottery };
    }
    case 'draw':
      return { step, ...of, ...playedDraw(attempt, cue.names, cue.shown) };
    case 'result':
      return { step, ...of, ...resultOf(attempt, cue) };
    case 'check':
      return { step, ...of, seed: attempt.seed, adopted };
  }
}

/** What the room sees of a draw at a cue of the desk; names come from the view, and only where the cue asks for them. */
function projectDraw(view: DrawView, ceremony: Ceremony, cue: DrawCue): DrawProjection {
  const { office, round } = ceremony;
  const seal = view.poolDigest === null ? '' : shortSeal(view.poolDigest);
  const frame: Frame = { kind: 'draw', office, round, shortSeal: seal, page: 1, pages: 1 };
  return { ...frame, ...stepOf(view, ceremony, cue) } as DrawProjection;
}

/** Refusal: `round_not_found`. */
export const projection: FeatureHandlers<'draw'>['projection'] = async ({ db }, cue) => {
  const round = await loadRound(db, cue.roundId);
  if (!round.ok) return round;
  const { officeName: office, name, jurySize: seats, alternates } = round.value.setup;
  const { view } = await loadDraw(db, round.value);
  const { sealed } = await loadSealedNames(db, cue.roundId);
  const able = cue.step === 'pool' && cue.names ? (await loadPool(db, round.value)).experts : [];
  const people = able
    .filter((one) => one.exclusion === undefined)
    .map(({ poolNumber, name: person, specialty }) => ({ poolNumber, name: person, specialty }));
  return ok(projectDraw(view(new Set()), { office, round: name, seats, alternates, people, sealed }, cue));
};
