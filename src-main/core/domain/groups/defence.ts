import { APPLICATION_KINDS, type ApplicationKind } from '../applications/application-kind.ts';
import type { TitleLevel } from '../roster/words.ts';
import { isObject, isOneOf, type Shape } from '../rules/shapes.ts';

/** For which levels and for which kinds of application an oral defence (面试答辩) is asked; empty: for none. */
export interface Defence {
  readonly levels: readonly TitleLevel[];
  readonly kinds: readonly ApplicationKind[];
}

const LEVELS: readonly TitleLevel[] = ['full_senior', 'associate_senior', 'intermediate', 'junior'];

const listOf =
  (known: readonly string[]): Shape =>
  (v) =>
    Array.isArray(v) && v.every(isOneOf(known));

export const isDefence: Shape = (v) => isObject(v) && listOf(LEVELS)(v.levels) && listOf(APPLICATION_KINDS)(v.kinds);

/**
 * What asks for the defence: the level, the kind of application, both or nothing. Source: the rule `defence` of the round's
 * own rules. Decree 40 is silent; provinces and series differ.
 */
export function defenceAsked(
  { levels, kinds }: Defence,
  application: { readonly level: string; readonly kind: string },
): readonly ('level' | 'kind')[] {
  const asked: ('level' | 'kind')[] = [];
  if ((levels as readonly string[]).includes(application.level)) asked.push('level');
  if ((kinds as readonly string[]).includes(application.kind)) asked.push('kind');
  return asked;
}
