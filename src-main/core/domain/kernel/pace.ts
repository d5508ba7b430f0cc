/** The parts of a long act, in the order in which every act that has them goes through them. */
export const PHASES = [
  'reading',
  'comparing',
  'judging',
  'trying',
  'solving',
  'typesetting',
  'writing',
  'indexing',
] as const;
export type Phase = (typeof PHASES)[number];

/** Of a best value that is still being looked for: what was reached so far, and what none can better. */
export type Known = KnownChance | KnownPlan;

/** The larger the better; in millionths. */
export interface KnownChance {
  readonly reached: number;
  readonly most: number;
}

/** The smaller the better; `objective` null: there is no plan yet. */
export interface KnownPlan {
  readonly objective: number | null;
  readonly bound: number;
}

/** Told after so many rows more; while it is waited for, the act takes breath, and may end here by `ActStopped`. */
export type Told = (rows: number, known?: Known) => Promise<void>;

/** Begins a phase of so many rows. Nothing of a phase before it may be told from then on. */
export type Pace = (phase: Phase, rows: number) => Told;

/**
 * Ends a long act where it stands, by the person's word or by the lock. Thrown, not returned: no loop and no table in
 * between has anything to decide, and the transaction around them rolls back by itself.
 */
export class ActStopped extends Error {
  readonly why: 'cancelled' | 'locked';
  constructor(why: ActStopped['why']) {
    super(`act ${why}`);
    this.name = 'ActStopped';
    this.why = why;
  }
}

export const toldNobody: Told = () => Promise.resolve();

/** For acts that are too short to be told of. */
export const unhurried: Pace = () => toldNobody;

/**
 * Begins a phase of so many rows, as a person counts them, each of which the act tells of several times: as many are told
 * on as are done with for the share of `tellings` that was heard.
 */
export function inRows(pace: Pace, phase: Phase, rows: number, tellings: number): Told {
  const told = pace(phase, rows);
  let [heard, done] = [0, 0];
  return (more, known) => {
    heard += more;
    const now = tellings === 0 ? rows : Math.min(rows, Math.floor((heard * rows) / tellings));
    const fresh = now - done;
    done = now;
    return told(fresh, known);
  };
}

/** Parts of a list, one after the other, each told when it is done with. */
export async function inParts<T>(
  list: readonly T[],
  told: Told,
  part: (some: readonly T[]) => Promise<unknown> | unknown,
  size = 500,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) {
    const some = list.slice(at, at + size);
    await part(some);
    await told(some.length);
  }
}

/** A rule that works through many rows, and says after some of them how many they were, or also what is known by then. */
export type Steps<T> = Generator<Step, T, void>;
export type Step = number | { readonly rows: number; readonly known: Known };

export function toldOf(step: Step): Parameters<Told> {
  return typeof step === 'number' ? [step] : [step.rows, step.known];
}

export async function paced<T>(steps: Steps<T>, told: Told): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await told(...toldOf(step.value));
  }
}

/** The same for whoever has nobody waiting, whatever the steps say. */
export function atOnce<T>(steps: Generator<unknown, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
