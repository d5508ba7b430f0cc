import { ok, type Result, refuse } from '../kernel/result.ts';
import { nameKey, readPersonName } from './person-name.ts';
import type { SpellingGroups } from './spellings.ts';
import { areStrokeTypes } from './stroke-order.ts';

export interface NameDecision {
  readonly kind: 'character' | 'name';
  /** The character or the name. */
  readonly text: string;
  /** Its stroke types, or the name that it is placed as. */
  readonly stands: string;
}

const ONE_HAN = /^\p{Script=Han}$/u;
const SPELLING = /^\p{Script=Han}{1,10}$/u;

/**
 * A decision about strokes as it is kept. Refusals: `not_one_character`, `not_stroke_types`, `typed_name_wrong`,
 * `placed_as_itself`.
 */
export function checkNameDecision({ kind, text, stands }: NameDecision): Result<NameDecision> {
  if (kind === 'character') {
    // Compatibility ideographs are folded before a name is placed: the decision must be about what is looked up then.
    const character = text.trim().normalize('NFC');
    if (!ONE_HAN.test(character)) return refuse('not_one_character');
    const types = stands.normalize('NFKC').replace(/\s/gu, '');
    return areStrokeTypes(types) ? ok({ kind, text: character, stands: types }) : refuse('not_stroke_types');
  }
  const name = readPersonName(text);
  const placed = readPersonName(stands);
  if (!name.ok || !placed.ok) return refuse('typed_name_wrong');
  if (name.value.name === placed.value.name) return refuse('placed_as_itself');
  return ok({ kind, text: name.value.name, stands: placed.value.name });
}

/**
 * Spellings as they are kept: each once. `others`: the groups beside this one. Refusals: `spelling_not_chinese`
 * {spelling}, `spellings_too_few`, `spelling_in_another_group` {spelling}.
 */
export function checkSpellings(typed: readonly string[], others: SpellingGroups): Result<readonly string[]> {
  const spellings = [...new Set(typed.map((one) => nameKey(one.trim())))].filter((one) => one !== '');
  const strange = spellings.find((one) => !SPELLING.test(one));
  if (strange !== undefined) return refuse('spelling_not_chinese', { spelling: strange });
  if (spellings.length < 2) return refuse('spellings_too_few');
  const taken = new Set(others.flat());
  const twice = spellings.find((one) => taken.has(one));
  return twice === undefined ? ok(spellings) : refuse('spelling_in_another_group', { spelling: twice });
}
