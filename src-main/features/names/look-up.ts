import { loadStrokeOverrides } from '../../../db/tables/names.ts';
import type { CharacterView, Contract } from '../../core/contract/index.ts';
import { ok } from '../../core/domain/kernel/result.ts';
import { codePointName } from '../../core/domain/names/glyph-coverage.ts';
import type { HandlerOf } from '../feature.ts';

const HAN = /\p{Script=Han}/u;

/** What is known of each Chinese character, and from where. */
export const lookUp: HandlerOf<Contract['names']['lookUp']> = async ({ db, glyphs, strokes }, { text }) => {
  const { characters: decided } = await loadStrokeOverrides(db);
  const table = strokes();
  const fonts = glyphs();
  const view = (character: string): CharacterView => {
    const shared = {
      character,
      codePoint: codePointName(character),
      inFonts: fonts.has(character.codePointAt(0) ?? 0),
    };
    const types = decided?.get(character);
    if (types !== undefined) return { ...shared, count: types.length, types, source: 'office' };
    const known = table.of(character);
    if (known === undefined) return { ...shared, count: null, types: null, source: 'unknown' };
    return { ...shared, count: known.count, types: known.types, source: known.types === null ? 'count_only' : 'data' };
  };
  const asked = [...new Set(text.normalize('NFC'))].filter((character) => HAN.test(character));
  return ok({ characters: asked.map(view) });
};
