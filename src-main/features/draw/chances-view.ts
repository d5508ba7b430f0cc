import type { ChancesView } from '../../core/contract/draw.ts';
import { type Chances, spreadOf } from '../../core/domain/draw/chances.ts';
import type { SealedExpert } from '../../core/domain/draw/pool-digest.ts';

/** The chances person by person, smallest first, and inside a group by pool number. */
export function chancesView(chances: Chances, sealed: readonly SealedExpert[]): ChancesView {
  const byNumber = new Map(sealed.map((one) => [one.poolNumber, one]));
  const { kind, draws, seats, eligible, groups } = chances;
  return {
    kind,
    draws,
    seats,
    eligible,
    ...spreadOf(chances),
    experts: groups.flatMap(({ poolNumbers, chance, low, high }) =>
      poolNumbers.map((poolNumber) => {
        const { name = '', unit = '', specialty = '' } = byNumber.get(poolNumber) ?? {};
        return { poolNumber, name, unit, specialty, chance, low, high };
      }),
    ),
  };
}
