import { type Bounded, countsOf } from './composition.ts';
import { type Answer, solveSums } from './exact-simplex.ts';
import { type Group, NONE, pickPeople } from './people-in-groups.ts';
import { type Begun, type PlacedProof, pointsProof, type SplitBound } from './rejection-proof.ts';

type Completion =
  | { readonly kind: 'jury'; readonly people: readonly number[] }
  | { readonly kind: 'none'; readonly proof: PlacedProof }
  /** The rules are so entangled that the search was given up. Never taken for an answer. */
  | { readonly kind: 'undecided' };

/** Steps of the search, not time: every machine gives up at the same place. */
const MOST_STEPS = 2_000;

/** From so many values on the bounds of a rule for each value are looked at only where they stand in the way. */
const MANY_VALUES = 24;

/** What is the same for every question about one pool. */
export interface Pool {
  readonly bounded: Bounded;
  /** The bounds that wait until they stand in the way, and each person's own among them. */
  readonly waiting: ReadonlySet<number>;
  readonly waitingOf: readonly number[];
  /** People of the same number are counted by the same bounds, the waiting ones aside. */
  readonly kindOf: readonly number[];
}

export function poolOf(bounded: Bounded): Pool {
  const sizes = new Map<number, number[]>();
  bounded.bounds.forEach((bound, b) => {
    sizes.set(bound.rule, [...(sizes.get(bound.rule) ?? []), b]);
  });
  const most = [...sizes.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const many = new Set(most);
  const waits =
    most.length >= MANY_VALUES &&
    most.every((b) => bounded.bounds[b]?.min === 0) &&
    bounded.of.every((own) => own.filter((b) => many.has(b)).length <= 1);
  const waiting = waits ? many : new Set<number>();
  const kinds = new Map<string, number>();
  const kindOf = bounded.of.map((own) => {
    const key = own.filter((b) => !waiting.has(b)).join();
    const kind = kinds.get(key) ?? kinds.size;
    kinds.set(key, kind);
    return kind;
  });
  const waitingOf = bounded.of.map((own) => own.find((b) => waiting.has(b)) ?? NONE);
  return { bounded, waiting, waitingOf, kindOf };
}

/** Can the jury begun be completed? Exact: a jury that keeps every bound, or a proof that there is none. */
export function complete(pool: Pool, begun: Begun): Completion {
  return search(pool, begun, [], new Set(), { steps: 0 });
}

interface Kind {
  readonly people: readonly number[];
  readonly bounds: readonly number[];
}

function search(
  pool: Pool,
  begun: Begun,
  splits: readonly SplitBound[],
  awake: Set<number>,
  spent: { steps: number },
): Completion {
  const { bounded } = pool;
  const { inside, left } = begun;
  const seats = begun.seats - inside.length;
  if (left.length < seats) return { kind: 'none', proof: { kind: 'too_few', left: left.length, seats } };

  const all = [...bounded.bounds, ...splits];
  const own = bounded.bounds.length;
  const counts = [
    ...countsOf(bounded, inside),
    ...splits.map(({ people }) => inside.filter((person) => people.has(person)).length),
  ];
  const room = (b: number) => (all[b]?.max ?? 0) - (counts[b] ?? 0);
  const boundsOf = (person: number) => {
    const base = bounded.of[person] as readonly number[];
    if (splits.length === 0) return base;
    return [...base, ...splits.flatMap(({ people }, i) => (people.has(person) ? [own + i] : []))];
  };
  const none = (weights: readonly { bound: number; points: number }[]): Completion => {
    const proof = provenBy(pool, begun, splits, weights, boundsOf, room);
    return { kind: 'none', proof };
  };

  for (let b = 0; b < all.length; b += 1) {
    if (room(b) < 0) return none([{ bound: b, points: -1 }]);
    if ((all[b]?.min ?? 0) > (all[b]?.max ?? 0)) return none([1, -1].map((points) => ({ bound: b, points })));
  }
  const full = all.map((_, b) => room(b) === 0);
  const open = full.includes(true) ? left.filter((person) => !boundsOf(person).some((b) => full[b])) : left;
  if (open.length < seats) return none([]);

  for (;;) {
    spent.steps += 1;
    if (spent.steps > MOST_STEPS) return { kind: 'undecided' };
    const kinds = kindsOf(pool, open, splits, awake, boundsOf);
    const rows = all.map((_, b) => b).filter((b) => !pool.waiting.has(b) || awake.has(b));
    const answer: Answer = solveSums({
      caps: kinds.map(({ people }) => Math.min(people.length, seats)),
      rows: [
        { low: seats, high: seats, columns: kinds.map((_, k) => k) },
        ...rows.map((b) => ({
          low: (all[b]?.min ?? 0) - (counts[b] ?? 0),
          high: room(b),
          columns: kinds.flatMap(({ bounds }, k) => (bounds.includes(b) ? [k] : [])),
        })),
      ],
    });
    if (answer.kind === 'too_big') return { kind: 'undecided' };
    if (answer.kind === 'conflict') {
      return none(
        rows.map((bound, i) => ({ bound, points: answer.weights[i + 1] ?? 0 })).filter((w) => w.points !== 0),
      );
    }
    const { numerators, denominator } = answer;
    const broken = numerators.findIndex((n) => n % denominator !== 0);
    if (broken >= 0) {
      const { people } = kinds[broken] as Kind;
      return halves(
        pool,
        begun,
        splits,
        awake,
        spent,
        people,
        Math.floor((numerators[broken] as number) / denominator),
      );
    }
    const groups = kinds.map(({ people }, k): Group => {
      const peopleBy = new Map<number, number[]>();
      for (const person of people) {
        const b = pool.waitingOf[person] as number;
        const list = peopleBy.get(b);
        if (list) list.push(person);
        else peopleBy.set(b, [person]);
      }
      return { wanted: (numerators[k] as number) / denominator, peopleBy };
    });
    const picked = pickPeople(groups, room);
    if (picked.kind === 'picked') return { kind: 'jury', people: [...inside, ...picked.people] };
    const woken = picked.bounds.filter((b) => !awake.has(b));
    if (woken.length === 0) throw new Error('draw: bounds already looked at stand in the way');
    for (const b of woken) awake.add(b);
  }
}

function kindsOf(
  { bounded, waitingOf, kindOf }: Pool,
  open: readonly number[],
  splits: readonly SplitBound[],
  awake: ReadonlySet<number>,
  boundsOf: (person: number) => readonly number[],
): readonly Kind[] {
  const found = new Map<number | string, number[]>();
  const wide = bounded.bounds.length + 1;
  for (const person of open) {
    const b = waitingOf[person] as number;
    const base = (kindOf[person] as number) * wide + (awake.size > 0 && awake.has(b) ? b + 1 : 0);
    const key = splits.length === 0 ? base : splits.reduce((k, { people }) => `${k}${people.has(person)}`, `${base} `);
    const list = found.get(key);
    if (list) list.push(person);
    else found.set(key, [person]);
  }
  return [...found.values()].map((people) => ({ people, bounds: boundsOf(people[0] as number) }));
}

/** Half a person cannot sit: either at most so many of these, or more. */
function halves(
  pool: Pool,
  begun: Begun,
  splits: readonly SplitBound[],
  awake: Set<number>,
  spent: { steps: number },
  people: readonly number[],
  atMost: number,
): Completion {
  const among = new Set(people);
  const more = search(pool, begun, [...splits, { people: among, min: atMost + 1, max: begun.seats }], awake, spent);
  if (more.kind !== 'none') return more;
  const fewer = search(pool, begun, [...splits, { people: among, min: 0, max: atMost }], awake, spent);
  if (fewer.kind !== 'none') return fewer;
  return { kind: 'none', proof: { kind: 'split', people, atMost, fewer: fewer.proof, more: more.proof } };
}

/**
 * Points that prove it to a stranger. The search left out whoever stands under a full bound; where such a person would
 * bring points, the full bound takes them away again.
 */
function provenBy(
  { bounded }: Pool,
  begun: Begun,
  splits: readonly SplitBound[],
  found: readonly { bound: number; points: number }[],
  boundsOf: (person: number) => readonly number[],
  room: (b: number) => number,
): PlacedProof {
  const proof = (weights: readonly { bound: number; points: number }[]) => pointsProof(bounded, begun, splits, weights);
  let weights = found;
  if (proof(weights) === undefined) {
    const whole = 1 + 2 * weights.reduce((sum, { points }) => sum + Math.abs(points), 0);
    const given = new Map(weights.map(({ bound, points }) => [bound, points]));
    for (const person of begun.left) {
      const full = boundsOf(person).find((b) => room(b) === 0);
      if (full !== undefined) given.set(full, -whole);
    }
    weights = [...given].map(([bound, points]) => ({ bound, points }));
  }
  const shorter = (change: (w: (typeof weights)[number]) => readonly (typeof weights)[number][]) => {
    for (const { bound } of [...weights]) {
      const fewer = weights.flatMap((w) => (w.bound === bound ? change(w) : [w]));
      if (proof(fewer) !== undefined) weights = fewer;
    }
  };
  shorter(() => []);
  shorter(({ bound, points }) => [{ bound, points: Math.sign(points) }]);
  const proven = proof(weights);
  if (proven === undefined) throw new Error('draw: a contradiction that its points do not prove');
  return proven;
}
