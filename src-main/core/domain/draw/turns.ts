import type { Proof } from './rejection-proof.ts';

/** One step of a draw as it is told aloud: a seat taken, somebody passed over with the proof, a place in waiting. */
export type Turn<Person> =
  | { readonly kind: 'member' | 'alternate'; readonly order: number; readonly person: Person }
  | { readonly kind: 'skipped'; readonly seatsLeft: number; readonly person: Person; readonly proof: Proof };

interface Seat<Person> {
  readonly order: number;
  readonly person: Person;
}

interface Told<Person> {
  readonly seats: number;
  readonly members: readonly Seat<Person>[];
  readonly alternates: readonly Seat<Person>[];
  /** In the order in which they were passed over. */
  readonly rejections: readonly { readonly seatsLeft: number; readonly person: Person; readonly proof: Proof }[];
}

/**
 * A draw in the order in which it happened: down the drawn order members and those passed over, who stand before the
 * member that took the seat they did not get; then the alternates in theirs.
 */
export function turnsOf<Person>({ seats, members, alternates, rejections }: Told<Person>): readonly Turn<Person>[] {
  const byOrder = (a: Seat<Person>, b: Seat<Person>) => a.order - b.order;
  const seated = [...members]
    .sort(byOrder)
    .flatMap(({ order, person }): Turn<Person>[] => [
      ...rejections
        .filter((one) => one.seatsLeft === seats - order + 1)
        .map((one): Turn<Person> => ({ kind: 'skipped', ...one })),
      { kind: 'member', order, person },
    ]);
  const waiting = [...alternates].sort(byOrder).map(({ order, person }): Turn<Person> => {
    return { kind: 'alternate', order, person };
  });
  return [...seated, ...waiting];
}
