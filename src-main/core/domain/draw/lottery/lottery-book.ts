import { refuse } from '../../kernel/result.ts';
import { sameName } from '../../names/person-name.ts';
import type { Fairness } from './fairest-panels.ts';

/** One lottery as the round's book has it. Every one that was made stays there, as every attempt does. */
export interface BookedLottery {
  /** From 1, over all seals of the round. */
  readonly number: number;
  readonly poolDigest: string;
  /** SHA-256 of its text. */
  readonly digest: string;
  readonly panels: number;
  /** Made while the names were sealed: what blinds its panels, and the SHA-256 of its blind publication; '' else. */
  readonly secret: string;
  readonly sealedDigest: string;
  /** `most` null: made by an earlier version, which did not keep it. */
  readonly fairness: Omit<Fairness, 'most'> & { readonly most: number | null };
  readonly madeBy: string;
  /** Why it was made after another had been published, and who agreed. */
  readonly reason: string;
  readonly secondPerson: string;
  readonly madeUtc: string;
  /** First saved as a file or shown to the room; null: not yet. */
  readonly publishedUtc: string | null;
}

/** The digest that people were given: while names are sealed the lottery's own would help to guess who waits. */
export function toldDigest({ sealedDigest, digest }: Pick<BookedLottery, 'sealedDigest' | 'digest'>): string {
  return sealedDigest === '' ? digest : sealedDigest;
}

/** The lottery that a jury was drawn from, or that would be drawn from next: the last one of its seal. */
export function lastUnder<T extends Pick<BookedLottery, 'poolDigest'>>(
  book: readonly T[],
  poolDigest: string,
): T | undefined {
  return book.findLast((one) => one.poolDigest === poolDigest);
}

/**
 * Whether another may be made. Once any was published, also one of an earlier seal, whoever makes another says why, and
 * somebody else agrees: otherwise lotteries could be looked at and thrown away until one pleases. Refusals:
 * `lottery_needs_reason`, `lottery_needs_second_person`, `lottery_second_person_same` {name}.
 */
export function anotherLotteryRefusal(
  published: boolean,
  { by, reason, secondPerson }: { readonly by: string; readonly reason: string; readonly secondPerson: string },
) {
  if (!published) return undefined;
  if (reason === '') return refuse('lottery_needs_reason');
  if (secondPerson === '') return refuse('lottery_needs_second_person');
  return sameName(secondPerson, by) ? refuse('lottery_second_person_same', { name: by }) : undefined;
}
