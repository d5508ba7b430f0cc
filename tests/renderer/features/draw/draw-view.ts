import type { DrawView } from '../../../../src-main/core/contract/index.ts';

/** A sealed pool of which nothing was drawn; the seal is the test's. */
export const NOTHING_DRAWN: Omit<DrawView, 'seal'> = {
  poolDigest: 'a'.repeat(64),
  eligible: 9,
  excluded: [],
  exclusionRules: [],
  eligibleBySpecialty: [],
  rules: [],
  firstOwn: 1,
  bitsNeeded: 6,
  chances: null,
  lottery: null,
  lotteries: [],
  lotteryNeedsReason: false,
  attempts: [],
  adopted: false,
};
