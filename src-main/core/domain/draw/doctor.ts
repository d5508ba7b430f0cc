import type { Steps } from '../kernel/pace.ts';
import { complete, poolOf } from './completion.ts';
import { binding, boundsOf, type CompositionRule, leastOf } from './composition.ts';
import { wholeBits } from './contributions.ts';
import { countJuries } from './count-juries.ts';
import type { Solver } from './lottery/solver.ts';
import { ELIGIBLE, type Sealable, type SealedExpert, sealedPool } from './pool-digest.ts';
import type { PlacedProof } from './rejection-proof.ts';
import { type RuleChange, type RuleEnd, relaxed, smallestWays, type WayOut } from './ways-out.ts';

/** A way out, tried: with these changes and nothing else a jury can be drawn. */
export interface Relaxation extends WayOut {
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
      /** Smallest first, at most three; none gives way at least as far as one before it. */
      readonly relaxations: readonly Relaxation[];
      /** No way out is smaller than the first, no other than the second, and so on. False: time was up. */
      readonly proved: boolean;
    };

/** So many ways out are looked for, each one a step of the search. */
export const WAYS_SHOWN = 3;

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
function tightened(patient: Patient, ends: readonly RuleEnd[]): WayOut | undefined {
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
  return { changes, seats: null, cost };
}

/** Beginning with this end, gives way at one more for every contradiction that is left. */
function wayOut(patient: Patient, first: RuleEnd): readonly WayOut[] {
  const ends = [first];
  for (;;) {
    const rules = ends.reduce<readonly CompositionRule[]>((list, one) => withEnd(list, one, null), patient.rules);
    const left = patient.ill(rules, patient.seats);
    if (left === undefined) {
      const way = tightened(patient, ends);
      return way === undefined ? [] : [way];
    }
    const next =
      left === 'undecided'
        ? undefined
        : left.find((one) => !ends.some((e) => e.rule === one.rule && e.end === one.end));
    if (next === undefined) return [];
    ends.push(next);
  }
}

/**
 * Why the rules cannot be kept together, and the smallest ways out. The conflict is minimal: every end in it is needed.
 * Each way out was tried: with it a jury exists. Where the solver comes to no end in its time, ways are shown that were
 * found by giving way at one contradiction after the other, and nobody says that they are the smallest.
 */
export function* diagnose(sealed: Sealable, solver: Solver): Steps<Diagnosis> {
  const patient = new Patient(sealed);
  const ill = patient.ill(patient.rules, patient.seats);
  if (ill === undefined) return { kind: 'possible' };
  if (ill === 'undecided') return { kind: 'undecided' };
  const conflict = smallest(patient, ill);
  const ways: WayOut[] = [];
  for (const way of smallestWays(patient, solver, WAYS_SHOWN)) {
    ways.push(way);
    yield 1;
  }
  const proved = ways.length > 0;
  if (!proved) for (const end of conflict) ways.push(...wayOut(patient, end));
  const bits = (one: WayOut) => patient.bits(relaxed(patient.rules, one.changes), one.seats?.to ?? patient.seats);
  const known = new Set<string>();
  const relaxations = ways
    .map((one) => ({ ...one, bits: bits(one) }))
    .sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length || b.bits - a.bits)
    .filter(({ changes, seats }) => {
      const key = JSON.stringify([changes, seats]);
      return known.has(key) ? false : known.add(key);
    })
    .slice(0, WAYS_SHOWN);
  const { length: eligible } = patient.people;
  return { kind: 'impossible', conflict, eligible, seats: patient.seats, relaxations, proved };
}
