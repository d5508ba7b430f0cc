/**
 * The key of an application in the index of the lists: its round's place, then its dossier-bag number, which never
 * changes. So one stretch of keys is one round, and a key says who was found without a look at any table.
 */
const NUMBERS = 1_000_000_000;

export const entryPlace = (round: number, number: number): number => round * NUMBERS + number;

/** The dossier-bag number behind a key. */
export const numberAt = (entry: number): number => entry % NUMBERS;

/** First and last key of a round. */
export const stretchOf = (round: number): readonly [number, number] => [
  entryPlace(round, 0),
  entryPlace(round, NUMBERS - 1),
];
