import { complete, poolOf } from './completion.ts';
import { binding, boundsOf, type CompositionRule, leastOf } from './composition.ts';
import { wholeBits } from './contributions.ts';
import { countJuries } from './count-juries.ts';
import { ELIGIBLE, type Sealable, type SealedExpert, sealedPool } from './pool-digest.ts';
import type { PlacedProof } from './rejection-proof.ts';

/** One end of one rule: its least or its most number. */
export interface RuleEnd {
  readonly rule: number;
  readonly end: 'min' | 'max';
}

interface RuleChange extends RuleEnd {
  readonly from: number;
  readonly to: number;
}

/** A way out: with these changes and nothing else a jury can be drawn. */
export interface Relaxation {
  readonly changes: readonly RuleChange[];
  /** Another number of seats, odd again. */
  readonly seats: { readonly from: number; readonly to: number } | null;
  /** By how many people the rules give way altogether. */
  readonly cost: number;
  /** What it buys: whole bits of the number of juries that are then possible at most. */
  readonly bits: number;
}

export type Diagnosis =
  | { readonly kind: 'possible' }
  | { readonly kind: 'undecided' }
  | {
      readonly kind: 'impossible';
      /** Nobody of these can be left out: without any one of them a jury would be possible. Empty: too few people. */
      readonly conflict: readonly RuleEnd[];
      readonly eligible: number;
      readonly seats: number;
      /** Smallest first, at most three. */
      readonly relaxations: readonly Relaxation[];
    };

const SHOWN = 3;

/** Another number of seats is looked for this far around. */
const FARTHEST = 40;

function endsOf(proof: PlacedProof, ruleOf: (bound: number) => number | undefined): RuleEnd[] {
  switch (proof.kind) {
    case 'too_few':
      return [];
    case 'points':
      return proof.weights.flatMap(({ bound, points }) => {
        const rule = ruleOf(bound);
        return rule === undefined ? [] : [{ rule, end: points > 0 ? ('min' as const) : ('max' as const) }];
      });
    case 'split':
      return [...endsOf(proof.fewer, ruleOf), ...endsOf(proof.more, ruleOf)];
  }
}

function distinct(ends: readonly RuleEnd[]): RuleEnd[] {
  return [...new Map(ends.map((one) => [`${one.rule} ${one.end}`, one])).values()].sort((a, b) => a.rule - b.rule);
}

class Patient {
  readonly people: readonly SealedExpert[];
  readonly rules: readonly CompositionRule[];
  readonly seats: number;

  constructor(sealed: Sealable) {
    this.people = sealedPool(sealed).filter((one) => one.code === ELIGIBLE);
    this.rules = binding(sealed.rules);
    this.seats = sealed.seats;
  }

  /** undefined: a jury is possible; otherwise the ends that a proof of the opposite rests on, or that nobody knows. */
  ill(rules: readonly CompositionRule[], seats: number): readonly RuleEnd[] | 'undecided' | undefined {
    const bounded = boundsOf(rules, this.people, seats);
    const left = this.people.map((_, i) => i);
    const found = complete(poolOf(bounded), { seats, inside: [], left });
    if (found.kind === 'jury') return undefined;
    return found.kind === 'undecided' ? found.kind : distinct(endsOf(found.proof, (b) => bounded.bounds[b]?.rule));
  }

  well(rules: readonly CompositionRule[], seats = this.seats): boolean {
    return this.ill(rules, seats) === undefined;
  }

  bits(rules: readonly CompositionRule[], seats: number): number {
    return wholeBits(countJuries(rules, this.people, seats));
  }
}

function valueAt(rules: readonly CompositionRule[], { rule, end }: RuleEnd, seats: number): number {
  const one = rules[rule];
  return one === undefined ? 0 : end === 'min' ? leastOf(one.min, seats) : (one.max ?? seats);
}

function withEnd(rules: readonly CompositionRule[], { rule, end }: RuleEnd, to: number | null): CompositionRule[] {
  return rules.map((one, i) => (i !== rule ? one : end === 'min' ? { ...one, min: to ?? 0 } : { ...one, max: to }));
}

/** Leaves out what the contradiction does not need, one end after the other. */
function smallest(patient: Patient, ends: readonly RuleEnd[]): RuleEnd[] {
  const named = new Set(ends.map((one) => `${one.rule} ${one.end}`));
  let rules: readonly CompositionRule[] = patient.rules.map((one, rule) => ({
    ...one,
    min: named.has(`${rule} min`) ? one.min : 0,
    max: named.has(`${rule} max`) ? one.max : null,
  }));
  const kept: RuleEnd[] = [];
  for (const one of ends) {
    const without = withEnd(rules, one, null);
    if (patient.well(without)) kept.push(one);
    else rules = without;
  }
  return kept;
}

/** Gives way at these ends as little as it takes, the last one first. */
function tightened(patient: Patient, ends: readonly RuleEnd[]): Relaxation | undefined {
  let rules: readonly CompositionRule[] = ends.reduce<readonly CompositionRule[]>(
    (list, one) => withEnd(list, one, null),
    patient.rules,
  );
  if (!patient.well(rules)) return undefined;
  const changes: RuleChange[] = [];
  for (const one of [...ends].reverse()) {
    const from = valueAt(patient.rules, one, patient.seats);
    const sign = one.end === 'min' ? -1 : 1;
    let [kept, enough] = [-1, one.end === 'min' ? from : patient.seats - from];
    while (enough - kept > 1) {
      const middle = Math.floor((kept + enough) / 2);
      if (patient.well(withEnd(rules, one, from + sign * middle))) enough = middle;
      else kept = middle;
    }
    rules = withEnd(rules, one, from + sign * enough);
    if (enough > 0) changes.unshift({ ...one, from, to: from + sign * enough });
  }
  const cost = changes.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
  return { changes, seats: null, cost, bits: patient.bits(rules, patient.seats) };
}

/** Beginning with this end, gives way at one more for every contradiction that is left. */
function wayOut(patient: Patient, first: RuleEnd): Relaxation | undefined {
  const ends = [first];
  for (;;) {
    const rules = ends.reduce<readonly CompositionRule[]>((list, one) => withEnd(list, one, null), patient.rules);
    const left = patient.ill(rules, patient.seats);
    if (left === undefined) return tightened(patient, ends);
    const next =
      left === 'undecided'
        ? undefined
        : left.find((one) => !ends.some((e) => e.rule === one.rule && e.end === one.end));
    if (next === undefined) return undefined;
    ends.push(next);
  }
}

/** The nearest odd number of seats, fewer and more, with which the rules as they stand can be kept. */
function otherSeats(patient: Patient): Relaxation[] {
  const found: Relaxation[] = [];
  for (const sign of [-1, 1]) {
    const fewest = sign < 0 && patient.people.length < patient.seats ? patient.people.length : patient.seats;
    for (let step = 1; step <= FARTHEST; step += 1) {
      const seats = (fewest % 2 === 0 ? fewest - 1 : fewest) + sign * 2 * (fewest < patient.seats ? step - 1 : step);
      if (seats < 1 || seats > patient.people.length) break;
      if (!patient.well(patient.rules, seats)) continue;
      const cost = Math.abs(patient.seats - seats);
      const bits = patient.bits(patient.rules, seats);
      found.push({ changes: [], seats: { from: patient.seats, to: seats }, cost, bits });
      break;
    }
  }
  return found;
}

/** Where people are lacking: as many seats as there are people, and what the rules then need beside that. */
function fewerSeats(sealed: Sealable, { people, seats }: Patient): Relaxation[] {
  const most = people.length % 2 === 0 ? people.length - 1 : people.length;
  if (most >= seats || most < 1) return [];
  const then = diagnose({ ...sealed, seats: most });
  if (then.kind !== 'impossible') return [];
  return then.relaxations.map((one) => {
    const to = one.seats?.to ?? most;
    return { ...one, seats: { from: seats, to }, cost: one.cost - Math.abs(most - to) + seats - to };
  });
}

/** Does the first give way wherever the second does, and at least as far? Then nobody needs it. */
function isNeedless(one: Relaxation, { changes, seats }: Relaxation): boolean {
  return (
    seats === null &&
    changes.every(({ rule, end, to }) => {
      const own = one.changes.find((c) => c.rule === rule && c.end === end);
      return own !== undefined && (end === 'min' ? own.to <= to : own.to >= to);
    })
  );
}

/** Where rules alone leave fewer than three ways: nearly as many seats, with which the rules give way less. */
function nearSeats(sealed: Sealable, { people, seats: from }: Patient, known: readonly Relaxation[]): Relaxation[] {
  const found: Relaxation[] = [];
  for (const step of [-2, 2, -4, 4]) {
    const to = from + step;
    if (known.length + found.length >= SHOWN) break;
    if (to < 1 || to > people.length) continue;
    const other = new Patient({ ...sealed, seats: to });
    const ill = other.ill(other.rules, to);
    if (ill === undefined || ill === 'undecided') continue;
    for (const end of smallest(other, ill)) {
      const way = wayOut(other, end);
      if (way === undefined || [...known, ...found].some((one) => isNeedless(way, one))) continue;
      found.push({ ...way, seats: { from, to }, cost: way.cost + Math.abs(step) });
    }
  }
  return found;
}

/**
 * Why the rules cannot be kept together, and the smallest ways out. The conflict is minimal: every end in it is needed.
 * Each way out was tried: with it a jury exists.
 */
export function diagnose(sealed: Sealable): Diagnosis {
  const patient = new Patient(sealed);
  const ill = patient.ill(patient.rules, patient.seats);
  if (ill === undefined) return { kind: 'possible' };
  if (ill === 'undecided') return { kind: 'undecided' };
  const conflict = smallest(patient, ill);
  const ways = conflict.flatMap((one) => {
    const out = wayOut(patient, one);
    return out === undefined ? [] : [out];
  });
  const known = new Set<string>();
  const plain = [...ways, ...otherSeats(patient), ...fewerSeats(sealed, patient)];
  const relaxations = [...plain, ...nearSeats(sealed, patient, plain)]
    .sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length || b.bits - a.bits)
    .filter((one) => {
      const key = JSON.stringify([one.changes, one.seats]);
      return known.has(key) ? false : known.add(key);
    });
  return {
    kind: 'impossible',
    conflict,
    eligible: patient.people.length,
    seats: patient.seats,
    relaxations: relaxations.slice(0, SHOWN),
  };
}
