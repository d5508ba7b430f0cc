import { alikeGroups } from './alike.ts';
import { boundsOf, type CompositionRule, countsOf, keeps, leastOf } from './composition.ts';
import type { Column, Programme, Row, Solver, Term } from './lottery/solver.ts';
import type { SealedExpert } from './pool-digest.ts';

/** One end of one rule: its least or its most number. */
export interface RuleEnd {
  readonly rule: number;
  readonly end: 'min' | 'max';
}

export interface RuleChange extends RuleEnd {
  readonly from: number;
  readonly to: number;
}

/** With these changes and nothing else a jury can be drawn. */
export interface WayOut {
  readonly changes: readonly RuleChange[];
  /** Another number of seats, odd again. */
  readonly seats: { readonly from: number; readonly to: number } | null;
  /** By how many people the rules give way altogether; a seat more or less counts as one. */
  readonly cost: number;
}

export interface Asked {
  readonly people: readonly SealedExpert[];
  /** Only those that bind; of the others nothing is left. */
  readonly rules: readonly CompositionRule[];
  readonly seats: number;
}

/** So many seats more are looked for at most, in steps of two. */
const MOST_STEPS_UP = 40;

/** A thing that can give way: how far at most, and the column that says how far, in people or in steps of two seats. */
interface Lever {
  readonly what: RuleEnd | 'fewer' | 'more';
  readonly most: number;
  readonly column: number;
}

const no = Number.POSITIVE_INFINITY;

/** The rules with these changes. */
export function relaxed(rules: readonly CompositionRule[], changes: readonly RuleChange[]): readonly CompositionRule[] {
  return rules.map((one, i) => {
    const own = changes.filter(({ rule }) => rule === i).map(({ end, to }) => [end, to] as const);
    return { ...one, ...Object.fromEntries(own) };
  });
}

/**
 * Juries and how far each rule gives way for them, in one programme of whole numbers. People whom no rule tells apart are
 * one column; a rule for each value gives way for all its values together. The sum of what gives way is made as small as
 * it can be, and among equals the number of changes.
 */
class GivingWay {
  readonly #asked: Asked;
  readonly #groups: readonly (readonly number[])[];
  readonly #levers: readonly Lever[];
  readonly #columns: readonly Column[];
  readonly #rows: readonly Row[];
  /** From an even number of seats the first step is of one, so that it is odd again. */
  readonly #even: 0 | 1;

  constructor(asked: Asked) {
    const { people, rules, seats } = asked;
    this.#asked = asked;
    this.#even = seats % 2 === 0 ? 1 : 0;
    const down = Math.ceil((seats - 1) / 2);
    const up = Math.max(0, Math.min(MOST_STEPS_UP, Math.floor((people.length - seats + this.#even) / 2)));
    const mostSeats = seats + 2 * up;
    const bounded = boundsOf(rules, people, mostSeats);
    const alike = alikeGroups(bounded, mostSeats);
    this.#groups = alike.map((one) => one.people);
    const kinds = alike.length;

    const wanted: Omit<Lever, 'column'>[] = [
      { what: 'fewer', most: down },
      { what: 'more', most: up },
      ...rules.flatMap(({ min, max }, rule) => [
        { what: { rule, end: 'min' as const }, most: leastOf(min, mostSeats) },
        { what: { rule, end: 'max' as const }, most: max === null ? 0 : mostSeats - max },
      ]),
    ];
    this.#levers = wanted.filter(({ most }) => most > 0).map((one, i) => ({ ...one, column: kinds + 2 * i }));

    // One change more weighs less than one person more.
    const weight = this.#levers.length + 1;
    const isSeats = ({ what }: Lever) => what === 'fewer' || what === 'more';
    this.#columns = [
      ...this.#groups.map((own) => ({ cost: 0, whole: true, low: 0, high: Math.min(own.length, mostSeats) })),
      ...this.#levers.flatMap((lever) => [
        { cost: -weight * (isSeats(lever) ? 2 : 1), whole: true, low: 0, high: lever.most },
        { cost: isSeats(lever) ? weight * this.#even - 1 : -1, whole: true, low: 0, high: 1 },
      ]),
    ];

    const find = (is: (what: Lever['what']) => boolean) => this.#levers.find(({ what }) => is(what));
    const ofRule = (at: number, which: RuleEnd['end']) =>
      find((what) => typeof what === 'object' && what.rule === at && what.end === which);
    const seatChanges = [-1, 1].flatMap((sign) => {
      const lever = find((what) => what === (sign < 0 ? 'fewer' : 'more'));
      if (lever === undefined) return [];
      const first: readonly Term[] = this.#even === 0 ? [] : [[lever.column + 1, -sign]];
      return [[lever.column, 2 * sign] as const, ...first];
    });
    const times = (terms: readonly Term[], by: number): Term[] => terms.map(([at, value]) => [at, value * by] as const);
    const typesOf = bounded.bounds.map((): Term[] => []);
    alike.forEach(({ bounds }, kind) => {
      for (const b of bounds) typesOf[b]?.push([kind, 1]);
    });
    this.#rows = [
      { low: seats, high: seats, terms: [...this.#groups.map((_, t) => [t, 1] as const), ...times(seatChanges, -1)] },
      // A lever is either still, or moves by one at least; and the seats do not move both ways.
      ...this.#levers.flatMap(({ column, most }) => [
        { low: 0, high: no, terms: [[column, -1] as const, [column + 1, most] as const] },
        { low: 0, high: no, terms: [[column, 1] as const, [column + 1, -1] as const] },
      ]),
      { low: 0, high: 1, terms: this.#levers.filter(isSeats).map(({ column }) => [column + 1, 1] as const) },
      ...bounded.bounds.flatMap(({ rule: at }, b): Row[] => {
        const { min, max } = rules[at] as CompositionRule;
        const own = typesOf[b] as Term[];
        // Of a share: its part of the seats, whatever their number, both sides times the denominator.
        const { numerator, denominator } = typeof min === 'number' ? { numerator: 0, denominator: 1 } : min;
        const low = typeof min === 'number' ? min : numerator * seats;
        const [less, more] = [ofRule(at, 'min'), ofRule(at, 'max')];
        const least = [...own, ...(less ? [[less.column, 1] as const] : [])];
        const rows: Row[] = [];
        if (less) {
          const shared = numerator === 0 ? [] : times(seatChanges, -numerator);
          rows.push({ low, high: no, terms: [...times(least, denominator), ...shared] });
        }
        if (max !== null && own.length > 0) {
          rows.push({ low: -no, high: max, terms: [...own, ...(more ? [[more.column, -1] as const] : [])] });
        }
        return rows;
      }),
    ];
  }

  /** The smallest way that does not give way at least as far as one of these, or undefined: there is none, or none was found. */
  next(found: readonly WayOut[], solver: Solver): WayOut | undefined {
    const columns = [...this.#columns];
    const rows = [...this.#rows];
    for (const way of found) {
      // At least one of the levers that this way moves stays below it.
      const less = this.#levers.flatMap((lever): Term[] => {
        const moved = this.#moved(lever, way);
        if (moved === 0) return [];
        const chosen = columns.push({ cost: 0, whole: true, low: 0, high: 1 }) - 1;
        const terms = [[lever.column, 1] as const, [chosen, lever.most] as const];
        rows.push({ low: -no, high: moved - 1 + lever.most, terms });
        return [[chosen, 1]];
      });
      rows.push({ low: 1, high: no, terms: less });
    }
    return this.#read(solved({ columns, rows }, solver));
  }

  #moved({ what }: Lever, { changes, seats }: WayOut): number {
    if (typeof what === 'object') {
      const own = changes.find(({ rule, end }) => rule === what.rule && end === what.end);
      return own === undefined ? 0 : Math.abs(own.to - own.from);
    }
    const more = seats === null ? 0 : seats.to - seats.from;
    return Math.ceil(Math.max(0, what === 'more' ? more : -more) / 2);
  }

  /** What the solver proposes, and counted in whole numbers: a jury that keeps the rules so changed. */
  #read(values: readonly number[] | undefined): WayOut | undefined {
    if (values === undefined) return undefined;
    const { people, rules, seats } = this.#asked;
    const moves = this.#levers.map(({ what, column }) => ({ what, by: values[column] as number }));
    const steps = moves.reduce((sum, { what, by }) => sum + (what === 'more' ? by : what === 'fewer' ? -by : 0), 0);
    const to = seats + 2 * steps - Math.sign(steps) * this.#even;
    const changes = moves.flatMap(({ what, by }): RuleChange[] => {
      if (typeof what !== 'object' || by === 0) return [];
      const one = rules[what.rule] as CompositionRule;
      const from = what.end === 'min' ? leastOf(one.min, to) : (one.max as number);
      return [{ ...what, from, to: what.end === 'min' ? from - by : from + by }];
    });
    const jury = this.#groups.flatMap((own, t) => own.slice(0, values[t] as number));
    const bounded = boundsOf(relaxed(rules, changes), people, to);
    if (jury.length !== to || !keeps(bounded, countsOf(bounded, jury))) return undefined;
    const cost = changes.reduce((sum, one) => sum + Math.abs(one.to - one.from), Math.abs(to - seats));
    return { changes, seats: to === seats ? null : { from: seats, to }, cost };
  }
}

function solved(programme: Programme, solver: Solver): readonly number[] | undefined {
  const open = solver.open(programme);
  const answer = open.solve();
  open.close();
  return answer && programme.columns.map((_, i) => Math.round(answer.columns[i] as number));
}

/**
 * The smallest ways out of rules that nobody can keep, the smallest first, one for each step. Each was tried: a jury of
 * the people keeps the rules so changed. None gives way at least as far as one before it. Ends early where there is no
 * other, or none was found in time.
 */
export function* smallestWays(asked: Asked, solver: Solver, most: number): Generator<WayOut, void, void> {
  const giving = new GivingWay(asked);
  const found: WayOut[] = [];
  while (found.length < most) {
    const way = giving.next(found, solver);
    if (way === undefined) return;
    found.push(way);
    yield way;
  }
}
