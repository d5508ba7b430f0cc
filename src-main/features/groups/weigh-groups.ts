import { effectsOf, weighEffects } from '../../core/domain/groups/move-effects.ts';
import type { ShapedGroup } from '../../core/domain/groups/move-members.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import type { RulePack } from '../../core/domain/rules/rule-pack.ts';
import type { BoardPeople } from './board-columns.ts';

export interface Asked {
  /** '' where nobody wrote one. */
  readonly reason: string;
  /**
   * Groups come back as they were formed or saved, all of them. Forming leaves a dossier short where nothing better is to
   * be had, so what it left may come back too: with a reason, where a move would be refused.
   */
  readonly whole: boolean;
}

/**
 * May the groups become so? Refusals: `applications_below_minimum` {count, have, need} (rule groupMinimum) where the
 * round's rules block it, `regrouping_needs_reason` {forbidden, short} where nobody wrote why. Gives the reason that is kept:
 * '' where none was asked for, for it would stand without its question.
 */
export function weighGroups(
  people: BoardPeople,
  [before, after]: readonly [readonly ShapedGroup[], readonly ShapedGroup[]],
  { groupMinimum: { value: minimum, severity } }: Pick<RulePack['rules'], 'groupMinimum'>,
  { reason, whole }: Asked,
): Result<string> {
  const effects = effectsOf(people.columns(before), people.columns(after), minimum);
  const { ties, short } = effects;
  const weight = weighEffects(effects, severity);
  if (weight === 'free') return ok('');
  if (weight === 'refused' && !whole) {
    const have = Math.min(...short.map(({ able }) => able));
    return refuse('applications_below_minimum', { count: short.length, have, need: minimum }, 'groupMinimum');
  }
  const forbidden = ties.filter(({ treatment }) => treatment === 'forbid').length;
  return reason === '' ? refuse('regrouping_needs_reason', { forbidden, short: short.length }) : ok(reason);
}

export interface Reasoned {
  readonly reason: string;
}

export const withReason = ({ reason }: Reasoned) => (reason === '' ? {} : { reason });
