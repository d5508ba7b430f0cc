import type { ExpertId } from '../kernel/ids.ts';
import { type Bounded, countsOf } from './composition.ts';
import { boundedBy, type DrawInput, type DrawOutcome, isDrawMethod } from './draw.ts';
import { sealedPool } from './pool-digest.ts';

/** What somebody who was drawn said. term_over: nobody's word, but a meeting put off past the person's term. */
export const juryAnswers = ['accepted', 'declined', 'unreachable', 'absent', 'term_over'] as const;
export type JuryAnswer = (typeof juryAnswers)[number];

/** What a line of the log may be: an answer, or that the drawn order was continued for the open seat of its last holder. */
export type LoggedAct = JuryAnswer | 'continued';

/** By which way the office asked and heard. */
export const answerChannels = ['phone', 'message', 'letter', 'in_person', 'other'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

/** One line of the log that stands: lines that were taken back are not among them. */
export interface AnswerLine {
  /** Of the log, ascending. */
  readonly number: number;
  readonly expertId: ExpertId;
  readonly answer: LoggedAct;
}

/** Why an alternate nearer in order was not called: out, already on a seat, waits for other seats, or would break rules. */
export interface PassedOver {
  readonly expertId: ExpertId;
  readonly why: 'out' | 'seated' | 'other_seat' | 'rules';
  /** The bounds that would be broken, by their keys. */
  readonly bounds: readonly string[];
}

export interface AnswerStep extends AnswerLine {
  /** 1-based; null: the person had no seat to lose. */
  readonly seat: number | null;
  /** Who takes the seat; null: nobody had to, or nobody fits. */
  readonly calledIn: ExpertId | null;
  readonly passedOver: readonly PassedOver[];
}

export interface StandingJury {
  /** By seat. `open`: its holder is out and no alternate fits; the holder stays the last who had it. */
  readonly seats: readonly { readonly holder: ExpertId; readonly open: boolean }[];
  readonly steps: readonly AnswerStep[];
}

/**
 * Who comes after the alternates: everybody eligible who was neither drawn nor waits, in the order in which alternates
 * were taken, those passed over last.
 */
function belowAlternates({ members, alternates, order, rejections }: DrawOutcome): readonly ExpertId[] {
  const drawn = new Set([...members, ...alternates].map((one) => one.expertId));
  const skipped = new Set(rejections.map((one) => one.expertId));
  const left = order.map((one) => one.expertId).filter((one) => !drawn.has(one));
  return [...left.filter((one) => !skipped.has(one)), ...left.filter((one) => skipped.has(one))];
}

/** By which list somebody can come to a seat. */
export interface DrawnPlace {
  readonly drawn: 'member' | 'alternate' | 'continued';
  /** 1-based, each list on its own. */
  readonly order: number;
}

/** Everybody in drawn order with the place: members, alternates, and those below them. */
export function drawnPlaces(outcome: DrawOutcome): ReadonlyMap<ExpertId, DrawnPlace> {
  const { members, alternates } = outcome;
  const list = (drawn: DrawnPlace['drawn'], ids: readonly ExpertId[]) =>
    ids.map((id, i) => [id, { drawn, order: i + 1 }] as const);
  const ids = (people: readonly { readonly expertId: ExpertId }[]) => people.map((one) => one.expertId);
  return new Map([
    ...list('continued', belowAlternates(outcome)),
    ...list('alternate', ids(alternates)),
    ...list('member', ids(members)),
  ]);
}

/** Everybody drawn with their bounds; of a method that is not recomputed any more, people without bounds. */
function ground(
  input: DrawInput,
  outcome: DrawOutcome,
  below: readonly ExpertId[],
): { bounded: Bounded; placeOf: ReadonlyMap<ExpertId, number> } {
  if (!isDrawMethod(input.method ?? '')) {
    const drawn = [...outcome.members, ...outcome.alternates];
    return {
      bounded: { bounds: [], of: drawn.map(() => []) },
      placeOf: new Map(drawn.map((one, i) => [one.expertId, i])),
    };
  }
  // Those who were not drawn count towards nothing: bounds on their values alone were kept without them.
  const drawn = new Set([...[...outcome.members, ...outcome.alternates].map((one) => one.expertId), ...below]);
  const people = sealedPool({ ...input, candidates: input.candidates.filter((one) => drawn.has(one.expertId)) });
  return { bounded: boundedBy(input, people), placeOf: new Map(people.map((one, i) => [one.expertId, i])) };
}

/**
 * The jury as it stands after these answers, line by line; nothing is drawn again. Whoever is out gives the seat up to
 * the first alternate in drawn order, who is neither out nor seated, with whom every rule that binds is kept by the jury
 * as it is at that moment: first among those drawn for that seat (`replaces`), then among all. Seats that stand open may
 * still bring what a least number lacks. Where nobody fits the seat stands open, until a line continues the drawn order for
 * it: alternates first, should one fit by then, then those below them, by the same rule.
 */
export function standingJury(input: DrawInput, outcome: DrawOutcome, answers: readonly AnswerLine[]): StandingJury {
  const goesOn = isDrawMethod(input.method ?? '') && answers.some((line) => line.answer === 'continued');
  const below = goesOn ? belowAlternates(outcome) : [];
  const { bounded, placeOf } = ground(input, outcome, below);
  const place = (expertId: ExpertId): number => {
    const found = placeOf.get(expertId);
    if (found === undefined) throw new Error('replacement: somebody drawn who is not in the sealed pool');
    return found;
  };
  const seats = outcome.members.map(({ expertId }) => ({ holder: expertId, open: false }));
  const out = new Set<ExpertId>();
  const seatOf = (expertId: ExpertId) => seats.findIndex((one) => one.holder === expertId && !one.open);

  const broken = (candidate: ExpertId): readonly string[] => {
    const sitting = seats.filter((one) => !one.open).map((one) => place(one.holder));
    const counts = countsOf(bounded, [...sitting, place(candidate)]);
    const open = seats.length - sitting.length - 1;
    return bounded.bounds.flatMap(({ key, min, max }, b) => {
      const n = counts[b] ?? 0;
      return n > max || n + open < min ? [key] : [];
    });
  };

  const looked = (at: number, expertId: ExpertId, replaces: readonly number[]) => {
    const own = replaces.includes(at + 1);
    if (out.has(expertId)) return { expertId, own, why: 'out' as const, bounds: [] };
    if (seatOf(expertId) >= 0) return { expertId, own, why: 'seated' as const, bounds: [] };
    const bounds = broken(expertId);
    return { expertId, own, why: bounds.length > 0 ? ('rules' as const) : undefined, bounds };
  };
  const fill = (line: AnswerLine, at: number, beyond: readonly ExpertId[]): AnswerStep => {
    const near = outcome.alternates.map(({ expertId, replaces = [] }) => looked(at, expertId, replaces));
    const fit = near.filter((one) => one.why === undefined);
    let called = fit.find((one) => one.own) ?? fit[0];
    for (const expertId of beyond) {
      if (called !== undefined) break;
      const one = looked(at, expertId, []);
      near.push(one);
      if (one.why === undefined) called = one;
    }
    if (called !== undefined) seats[at] = { holder: called.expertId, open: false };
    const nearer = called === undefined ? near : near.slice(0, near.indexOf(called));
    const passedOver = nearer.map(({ expertId, why, bounds }): PassedOver => {
      return { expertId, why: why ?? 'other_seat', bounds };
    });
    return { ...line, seat: at + 1, calledIn: called?.expertId ?? null, passedOver };
  };

  const steps = answers.map((line): AnswerStep => {
    const nothing = { ...line, seat: null, calledIn: null, passedOver: [] };
    if (line.answer === 'accepted') return nothing;
    if (line.answer === 'continued') {
      const at = seats.findIndex((one) => one.open && one.holder === line.expertId);
      return at < 0 ? nothing : fill(line, at, below);
    }
    out.add(line.expertId);
    const at = seatOf(line.expertId);
    if (at < 0) return nothing;
    seats[at] = { holder: line.expertId, open: true };
    return fill(line, at, []);
  });
  return { seats: seats.map((one) => ({ ...one })), steps };
}

type UndoneAnswer =
  | { readonly ok: true; readonly standing: StandingJury }
  /** Another line called somebody only because this one stood: that line has to go first. */
  | { readonly ok: false; readonly number: number };

/**
 * The jury without one line. Nobody who was called by another line is exchanged for somebody else: where that would
 * happen the later line is named. Whoever was called in the place of the one whose line goes gives the seat back, also
 * down a chain.
 */
export function withoutAnswer(
  input: DrawInput,
  outcome: DrawOutcome,
  answers: readonly AnswerLine[],
  number: number,
): UndoneAnswer {
  const before = new Map(standingJury(input, outcome, answers).steps.map((step) => [step.number, step]));
  const standing = standingJury(
    input,
    outcome,
    answers.filter((line) => line.number !== number),
  );
  const moved = standing.steps.find(({ number: n, answer, seat, calledIn }) => {
    const was = before.get(n);
    // The order was continued for a seat that would not be open: that act would have had no reason.
    if (answer === 'continued' && seat === null) return was?.seat !== null;
    return seat !== null && (was?.calledIn !== calledIn || was.seat !== seat);
  });
  return moved === undefined ? { ok: true, standing } : { ok: false, number: moved.number };
}
