import { sealedValue } from '../draw/composition.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';

/**
 * Disciplines for which somebody may stand on a round's roster: `own`, the roster's word; `listed`, the pool's today;
 * `stands`, the one that holds, also where the pool has dropped it since. What a reader of the paper cannot tell apart
 * stands once.
 */
export function disciplinesToChoose(own: string, listed: readonly string[], stands: string): readonly string[] {
  const all = [own, ...listed, stands];
  return all.filter((one, i) => all.findIndex((earlier) => sealedValue(earlier) === sealedValue(one)) === i);
}

/** Another of the person's disciplines. Refusals: `discipline_unchanged`, `discipline_not_listed` {discipline}. */
export function otherDiscipline(stands: string, toChoose: readonly string[], wanted: string): Result<string> {
  if (sealedValue(wanted) === sealedValue(stands)) return refuse('discipline_unchanged');
  const found = toChoose.find((one) => sealedValue(one) === sealedValue(wanted));
  return found === undefined ? refuse('discipline_not_listed', { discipline: wanted }) : ok(found);
}
