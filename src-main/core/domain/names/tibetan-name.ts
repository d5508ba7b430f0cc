import { ok, type Result, refuse } from '../kernel/result.ts';

/** Code points of a name in Tibetan script; a syllable has up to seven. */
export const MAX_TIBETAN_LENGTH = 150;

const TIBETAN_LETTER = /[\u0f40-\u0fbc]/u;
const TIBETAN_TEXT = /^[\u0f00-\u0fff ]+$/u;
const BETWEEN_NAMES = /\s+/gu;
const INVISIBLE = /[\u200b\u2060\ufeff]/gu;

/**
 * A name in Tibetan script as the roster writes it: NFC, one blank where there were several. '' for a blank cell.
 * Refusals: `tibetan_name_other_script`, `tibetan_name_too_long` {length, max}.
 */
export function readTibetanName(text: string): Result<string> {
  if (text === '') return ok('');
  const name = text.replace(INVISIBLE, '').trim().normalize('NFC').replace(BETWEEN_NAMES, ' ');
  if (name === '') return ok('');
  if (!TIBETAN_TEXT.test(name) || !TIBETAN_LETTER.test(name)) return refuse('tibetan_name_other_script');
  const { length } = [...name];
  if (length > MAX_TIBETAN_LENGTH) return refuse('tibetan_name_too_long', { length, max: MAX_TIBETAN_LENGTH });
  return ok(name);
}
