import { ok, type Result, refuse } from '../kernel/result.ts';
import { nameKey } from '../names/person-name.ts';
import type { RulePack } from '../rules/rule-pack.ts';

/** One person's look at an application. */
export interface PersonCheck {
  readonly checker: string;
  readonly outcome: 'sound' | 'faulty';
}

/**
 * Have enough people found it sound? Two where the office's rule wants two, otherwise one. A later look of the same
 * person takes the place of the earlier one. Refusals: `check_missing` {have, needed}, `check_faulty` {checker}.
 */
export function checkedByEnough(checks: readonly PersonCheck[], { rules }: RulePack): Result<readonly string[]> {
  const needed = rules.twoPersonCheck.value ? 2 : 1;
  const latest = new Map(checks.map((check) => [nameKey(check.checker), check]));
  const faulty = [...latest.values()].find((check) => check.outcome === 'faulty');
  if (faulty) return refuse('check_faulty', { checker: faulty.checker }, 'twoPersonCheck');
  if (latest.size < needed) return refuse('check_missing', { have: latest.size, needed }, 'twoPersonCheck');
  return ok([...latest.values()].map((check) => check.checker));
}
