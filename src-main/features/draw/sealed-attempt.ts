import type { DrawAttempt } from '../../../db/tables/draw-attempts.ts';
import type { DrawAttemptView, DrawnExpertView } from '../../core/contract/draw.ts';
import { outcomeDigest } from '../../core/domain/draw/draw.ts';
import { type BookedLottery, toldDigest } from '../../core/domain/draw/lottery/lottery-book.ts';
import { asId } from '../../core/domain/kernel/ids.ts';
import { type DrawnAs, type SealedNames, seatHandle } from '../../core/domain/secrecy/sealed-names.ts';

/**
 * An attempt as it may be told while the names are sealed: places without people, no randomness and no reasons why
 * somebody was passed over, for with the pool at hand the jury follows from them; nor the lottery's own digest, by which
 * those who wait are put in order. What stands is the result's digest, by
 * which everybody finds after the release that nothing was changed.
 */
export function sealedAttempt(
  view: DrawAttemptView,
  { outcome }: Pick<DrawAttempt, 'outcome'>,
  names: SealedNames,
  lotteries: readonly BookedLottery[],
): DrawAttemptView {
  if (!names.sealed) return view;
  const seat =
    (drawn: DrawnAs) =>
    (one: DrawnExpertView): DrawnExpertView => {
      const { expertId, order, name, unit, specialty, title, poolNumber, role } = one;
      if (!names.isMasked(expertId)) return { ...one, replaces: [] };
      const told = names.shown(expertId, { drawn, order }, { name, unit, specialty, title, poolNumber });
      return { order, ...told, role, replaces: [], expertId: asId<'expert'>(seatHandle({ drawn, order })) };
    };
  const digestOf = (number: number) => {
    const booked = lotteries.find((one) => one.number === number);
    return booked === undefined ? '' : toldDigest(booked);
  };
  return {
    ...view,
    seed: '',
    contributions: view.contributions.map((one) => ({ ...one, value: '' })),
    lottery:
      view.lottery === null ? null : { ...view.lottery, digest: digestOf(view.lottery.number), panel: '', void: [] },
    members: view.members.map(seat('member')),
    alternates: view.alternates.map(seat('alternate')),
    rejections: [],
    sealedOutcome: outcome === null ? '' : outcomeDigest(outcome),
  };
}
