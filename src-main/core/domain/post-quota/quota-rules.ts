import { isCount, isFlag, isObject } from '../rules/shapes.ts';

/**
 * Figures of the transition policy for units with more qualified people than posts. Source: the regional notice of 2022,
 * part 2 (3); its "1.30%" is read as 130 %.
 */
export interface PostQuotaRules {
  /** Above this percentage of qualified people to approved posts applications are suspended. */
  readonly suspendAbovePercent: number;
  /** So many departures make room for one application (退二进一). */
  readonly departuresForOne: number;
  /** Whether what is left over by the division goes into the next year. The notice does not say. */
  readonly carryRemainder: boolean;
}

export function isPostQuotaRules(v: unknown): v is PostQuotaRules {
  return isObject(v) && isCount(v.suspendAbovePercent) && isCount(v.departuresForOne) && isFlag(v.carryRemainder);
}
