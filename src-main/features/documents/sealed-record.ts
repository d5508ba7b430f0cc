import type { DrawnAttempt } from '../../../db/tables/draw-attempts.ts';
import { outcomeDigest } from '../../core/domain/draw/draw.ts';
import type { DrawnAs, SealedNames } from '../../core/domain/secrecy/sealed-names.ts';
import type { DrawRecordFacts } from '../../core/reports/index.ts';

/**
 * F05 while the names are sealed: the places of the jury, the digest of the result, and nothing by which the pool's list
 * in the annex would give the jury away — seed, randomness, panel, order and who was passed over. In full after the release.
 */
export function sealedRecord(facts: DrawRecordFacts, { outcome }: DrawnAttempt, names: SealedNames): DrawRecordFacts {
  if (!names.sealed) return facts;
  const { members, alternates } = outcome;
  const seat = (drawn: DrawnAs, ids: readonly { readonly expertId: string; readonly order: number }[]) => {
    return <T extends DrawRecordFacts['members'][number]>(person: T, i: number): T => {
      const { expertId = '', order = i + 1 } = ids[i] ?? {};
      const { name, unit, title, specialty, poolNumber } = person;
      const told = names.shown(expertId, { drawn, order }, { name, unit, title, specialty, poolNumber });
      return { ...person, ...told, replaces: [] };
    };
  };
  return {
    ...facts,
    seed: '',
    contributions: facts.contributions.map((one) => ({ ...one, value: '' })),
    lottery: facts.lottery === null ? null : blindLottery(facts.lottery),
    members: facts.members.map(seat('member', members)),
    alternates: facts.alternates.map(seat('alternate', alternates)),
    rejections: [],
    sealed: facts.sealed.map((one) => ({ ...one, drawn: null })),
    sealedOutcome: outcomeDigest(outcome),
  };
}

function blindLottery(lottery: NonNullable<DrawRecordFacts['lottery']>): DrawRecordFacts['lottery'] {
  const sealed = lottery.sealed === null ? null : { ...lottery.sealed, secret: '' };
  return { ...lottery, digest: '', panel: '', balls: '', void: [], sealed };
}
