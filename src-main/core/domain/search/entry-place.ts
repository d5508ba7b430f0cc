/**
 * The key of an application in the index of the lists: its round's place, then its dossier-bag number, which never
 * changes. So one stretch of keys is one round, and a key says who was found without a look at any table.
 */
export const entryPlace = (round: number, number: number): number => round * NUMBERS_OF_A_ROUND + number;

/** Keys of one round; the rest of the key by it is the bag number. */
export const NUMBERS_OF_A_ROUND = 1_000_000_000;
